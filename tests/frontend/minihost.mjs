// SPDX-License-Identifier: MIT
// Runs one scenario with the program under test (MINIHOST_PROGRAM), without a display. Resolves when it passes.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export async function runScenario(folder, scenario, ...options) {
    const program = process.env.MINIHOST_PROGRAM;
    if (!program)
        throw new Error('MINIHOST_PROGRAM must name the program to test');
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'app.scenario.json');
    await writeFile(file, JSON.stringify(scenario));
    try {
        await promisify(execFile)(program, ['test', file, '--patience', '10000', ...options], {
            env: { ...process.env, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder },
        });
    } catch (error) {
        throw new Error(`${error.stdout}\n${error.stderr}`);
    }
}

// A scenario for the app (app/src/app.jsx) on any client: it detects the client, asks for consent and calls its own server.
export function authorizing(platform, source, more = []) {
    return {
        title: `The React app authorizes on ${platform}`,
        platform,
        source,
        exchange: 'native',
        steps: [
            { open: '/' },
            { waitFor: { page: { selector: '#client', text: platform } } },
            { evaluate: 'window.marker = "still the same page"' },
            { click: '#authorize' },
            { consent: { answer: 'allow', shows: { points: ['Contact.User.Read', 'Contact.User.mobile'] } } },
            { waitFor: { page: { selector: '#answer', json: { status: 'ok' } } } },
            { waitFor: { page: { selector: '#login', json: { received: { $matches: '^[a-z]{20}$' } } } } },
            { waitFor: { journal: [{ kind: 'ExchangeDone', detail: { user: { mobile: '13800000001' } } }] } },
            ...more,
        ],
    };
}

// Steps: an edit of the app's source, made by its own server, is shown without a reload, and the app keeps its state.
export const hotEdit = words => [
    { evaluate: `void fetch('/__edit', { method: 'POST', body: ${JSON.stringify(words)} })` },
    { waitFor: { page: { selector: '#heading', text: words } } },
    { evaluate: { script: 'window.marker', expect: 'still the same page' } },
    { expect: { page: { selector: '#presses', text: '1' } } },
];
