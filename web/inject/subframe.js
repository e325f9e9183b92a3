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
    if (config.client === 'ios') {
        define('WebViewJavascriptBridge', {
            init() {},
            registerHandler() {},
            callHandler(name, params, callback) {
                refuse(String(name));
                if (typeof callback === 'function')
                    setTimeout(callback, 0, { errorCode: '7', errorMessage: 'sub-frames may not call' });
            },
        });
    }
})();
