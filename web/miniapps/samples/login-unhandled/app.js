// SPDX-License-Identifier: MIT
// The bug: refusing becomes a rejected promise that nobody handles.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

async function authorize() {
    let timer;
    const tooLate = new Promise((resolve, reject) => { timer = setTimeout(reject, limit, new Error('no answer')); });
    try {
        const answer = await Promise.race([window.openAuth(request), tooLate]);
        if (answer.status !== 'ok')
            throw new Error('not authorized: ' + answer.status);
        return answer.result.authCode;
    } finally {
        clearTimeout(timer);
    }
}

button.addEventListener('click', async () => {
    status.textContent = '请在钉钉中确认';
    try {
        await authorize();
        status.textContent = '登录成功';
    } finally {
        if (status.textContent !== '登录成功')
            status.textContent = '没有登录';
    }
});
