// SPDX-License-Identifier: MIT
// Runs in the namespace of hosts.test.mjs: starts `minihost serve --tls` on port 443, then itself again with the certificate of that run,
// which Node reads only when it starts. Prints a line for each client.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const home = process.env.MINIHOST_HOME;

async function startPlatform() {
    const child = spawn(process.env.MINIHOST_PROGRAM, ['serve', '--data', ':memory:', '--tls', '--tls-port', '443'], {
        env: { ...process.env, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [first] = await Promise.race([
        once(createInterface({ input: child.stdout }), 'line'),
        once(child, 'exit').then(([code]) => { throw new Error(`minihost serve ended with ${code}`); }),
    ]);
    return { child, certificate: JSON.parse(first).certificate };
}

// The code that the web login gives, with the requests of a browser.
async function loginCode() {
    const address = new URL('https://login.dingtalk.com/oauth2/auth');
    address.search = new URLSearchParams({
        client_id: 'suitedemo', redirect_uri: 'http://127.0.0.1:8000', response_type: 'code', prompt: 'consent',
        scope: 'openid corpid Contact.User.Read',
    });
    const ticketOf = html => /name="ticket" value="([a-z]+)"/.exec(html)[1];
    const send = fields => fetch(address, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
    const first = await (await fetch(address)).text();
    const second = await (await send({ ticket: ticketOf(first), who: 'admin dingdemo', answer: 'choose' })).text();
    const led = await send({ ticket: ticketOf(second), agreed: '1', answer: 'allow' });
    return new URL(led.headers.get('location')).searchParams.get('code');
}

async function alicloud() {
    const { Config } = require('@alicloud/openapi-client');
    const { RuntimeOptions } = require('@alicloud/tea-util');
    const oauth2 = require('@alicloud/dingtalk/oauth2_1_0');
    const contact = require('@alicloud/dingtalk/contact_1_0');
    const config = () => new Config({ protocol: 'https', regionId: 'central' });
    const { body } = await new oauth2.default(config()).getUserToken(new oauth2.GetUserTokenRequest({
        clientId: 'suitedemo', clientSecret: 'demo-secret', code: await loginCode(), grantType: 'authorization_code',
    }));
    const user = await new contact.default(config()).getUserWithOptions('me',
        new contact.GetUserHeaders({ xAcsDingtalkAccessToken: body.accessToken }), new RuntimeOptions({}));
    return user.body.nick;
}

async function nodePassport() {
    const { Strategy } = require('node-passport-dingtalk');
    const code = await loginCode();
    const user = await new Promise((resolve, reject) => {
        const strategy = new Strategy({
            clientID: 'suitedemo', clientSecret: 'demo-secret', callbackURL: 'http://127.0.0.1:8000',
        }, (accessToken, refreshToken, profile, done) => done(null, profile));
        Object.assign(strategy, { success: resolve, error: reject, fail: reason => reject(new Error(JSON.stringify(reason))) });
        strategy.authenticate({ query: { authCode: code }, url: '/' });
    });
    assert.equal(user.provider, 'dingtalk');
    return user.name;
}

// The plugin's strategy with what egg gives it: ctx.curl.
async function eggPassport() {
    const { default: Strategy } = require('egg-passport-dingtalk/lib/passport-dingtalk');
    const curl = async (url, { method = 'GET', data } = {}) => {
        const response = await fetch(url, data
            ? { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) } : { method });
        return { data: await response.json() };
    };
    const code = await loginCode();
    const user = await new Promise((resolve, reject) => {
        const strategy = new Strategy((req, found, done) => done(null, found));
        Object.assign(strategy, { success: resolve, fail: reject });
        strategy.authenticate({ url: '/callback', query: { code }, ctx: { curl } },
            { callbackURL: '/callback', key: 'suitedemo', secret: 'demo-secret' });
    });
    return user.name;
}

if (process.env.MINIHOST_INSIDE) {
    for (const [name, login] of [['@alicloud/dingtalk', alicloud], ['node-passport-dingtalk', nodePassport],
        ['egg-passport-dingtalk', eggPassport]])
        console.log(`${name}: ${await login()}`);
} else {
    const { child, certificate } = await startPlatform();
    const inside = spawn(process.execPath, [new URL(import.meta.url).pathname], {
        env: { ...process.env, MINIHOST_INSIDE: '1', NODE_EXTRA_CA_CERTS: certificate }, stdio: 'inherit',
    });
    const [code] = await once(inside, 'exit');
    child.kill();
    await once(child, 'exit');
    process.exit(code ?? 1);
}
