// SPDX-License-Identifier: MIT
// Isolated world, before relay.js in one closure (see injection.cpp): how much of its calls and answers a page may have carried in a
// second. Each character costs the host's thread, which serves the other pages and the window too. What is too early waits here, in the
// page's own process and in its order.
const makePace = ({ charactersAtOnce, charactersPerSecond }, send) => {
    const waiting = [];
    let left = charactersAtOnce; // below 0: a large call went, and the next ones wait until it is paid for
    let seen = performance.now();
    const refill = () => {
        const now = performance.now();
        left = Math.min(charactersAtOnce, left + (now - seen) * charactersPerSecond / 1000);
        seen = now;
    };
    const sendWhatMay = () => {
        refill();
        while (waiting.length > 0 && left >= 0) {
            const [message, size] = waiting.shift();
            left -= size;
            send(message);
        }
        if (waiting.length > 0)
            setTimeout(sendWhatMay, Math.ceil(-left * 1000 / charactersPerSecond));
    };
    return Object.freeze({
        send(message, size) {
            waiting.push([message, size]);
            if (waiting.length === 1)
                sendWhatMay();
        },
        // An answer was carried.
        charge(size) {
            refill();
            left -= size;
        },
    });
};
