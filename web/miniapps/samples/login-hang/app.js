// SPDX-License-Identifier: MIT
// The bug: after an answer other than ok and failed, like cancel when the user refuses, the page stays busy forever.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

function show(text) {
    status.textContent = text;
    button.disabled = false;
}

button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = '正在登录…';
    const timer = setTimeout(show, limit, '钉钉没有回应，请重试');
    const { status: outcome } = Object(await window.openAuth(request));
    clearTimeout(timer);
    if (outcome === 'ok')
        show('登录成功');
    else if (outcome !== 'cancel')
        show('授权异常，请稍后再试');
});
