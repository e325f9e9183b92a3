// SPDX-License-Identifier: MIT
// Page world, first part of one closure (see injection.cpp): calls over a private port. What it needs of the page's world is
// kept here before the page's first script can replace it.
const { stringify, parse } = JSON;
const { freeze, defineProperty } = Object;
const port = (() => {
    const channel = new MessageChannel();
    // Synchronous and before any page script: nobody but the relay can be listening.
    dispatchEvent(new MessageEvent(config.handover, { ports: [channel.port2] }));
    return channel.port1;
})();
const post = port.postMessage.bind(port);
const waiting = new Map();
let lastId = 0;

port.onmessage = event => {
    const [id, json] = event.data;
    const settle = waiting.get(id);
    waiting.delete(id);
    if (settle)
        settle(parse(json));
};

// Resolves with {success, body}. Functions among the arguments are left out, as on a real client.
const call = (api, params) => new Promise(resolve => {
    const id = ++lastId;
    waiting.set(id, resolve);
    let text = null;
    let unreadable = '';
    try {
        text = stringify(params === undefined ? null : params);
        if (typeof text !== 'string')
            unreadable = 'not JSON: ' + typeof params;
    } catch (error) {
        unreadable = String(error);
    }
    post([id, api, text, unreadable]);
});
