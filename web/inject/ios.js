// SPDX-License-Identifier: MIT
// The iOS client's protocol (docs/dingtalk/protocol.md §2.2): a bridge object with named handlers. Success is the string "0"; the
// number 0 would be taken for a failure. A call that watches is answered at once; what it watches comes to the handler that
// the page registered under the call's name.
{
    tellPage = tellPhonePage;
    // SDK 2.10.3 hands `result` to its callers also of a failure, later ones the whole answer (inferred from both: it is not
    // enumerable, so that they see what they would otherwise).
    const failure = body => body && typeof body === 'object'
        ? defineProperty({ ...body }, 'result', { __proto__: null, value: body })
        : body;
    const handlers = new NewMap();
    provide('WebViewJavascriptBridge', freeze({
        init() {},
        registerHandler(name, handler) {
            setIn(handlers, name, handler);
        },
        callHandler(name, params, callback) {
            ask(name, params, (kind, body) => {
                const take = kind === 'notice' ? getFrom(handlers, name) : callback;
                if (typeof take !== 'function')
                    return;
                if (kind === 'notice')
                    take(body, () => {}); // it answers {errorCode:"0"}, which tells nobody anything
                else
                    take(kind === 'failure' ? failure(body) : { errorCode: '0', result: body });
            });
        },
    }));
    announce('WebViewJavascriptBridgeReady');
}
