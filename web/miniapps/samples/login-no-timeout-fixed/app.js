// SPDX-License-Identifier: MIT
// Fixed: after a time-out the page shows a message and can be used again; a later answer is still accepted.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = '等待钉钉…';
    const timer = setTimeout(() => {
        status.textContent = '钉钉没有回应，请重试';
        button.disabled = false;
    }, limit);
    try {
        const answer = await window.openAuth(request);
        status.textContent = Object(answer).status === 'ok' ? '已登录，可以填报工时' : '没有登录';
    } finally {
        clearTimeout(timer);
        button.disabled = false;
    }
});
