// SPDX-License-Identifier: MIT
'use strict';

const texts = {
    zh: {
        page: '授权演示',
        title1: '示例一 · 个人信息与手机号',
        title2: '示例二 · 创建待办',
        title3: '失败演示 · 未知的权限点',
        authorize: '获取授权',
        fail: '触发失败',
        note: '页面只会得到授权码。访问凭证和用户信息由应用自己的服务器用授权码换取，不会进入页面。',
        pending: '等待用户决定…',
        ok: '已授权。授权码交给应用的服务器，换取访问凭证。',
        cancel: '用户拒绝了授权。',
        failed: '授权异常。原因显示在钉钉客户端里，页面看不到。',
        unavailable: '这里没有 openAuth：请在钉钉客户端或 MiniHost 中打开本页。',
        error: '调用出错。',
    },
    en: {
        page: 'Authorization demo',
        title1: 'Example 1 · Profile and mobile number',
        title2: 'Example 2 · Create a to-do',
        title3: 'Failure · An unknown permission point',
        authorize: 'Authorize',
        fail: 'Make it fail',
        note: "The page gets the authorization code only. The app's own server exchanges it for the access token and the user's data, which the page does not get.",
        pending: 'Waiting for the user…',
        ok: "Authorized. The code goes to the app's server, which exchanges it for a token.",
        cancel: 'The user refused.',
        failed: 'Authorization failed. The client shows the reason; the page does not get it.',
        unavailable: 'There is no openAuth here: open this page in a DingTalk client or in MiniHost.',
        error: 'The call failed.',
    },
};

const wanted = new URLSearchParams(location.search).get('lang') || navigator.language;
const language = /^zh\b/i.test(wanted) ? 'zh' : 'en';
const text = texts[language];

function translate() {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = text.page;
    for (const element of document.querySelectorAll('[data-text]'))
        element.textContent = text[element.dataset.text];
}

function show(result, status, answer) {
    const outcome = result.parentElement;
    outcome.hidden = false;
    outcome.querySelector('.badge').textContent = status;
    outcome.querySelector('.badge').dataset.status = status;
    outcome.querySelector('.meaning').textContent = text[status] || '';
    result.textContent = answer === undefined ? '' : JSON.stringify(answer, null, 2);
    result.hidden = answer === undefined;
    result.dataset.status = status;
}

async function authorize(button, result, scopes) {
    if (button.getAttribute('aria-busy') === 'true')
        return;
    if (typeof window.openAuth !== 'function') {
        show(result, 'unavailable');
        return;
    }
    button.setAttribute('aria-busy', 'true');
    show(result, 'pending');
    try {
        const answer = await window.openAuth({
            clientId: 'suitedemo',
            corpId: 'dingdemo',
            rpcScope: scopes.rpc,
            fieldScope: scopes.field,
            type: 0,
        });
        // A real app sends answer.result.authCode to its own server here.
        show(result, answer.status, answer);
    } catch (error) {
        show(result, 'error', { message: String(error) });
    } finally {
        button.removeAttribute('aria-busy');
    }
}

function wire(buttonId, resultId, scopes) {
    const button = document.getElementById(buttonId);
    const result = document.getElementById(resultId);
    button.addEventListener('click', () => authorize(button, result, scopes));
}

translate();
wire('example1', 'result1', { rpc: 'Contact.User.Read', field: 'Contact.User.mobile' });
wire('example2', 'result2', { rpc: 'Todo.Todo.Write', field: '' });
wire('failing', 'result3', { rpc: 'Contact.User.Reed', field: '' });
document.documentElement.dataset.ready = '1';
