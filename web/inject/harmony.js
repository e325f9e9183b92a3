// SPDX-License-Identifier: MIT
// The HarmonyOS client's protocol (dingtalk-wire.md §2.4).
{
    const bridge = freeze({
        init() {},
        call(name, params, callback) {
            ask(name, params, answer => {
                if (typeof callback === 'function')
                    callback({ success: answer.success, body: answer.body });
            });
        },
    });
    defineProperty(window, 'DingTalkJSBridge', { value: bridge, enumerable: true });
    // For scripts that only listen for the event.
    addEventListener('DOMContentLoaded', () => document.dispatchEvent(new Event('DingTalkJSBridgeReady')), { once: true });
}
