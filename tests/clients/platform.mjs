// SPDX-License-Identifier: MIT
// Starts `minihost serve` (MINIHOST_PROGRAM) with a world in memory, and calls its control API.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// `profile` is a world as JSON; without one it is the showcase.
export async function startPlatform(profile) {
    const program = process.env.MINIHOST_PROGRAM;
    if (!program)
        throw new Error('MINIHOST_PROGRAM must name the program to test');
    const home = await mkdtemp(join(tmpdir(), 'minihost-clients-'));
    const world = [];
    if (profile) {
        world.push('--profile', join(home, 'world.json'));
        await writeFile(world[1], JSON.stringify(profile));
    }
    const child = spawn(program, ['serve', '--data', ':memory:', ...world], {
        env: { ...process.env, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home },
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    const [first] = await Promise.race([
        once(lines, 'line'),
        once(child, 'exit').then(([code]) => { throw new Error(`minihost serve ended with ${code}`); }),
    ]);
    const ready = JSON.parse(first);
    const token = (await readFile(ready.controlTokenFile, 'utf8')).trim();

    async function control(method, path, body) {
        const response = await fetch(`${ready.api}/__minihost/v1/${path}`, {
            method,
            headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
            body: body && JSON.stringify(body),
        });
        const answer = await response.json();
        if (!response.ok)
            throw new Error(JSON.stringify(answer));
        return answer;
    }

    return {
        address: new URL(ready.api).host,
        control,
        async code(rpcScope, fieldScope = '', { app = 'suitedemo', user = 'member' } = {}) {
            const { authCode } = await control('POST', 'codes', { app, user, rpcScope, fieldScope });
            return authCode;
        },
        async end() {
            child.kill();
            const [code] = await once(child, 'exit');
            await rm(home, { recursive: true, force: true });
            return code;
        },
    };
}
