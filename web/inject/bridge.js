// SPDX-License-Identifier: MIT
// Page world, first part of one closure (see injection.cpp): calls over a private line. What it needs of the page's world is
// kept here before the page's first script can replace it.
// Inserted twice (see webprofile.cpp): nothing of ours is there to be configured before the first time.
if ((Object.getOwnPropertyDescriptor(window, 'openAuth') || { configurable: true }).configurable === false)
    return;
const { stringify, parse } = JSON;
const { freeze, defineProperty } = Object;
// The line to the relay: a node that is in no document and in none of the page's variables. Events on it reach the other
// world's listeners at once (a MessagePort would cost two turns of the event loop a call), and document.open() spares it.
const line = document.createComment('');
const send = line.dispatchEvent.bind(line);
const BridgeEvent = CustomEvent;
const detailOf = Function.prototype.call.bind(Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get);
const waiting = new Map();
let lastId = 0;
// The client's own way to tell the page of an event, (name, data) => did the page take it? Set by the client's part.
let tellPage = () => false;

line.addEventListener('answer', event => {
    const [id, answer] = parse(detailOf(event));
    if (id === 0) { // no call: an event of the client
        const taken = tellPage(answer.event, answer.body);
        if (answer.offer)
            send(new BridgeEvent('offer', { detail: stringify([answer.offer, taken]) }));
        return;
    }
    const settle = waiting.get(id);
    // Comes again: an answer that a fault plan wants twice, a call that watches, and what it watches.
    if (!answer.again && !answer.watches && !answer.notify)
        waiting.delete(id);
    if (settle)
        settle(answer);
});
// Synchronous and before any page script: nobody but the relay can be listening.
const handOver = () => dispatchEvent(new MouseEvent(config.handover, { relatedTarget: line }));
// Should the relay come second, it asks.
addEventListener(config.handover + '?', handOver, { once: true });
handOver();

// Calls `settle` with {success, body}; with {success, body, watches: true} when the call goes on to watch, and then with
// {notify: true, body} as often as something happens. Functions among the arguments are left out, as on a real client.
// On the line: [id, api] or, when the arguments could not be written as JSON, [id, api, why]; a line break; the arguments as
// they are, since quoting them once more would cost at every stop of the way.
const ask = (api, params, settle) => {
    const id = ++lastId;
    waiting.set(id, settle);
    const head = [id, api];
    let text;
    try {
        text = stringify(params === undefined ? null : params);
        if (typeof text !== 'string')
            head[2] = 'not JSON: ' + typeof params;
    } catch (error) {
        head[2] = String(error);
    }
    send(new BridgeEvent('call', { detail: `${stringify(head)}\n${text}` }));
};
// Phones tell of an event in the document. A name with a namespace comes wrapped, the SDK unwraps it (dingtalk-wire.md §2.6);
// those of its fixed list have none.
const tellDocument = document.dispatchEvent.bind(document);
const tellPhonePage = (name, data) => {
    const dot = name.lastIndexOf('.');
    return !tellDocument(dot < 0
        ? new BridgeEvent(name, { detail: data, cancelable: true })
        : new BridgeEvent('dtBizBridgeEvent', { detail: { namespace: name.slice(0, dot), eventName: name.slice(dot + 1), data } }));
};
const call = (api, params) => new Promise(resolve => ask(api, params, resolve));
