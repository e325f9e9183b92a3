// SPDX-License-Identifier: MIT
// The measuring loop for MiniHost's bridge and for all others: calls one after the other, then 64 at the same time.
'use strict';

const params = (clientId = 'suitedemo') => ({
    clientId,
    corpId: 'dingdemo',
    rpcScope: 'Contact.User.Read',
    fieldScope: 'Contact.User.mobile',
    type: 0,
});

// Throws on a wrong answer, which would otherwise count as a fast one.
const allowed = answer => {
    if (answer.status !== 'ok' || !answer.result.authCode)
        throw new Error('not allowed: ' + JSON.stringify(answer));
};

const identified = answer => {
    if (!answer.uuid)
        throw new Error('no answer: ' + JSON.stringify(answer));
};

// `call(i)` makes the i-th call of the page; its promise resolves with the answer.
// `calls` calls are made one after the other, then `burst` calls, 64 at a time.
async function measure(call, { warmUp, calls, burst = calls }) {
    let next = 0;
    for (let i = 0; i < warmUp; ++i)
        await call(next++);

    const times = new Float64Array(calls);
    for (let i = 0; i < calls; ++i) {
        const start = performance.now();
        await call(next++);
        times[i] = performance.now() - start;
    }
    const middle = part => Math.round(part.sort()[Math.floor(part.length / 2)] * 10000) / 10;
    const tenth = Math.ceil(calls / 10);
    const first_us = middle(times.slice(0, tenth));
    const last_us = middle(times.slice(-tenth));
    times.sort();

    const end = next + burst;
    const start = performance.now();
    const lane = async () => {
        while (next < end)
            await call(next++);
    };
    await Promise.all(Array.from({ length: 64 }, lane));
    const seconds = (performance.now() - start) / 1000;

    const quantile = q => Math.round(times[Math.floor(q * calls)] * 10000) / 10;
    return {
        p50_us: quantile(0.5),
        p95_us: quantile(0.95),
        first_us, // the median of the first tenth, and of the last
        last_us,
        perSecond64: burst ? Math.round(burst / seconds) : undefined,
        fineClock: crossOriginIsolated, // 5 µs instead of 100 µs
    };
}

// For programs that cannot await a promise of the page: the document's title shows the end of the loop.
let outcome = null;
function run(call, size) {
    measure(call, size).then(
        figures => { outcome = figures; },
        error => { outcome = { error: String(error) }; },
    ).finally(() => { document.title = 'done'; });
}
