// SPDX-License-Identifier: MIT
// The HarmonyOS client's protocol (docs/dingtalk/protocol.md §2.4). A call that watches is not answered: its callback is the SDK's
// onSuccess, and comes with each thing that happens (inferred from lib/bridge/h5Harmony.js, which registers no handler).
{
    tellPage = tellPhonePage;
    provide('DingTalkJSBridge', freeze({
        init() {},
        call(name, params, callback) {
            ask(name, params, (kind, body) => {
                if (kind !== 'watches' && typeof callback === 'function')
                    callback({ success: kind !== 'failure', body });
            });
        },
    }));
    announce('DingTalkJSBridgeReady');
}
