// SPDX-License-Identifier: MIT
// The desktop client's protocol (docs/dingtalk/protocol.md §2.1): the SDK posts requests to its own window, whose postMessage is the
// client's (pcpost.js); answers are message events with the client's origin.
{
    const { hostOrigin, containerId } = config.pc;
    const identity = stringify({ hostOrigin, containerId, hostVersion: config.version, language: config.locale });
    const HostMessage = MessageEvent;
    const deliver = data =>
        tellWindow(new HostMessage('message', { __proto__: null, data, origin: hostOrigin, source: window }));
    const startTimer = setTimeout;
    const initId = 1;
    let acknowledged = false;

    window.name = identity;
    window.dd_bridge_config = identity;
    // Never called: its presence tells the SDK that its own window is the host.
    window.dingtalk = { platform: { invokeAPI: freeze(() => {}) } };

    // Subscriptions to global events: one for each copy of the SDK that the page has.
    const subscriptions = new Set();
    const addTo = uncurried(Set.prototype.add);
    const forEachOf = uncurried(Set.prototype.forEach);
    tellPage = (eventName, body) => {
        forEachOf(subscriptions, msgId => deliver({ type: 'event', msgId, eventName, body }));
        return false;
    };
    const request = (methodName, msgId, params) => {
        // An answer would end the subscription.
        if (methodName === 'SYS_openAPIContainerInitEvent') {
            addTo(subscriptions, msgId);
            return;
        }
        ask(methodName, params, (kind, body) => {
            if (kind === 'notice')
                deliver({ type: 'event', msgId, eventName: 'success', body });
            else if (kind !== 'watches') // an answer would end what is watched
                deliver({ type: 'response', msgId, success: kind === 'success', body });
        });
    };
    // Whether the message is for the client, and not one between windows.
    takePost((message, targetOrigin, isOurs) => {
        if (!message)
            return false;
        if (message.type === 'request' && message.containerId === containerId) {
            if (isOurs)
                request(message.methodName, message.msgId, message.body);
            else
                send(new BridgeEvent(named('refused'), { __proto__: null, detail: textOf(message.methodName) }));
            return true;
        }
        const isOfInit = isOurs && message.type === 'response' && message.msgId === initId && targetOrigin === hostOrigin;
        acknowledged = acknowledged || isOfInit;
        return isOfInit;
    });

    // SDK 2.10.3 does not know invokeAPI: it waits for a message of the client, and may load late.
    const present = wait => {
        if (acknowledged)
            return;
        deliver({ type: 'request', msgId: initId, containerId, methodName: 'SYS_openAPIContainerInit', body: {} });
        if (wait < 5000)
            startTimer(present, wait, wait < 500 ? wait + 5 : wait * 2);
    };
    startTimer(present, 0, 25);
}
