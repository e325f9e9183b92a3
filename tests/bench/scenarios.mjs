// SPDX-License-Identifier: MIT
// A suite of scenarios against the same flow written with Playwright: open a page, press its button, consent, see the page's
// answer, redeem the code, read the user's data.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { compare, interleave, medianOf } from './lib.mjs';
import { findTool, needFile, quietEnvironment } from './processes.mjs';
import { serveFolder } from './staticserver.mjs';

const suite = 200;
const peerFlows = 20; // Playwright's flows are alike: a part of the suite tells the time of one
const pages = fileURLToPath(new URL('page', import.meta.url));

const scenario = number => ({
    title: `flow ${number}`,
    seed: number,
    source: join(pages, 'scenario'),
    steps: [
        { open: '/' },
        { click: '#authorize' },
        { consent: 'allow' },
        { expect: { page: { selector: '#result', text: 'ok' } } },
        { exchange: true },
        { call: { method: 'GET', path: '/v1.0/contact/users/me', token: 'user', expect: { status: 200 } } },
    ],
});

async function writeSuite(folder) {
    await mkdir(folder, { recursive: true });
    for (let number = 1; number <= suite; ++number)
        await writeFile(join(folder, `${String(number).padStart(3, '0')}.scenario.json`), JSON.stringify(scenario(number)));
    return folder;
}

async function timed(run, count) {
    const start = performance.now();
    await run();
    const seconds = (performance.now() - start) / 1000;
    return { seconds, perFlow: seconds * 1000 / count };
}

// One browser for all flows and one context for each, as Playwright's own test runner does.
async function playwright(executablePath, appUrl, issuer) {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'] });
    try {
        return await timed(async () => {
            for (let i = 0; i < peerFlows; ++i)
                await flow(browser, appUrl, issuer);
        }, peerFlows);
    } finally {
        await browser.close();
    }
}

async function flow(browser, appUrl, issuer) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${appUrl}?issuer=${encodeURIComponent(issuer)}`);
    await page.click('#authorize');
    await page.fill('[name=login]', 'member');
    await page.fill('[name=password]', 'any');
    await page.click('[type=submit]'); // sign in
    await page.waitForSelector('[name=prompt][value=consent]', { state: 'attached' });
    await page.click('[type=submit]'); // allow
    await page.waitForSelector('#result:text("ok")');
    const code = new URL(page.url()).searchParams.get('code');
    const answer = await context.request.post(`${issuer}/token`, { form: { grant_type: 'authorization_code', code, redirect_uri: appUrl, client_id: 'suitedemo', client_secret: 'demo-secret' } });
    const { access_token: token } = await answer.json();
    const me = await context.request.get(`${issuer}/me`, { headers: { authorization: `Bearer ${token}` } });
    if ((await me.json()).sub !== 'member')
        throw new Error('oidc-provider did not say who it is');
    await context.close();
}

export async function scenarios({ build, scratch, rounds, tell }) {
    const minihost = await needFile(join(build, 'minihost'), 'build it');
    const barepages = await needFile(join(build, 'bench/barepages'), 'configure with -DMINIHOST_BENCH=ON and build');
    const browser = await findTool('chromium', 'apt-get install chromium');
    const env = await quietEnvironment(join(scratch, 'home'));
    const folder = await writeSuite(join(scratch, 'suite'));
    const site = await serveFolder(pages);
    const appUrl = site.url + 'login/';
    const provider = fork(fileURLToPath(new URL('peers/consentprovider.mjs', import.meta.url)), [appUrl], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [{ issuer }] = await once(provider, 'message');
    const run = (file, ...args) => promisify(execFile)(file, args.map(String), { env, maxBuffer: 2 ** 26 });
    let results;
    try {
        results = await interleave(rounds, {
            'minihost test': () => timed(() => run(minihost, 'test', folder, '--reporter', 'list'), suite),
            'the pages alone': () => timed(() => run(barepages, site.url + 'scenario/', suite, 390, 844), suite),
            'Playwright and oidc-provider': () => playwright(browser, appUrl, issuer),
        }, tell);
    } finally {
        provider.kill();
        site.close();
    }
    for (const round of results)
        round['minihost test'].beyondThePage = round['minihost test'].perFlow - round['the pages alone'].perFlow;
    const rows = [
        { ...compare(results, { what: 'one scenario / the same flow with Playwright, Debian\'s Chromium and oidc-provider\'s consent page', figure: 'perFlow', unit: 'ms', ours: 'minihost test', peer: 'Playwright and oidc-provider', goal: { atMost: 1 / 10 } }) },
        { what: `a scenario beyond the page's own time (goal ≤ 60 ms)`, unit: 'ms', ours: medianOf(results, 'minihost test', 'beyondThePage'), peer: medianOf(results, 'the pages alone', 'perFlow') },
        { what: `the suite of ${suite} scenarios, start of the program included`, unit: 's', ours: medianOf(results, 'minihost test', 'seconds'), peer: medianOf(results, 'the pages alone', 'seconds') },
    ];
    const notes = [
        `Scenarios: ${suite} files in one run of \`minihost test\`; the pages alone: one program, a new off-the-record profile and page in a`
            + ` QWebEngineView each time. Playwright: one browser, a new context for each of ${peerFlows} flows, sign-in and consent pages as oidc-provider brings them.`,
    ];
    return { rows, notes, rounds: results };
}
