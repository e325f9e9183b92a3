// SPDX-License-Identifier: MIT
// The iOS client's protocol (dingtalk-wire.md §2.2): a bridge object with named handlers. Success is the string "0"; the
// number 0 would be taken for a failure.
{
    const handlers = new Map();
    const bridge = freeze({
        init() {},
        registerHandler(name, handler) {
            handlers.set(name, handler);
        },
        callHandler(name, params, callback) {
            ask(name, params, ({ success, body }) => {
                if (typeof callback === 'function')
                    callback(success ? { errorCode: '0', result: body } : body);
            });
        },
    });
    defineProperty(window, 'WebViewJavascriptBridge', { value: bridge, enumerable: true });
    // For scripts that only listen for the event.
    addEventListener('DOMContentLoaded', () => document.dispatchEvent(new Event('WebViewJavascriptBridgeReady')),
        { once: true });
}
