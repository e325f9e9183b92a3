// SPDX-License-Identifier: MIT
// ./dev bench build: the time of a first build, of a build of a second checkout with the compiler cache, and how many files a changed
// header compiles again.
// It builds the program three times in temporary folders, some ten minutes on two cores. Figures are never tests;
// tests/architecture/closures.test.mjs has limits for changed headers.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closures, headersOf, readSources } from '../architecture/closures.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(join(tmpdir(), 'minihost-build-'));
const jobs = String(cpus().length);

// Runs a build; returns its elapsed time and the processor time of all its processes, in seconds.
function build(source, folder, targets, environment = {}) {
    const env = { ...process.env, ...environment };
    execFileSync('cmake', ['--preset', 'release', '-S', source, '-B', folder], { env, stdio: 'ignore' });
    const began = process.hrtime.bigint();
    const run = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time cmake --build "$0" --parallel "$1" --target "${@:2}" -- --quiet', folder, jobs, ...targets],
        { env, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.status !== 0)
        throw new Error(`the build of ${source} failed:\n${run.stdout}${run.stderr}`);
    const [user, system] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number);
    return { wall: Number(process.hrtime.bigint() - began) / 1e9, processor: user + system };
}

function units(folder, targetPattern) {
    const commands = JSON.parse(readFileSync(join(folder, 'compile_commands.json'), 'utf8'));
    return commands.filter(each => targetPattern.test(each.output)).length;
}

const cacheCounts = directory => {
    const lines = execFileSync('ccache', ['--print-stats'], { env: { ...process.env, CCACHE_DIR: directory }, encoding: 'utf8' });
    const of = name => Number(new RegExp(`^${name}\\s+(\\d+)`, 'm').exec(lines)?.[1] ?? 0);
    return { hits: of('direct_cache_hit') + of('preprocessed_cache_hit'), misses: of('cache_miss') };
};

const tell = text => process.stderr.write(`==> build: ${text}\n`);
try {
    const clone = name => {
        execFileSync('git', ['clone', '--quiet', root, join(work, name)]);
        return join(work, name);
    };
    const first = clone('first');
    const second = clone('another-folder/second');

    tell('the program, without a compiler cache');
    const plain = build(first, join(first, 'build/plain'), ['minihost'], { CCACHE_DISABLE: '1' });
    const cache = { CCACHE_DIR: join(work, 'cache') };
    tell('everything, into an empty compiler cache');
    const filling = build(first, join(first, 'build/release'), ['all'], cache);
    const before = cacheCounts(cache.CCACHE_DIR);
    tell('everything, in a second checkout');
    const again = build(second, join(second, 'build/release'), ['all'], cache);
    const after = cacheCounts(cache.CCACHE_DIR);
    const hits = after.hits - before.hits;
    const misses = after.misses - before.misses;

    const sources = readSources(root);
    const reached = closures(sources);
    const { '//': _, ...budgets } = JSON.parse(readFileSync(join(root, 'tests/architecture/closures.json'), 'utf8'));
    const row = (what, value, goal, met) => [what, value, goal, met === undefined ? '' : met ? 'met' : 'MISSED'];
    const rows = [
        row("processor time of `./dev run`'s build", `${Math.round(plain.processor)} s`, '≤ 400 s', plain.processor <= 400),
        row(`the same by the clock, ${jobs} cores`, `${Math.round(plain.wall)} s`, ''),
        row('files that the program compiles', units(join(first, 'build/plain'), /^(app|bridge|web|resources)\//), ''),
        row('processor time of the build of everything, tests included', `${Math.round(filling.processor)} s`, ''),
        row('a second checkout finds in the compiler cache', `${hits} of ${hits + misses} (${(100 * hits / (hits + misses)).toFixed(1)} %)`, '≥ 95 %',
            hits >= 0.95 * (hits + misses)),
        row('its build of everything by the clock', `${Math.round(again.wall)} s`, ''),
        ...Object.entries(budgets).map(([name, budget]) => {
            const most = Math.max(...headersOf(name, sources).map(header => reached[header].length));
            return row(`a changed line of ${name} compiles`, `${most} of ${Object.keys(sources).filter(each => each.endsWith('.cpp')).length} files`,
                `≤ ${budget}`, most <= budget);
        }),
    ];
    const widths = [0, 1, 2].map(column => Math.max(...rows.map(each => String(each[column]).length)));
    for (const each of rows)
        console.log(each.map((cell, column) => String(cell).padEnd(widths[column] ?? 0)).join('  ').trimEnd());
} finally {
    rmSync(work, { recursive: true, force: true });
}
