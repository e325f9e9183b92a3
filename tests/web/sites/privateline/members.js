// The members that a page can replace: every own member of the global object, of its objects (constructors, their prototypes,
// namespaces) and of the prototypes that only a value leads to; and names that no object has, on the prototypes at which an unguarded
// look-up ends. A variant is { holder, key, name, index }.
window.replaceable = (() => {
    'use strict';
    const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
    const seen = new Map();
    const variants = [];
    const isObject = value => (typeof value === 'object' && value !== null) || typeof value === 'function';
    const add = (holder, key, name) => {
        if (!seen.has(holder))
            seen.set(holder, new Set());
        if (!seen.get(holder).has(key)) {
            seen.get(holder).add(key);
            variants.push({ holder, key, name: `${name}.${String(key)}`, index: variants.length });
        }
    };
    const canChange = (holder, key) => {
        const is = getOwnPropertyDescriptor(holder, key);
        return !is || is.configurable || is.writable === true;
    };
    const members = (holder, name) => {
        for (const key of Reflect.ownKeys(holder)) {
            if (canChange(holder, key))
                add(holder, key, name);
        }
    };
    const valueOf = (holder, key) => {
        try {
            return holder[key];
        } catch {
            return undefined; // a getter of a prototype, asked without an object
        }
    };
    const own = new Set(['replaceable', 'attack', 'openAuth', 'nuva', 'WebViewJavascriptBridge', 'DingTalkJSBridge', 'dingtalk',
        'dd_bridge_config']); // of the test, and of the client: replacing them is not an attack on the line
    for (const key of Reflect.ownKeys(window)) {
        if (own.has(key) || /^\d+$/.test(String(key)))
            continue;
        if (canChange(window, key))
            add(window, key, 'window');
        const value = valueOf(window, key);
        if (!isObject(value) || value === window)
            continue;
        members(value, String(key));
        if (typeof value === 'function' && isObject(value.prototype))
            members(value.prototype, `${String(key)}.prototype`);
    }
    const hidden = {
        iterator: getPrototypeOf(getPrototypeOf([][Symbol.iterator]())),
        arrayIterator: getPrototypeOf([][Symbol.iterator]()),
        mapIterator: getPrototypeOf(new Map()[Symbol.iterator]()),
        setIterator: getPrototypeOf(new Set()[Symbol.iterator]()),
        stringIterator: getPrototypeOf(''[Symbol.iterator]()),
        regExpIterator: getPrototypeOf(''.matchAll(/x/g)),
        typedArray: getPrototypeOf(Uint8Array.prototype),
        typedArrayConstructor: getPrototypeOf(Uint8Array),
        generator: getPrototypeOf(function* () {}).prototype,
        asyncGenerator: getPrototypeOf(async function* () {}).prototype,
        asyncFunction: getPrototypeOf(async () => {}),
        windowProperties: getPrototypeOf(Window.prototype),
        document,
    };
    for (const [name, holder] of Object.entries(hidden))
        members(holder, `%${name}%`);

    const names = ['then', 'catch', 'toJSON', 'get', 'set', 'value', 'writable', 'enumerable', 'configurable', 'detail', 'bubbles',
        'cancelable', 'composed', 'view', 'relatedTarget', 'data', 'origin', 'lastEventId', 'source', 'ports', 'next', 'done',
        'return', 'throw', '0', '1', '2', '3', '4', '5', 'length', 'once', 'capture', 'passive', 'signal', 'handleEvent', 'type',
        'target', 'event', 'offer', 'again', 'watches', 'notify', 'success', 'body', 'answer', 'kind', 'errorCode', 'result',
        'status', 'api', 'params', 'id', 'secret', 'config', 'client', 'pc', 'apply', 'construct', 'has', 'call', 'at', 'targetOrigin',
        'transfer', 'prepareStackTrace', 'stackTraceLimit', 'message', 'containerId', 'methodName', 'msgId',
        Symbol.iterator, Symbol.asyncIterator, Symbol.species, Symbol.toPrimitive, Symbol.toStringTag, Symbol.hasInstance,
        Symbol.unscopables, Symbol.isConcatSpreadable, Symbol.match, Symbol.replace, Symbol.split];
    const ends = { Object, Array, Function, String, Number, Boolean, Promise, Map, Set, Event, CustomEvent, EventTarget, Error };
    for (const [name, constructor] of Object.entries(ends)) {
        for (const key of names)
            add(constructor.prototype, key, `${name}.prototype`);
    }
    return variants;
})();
