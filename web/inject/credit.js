// SPDX-License-Identifier: MIT
// Isolated world, before relay.js in one closure (see injection.cpp): what a page may have on its way to the host at once. What
// waits to be read waits in the host's memory, so a page that calls in a loop is refused here, before its calls cross, and the
// host hears how many there were.
const makeCredit = ({ openCalls, openCharacters }, refuse, tell) => {
    const open = new Map(); // by the call's id, its characters, until it is answered
    let characters = 0;
    let refused = [];
    const mostNames = 50; // told one by one
    const settle = () => {
        const batch = refused;
        refused = [];
        const counts = new Map();
        for (const [, api] of batch) {
            const name = counts.has(api) || counts.size < mostNames ? api : '…';
            counts.set(name, (counts.get(name) || 0) + 1);
        }
        for (const [api, count] of counts)
            tell(api, count);
        for (const [id, api] of batch)
            refuse(id, api);
    };
    return Object.freeze({
        // False: it is refused, in a later turn. A single call may be as large as calls may be at all.
        take(id, api, size) {
            const fits = open.size === 0 || (open.size < openCalls && characters + size <= openCharacters);
            if (fits) {
                open.set(id, size);
                characters += size;
                return true;
            }
            if (refused.length === 0)
                setTimeout(settle, 0);
            refused.push([id, api]);
            return false;
        },
        give(id) {
            characters -= open.get(id) || 0;
            open.delete(id);
        },
    });
};
