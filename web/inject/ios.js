// SPDX-License-Identifier: MIT
// The iOS client's protocol (dingtalk-wire.md §2.2): a bridge object with named handlers. Success is the string "0"; the
// number 0 would be taken for a failure. A call that watches is answered at once; what it watches comes to the handler that
// the page registered under the call's name.
{
    tellPage = tellPhonePage;
    // SDK 2.10.3 hands `result` to its callers also of a failure, later ones the whole answer (inferred from both: it is not
    // enumerable, so that they see what they would otherwise).
    const failure = body => body && typeof body === 'object' ? defineProperty({ ...body }, 'result', { value: body }) : body;
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
                    receive(success ? { errorCode: '0', result: body } : failure(body));
            });
        },
    });
    defineProperty(window, 'WebViewJavascriptBridge', { value: bridge, enumerable: true });
    // For scripts that only listen for the event.
    addEventListener('DOMContentLoaded', () => document.dispatchEvent(new Event('WebViewJavascriptBridgeReady')),
        { once: true });
}
