// SPDX-License-Identifier: MIT
// ./dev bench: every comparison with its goal, ratios first. Benchmarks are not tests: a missed goal is marked, and is no failure.
// node tests/bench/run.mjs [--build DIR] [--only NAME] [--quick]
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from './lib.mjs';
import { CannotRun } from './processes.mjs';

const subjects = {
    bridge: { rounds: 9, quick: 3 },
    jsapis: { rounds: 5, quick: 2 },
    pages: { rounds: 9, quick: 3 },
    start: { rounds: 15, quick: 5 },
    tokens: { rounds: 5, quick: 2 },
    scenarios: { rounds: 3, quick: 1 },
};
const source = fileURLToPath(new URL('../..', import.meta.url));

function readArguments() {
    const { values } = parseArgs({
        options: { build: { type: 'string', default: join(source, 'build/release') }, only: { type: 'string' }, quick: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) {
        console.log(`Usage: ./dev bench [--only ${Object.keys(subjects).join('|')}] [--quick]`);
        process.exit(0);
    }
    if (values.only && !(values.only in subjects))
        throw new CannotRun(`--only ${values.only}: choose one of ${Object.keys(subjects).join(', ')}`);
    return values;
}

const firstLine = (program, ...args) => {
    try {
        return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0].trim();
    } catch (error) {
        return error.stdout?.split('\n')[0].trim() || 'not here'; // wrk --version exits with 1
    }
};

async function describeMachine(build) {
    const lock = JSON.parse(await readFile(new URL('package-lock.json', import.meta.url), 'utf8'));
    const npm = ['playwright-core', 'puppeteer-core', 'oidc-provider', 'oauth2-mock-server'];
    return {
        cpu: cpus()[0]?.model.trim(),
        cores: cpus().length,
        memoryGB: Math.round(totalmem() / 2 ** 30),
        kernel: release(),
        loadBefore: loadavg().map(load => Number(load.toFixed(2))),
        minihost: firstLine(join(build, 'minihost'), '--version'),
        chromium: firstLine('chromium', '--version'),
        wrk: firstLine('wrk', '--version'),
        node: process.version,
        ...Object.fromEntries(npm.map(name => [name, lock.packages[`node_modules/${name}`].version])),
    };
}

async function main() {
    const options = readArguments();
    const build = resolve(options.build);
    const folder = resolve(build, '../bench');
    await mkdir(folder, { recursive: true });
    const scratch = await mkdtemp(join(folder, 'scratch-')); // beside the build: on a disk, not in a memory file system
    const report = { date: new Date().toISOString(), machine: await describeMachine(build), rows: [], notes: [], rounds: {} };
    try {
        for (const name of options.only ? [options.only] : Object.keys(subjects)) {
            const tell = text => process.stderr.write(`==> ${name}, ${text}\n`);
            const module = await import(`./${name}.mjs`);
            const rounds = subjects[name][options.quick ? 'quick' : 'rounds'];
            const outcome = await module[name]({ source, build, scratch, rounds, tell });
            report.rows.push(...outcome.rows);
            report.notes.push(...outcome.notes);
            report.rounds[name] = outcome.rounds;
        }
    } finally {
        await rm(scratch, { recursive: true, force: true });
    }
    const { machine } = report;
    console.log(table(report.rows));
    console.log();
    for (const note of report.notes)
        console.log(`- ${note}`);
    console.log(`- Ratios are medians of the rounds' ratios; ${machine.cores} cores, ${machine.cpu}; ${machine.minihost}; ${machine.chromium}; node ${machine.node}.`);
    const file = join(folder, 'results.json');
    await writeFile(file, JSON.stringify(report, null, 2) + '\n');
    console.log(`- All rounds: ${file}`);
}

try {
    await main();
} catch (error) {
    if (error instanceof CannotRun || String(error.code).startsWith('ERR_PARSE_ARGS'))
        console.error(`bench: ${error.message}`);
    else if (error.code === 'ERR_MODULE_NOT_FOUND')
        console.error(`bench: ${error.message}\nbench: npm ci in tests/bench installs it (./dev bench does)`);
    else
        console.error('bench:', error);
    process.exit(3);
}
