// SPDX-License-Identifier: MIT
// window.postMessage of the desktop client: the SDK's requests go to `take`, everything else to the engine, as if nothing
// were in between. The engine says that a message is from the window whose function is running when it is posted, so a
// message that a frame posts to this window must not be posted by a function of this window. A Proxy is no function of any
// window, and the list of arguments that it gives to its trap is made in the window of the caller (ECMA-262, 10.5.12): its
// prototype says who called.
const takePost = take => {
    const enginePost = window.postMessage;
    const { apply, get: read } = Reflect;
    const { getPrototypeOf } = Object;
    const { call: engineCall, apply: engineApply } = Function.prototype;
    const bind = uncurried(Function.prototype.bind);
    const ours = Array.prototype;

    // As many arguments as there are: the engine tells (message, target) from (message, options).
    const argumentsOf = (list, from, count) => {
        const first = count > 0 ? list[from] : undefined;
        const second = count > 1 ? list[from + 1] : undefined;
        if (count > 2)
            return [first, second, list[from + 2]];
        return count > 1 ? [first, second] : count > 0 ? [first] : [];
    };
    const bound = (self, list, count) => count > 2 ? bind(enginePost, self, list[0], list[1], list[2])
        : count > 1 ? bind(enginePost, self, list[0], list[1])
        : count > 0 ? bind(enginePost, self, list[0]) : bind(enginePost, self);
    // `caller` is the Array.prototype of the calling window. Its `at` asks for a length first, and what is asked posts the
    // message: then the function that is running is one of that window's.
    const post = (caller, self, list, count) => {
        if (take(count > 0 ? list[0] : undefined, count > 1 ? list[1] : undefined, caller === ours))
            return undefined;
        const at = caller === ours ? undefined : caller.at;
        if (typeof at !== 'function')
            return apply(enginePost, self, list);
        const length = { __proto__: null, get: bound(self, list, count), enumerable: false, configurable: false };
        apply(at, defineProperty({ __proto__: null }, 'length', length), [0]);
        return undefined;
    };
    const trapped = (target, trap) => new Proxy(target, { __proto__: null, apply: trap });
    // postMessage.call(…) and .apply(…) are functions of this window, whoever calls them.
    let client = null;
    const byCall = trapped(engineCall, (target, self, given) => {
        if (self !== client || given.length === 0)
            return apply(engineCall, self, given);
        const count = given.length - 1;
        return post(getPrototypeOf(given), given[0], argumentsOf(given, 1, count), count);
    });
    const byApply = trapped(engineApply, (target, self, given) => {
        const list = given.length > 1 ? given[1] : undefined;
        if (self !== client || list === null || typeof list !== 'object')
            return apply(engineApply, self, given);
        const count = list.length;
        return post(getPrototypeOf(given), given[0], argumentsOf(list, 0, count), count);
    });
    client = new Proxy(enginePost, {
        __proto__: null,
        apply: (target, self, given) =>
            post(getPrototypeOf(given), self, argumentsOf(given, 0, given.length), given.length),
        get: (target, key) => (key === 'call' ? byCall : key === 'apply' ? byApply : read(target, key)),
    });
    window.postMessage = client;
};
