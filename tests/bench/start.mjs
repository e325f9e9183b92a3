// SPDX-License-Identifier: MIT
// Start to first page, and memory afterwards, against a program that has a QWebEngineView and nothing else.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compare, interleave, medianOf } from './lib.mjs';
import { needFile, Program, quietEnvironment, treeMemory } from './processes.mjs';
import { serveFolder } from './staticserver.mjs';

const settle = 1000; // ms from the page's end of loading to the weighing

async function startAndWeigh(file, args, env) {
    const start = performance.now();
    const program = new Program(file, args, { env });
    try {
        const loaded = await program.read(line => line.event === 'loaded');
        const milliseconds = performance.now() - start;
        if (!loaded.ok)
            throw new Error(`${program.name}: the page did not load\n${program.errors}`);
        await sleep(settle);
        return { milliseconds, ...await treeMemory(program.child.pid) };
    } finally {
        await program.end();
    }
}

export async function start({ source, build, scratch, rounds, tell }) {
    const minihost = await needFile(join(build, 'minihost'), 'build it');
    const bareview = await needFile(join(build, 'bench/bareview'), 'configure with -DMINIHOST_BENCH=ON and build');
    const env = await quietEnvironment(join(scratch, 'home'));
    const data = join(scratch, 'startdata');
    await mkdir(data, { recursive: true });
    const site = await serveFolder(join(source, 'web/miniapps/showcase'));
    const subjects = {
        'bare QWebEngineView': () => startAndWeigh(bareview, [site.url, '375', '667'], env),
        'minihost open URL': () => startAndWeigh(minihost, ['open', site.url, '--data', data], env),
        'minihost open': () => startAndWeigh(minihost, ['open', '--data', data], env),
    };
    let results;
    try {
        await interleave(1, subjects, text => tell(`warm-up: ${text}`)); // files in the page cache, the database made
        results = await interleave(rounds, subjects, tell);
    } finally {
        site.close();
    }

    const peer = 'bare QWebEngineView';
    const rows = [['milliseconds', 'ms', 'start to loaded'], ['megabytes', 'MB PSS', 'memory of the process tree']].flatMap(([figure, unit, name]) => [
        compare(results, { what: `${name}, minihost open URL / ${peer}, the same page`, figure, unit, ours: 'minihost open URL', peer, goal: { atMost: 1.3 } }),
        compare(results, { what: `${name}, minihost open with its built-in showcase / ${peer}`, figure, unit, ours: 'minihost open', peer }),
    ]);
    const processes = Object.keys(subjects).map(name => `${name} ${medianOf(results, name, 'processes')}`).join(', ');
    const notes = [`Warm file cache, offscreen, from spawn to the line that tells of the first page; weighed ${settle / 1000} s later. Processes: ${processes}.`];
    return { rows, notes, rounds: results };
}
