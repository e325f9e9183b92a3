// SPDX-License-Identifier: MIT
// The web login as a server does it with an unmodified OAuth library, with the requests of a browser.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { startPlatform } from './platform.mjs';

const { AuthorizationCode } = createRequire(import.meta.url)('simple-oauth2');

let platform;
let client;
const redirectUri = 'http://127.0.0.1:3000/callback';

before(async () => {
    platform = await startPlatform();
    const host = `http://${platform.address}`;
    client = new AuthorizationCode({
        client: { id: 'suitedemo', secret: 'demo-secret', idParamName: 'clientId', secretParamName: 'clientSecret' },
        auth: {
            tokenHost: host, tokenPath: '/v1.0/oauth2/userAccessToken',
            authorizeHost: host, authorizePath: '/oauth2/auth',
        },
        options: { bodyFormat: 'json', authorizationMethod: 'body' },
    });
});

after(async () => {
    assert.equal(await platform.end(), 0);
});

// The library's parameter is named clientId here; the platform's login page reads client_id, as in OAuth.
function loginAddress(more) {
    const address = new URL(client.authorizeURL({
        client_id: 'suitedemo', redirect_uri: redirectUri, prompt: 'consent', state: 's p a c e', ...more,
    }));
    return address;
}

const ticketOf = html => /name="ticket" value="([a-z]+)"/.exec(html)[1];

function send(address, fields) {
    return fetch(address, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
}

async function walk(address, who, answer) {
    const first = await (await fetch(address)).text();
    const second = await (await send(address, { ticket: ticketOf(first), who, answer: 'choose' })).text();
    const led = await send(address, { ticket: ticketOf(second), agreed: '1', answer });
    assert.equal(led.status, 303);
    return new URL(led.headers.get('location'));
}

test('a login gives tokens of the user and the organisation', async () => {
    const address = loginAddress({ scope: ['openid', 'corpid', 'Contact.User.Read'] });
    const back = await walk(address, 'admin dingdemo', 'allow');
    assert.equal(`${back.origin}${back.pathname}`, redirectUri);
    assert.equal(back.searchParams.get('state'), 's p a c e');
    const { token } = await client.getToken({ code: back.searchParams.get('code'), grantType: 'authorization_code' });
    assert.equal(token.corpId, 'dingdemo');
    assert.equal(token.expireIn, 7200);
    const me = await fetch(`http://${platform.address}/v1.0/contact/users/me`,
        { headers: { 'x-acs-dingtalk-access-token': token.accessToken } });
    assert.equal((await me.json()).unionId, 'uDemoAdmin0001');
});

test('without the scope corpid there is no organisation, and a code is redeemed once', async () => {
    const back = await walk(loginAddress({ scope: 'openid' }), 'member', 'allow');
    const exchange = { code: back.searchParams.get('authCode'), grantType: 'authorization_code' };
    const { token } = await client.getToken(exchange);
    assert.equal('corpId' in token, false);
    await assert.rejects(client.getToken(exchange), { message: /400/ });
});

test('a refusal comes back as access_denied', async () => {
    const back = await walk(loginAddress({ scope: 'openid' }), 'member', 'refuse');
    assert.equal(back.searchParams.get('error'), 'access_denied');
    assert.equal(back.searchParams.get('code'), null);
});

test('there is no redirect to an address that is not registered', async () => {
    const page = await fetch(loginAddress({ scope: 'openid', redirect_uri: 'https://evil.example/' }), { redirect: 'manual' });
    assert.equal(page.status, 400);
    assert.match(await page.text(), /400010/);
});
