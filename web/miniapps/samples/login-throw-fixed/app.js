// SPDX-License-Identifier: MIT
// Fixed: the code is read only when there is a result.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

function show(answer) {
    const code = answer && answer.status === 'ok' && answer.result && answer.result.authCode;
    status.textContent = code ? '登录成功，欢迎回来' : '登录失败，请重试';
}

button.addEventListener('click', () => {
    status.textContent = '请在钉钉中确认';
    const timer = setTimeout(() => { status.textContent = '钉钉没有回应，请重试'; }, limit);
    window.openAuth(request).then(answer => {
        clearTimeout(timer);
        status.textContent = '';
        requestAnimationFrame(() => show(answer));
    });
});
