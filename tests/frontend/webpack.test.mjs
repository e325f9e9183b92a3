// SPDX-License-Identifier: MIT
// The same React app from webpack's development server, at its address and at the production origin.
import RefreshPlugin from '@pmmmwh/react-refresh-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import DevServer from 'webpack-dev-server';
import { appServer } from './devserver.mjs';
import { authorizing, hotEdit, runScenario } from './minihost.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const origin = 'https://app.example.com';
let folder;
let server;
let address;

before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minihost-frontend-'));
    const root = join(folder, 'app');
    await cp(join(here, 'app'), root, { recursive: true });
    await symlink(join(here, 'node_modules'), join(folder, 'node_modules'), 'junction');
    // webpack adds the script element itself.
    const page = await readFile(join(root, 'index.html'), 'utf8');
    await writeFile(join(root, 'index.html'), page.replace(/<script type="module".*<\/script>/, ''));
    const babel = {
        loader: resolve('babel-loader'),
        options: { presets: [[resolve('@babel/preset-react'), { runtime: 'automatic' }]], plugins: [resolve('react-refresh/babel')] },
    };
    const compiler = webpack({
        mode: 'development',
        context: root,
        entry: './src/main.jsx',
        output: { path: join(folder, 'webpack') },
        resolve: { symlinks: false },
        module: {
            rules: [
                { test: /\.jsx$/, exclude: /node_modules/, use: babel },
                { test: /\.css$/, use: [resolve('style-loader'), resolve('css-loader')] },
            ],
        },
        plugins: [new HtmlPlugin({ template: 'index.html' }), new RefreshPlugin()],
        stats: 'errors-only',
        infrastructureLogging: { level: 'error' },
    });
    const middleware = appServer(join(root, 'src/heading.jsx'));
    server = new DevServer({
        host: '127.0.0.1', port: 'auto', hot: true,
        // As behind any proxy: the page opens the socket at its own origin, not at the server's address.
        client: { overlay: false, webSocketURL: 'auto://0.0.0.0:0/ws' },
        setupMiddlewares: middlewares => [{ name: 'app-server', middleware }, ...middlewares],
    }, compiler);
    await server.start();
    address = `http://127.0.0.1:${server.server.address().port}`;
});

after(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
});

test('the development server\'s app authorizes, and an edit is shown without a reload', async () => {
    await runScenario(join(folder, 'pc'), authorizing('pc', address, hotEdit('edited')));
});

test('at its production origin the development server works with hot replacement', async () => {
    const scenario = authorizing('ios', `${origin}/`, hotEdit('edited under the origin'));
    await runScenario(join(folder, 'mapped'), scenario, '--map', `${origin}=${address}`);
});
