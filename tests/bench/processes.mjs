// SPDX-License-Identifier: MIT
// Starts the measured programs, reads their output line by line, measures their memory and ends them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, mkdir, readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

// A missing program or package, as opposed to a mistake of the benchmark; the message has the command that installs it.
export class CannotRun extends Error {}

export async function findTool(name, howToGetIt) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
        const file = join(folder, name);
        if (await access(file, constants.X_OK).then(() => true, () => false))
            return file;
    }
    throw new CannotRun(`${name} is missing: ${howToGetIt}`);
}

export async function needFile(file, howToGetIt) {
    await access(file).catch(() => {
        throw new CannotRun(`${file} is missing: ${howToGetIt}`);
    });
    return file;
}

// A temporary home folder, no display, no sandbox for root (Chromium refuses to start), and no variables of the caller for Qt.
export async function quietEnvironment(home) {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(QT|XDG_|LC_|LANG)/.test(name)));
    const folders = { HOME: '.', XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: 'cache', XDG_RUNTIME_DIR: 'run' };
    for (const [name, folder] of Object.entries(folders)) {
        env[name] = join(home, folder);
        await mkdir(env[name], { recursive: true, mode: 0o700 });
    }
    env.LANG = 'C.UTF-8';
    env.QT_QPA_PLATFORM = 'offscreen';
    if (process.getuid?.() === 0)
        env.QTWEBENGINE_DISABLE_SANDBOX = '1';
    return env;
}

// A child process that prints JSON lines on stdout.
export class Program {
    constructor(file, args, options = {}) {
        this.name = [file, ...args].join(' ');
        this.child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
        this.errors = '';
        this.child.stderr.on('data', text => { this.errors = (this.errors + text).slice(-4000); });
        this.ended = new Promise(resolve => {
            this.child.once('error', error => resolve({ code: error.message }));
            this.child.once('exit', (code, signal) => resolve({ code: code ?? signal }));
        });
        this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    }

    // The next line for which `wanted` returns true.
    async read(wanted = () => true, seconds = 60) {
        let timer;
        const late = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error(`${this.name}: nothing within ${seconds} s\n${this.errors}`)), seconds * 1000);
        });
        try {
            for (;;) {
                const { value, done } = await Promise.race([this.lines.next(), late]);
                if (done)
                    throw new Error(`${this.name} ended (${(await this.ended).code})\n${this.errors}`);
                if (!value.startsWith('{'))
                    continue;
                const object = JSON.parse(value);
                if (wanted(object))
                    return object;
            }
        } finally {
            clearTimeout(timer);
        }
    }

    async end() {
        this.child.kill('SIGTERM');
        const timer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
        await this.ended;
        clearTimeout(timer);
    }
}

// The memory of a program and all its child processes in MB; memory pages that several processes share count in parts (PSS).
export async function treeMemory(root) {
    const parents = new Map();
    for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null); // gone meanwhile
        if (stat)
            parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    }
    const tree = [root];
    for (const pid of tree)
        tree.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
    const sizes = [];
    for (const pid of tree) {
        const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(error => {
            if (error.code === 'ENOENT' || error.code === 'ESRCH') // ended meanwhile
                return null;
            throw error;
        });
        if (text)
            sizes.push(Number(/^Pss:\s+(\d+)/m.exec(text)[1]) / 1024);
    }
    return { megabytes: sizes.reduce((sum, size) => sum + size, 0), processes: sizes.length };
}

export async function listen(server) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}`;
}
