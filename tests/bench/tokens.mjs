// SPDX-License-Identifier: MIT
// The rate of codes redeemed over HTTP: `minihost serve` with its database on disk, compared with two npm servers in memory.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compare, interleave, medianOf } from './lib.mjs';
import { findTool, needFile, Program, quietEnvironment } from './processes.mjs';

const script = fileURLToPath(new URL('redeem.lua', import.meta.url));
const seconds = 2;
const warmUpCodes = 5000; // enough for V8 to optimise the servers' code
const connections = [16, 1, 64];

// -- servers: { url, type, mint(count) → request bodies, end() } --

async function minihostServe(program, data, env) {
    await rm(data, { recursive: true, force: true });
    await mkdir(data, { recursive: true });
    const server = new Program(program, ['serve', '--data', data, '--port', '0'], { env });
    const ready = await server.read(line => line.event === 'ready');
    const token = (await readFile(ready.controlTokenFile, 'utf8')).trim();
    return {
        url: ready.api + '/v1.0/oauth2/userAccessToken',
        type: 'application/json',
        async mint(count) {
            const bodies = [];
            while (bodies.length < count) {
                const response = await fetch(ready.api + '/__minihost/v1/codes', {
                    method: 'POST',
                    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
                    body: JSON.stringify({ app: 'suitedemo', user: 'member', rpcScope: 'Contact.User.Read', count: Math.min(count - bodies.length, 10_000) }),
                });
                if (!response.ok)
                    throw new Error(`codes: ${response.status} ${await response.text()}`);
                for (const code of (await response.json()).authCodes)
                    bodies.push(JSON.stringify({ clientId: 'suitedemo', clientSecret: 'demo-secret', code, grantType: 'authorization_code' }));
            }
            return bodies;
        },
        end: () => server.end(),
    };
}

async function npmServer(file) {
    const child = fork(fileURLToPath(new URL(`peers/${file}`, import.meta.url)), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...process.env, NODE_ENV: 'production' } });
    const answer = async () => {
        const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error(`${file} ended`); })]);
        return message;
    };
    const { url } = await answer();
    return {
        url,
        type: 'application/x-www-form-urlencoded',
        async mint(count) {
            child.send(count);
            return (await answer()).bodies;
        },
        async end() {
            child.kill();
            await once(child, 'exit');
        },
    };
}

// -- load --

async function redeem(wrk, server, bodies, parallel, file) {
    await writeFile(file, bodies.join('\n') + '\n');
    const { stdout } = await promisify(execFile)(wrk, ['-t1', `-c${parallel}`, `-d${seconds}s`, '-s', script,
        server.url, '--', file, server.type]);
    const outcome = JSON.parse(stdout.trim().split('\n').at(-1));
    if (outcome.refused || outcome.broken)
        throw new Error(`${server.url}: ${outcome.refused} refused and ${outcome.broken} broken of ${outcome.answers}`);
    return { ...outcome, perSecond: outcome.answers / outcome.seconds };
}

async function round(wrk, start, file) {
    const server = await start();
    try {
        const warm = await redeem(wrk, server, await server.mint(warmUpCodes), 16, file);
        const figures = {};
        for (const parallel of connections) {
            const outcome = await redeem(wrk, server, await server.mint(Math.ceil(warm.perSecond * seconds * 1.5)), parallel, file);
            figures[`perSecond${parallel}`] = outcome.perSecond;
            figures[`p50_us${parallel}`] = outcome.p50_us;
            figures[`p99_us${parallel}`] = outcome.p99_us;
        }
        return figures;
    } finally {
        await server.end();
    }
}

export async function tokens({ build, scratch, rounds, tell }) {
    const program = await needFile(join(build, 'minihost'), 'build it');
    const wrk = await findTool('wrk', 'apt-get install wrk');
    const env = await quietEnvironment(join(scratch, 'home'));
    const file = join(scratch, 'bodies');
    const ours = 'minihost serve';
    const peers = ['oidc-provider', 'oauth2-mock-server'];
    const results = await interleave(rounds, {
        [ours]: () => round(wrk, () => minihostServe(program, join(scratch, 'servedata'), env), file),
        'oidc-provider': () => round(wrk, () => npmServer('oidcprovider.mjs'), file),
        'oauth2-mock-server': () => round(wrk, () => npmServer('oauth2mockserver.mjs'), file),
    }, tell);

    const faster = peers.reduce((a, b) => (medianOf(results, a, 'perSecond16') >= medianOf(results, b, 'perSecond16') ? a : b));
    const rows = connections.flatMap(parallel => peers.map(peer => compare(results, {
        what: `code → token, ${parallel} connection${parallel > 1 ? 's' : ''}, ${ours} / ${peer}`,
        figure: `perSecond${parallel}`,
        unit: 'tokens/s',
        ours,
        peer,
        goal: parallel === 16 && peer === faster ? { atLeast: 5 } : undefined,
    })));
    const notes = [
        'minihost serve: code spent and token pair stored in SQLite on disk (WAL), journalled, answered after the commit.'
            + ' oidc-provider: opaque access token, everything in a Map, nothing signed. oauth2-mock-server: stores nothing, takes any code, signs two RS256 tokens.',
        'wrk with one thread on the same machine; each code is sent once; a single answer other than 200 would stop the run.',
    ];
    return { rows, notes, rounds: results };
}
