// SPDX-License-Identifier: MIT
// Fixed: every answer ends the busy state.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;
const messages = { ok: '登录成功', cancel: '你取消了登录' };

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
    show(messages[outcome] || '授权异常，请稍后再试');
});
