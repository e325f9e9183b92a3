// SPDX-License-Identifier: MIT
// Calls JSAPIs in each client's own way, as the SDK does and without it (docs/dingtalk/protocol.md §2). ask('name', 'wire.name',
// {…}) does not wait: the answer is in results.name ({ok: …} or {fail: …}), and events for listeners are in events.name.
'use strict';
const results = {};
const events = {};

const transports = {
    ios(wire, params, ok, fail, tell) {
        const bridge = window.WebViewJavascriptBridge;
        bridge.registerHandler(wire, tell);
        bridge.callHandler(wire, params, answer => (answer.errorCode === '0' ? ok(answer.result) : fail(answer)));
    },
    android(wire, params, ok, fail, tell) {
        const dot = wire.lastIndexOf('.');
        const exec = window.nuva.require();
        exec(params.watch ? tell : ok, fail, wire.slice(0, dot), wire.slice(dot + 1), params);
    },
    harmony(wire, params, ok, fail, tell) {
        const settle = ({ success, body }) => (!success ? fail(body) : params.watch ? tell(body) : ok(body));
        window.DingTalkJSBridge.call(wire, params, settle);
    },
    pc(wire, params, ok, fail, tell) {
        const { containerId, hostOrigin } = JSON.parse(window.name);
        const msgId = ++transports.last;
        addEventListener('message', ({ data, origin }) => {
            if (origin !== hostOrigin || data.msgId !== msgId)
                return;
            if (data.type === 'event')
                tell(data.body);
            else if (data.type === 'response')
                (data.success ? ok : fail)(data.body);
        });
        window.postMessage({ type: 'request', msgId, containerId, methodName: wire, body: params }, hostOrigin);
    },
    last: 1000,
};

const client = window.WebViewJavascriptBridge ? 'ios'
    : window.nuva ? 'android'
    : window.DingTalkJSBridge ? 'harmony'
    : 'pc';

function ask(name, wire, params = {}) {
    events[name] = [];
    const keep = key => body => { results[name] = { [key]: body }; };
    transports[client](wire, params, keep('ok'), keep('fail'), body => events[name].push(body));
    return true;
}

// Signs as an app's server does, with the ticket that it got.
async function signed(ticket, nonceStr, timeStamp, jsApiList) {
    const url = decodeURIComponent(location.href.split('#')[0]);
    const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timeStamp}&url=${url}`;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const signature = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
    return { agentId: '1', corpId: 'dingdemo', nonceStr, timeStamp, signature, type: 0, jsApiList };
}

// Events that the client sent to the page (docs/dingtalk/protocol.md §2.6), and whether the page was visible.
const heard = [];
const hear = ({ namespace, eventName }, data) => heard.push([namespace ? `${namespace}.${eventName}` : eventName, data ?? null]);
const { dataset } = document.documentElement;
dataset.seen = document.visibilityState;
document.addEventListener('visibilitychange', () => { dataset.seen += ` ${document.visibilityState}`; });
for (const name of ['online', 'offline'])
    addEventListener(name, () => { dataset.network = name; });
for (const name of ['pause', 'resume', 'online', 'offline', 'screenshot'])
    document.addEventListener(name, ({ detail }) => hear({ eventName: name }, detail));
document.addEventListener('dtBizBridgeEvent', ({ detail }) => hear(detail, detail.data));
if (client === 'pc') {
    const { containerId, hostOrigin } = JSON.parse(window.name);
    const msgId = ++transports.last;
    addEventListener('message', ({ data, origin }) => {
        if (origin === hostOrigin && data.type === 'event' && data.msgId === msgId)
            hear({ eventName: data.eventName }, data.body);
    });
    window.postMessage({ type: 'request', msgId, containerId, methodName: 'SYS_openAPIContainerInitEvent', body: {} }, hostOrigin);
}
