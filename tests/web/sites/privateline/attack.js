// Replaces one member of the page's world after the other by a trap, while calls are made: does a trap get an object of the program,
// can the page use it, and are the calls still answered? This script keeps the functions that it needs before it replaces any.
window.attack = (() => {
    'use strict';
    const uncurried = Function.prototype.bind.bind(Function.prototype.call);
    const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object;
    const { apply, construct, ownKeys } = Reflect;
    const CleanProxy = Proxy;
    const CleanCustomEvent = CustomEvent;
    const CleanWeakSet = WeakSet;
    const cleanTimeout = setTimeout;
    const cleanClear = clearTimeout;
    const text = String;
    const addListener = uncurried(EventTarget.prototype.addEventListener);
    const dispatch = uncurried(EventTarget.prototype.dispatchEvent);
    const getter = (prototype, name) => uncurried(getOwnPropertyDescriptor(prototype, name).get);
    const typeOf = getter(Event.prototype, 'type');
    const targetOf = getter(Event.prototype, 'target');
    const detailOf = getter(CustomEvent.prototype, 'detail');
    const dataOf = getter(MessageEvent.prototype, 'data');
    const isConnected = getter(Node.prototype, 'isConnected');
    const readyState = getter(Document.prototype, 'readyState');
    const nowEvent = uncurried(getOwnPropertyDescriptor(window, 'event').get);
    const test = uncurried(RegExp.prototype.exec);
    const addTo = uncurried(WeakSet.prototype.add);
    const isIn = uncurried(WeakSet.prototype.has);
    const includes = uncurried(String.prototype.includes);
    const sliceText = uncurried(String.prototype.slice);
    const then = uncurried(Promise.prototype.then);
    const bare = fields => setPrototypeOf(fields, null);
    const prototypes = bare({ node: Node.prototype, target: EventTarget.prototype, event: Event.prototype, custom: CustomEvent.prototype,
        map: Map.prototype, set: Set.prototype, port: MessagePort.prototype });
    const is = (value, prototype) => {
        for (let at = value; at !== null && at !== undefined; at = getPrototypeOf(at)) {
            if (at === prototype)
                return at !== value;
        }
        return false;
    };

    const canary = 'canary-in-an-answer';
    const secretLike = /[0-9a-f]{32}/;
    const usualTypes = bare({ message: 1, load: 1, DOMContentLoaded: 1, readystatechange: 1, pageshow: 1, runtimeready: 1, error: 1,
        WebViewJavascriptBridgeReady: 1, DingTalkJSBridgeReady: 1, dtBizBridgeEvent: 1, unhandledrejection: 1, rejectionhandled: 1,
        visibilitychange: 1, resume: 1, pause: 1 });
    const outcome = bare({ variants: 0, skipped: 0, calls: 0, leaks: 0, forged: 0, hangs: 0, touched: '', told: '' });
    let current = '';
    let busy = false;
    const note = (kind, what) => {
        ++outcome[kind];
        if (outcome.told.length < 4000)
            outcome.told += `${kind} by ${current}: ${what}\n`;
    };

    // With an object of the line, the page could listen to calls and make one.
    const use = (target, type) => {
        const heard = event => {
            if (is(event, prototypes.custom))
                note('forged', `reads ${sliceText(text(detailOf(event)), 0, 60)}`);
        };
        if (type)
            addListener(target, type, heard);
        addListener(target, 'answer', heard);
        dispatch(target, new CleanCustomEvent('call', bare({ detail: '77001\n"forged.call"\n""\n{}' })));
    };
    const inspect = (value, depth, seen) => {
        if (typeof value === 'string') {
            if (includes(value, canary))
                note('leaks', 'an answer');
            if (test(secretLike, value))
                note('leaks', 'a secret name');
            return;
        }
        if (value === null || (typeof value !== 'object' && typeof value !== 'function') || depth > 3 || value === window || isIn(seen, value))
            return;
        addTo(seen, value);
        if (is(value, prototypes.event)) {
            if (!usualTypes[typeOf(value)])
                note('leaks', `an event, ${sliceText(typeOf(value), 0, 12)}`);
            if (is(value, prototypes.custom))
                inspect(detailOf(value), depth + 1, seen);
            inspectTarget(targetOf(value), typeOf(value));
            return;
        }
        if (is(value, prototypes.target)) {
            inspectTarget(value, '');
            return;
        }
        if (is(value, prototypes.map) || is(value, prototypes.set))
            note('leaks', 'a collection');
        let width = 0;
        for (let keys = ownKeys(value), i = 0; i < keys.length && ++width < 30; ++i) {
            const member = getOwnPropertyDescriptor(value, keys[i]);
            if (member && 'value' in bare(member))
                inspect(member.value, depth + 1, seen);
        }
    };
    const inspectTarget = (target, type) => {
        if (is(target, prototypes.port)) {
            note('leaks', 'a port');
        } else if (is(target, prototypes.node) && target !== document && !isConnected(target)) {
            note('leaks', 'a node');
            use(target, type);
        }
    };
    let touched = bare({}); // name: index, of the traps that were used
    const look = (variant, value) => {
        if (busy)
            return;
        busy = true;
        current = variant.name;
        touched[variant.name] = variant.index;
        inspect(value, 0, new CleanWeakSet());
        busy = false;
    };

    // Replaces a member by a trap; returns a function that restores it, or nothing when it cannot be replaced.
    const trapOf = (variant, value, breaks) => new CleanProxy(value, bare({
        apply(target, self, given) {
            look(variant, self);
            look(variant, given);
            if (breaks && !busy)
                return undefined;
            const result = apply(target, self, given);
            look(variant, result);
            return result;
        },
        construct(target, given, newTarget) {
            look(variant, given);
            if (breaks && !busy)
                return bare({});
            const result = construct(target, given, newTarget);
            look(variant, result);
            return result;
        },
    }));
    const arm = (variant, breaks) => {
        const { holder, key } = variant;
        const before = getOwnPropertyDescriptor(holder, key);
        if (before && !before.configurable) {
            if (!before.writable || typeof before.value !== 'function')
                return null;
            holder[key] = trapOf(variant, before.value, breaks);
            return () => { holder[key] = before.value; };
        }
        const original = before ? bare(before) : bare({ value: undefined });
        let value = typeof original.value === 'function' ? trapOf(variant, original.value, breaks) : original.value;
        const trap = bare({ configurable: true, enumerable: original.enumerable === true });
        trap.get = function () {
            look(variant, this);
            if (breaks && !busy && !before)
                return trapOf(variant, function () {}, true); // a name that no object has: the trap is a function
            if (!original.get)
                return value;
            const result = apply(original.get, this, []);
            look(variant, result);
            return typeof result === 'function' ? trapOf(variant, result, breaks) : result;
        };
        trap.set = function (to) {
            look(variant, this);
            look(variant, to);
            if (original.set)
                apply(original.set, this, [to]);
            else if (this === holder)
                value = to;
            else
                defineProperty(this, key, bare({ value: to, writable: true, enumerable: true, configurable: true }));
        };
        try {
            defineProperty(holder, key, trap);
        } catch {
            return null;
        }
        return before ? () => defineProperty(holder, key, original) : () => delete holder[key];
    };

    // Calls util.domainStorage through the client's own protocol.
    const service = 'util.domainStorage';
    const protocols = bare({
        WebViewJavascriptBridge: bridge => (action, params, done) => bridge.callHandler(`${service}.${action}`, params, done),
        nuva: nuva => {
            const exec = nuva.require();
            return (action, params, done) => exec(done, done, service, action, params);
        },
        DingTalkJSBridge: bridge => (action, params, done) => bridge.call(`${service}.${action}`, params, done),
        dingtalk: () => {
            const post = window.postMessage;
            const { containerId } = JSON.parse(window.dd_bridge_config);
            let msgId = 500;
            let waiting = null;
            addListener(window, 'message', event => {
                const data = dataOf(event);
                if (data && data.type === 'response' && data.msgId === msgId && waiting)
                    waiting(data);
            });
            return (action, params, done) => {
                waiting = done;
                post({ type: 'request', containerId, msgId: ++msgId, methodName: `${service}.${action}`, body: params }, '*');
            };
        },
    });
    let call = null;
    for (const name of ownKeys(protocols)) {
        if (name in window)
            call = protocols[name](window[name]);
    }
    const ask = openAuth;
    // Calls `done` when a call through the protocol and one of openAuth are answered, or at the deadline. In a page that gives every object
    // a `then`, no promise works any more.
    const exchange = (hasPromises, done) => {
        let open = hasPromises ? 2 : 1;
        const timer = cleanTimeout(() => {
            note('hangs', `${open} calls`);
            open = 0;
            done();
        }, 15000);
        const answered = () => {
            busy = true;
            inspect(nowEvent(window), 0, new CleanWeakSet());
            busy = false;
            if (--open === 0) {
                cleanClear(timer);
                done();
            }
        };
        outcome.calls += 2;
        call('getItem', { name: 'canary' }, answered);
        const promise = ask({ clientId: '', corpId: '', type: 0 });
        if (hasPromises) {
            try {
                then(promise, answered, answered);
            } catch {
                answered(); // the page's own `constructor` of promises
            }
        }
    };

    const variants = window.replaceable;
    const remember = () => {
        for (let names = ownKeys(touched), i = 0; i < names.length; ++i) {
            if (!includes(outcome.touched, `${names[i]} `))
                outcome.touched += `${names[i]} `;
        }
    };
    // Traps one member while `during` makes calls and signals their end.
    const run = (variant, breaks, during, done) => {
        touched = bare({});
        current = variant.name;
        const disarm = arm(variant, breaks);
        if (!disarm)
            ++outcome.skipped;
        during(!breaks || variant.key !== 'then', () => {
            if (disarm)
                disarm();
            remember();
            done();
        });
    };
    // Every `step`th member, one after the other in this document: with a trap that observes, and, when that was used, with one that
    // breaks the member.
    const runFrom = (first, step, done) => {
        const next = index => {
            if (index >= variants.length) {
                done();
                return;
            }
            ++outcome.variants;
            run(variants[index], false, exchange, () => {
                if (ownKeys(touched).length === 0)
                    next(index + step);
                else
                    run(variants[index], true, exchange, () => next(index + step));
            });
        };
        next(first);
    };
    // Calls from this document's first script, and after its load.
    const aroundLoad = (hasPromises, done) => exchange(hasPromises, () => {
        if (readyState(document) === 'complete')
            exchange(hasPromises, done);
        else
            addListener(window, 'load', () => exchange(hasPromises, done), bare({ once: true }));
    });
    const breakOne = (index, done) => run(variants[index], true, aroundLoad, done);
    // Every `step`th member of this group at the same time, with traps that observe; calls `done` with the indexes of the used ones.
    const watch = (first, step, end, done) => {
        touched = bare({});
        const disarm = bare({});
        let count = 0;
        for (let index = first; index < end && index < variants.length; index += step) {
            ++outcome.variants;
            disarm[count++] = arm(variants[index], false);
        }
        aroundLoad(true, () => {
            while (count > 0) {
                const take = disarm[--count];
                if (take)
                    take();
                else
                    ++outcome.skipped;
            }
            remember();
            done(ownKeys(touched).map(name => touched[name]));
        });
    };
    const prepare = done => {
        ++outcome.calls;
        call('setItem', { name: 'canary', value: canary }, done);
    };
    return { outcome, runFrom, breakOne, watch, prepare, call, count: variants.length };
})();
