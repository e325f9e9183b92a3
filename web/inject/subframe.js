// SPDX-License-Identifier: MIT
// Sub-frames have no channel. A call there is answered at once with the documented failure, and reported to the isolated world
// (subframerelay.js), which reports it to MiniHost. As in bridge.js, nothing is used that the page could have replaced.
(() => {
    'use strict';
    if (window === window.top)
        return;
    const config = /*CONFIG*/null;
    const tellWindow = dispatchEvent.bind(window);
    const HandOver = MouseEvent;
    const Refused = CustomEvent;
    const NewPromise = Promise;
    const Text = String;
    const startTimer = setTimeout;
    const { freeze, defineProperty } = Object;
    // As in bridge.js: a node that only the relay knows, since document.open() takes the listeners of a window away.
    const line = document.createComment('');
    const tell = line.dispatchEvent.bind(line);
    const isNotTaken = () =>
        tellWindow(new HandOver(`${config.secret}-frame`, { __proto__: null, cancelable: true, relatedTarget: line }));
    if (isNotTaken())
        addEventListener(`${config.secret}-frame?`, isNotTaken, { __proto__: null, once: true });
    const refuse = api => tell(new Refused(`${config.secret}-refused`, { __proto__: null, detail: api }));
    const define = (name, value) =>
        defineProperty(window, name, { __proto__: null, value: freeze(value), enumerable: true });

    // The page may declare this name itself, as in openauth.js.
    defineProperty(window, 'openAuth', {
        __proto__: null,
        value: freeze(function openAuth() {
            refuse('openAuth');
            return new NewPromise(resolve => resolve({ status: 'failed', result: null }));
        }),
        enumerable: true,
        writable: true,
        configurable: true,
    });
    const refused = () => ({ errorCode: '7', errorMessage: 'sub-frames may not call' });
    // Later, as a client would; `settle` takes what the client's protocol says of a failure.
    const refuseLater = (api, settle, answer) => {
        refuse(api);
        if (typeof settle === 'function')
            startTimer(() => settle(answer), 0);
    };
    if (config.client === 'ios') {
        define('WebViewJavascriptBridge', {
            init() {},
            registerHandler() {},
            callHandler: (name, params, callback) => refuseLater(Text(name), callback, refused()),
        });
    } else if (config.client === 'android') {
        const exec = (onOk, onFail, service, action) => refuseLater(`${service}.${action}`, onFail, refused());
        define('nuva', { isReady: true, require: () => exec });
    } else if (config.client === 'harmony') {
        define('DingTalkJSBridge', {
            init() {},
            call: (name, params, callback) => refuseLater(Text(name), callback, { success: false, body: refused() }),
        });
    }
})();
