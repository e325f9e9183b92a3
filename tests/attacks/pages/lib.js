// SPDX-License-Identifier: MIT
// For all hostile pages: the client that they run in, and a raw call through the client's own protocol.
'use strict';

const client = window.nuva ? 'android'
    : window.WebViewJavascriptBridge ? 'ios'
    : window.DingTalkJSBridge ? 'harmony'
    : window.dd_bridge_config ? 'pc'
    : 'none';

let lastMessage = 0;
const { containerId } = client === 'pc' ? JSON.parse(window.dd_bridge_config) : {};
function raw(name, params, done = () => {}) {
    if (client === 'ios') {
        WebViewJavascriptBridge.callHandler(name, params, done);
    } else if (client === 'android') {
        const dot = name.lastIndexOf('.');
        nuva.require()(answer => done({ ok: answer }), answer => done({ fail: answer }), name.slice(0, Math.max(dot, 0)),
            name.slice(dot + 1), params);
    } else if (client === 'harmony') {
        DingTalkJSBridge.call(name, params, done);
    } else {
        const msgId = ++lastMessage;
        const listener = event => {
            if (event.data && event.data.msgId === msgId && event.data.type === 'response') {
                removeEventListener('message', listener);
                done(event.data);
            }
        };
        addEventListener('message', listener);
        window.postMessage({ containerId, type: 'request', msgId, methodName: name, body: params }, '*');
    }
}
const call = (name, params) => new Promise(done => raw(name, params, done));
const nap = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// Parameters of openAuth: one call asks the user, the other is refused at once.
const asked = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const refused = { clientId: '', corpId: '', rpcScope: '', fieldScope: '', type: 0 };

// Runs the page's attack that the address names: ?do=NAME.
function attack(attacks) {
    const chosen = new URLSearchParams(location.search).get('do');
    if (chosen && attacks[chosen])
        attacks[chosen]();
}
