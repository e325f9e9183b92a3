// SPDX-License-Identifier: MIT
// The bug: when the user refuses, a promise is rejected and not handled.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

async function authorize() {
    const answer = Object(await window.openAuth(request));
    if (answer.status !== 'ok')
        throw new Error('not authorized: ' + answer.status);
    return answer.result.authCode;
}

button.addEventListener('click', async () => {
    status.textContent = '请在钉钉中确认';
    const timer = setTimeout(() => { status.textContent = '钉钉没有回应，请重试'; }, limit);
    let text = '没有登录，请重试';
    try {
        await authorize();
        text = '登录成功';
    } finally {
        clearTimeout(timer);
        status.textContent = text;
    }
});
