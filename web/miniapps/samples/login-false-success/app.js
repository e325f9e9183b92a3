// SPDX-License-Identifier: MIT
// The bug: every answer is shown as a success, but openAuth resolves also when the user refuses or the call fails.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

button.addEventListener('click', () => {
    status.textContent = '请在钉钉中确认';
    const timer = setTimeout(() => { status.textContent = '钉钉没有回应，请重试'; }, limit);
    window.openAuth(request).then(() => {
        clearTimeout(timer);
        status.textContent = '授权成功，正在载入报销单';
    });
});
