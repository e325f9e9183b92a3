// SPDX-License-Identifier: MIT
// Servers and pages that misbehave: each is reported with its reason, and the program does not hang.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runScenario } from './minihost.mjs';

const page = '<!doctype html><meta charset="utf-8"><title>app</title><link rel="icon" href="data:,"><p id="words">here</p>';
const origin = 'https://app.example.com';
let folder;
let server;
let address;

function listen(port) {
    server = createServer((request, response) => {
        if (request.url.startsWith('/loop')) {
            response.writeHead(302, { Location: `/loop?${Math.random()}` }).end();
        } else if (request.url === '/die') { // and start again on the same port
            response.end();
            server.closeAllConnections();
            server.close(() => setTimeout(() => listen(Number(new URL(address).port)), 700));
        } else if (request.url === '/') {
            response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
        } else {
            response.writeHead(404).end();
        }
    });
    server.listen(port, '127.0.0.1');
    return once(server, 'listening');
}

before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minihost-badservers-'));
    await listen(0);
    address = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
});

// Runs `minihost open` offscreen; returns its output and exit code.
const openUnseen = url => new Promise(resolve => {
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder };
    execFile(process.env.MINIHOST_PROGRAM, ['open', url, '--data', ':memory:', '--lang', 'en'], { env, timeout: 60_000 },
        (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
});

for (const [what, path, reason] of [
    ['an entry page that is not there', '/nothing', 'HTTP 404'],
    ['a redirect loop', '/loop', 'net::ERR_TOO_MANY_REDIRECTS'],
]) {
    test(`${what} ends the program with its reason`, async () => {
        const ended = await openUnseen(address + path);
        assert.equal(ended.code, 4, ended.stderr);
        const loaded = JSON.parse(ended.stdout.trim().split('\n').at(-1));
        assert.deepEqual(loaded, { event: 'loaded', ok: false, url: address + path, problem: reason });
        assert.match(ended.stderr, new RegExp(`minihost open: 900312 .*${path}: ${reason}`));
    });
}

test('an unreachable server is reported with its address', async () => {
    const ended = await openUnseen('http://127.0.0.1:9/');
    assert.equal(ended.code, 4);
    assert.match(ended.stderr, /900312 .*http:\/\/127\.0\.0\.1:9\/: net::ERR_/);
});

test('a development server that stops is named in the page, and works again after its restart', async () => {
    await runScenario(join(folder, 'dies'), {
        title: 'The server dies and returns',
        source: `${origin}/`,
        steps: [
            { open: '/' },
            { expect: { page: { selector: '#words', text: 'here' } } },
            { evaluate: 'void fetch("/die").catch(() => {})' },
            { waitFor: { journal: [{ kind: 'PageLoaded' }] } },
            { evaluate: 'void setTimeout(() => location.reload(), 200)' },
            { waitFor: { journal: [{ kind: 'MirrorServed', detail: { status: 502 } }] } },
            { waitFor: { page: { selector: 'body', text: { $matches: address } } } },
            { evaluate: 'void setTimeout(() => location.reload(), 1500)' },
            { waitFor: { page: { selector: '#words', text: 'here' } } },
        ],
    }, '--map', `${origin}=${address}`);
});

test('a page that calls a hundred thousand times in a loop gets a hundred thousand answers', async () => {
    const app = join(folder, 'many');
    await mkdir(app, { recursive: true });
    await writeFile(join(app, 'index.html'), `${page}<script>
        let answers = 0;
        for (let i = 0; i < 100000; ++i)
            openAuth({ clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'no.such.point' + i }).then(answer => {
                answers += answer.status === 'failed';
                if (answers === 100000) document.title = 'all answered';
            });
    </script>`);
    await runScenario(folder, {
        title: 'Many calls', source: 'many',
        steps: [{ open: '/' }, { waitFor: { page: { title: 'all answered' } } }],
    }, '--timeout', '100');
});
