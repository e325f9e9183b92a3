// SPDX-License-Identifier: MIT
// An app whose server exchanges codes and keeps the session; the page does not know that miniapp.json answers for the server.
const corpId = 'dingdemo';
const show = (id, text) => document.getElementById(id).textContent = text;

async function ask(path, options) {
    const response = await fetch(path, options);
    const body = await response.json();
    if (!response.ok)
        throw new Error(`${response.status} ${body.error ? body.error.message : ''}`);
    return body;
}

async function whoAmI() {
    try {
        const me = await ask('/api/me');
        show('who', `我是 ${me.name}`);
    } catch (error) {
        show('who', `未登录 ${error.message}`);
    }
}

async function loggedIn(path, options) {
    try {
        const user = await ask(path, options);
        show('status', `欢迎 ${user.nick || user.name}`);
        await whoAmI();
    } catch (error) {
        show('status', `登录失败 ${error.message}`);
    }
}

document.getElementById('login').addEventListener('click', async () => {
    const answer = await window.openAuth({ clientId: 'suitedemo', corpId, rpcScope: 'Contact.User.Read', type: 0 });
    if (answer.status === 'ok')
        await loggedIn(`/api/login?authCode=${encodeURIComponent(answer.result.authCode)}`);
    else
        show('status', '您取消了授权');
});

document.getElementById('free').addEventListener('click', () => {
    WebViewJavascriptBridge.callHandler('runtime.permission.requestAuthCode', { corpId }, answer =>
        loggedIn('/api/free', { method: 'POST', headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ code: answer.result.code }) }));
});

document.getElementById('me').addEventListener('click', whoAmI);
