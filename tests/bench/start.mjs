// SPDX-License-Identifier: MIT
// The time from start to the first page, and memory afterwards, compared with a program that only has a QWebEngineView.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compare, interleave, medianOf } from './lib.mjs';
import { needFile, Program, quietEnvironment, treeMemory } from './processes.mjs';
import { serveFolder } from './staticserver.mjs';

const screen = ['390', '844']; // of the phone in the client's frame
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
    const showcase = join(source, 'web/miniapps/showcase');
    const site = await serveFolder(showcase);
    const subjects = {
        'bare QWebEngineView': () => startAndWeigh(bareview, [site.url, ...screen], env),
        'minihost open URL': () => startAndWeigh(minihost, ['open', site.url, '--data', data], env),
        'minihost open FOLDER': () => startAndWeigh(minihost, ['open', showcase, '--data', data], env),
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
        compare(results, { what: `${name}, minihost open FOLDER (served by itself) / ${peer}`, figure, unit, ours: 'minihost open FOLDER', peer }),
    ]);
    const processes = Object.keys(subjects).map(name => `${name} ${medianOf(results, name, 'processes')}`).join(', ');
    const notes = [`Warm file cache, offscreen, from spawn to the line that tells of the first page; weighed ${settle / 1000} s later. Processes: ${processes} (as root Chromium has no sandbox, and minihost then leaves out the zygotes that serve it).`];
    return { rows, notes, rounds: results };
}
