// SPDX-License-Identifier: MIT
// Fixed: the busy state is not stored, because a new document has no login under way.
'use strict';

const button = document.getElementById('login');
const status = document.getElementById('status');
const request = { clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', fieldScope: '', type: 0 };
const limit = 3000;

function setBusy(isBusy) {
    button.disabled = isBusy;
    status.textContent = isBusy ? '正在登录…' : '';
}

setBusy(false);
button.addEventListener('click', async () => {
    setBusy(true);
    const timer = setTimeout(() => {
        setBusy(false);
        status.textContent = '钉钉没有回应，请重试';
    }, limit);
    const answer = Object(await window.openAuth(request));
    clearTimeout(timer);
    setBusy(false);
    status.textContent = answer.status === 'ok' ? '已登录，可以点餐' : '没有登录，请重试';
});
