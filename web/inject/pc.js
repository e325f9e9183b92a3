// SPDX-License-Identifier: MIT
// The desktop client's protocol (dingtalk-wire.md §2.1): the SDK posts requests to its own window, whose postMessage is the
// client's; answers come as message events that seem to be from the host's origin.
{
    const { hostOrigin, containerId } = config.pc;
    const identity = stringify({ hostOrigin, containerId, hostVersion: config.version, language: config.locale });
    const originalPost = window.postMessage.bind(window);
    const dispatch = window.dispatchEvent.bind(window);
    const deliver = data => dispatch(new MessageEvent('message', { data, origin: hostOrigin, source: window }));
    const initId = 1;
    let acknowledged = false;

    window.name = identity;
    window.dd_bridge_config = identity;
    // Never called: its presence tells the SDK that its own window is the host.
    window.dingtalk = { platform: { invokeAPI: freeze(() => {}) } };

    // Subscriptions to global events: one for each copy of the SDK that the page has.
    const subscriptions = new Set();
    tellPage = (eventName, body) => {
        for (const msgId of subscriptions)
            deliver({ type: 'event', msgId, eventName, body });
        return false;
    };
    const request = ({ methodName, msgId, body: params }) => {
        // Answering it would end it.
        if (methodName === 'SYS_openAPIContainerInitEvent') {
            subscriptions.add(msgId);
            return;
        }
        ask(methodName, params, ({ success, body, watches, notify }) => {
            if (notify)
                deliver({ type: 'event', msgId, eventName: 'success', body });
            else if (!watches) // an answer would end what is watched
                deliver({ type: 'response', msgId, success, body });
        });
    };
    window.postMessage = function postMessage(message, ...rest) {
        if (message && message.containerId === containerId && message.type === 'request')
            request(message);
        else if (message && message.type === 'response' && message.msgId === initId && rest[0] === hostOrigin)
            acknowledged = true;
        else
            originalPost(message, ...rest);
    };

    // SDK 2.10.3 does not know invokeAPI: it waits for the host to present itself, and may load late.
    const present = wait => {
        if (acknowledged)
            return;
        deliver({ type: 'request', msgId: initId, containerId, methodName: 'SYS_openAPIContainerInit', body: {} });
        if (wait < 5000)
            setTimeout(present, wait, wait < 500 ? wait + 5 : wait * 2);
    };
    setTimeout(present, 0, 25);
}
