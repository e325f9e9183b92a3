// SPDX-License-Identifier: MIT
// Page world, first part of one closure (see injection.cpp): calls over a private line. The page can replace any object of its
// world, before or after a call. So all parts of the closure follow these rules:
// - Functions are taken here, before the page's first script, and called without a look-up: no methods of values, no
//   iteration, no spread of arrays, no destructuring of foreign values.
// - An object that the engine reads (options, a property descriptor) has no prototype, since the engine would use the page's.
// - Functions of the page are called in a turn of their own (`later`), with nothing of ours in window.event or on the stack.
// An empty document has no relay, and the page that opened it may have changed its world before this script runs.
if (location.protocol !== 'http:' && location.protocol !== 'https:')
    return;
// The script is inserted twice (see webprofile.cpp); the second time the global exists already.
if (Object.getOwnPropertyDescriptor(window, 'openAuth'))
    return;
const uncurried = Function.prototype.bind.bind(Function.prototype.call); // (method) => (value, ...arguments)
const { stringify, parse } = JSON;
const { freeze, defineProperty, hasOwn } = Object;
const Text = String;
const NewPromise = Promise;
const NewMap = Map;
const PageEvent = Event;
const BridgeEvent = CustomEvent;
const later = queueMicrotask;
const getFrom = uncurried(Map.prototype.get);
const setIn = uncurried(Map.prototype.set);
const deleteFrom = uncurried(Map.prototype.delete);
const lastIndexOf = uncurried(String.prototype.lastIndexOf);
const slice = uncurried(String.prototype.slice);
const detailOf = uncurried(Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get);
const tellDocument = document.dispatchEvent.bind(document);
const tellWindow = dispatchEvent.bind(window);
// A global of the client that cannot be replaced.
const provide = (name, value) =>
    defineProperty(window, name, { __proto__: null, value, enumerable: true, writable: false, configurable: false });

// The line to the relay: a node that is in no document and in none of the page's variables, and names that nobody can guess.
// Events on it reach the other world's listeners at once (a MessagePort would cost two turns of the event loop a call), and
// document.open() spares it.
const line = document.createComment('');
const send = line.dispatchEvent.bind(line);
const named = name => `${config.secret}-${name}`;
const callName = named('call');
const offerName = named('offer');
const replacedName = named('replaced');
const waiting = new NewMap();
let lastId = 0;
// Sends an event to the page in the client's protocol: (name, data) => whether the page handled it. Set by the client's part.
let tellPage = () => false;

// The members of openAuth's answers come sorted; the documents have `status` before `result`.
const putInOrder = answer => {
    if (typeof answer !== 'object' || answer === null || !hasOwn(answer, 'status') || !hasOwn(answer, 'result'))
        return;
    const value = answer.result;
    delete answer.result;
    defineProperty(answer, 'result', { __proto__: null, value, enumerable: true, writable: true, configurable: true });
};
const memberOf = (object, name) =>
    typeof object === 'object' && object !== null && hasOwn(object, name) ? object[name] : null;

const receive = (id, kind, body, staysOpen) => {
    putInOrder(body);
    putInOrder(memberOf(memberOf(body, 'detail'), 'extraData')); // of callComponent
    const settle = getFrom(waiting, id);
    if (!staysOpen)
        deleteFrom(waiting, id);
    if (settle)
        settle(kind, body);
};
const happen = (name, body, offer) => {
    const taken = tellPage(name, body);
    if (offer)
        send(new BridgeEvent(offerName, { __proto__: null, detail: `${offer} ${taken}` }));
};
// A HostMessage, as the relay gets it (web/container/channelmessage.h).
line.addEventListener(named('answer'), event => {
    const answer = parse(detailOf(event));
    later(() => {
        if (answer[0] === 'event')
            happen(answer[1], answer[2], answer[3]);
        else
            receive(answer[1], answer[2], answer[3], answer[4]);
    });
});
// Synchronous and before any page script, so only the relay can be listening; it confirms by preventDefault.
const HandOver = MouseEvent;
const isNotTaken = () =>
    tellWindow(new HandOver(named('line'), { __proto__: null, cancelable: true, relatedTarget: line }));
// If the relay runs second, it asks by this event.
if (isNotTaken())
    addEventListener(named('line?'), isNotTaken, { __proto__: null, once: true });

// A value of the page may throw when it is converted to text.
const textOf = value => {
    try {
        return Text(value);
    } catch {
        return 'unreadable';
    }
};
// Calls `settle` with (kind, body): "success" or "failure"; "watches" when the call goes on to watch, and then "notice" as
// often as something happens. Functions among the arguments are left out, as on a real client.
// On the line, a line each: id; api; why the arguments could not be written as JSON, or ""; the arguments as they are, since
// quoting them once more would cost at every stop of the way.
const ask = (api, params, settle) => {
    let text = 'null';
    let why = '';
    try {
        const written = stringify(params === undefined ? null : params);
        if (typeof written === 'string')
            text = written;
        else
            why = 'not JSON: ' + typeof params;
    } catch (error) {
        why = textOf(error) || 'not JSON';
    }
    const head = `${stringify(textOf(api))}\n${stringify(why)}`;
    const id = ++lastId;
    setIn(waiting, id, settle);
    send(new BridgeEvent(callName, { __proto__: null, detail: `${id}\n${head}\n${text}` }));
};
// Phones tell of an event in the document. A name with a namespace comes wrapped, the SDK unwraps it (docs/dingtalk/protocol.md §2.6);
// those of its fixed list have none.
const tellPhonePage = (name, data) => {
    const dot = lastIndexOf(name, '.');
    const options = dot < 0
        ? { __proto__: null, detail: data, cancelable: true }
        : { __proto__: null, detail: { namespace: slice(name, 0, dot), eventName: slice(name, dot + 1), data } };
    return !tellDocument(new BridgeEvent(dot < 0 ? name : 'dtBizBridgeEvent', options));
};
// For scripts that only listen for the event.
const announce = name => addEventListener('DOMContentLoaded', () => tellDocument(new PageEvent(name)),
    { __proto__: null, once: true });
