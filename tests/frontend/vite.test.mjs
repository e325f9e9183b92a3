// SPDX-License-Identifier: MIT
// A React app made with Vite: from its development server with hot replacement, at that server's address and at the production origin,
// and its production build.
import react from '@vitejs/plugin-react';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { appServer } from './devserver.mjs';
import { authorizing, hotEdit, runScenario } from './minihost.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const origin = 'https://app.example.com';
let folder; // a copy of the app, since the test edits it
let root;
let server;
let address;

const configuration = () => ({ root, configFile: false, logLevel: 'error', cacheDir: join(folder, 'vite'), plugins: [react()] });

before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minihost-frontend-'));
    root = join(folder, 'app');
    await cp(join(here, 'app'), root, { recursive: true });
    await symlink(join(here, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const middleware = appServer(join(root, 'src/heading.jsx'));
    server = await createServer({
        ...configuration(),
        server: { host: '127.0.0.1', port: 0, strictPort: false },
        optimizeDeps: { include: ['react', 'react-dom/client', 'dingtalk-jsapi', 'dingtalk-design-libs/biz/openAuth'] },
        plugins: [react(), { name: 'app-server', configureServer: vite => { vite.middlewares.use(middleware); } }],
    });
    await server.listen();
    address = `http://127.0.0.1:${server.httpServer.address().port}`;
});

after(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
});

for (const platform of ['pc', 'ios', 'android']) {
    test(`the development server's app authorizes on ${platform}, and an edit is shown without a reload`, async () => {
        await runScenario(join(folder, platform), authorizing(platform, address, hotEdit(`edited on ${platform}`)));
    });
}

test('at its production origin the development server works with hot replacement', async () => {
    const scenario = authorizing('ios', `${origin}/`, hotEdit('edited under the origin'));
    scenario.steps.push({ evaluate: { script: 'location.origin', expect: origin } });
    await runScenario(join(folder, 'mapped'), scenario, '--map', `${origin}=${address}`);
});

test('its production build authorizes at its production origin, with miniapp.json as its server', async () => {
    const dist = join(folder, 'dist');
    await build({ ...configuration(), build: { target: 'chrome102', outDir: dist, emptyOutDir: true } });
    await writeFile(join(dist, 'miniapp.json'), JSON.stringify({
        routes: [{
            method: 'POST', path: '/api/login',
            exchange: { code: 'body.authCode', answer: { json: { received: '${body.authCode}' } } },
        }],
    }));
    const scenario = authorizing('ios', `${origin}/`);
    delete scenario.exchange; // the route redeems the code
    scenario.steps.push({ evaluate: { script: 'location.origin', expect: origin } });
    await runScenario(join(folder, 'built'), scenario, '--map', `${origin}=${dist}`);
});
