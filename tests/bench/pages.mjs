// SPDX-License-Identifier: MIT
// The load time of a page in the container, compared with the same page in a bare view.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compare, interleave } from './lib.mjs';
import { needFile, quietEnvironment } from './processes.mjs';
import { sdkPage } from './sdkpage.mjs';
import { serveFolder } from './staticserver.mjs';

const loads = 40; // in each round

export async function pages({ source, build, scratch, rounds, tell }) {
    const program = await needFile(join(build, 'bench/pageload'), 'configure with -DMINIHOST_BENCH=ON and build');
    const env = await quietEnvironment(join(scratch, 'home'));
    const sites = {
        'the showcase': await serveFolder(join(source, 'web/miniapps/showcase')),
        'a page with the SDK': await serveFolder(await sdkPage(source, join(scratch, 'sdkpage'))),
    };
    const load = (how, site) => async () => {
        const { stdout } = await promisify(execFile)(program, [how, site.url, String(loads)], { env });
        return JSON.parse(stdout);
    };
    const [peer, ours] = ['bare QWebEngineView', 'container'];
    const subjects = Object.entries(sites).flatMap(([name, site]) => [
        [`${name}, ${peer}`, load('bare', site)],
        [`${name}, ${ours}`, load('container', site)],
    ]);
    let results;
    try {
        results = await interleave(rounds, Object.fromEntries(subjects), tell);
    } finally {
        Object.values(sites).forEach(site => site.close());
    }
    const rows = Object.keys(sites).map(name => compare(results, {
        what: `load of ${name}, ${ours} / ${peer}`, figure: 'milliseconds', unit: 'ms p50', ours: `${name}, ${ours}`, peer: `${name}, ${peer}`, goal: { atMost: 1.15 },
    }));
    return {
        rows,
        notes: [`Page loads: from a server on loopback, ${loads} one after the other in one view, from load() to loadFinished. The showcase is 10 kB, and has no SDK.`],
        rounds: results,
    };
}
