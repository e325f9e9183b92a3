// SPDX-License-Identifier: MIT
// The one measuring loop, for our bridge and for every other one: calls one after the other, then 64 in flight.
'use strict';

const params = (clientId = 'suitedemo') => ({
    clientId,
    corpId: 'dingdemo',
    rpcScope: 'Contact.User.Read',
    fieldScope: 'Contact.User.mobile',
    type: 0,
});

// A bridge that answers fast but wrongly has not been measured.
const allowed = answer => {
    if (answer.status !== 'ok' || !answer.result.authCode)
        throw new Error('not allowed: ' + JSON.stringify(answer));
};

const identified = answer => {
    if (!answer.uuid)
        throw new Error('no answer: ' + JSON.stringify(answer));
};

// `call(i)` is the i-th call of the page; it resolves when the answer is there.
// The calls one after the other; `burst` is how many come 64 at a time afterwards.
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

// For hosts that cannot await a promise of the page: the title says when it is over.
let outcome = null;
function run(call, size) {
    measure(call, size).then(
        figures => { outcome = figures; },
        error => { outcome = { error: String(error) }; },
    ).finally(() => { document.title = 'done'; });
}
