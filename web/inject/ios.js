// SPDX-License-Identifier: MIT
// The iOS client's protocol (dingtalk-wire.md §2.2): a bridge object with named handlers. Success is the string "0"; the
// number 0 would be taken for a failure. A call that watches is answered at once; what it watches comes to the handler that
// the page registered under the call's name.
{
    tellPage = tellPhonePage;
    const handlers = new Map();
    const bridge = freeze({
        init() {},
        registerHandler(name, handler) {
            handlers.set(name, handler);
        },
        callHandler(name, params, callback) {
            ask(name, params, ({ success, body, notify }) => {
                const receive = notify ? handlers.get(name) : callback;
                if (typeof receive !== 'function')
                    return;
                if (notify)
                    receive(body, () => {}); // it answers {errorCode:"0"}, which tells nobody anything
                else
                    receive(success ? { errorCode: '0', result: body } : body);
            });
        },
    });
    defineProperty(window, 'WebViewJavascriptBridge', { value: bridge, enumerable: true });
    // For scripts that only listen for the event.
    addEventListener('DOMContentLoaded', () => document.dispatchEvent(new Event('WebViewJavascriptBridgeReady')),
        { once: true });
}
