// SPDX-License-Identifier: MIT
// The latency of openAuth, compared with an empty call of QWebChannel and with exposed functions of the npm drivers of Chromium.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { compare, interleave, medianOf } from './lib.mjs';
import { findTool, needFile, quietEnvironment } from './processes.mjs';
import { isolated, serveFolder } from './staticserver.mjs';

const size = { warmUp: 200, calls: 2000 };
const answer = { status: 'ok', result: { authCode: '0123456789abcdef0123456789abcdef' } };

const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

// The same loop in a page of Chromium, where `openAuth` is a function of the driver.
const loopInPage = ([name, plan]) => measure(() => window[name](params()).then(allowed), plan);

async function playwright(executablePath, url) {
    const browser = await chromium.launch({ executablePath, args: chromiumArguments });
    try {
        const page = await browser.newPage();
        await page.exposeBinding('hostOpenAuth', () => answer);
        await page.goto(url);
        return await page.evaluate(loopInPage, ['hostOpenAuth', size]);
    } finally {
        await browser.close();
    }
}

async function puppeteerCore(executablePath, url) {
    const browser = await puppeteer.launch({ executablePath, args: chromiumArguments });
    try {
        const page = await browser.newPage();
        await page.exposeFunction('hostOpenAuth', () => answer);
        await page.goto(url);
        return await page.evaluate(loopInPage, ['hostOpenAuth', size]);
    } finally {
        await browser.close();
    }
}

// The showcase's world with an app for each call, so that each call asks for a consent.
async function crowdedWorld(source, file) {
    const world = JSON.parse(await readFile(join(source, 'resources/profiles/showcase.json'), 'utf8'));
    const app = world.apps.find(candidate => candidate.clientId === 'suitedemo');
    for (let i = 0; i < size.warmUp + 2 * size.calls; ++i)
        world.apps.push({ ...app, clientId: 'app' + i });
    await writeFile(file, JSON.stringify(world));
    return file;
}

export async function bridge({ source, build, scratch, rounds, tell }) {
    const program = await needFile(join(build, 'bench/bridgelatency'), 'configure with -DMINIHOST_BENCH=ON and build');
    const browser = await findTool('chromium', 'apt-get install chromium');
    const env = await quietEnvironment(join(scratch, 'home'));
    const profile = await crowdedWorld(source, join(scratch, 'crowded.json'));
    const site = await serveFolder(fileURLToPath(new URL('page', import.meta.url)), isolated);
    const qt = async subject => {
        const { stdout } = await promisify(execFile)(program,
            ['--url', site.url, '--profile', profile, '--warm-up', size.warmUp, '--calls', size.calls, subject].map(String), { env });
        const figures = JSON.parse(stdout);
        const expected = { empty: undefined, granted: 1, asked: size.warmUp + 2 * size.calls }[subject];
        if (figures.asked !== expected)
            throw new Error(`${subject}: the user was asked ${figures.asked} times, not ${expected}`);
        return figures;
    };
    const results = await interleave(rounds, {
        'empty QWebChannel call': () => qt('empty'),
        'openAuth, asked': () => qt('asked'),
        'openAuth, granted before': () => qt('granted'),
        'Playwright exposeBinding': () => playwright(browser, site.url),
        'Puppeteer exposeFunction': () => puppeteerCore(browser, site.url),
    }, tell).finally(site.close);

    const rows = [];
    for (const ours of ['openAuth, asked', 'openAuth, granted before']) {
        for (const [peer, atMost] of [['empty QWebChannel call', 1.5], ['Playwright exposeBinding', 1 / 3], ['Puppeteer exposeFunction', 1 / 3]])
            rows.push(compare(results, { what: `${ours} / ${peer}`, figure: 'p50_us', unit: 'µs p50', ours, peer, goal: { atMost } }));
    }
    for (const subject of Object.keys(results[0]))
        rows.push({ what: `${subject}, 64 in flight`, unit: 'calls/s', ours: medianOf(results, subject, 'perSecond64') });
    const notes = [
        'openAuth goes through the isolated world, the dispatcher, the journal and the open platform (SQLite in memory) on its own'
            + ' thread; each answer carries a code that was stored. "asked": each call is another app\'s, so it is also assessed, asked,'
            + ' allowed at once by a scripted user, and its grant stored. The native exchange is off.',
        'The drivers\' functions answer with a constant. Qt\'s engine is Chromium 102; theirs is Debian\'s chromium.',
    ];
    return { rows, notes, rounds: results };
}
