// SPDX-License-Identifier: MIT
// Sub-frames have no channel. A call there is answered at once, with the documented failure, and told on the console, where
// the host picks it up for the journal (miniapppage.cpp).
(() => {
    'use strict';
    if (window === window.top)
        return;
    const config = /*CONFIG*/null;
    const tell = console.warn.bind(console);
    const refuse = api => tell(config.subFrameMark + api);
    const define = (name, value) => Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true });

    define('openAuth', function openAuth() {
        refuse('openAuth');
        return Promise.resolve({ status: 'failed', result: null });
    });
    const refused = { errorCode: '7', errorMessage: 'sub-frames may not call' };
    // Later, as a client would; `settle` takes what the client's protocol says of a failure.
    const refuseLater = (api, settle, answer) => {
        refuse(String(api));
        if (typeof settle === 'function')
            setTimeout(settle, 0, answer);
    };
    if (config.client === 'ios') {
        define('WebViewJavascriptBridge', {
            init() {},
            registerHandler() {},
            callHandler: (name, params, callback) => refuseLater(name, callback, refused),
        });
    } else if (config.client === 'android') {
        const exec = (onOk, onFail, service, action) => refuseLater(`${service}.${action}`, onFail, refused);
        define('nuva', { isReady: true, require: () => exec });
    } else if (config.client === 'harmony') {
        define('DingTalkJSBridge', {
            init() {},
            call: (name, params, callback) => refuseLater(name, callback, { success: false, body: refused }),
        });
    }
})();
