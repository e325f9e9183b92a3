// SPDX-License-Identifier: MIT
// Fixed: only the status ok with a code is a success.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

button.addEventListener('click', () => {
    status.textContent = '请在钉钉中确认';
    const timer = setTimeout(() => { status.textContent = '钉钉没有回应，请重试'; }, limit);
    window.openAuth(request).then(answer => {
        clearTimeout(timer);
        const isOk = answer && answer.status === 'ok' && answer.result && typeof answer.result.authCode === 'string';
        status.textContent = isOk ? '授权成功，正在载入报销单' : '授权未成功，请重试';
    });
});
