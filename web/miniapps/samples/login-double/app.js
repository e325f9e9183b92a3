// SPDX-License-Identifier: MIT
// The bug: each answer logs in, but a client may answer twice. The page calls the bridge of phone clients directly, without the SDK.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = {
    componentType: 'miniProgram',
    params: {
        miniAppId: '5000000000174977',
        page: 'pages/auth/index?type=0&clientId=suitedemo&corpId=dingdemo&rpcScope=Contact.User.Read',
    },
};
const limit = 3000;

async function logIn(code) {
    const answer = await fetch('session.json?code=' + encodeURIComponent(code));
    const session = await answer.json();
    status.textContent = '欢迎，' + session.name;
}

button.addEventListener('click', () => {
    status.textContent = '请在钉钉中确认';
    const timer = setTimeout(() => { status.textContent = '钉钉没有回应，请重试'; }, limit);
    window.WebViewJavascriptBridge.callHandler('biz.util.callComponent', request, answer => {
        clearTimeout(timer);
        const data = answer.result && answer.result.detail && answer.result.detail.extraData;
        if (data && data.status === 'ok' && data.result)
            logIn(data.result.authCode);
        else
            status.textContent = '没有登录，请重试';
    });
});
