// SPDX-License-Identifier: MIT
// The latency of a JSAPI with the real SDK on each client, and how ten thousand calls affect a window with its inspector open.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compare, interleave, medianOf } from './lib.mjs';
import { needFile, Program, quietEnvironment, treeMemory } from './processes.mjs';
import { sdkPage } from './sdkpage.mjs';
import { isolated, serveFolder } from './staticserver.mjs';

const clients = ['pc', 'ios', 'android', 'harmony'];
const size = { warmUp: 200, calls: 2000 };
const stages = [1000, 9000, 10_000, 10_000]; // calls with the inspector open: up to 1,000, 10,000, 20,000, 30,000
const empty = 'empty QWebChannel call';

// Runs the stages one after the other; between them the program waits and its memory is measured.
async function runStages(file, args, env) {
    const program = new Program(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    try {
        const results = [];
        for (let i = 0; i < args.filter(Number).length; ++i) {
            const figures = await program.read(() => true, 300);
            if (figures.error)
                throw new Error(`${program.name}: ${figures.error}`);
            results.push({ ...figures, ...await treeMemory(program.child.pid) });
            program.child.stdin.write('\n');
        }
        return results;
    } finally {
        await program.end();
    }
}

export async function jsapis({ source, build, scratch, rounds, tell }) {
    const program = await needFile(join(build, 'bench/jsapilatency'), 'configure with -DMINIHOST_BENCH=ON and build');
    const bridge = await needFile(join(build, 'bench/bridgelatency'), 'configure with -DMINIHOST_BENCH=ON and build');
    const env = await quietEnvironment(join(scratch, 'home'));
    const site = await serveFolder(await sdkPage(source, join(scratch, 'sdkpage')), isolated);
    const emptyCall = async () => {
        const { stdout } = await promisify(execFile)(bridge, ['--url', site.url, '--warm-up', size.warmUp, '--calls', size.calls, 'empty'].map(String), { env });
        return JSON.parse(stdout);
    };
    const onClient = client => async () => (await runStages(program, ['--url', site.url, '--client', client, String(size.warmUp), String(size.calls)], env)).at(-1);
    const inWindow = async () => {
        const all = await runStages(program, ['--url', site.url, '--client', 'ios', '--inspector', 'journal', ...stages.map(String)], env);
        return { first_us: all[0].p50_us, last_us: all[1].last_us, much_us: all[3].last_us, ...Object.fromEntries(all.map(({ megabytes }, i) => [`megabytes${i}`, megabytes])) };
    };
    const results = await interleave(rounds, {
        [empty]: emptyCall,
        ...Object.fromEntries(clients.map(client => [client, onClient(client)])),
        inspector: inWindow,
    }, tell).finally(site.close);

    const rows = clients.map(client => compare(results, { what: `a JSAPI of the real SDK on ${client} / ${empty}`, figure: 'p50_us', unit: 'µs p50', ours: client, peer: empty }));
    // Compared within one run: the latency at the end with that at the beginning.
    const within = results.map(({ inspector }) => ({
        begin: { us: inspector.first_us, megabytes: inspector.megabytes2 },
        end: { us: inspector.last_us, megabytes: inspector.megabytes3 },
    }));
    rows.push(
        compare(within, { what: 'inspector open: calls 9,100 to 10,000 / the first 1,000', figure: 'us', unit: 'µs p50', ours: 'end', peer: 'begin', goal: { atMost: 1.1 } }),
        compare(within, { what: 'inspector open, memory of the process tree: after 30,000 calls / after 20,000', figure: 'megabytes', unit: 'MB PSS', ours: 'end', peer: 'begin', goal: { atMost: 1.1 } }),
        ...['after 1,000 calls', 'after 10,000 calls'].map((when, i) => ({ what: `inspector open, memory of the process tree ${when}`, unit: 'MB PSS', ours: medianOf(results, 'inspector', `megabytes${i}`) })),
    );
    return {
        rows,
        notes: ['dingtalk-jsapi 3.2.9, device.base.getUUID, one call after the other; on a client: the page in a bare view, nothing of the window. The inspector: the whole window on ios, the journal in front.'],
        rounds: results,
    };
}
