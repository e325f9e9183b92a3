// SPDX-License-Identifier: MIT
// The bug: when no answer comes, the page waits forever with its button disabled.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };

button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = '等待钉钉…';
    try {
        const answer = await window.openAuth(request);
        status.textContent = Object(answer).status === 'ok' ? '已登录，可以填报工时' : '没有登录';
    } finally {
        button.disabled = false;
    }
});
