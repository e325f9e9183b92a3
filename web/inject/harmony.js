// SPDX-License-Identifier: MIT
// The HarmonyOS client's protocol (dingtalk-wire.md §2.4). A call that watches is not answered: its callback is the SDK's
// onSuccess, and comes with each thing that happens (inferred from lib/bridge/h5Harmony.js, which registers no handler).
{
    tellPage = tellPhonePage;
    const bridge = freeze({
        init() {},
        call(name, params, callback) {
            ask(name, params, ({ success, body, watches, notify }) => {
                if (!watches && typeof callback === 'function')
                    callback({ success: success || notify === true, body });
            });
        },
    });
    defineProperty(window, 'DingTalkJSBridge', { value: bridge, enumerable: true });
    // For scripts that only listen for the event.
    addEventListener('DOMContentLoaded', () => document.dispatchEvent(new Event('DingTalkJSBridgeReady')), { once: true });
}
