// SPDX-License-Identifier: MIT
// Isolated world, before relay.js in one closure (see injection.cpp): limits the calls of a page that are not answered yet. Messages
// that wait to be read use MiniHost's memory, so calls beyond the limit are refused here, before they are sent, and MiniHost gets their
// number.
const makeCredit = ({ openCalls, openCharacters }, refuse, tell) => {
    const open = new Map(); // number of characters by call id, until the call is answered
    let characters = 0;
    let refused = [];
    const mostNames = 50; // reported by name
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
        // False: the call is refused in a later turn. A single call may use the whole limit.
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
