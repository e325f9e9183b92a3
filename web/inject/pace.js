// SPDX-License-Identifier: MIT
// Isolated world, before relay.js in one closure (see injection.cpp): limits the characters of a page's calls and answers per second. Each
// character costs time of MiniHost's main thread, which serves the other pages and the window too. Messages beyond the limit wait here, in
// the page's own process and in order.
const makePace = ({ charactersAtOnce, charactersPerSecond }, send) => {
    const waiting = [];
    let left = charactersAtOnce; // below 0 after a large call: later ones wait until the budget has recovered
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
        // An answer was sent.
        charge(size) {
            refill();
            left -= size;
        },
    });
};
