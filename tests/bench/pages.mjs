// SPDX-License-Identifier: MIT
// A page's load in the container against the same page in a bare view.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compare, interleave } from './lib.mjs';
import { needFile, quietEnvironment } from './processes.mjs';
import { serveFolder } from './staticserver.mjs';

const loads = 40; // in each round

export async function pages({ source, build, scratch, rounds, tell }) {
    const program = await needFile(join(build, 'bench/pageload'), 'configure with -DMINIHOST_BENCH=ON and build');
    const env = await quietEnvironment(join(scratch, 'home'));
    const site = await serveFolder(join(source, 'web/miniapps/showcase'));
    const subject = how => async () => {
        const { stdout } = await promisify(execFile)(program, [how, site.url, String(loads)], { env });
        return JSON.parse(stdout);
    };
    const [peer, ours] = ['bare QWebEngineView', 'the container'];
    const results = await interleave(rounds, { [peer]: subject('bare'), [ours]: subject('container') }, tell).finally(site.close);
    return {
        rows: [compare(results, { what: `page load in ${ours} / in a ${peer}`, figure: 'milliseconds', unit: 'ms p50', ours, peer, goal: { atMost: 1.15 } })],
        notes: [`The showcase from a server on loopback, ${loads} loads one after the other in one view, from load() to loadFinished.`],
        rounds: results,
    };
}
