// SPDX-License-Identifier: MIT
// The unmodified npm client of the real platform's server API, as a mini-app's server uses it, against `minihost serve`.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { startPlatform } from './platform.mjs';

const require = createRequire(import.meta.url);
const { Config } = require('@alicloud/openapi-client');
const oauth2 = require('@alicloud/dingtalk/oauth2_1_0');
const contact = require('@alicloud/dingtalk/contact_1_0');
const { RuntimeOptions } = require('@alicloud/tea-util');

let platform;
let oauthClient;
let contactClient;

before(async () => {
    platform = await startPlatform();
    const config = () => new Config({ protocol: 'http', regionId: 'central', endpoint: platform.address });
    oauthClient = new oauth2.default(config());
    contactClient = new contact.default(config());
});

after(async () => {
    assert.equal(await platform.end(), 0);
});

const tokenRequest = more => new oauth2.GetUserTokenRequest({
    clientId: 'suitedemo', clientSecret: 'demo-secret', grantType: 'authorization_code', ...more,
});

async function exchange(more) {
    const { body } = await oauthClient.getUserToken(tokenRequest(more));
    return body;
}

async function me(accessToken) {
    const headers = new contact.GetUserHeaders({ xAcsDingtalkAccessToken: accessToken });
    const { body } = await contactClient.getUserWithOptions('me', headers, new RuntimeOptions({}));
    return body;
}

const refused = (statusCode, code) => error => {
    assert.equal(error.code, code);
    assert.equal(error.statusCode, statusCode);
    assert.match(error.data.requestid, /^[0-9A-F-]{36}$/);
    return true;
};

test('code → token → users/me', async () => {
    const tokens = await exchange({ code: await platform.code('Contact.User.Read', 'Contact.User.mobile') });
    assert.match(tokens.accessToken, /^[0-9a-f]{32}$/);
    assert.match(tokens.refreshToken, /^[0-9a-f]{32}$/);
    assert.equal(tokens.expireIn, 7200);
    assert.equal(tokens.corpId, 'dingdemo');
    const user = await me(tokens.accessToken);
    assert.equal(user.nick, '普通成员');
    assert.equal(user.mobile, '13800000001');
    assert.equal(user.unionId, 'uDemoMember0001');
    assert.equal(user.openId, 'oDemoMember0001');
    assert.equal(user.stateCode, '86');
    assert.ok(user.email && user.avatarUrl);
});

test('without the field grant there is no mobile number', async () => {
    const tokens = await exchange({ code: await platform.code('Contact.User.Read') });
    await platform.control('POST', 'state/reset', {}); // forget the field granted above …
    const again = await exchange({ code: await platform.code('Contact.User.Read') });
    const user = await me(again.accessToken);
    assert.equal(user.mobile, undefined);
    assert.equal(user.nick, '普通成员');
    await assert.rejects(me(tokens.accessToken), refused(400, 'InvalidAuthentication')); // … and the token
});

test('a redeemed code is refused', async () => {
    const code = await platform.code('Contact.User.Read');
    await exchange({ code });
    await assert.rejects(exchange({ code }), error => {
        assert.match(error.message, /不合法的临时授权码/);
        return refused(400, 'invalidParameter.authCode.notFound')(error);
    });
});

test('an unknown code is refused', async () => {
    await assert.rejects(exchange({ code: 'neverissued' }), refused(400, 'invalidParameter.authCode.notFound'));
});

test('a wrong secret is refused', async () => {
    const code = await platform.code('Contact.User.Read');
    await assert.rejects(exchange({ code, clientSecret: 'wrong' }), refused(400, 'invalidClientIdOrSecret'));
    await exchange({ code }); // the code is still good
});

test('an expired token is refused', async () => {
    const { accessToken } = await exchange({ code: await platform.code('Contact.User.Read') });
    await platform.control('POST', 'tokens/expire', { accessToken });
    await assert.rejects(me(accessToken), refused(400, 'InvalidAuthentication'));
});

test('a request without the grant is refused', async () => {
    await platform.control('POST', 'state/reset', {});
    const { accessToken } = await exchange({ code: await platform.code('Todo.Todo.Read') });
    await assert.rejects(me(accessToken), error => {
        assert.deepEqual(error.accessDeniedDetail, { requiredScopes: ['Contact.User.Read'] });
        return refused(403, 'Forbidden.AccessDenied.AccessTokenPermissionDenied')(error);
    });
});

test('a refresh token is rotated', async () => {
    const first = await exchange({ code: await platform.code('Contact.User.Read') });
    const second = await exchange({ grantType: 'refresh_token', refreshToken: first.refreshToken });
    assert.notEqual(second.accessToken, first.accessToken);
    assert.equal((await me(second.accessToken)).nick, '普通成员');
    await assert.rejects(exchange({ grantType: 'refresh_token', refreshToken: first.refreshToken }),
        refused(400, 'invalidParameter.authCode.notFound'));
});

test('the journal has the client that redeemed a code', async () => {
    const code = await platform.code('Contact.User.Read');
    await exchange({ code });
    const { entries } = await platform.control('GET', 'journal?limit=10000');
    const redeemed = entries.filter(entry => entry.kind === 'CodeRedeemed').at(-1);
    assert.equal(redeemed.detail.by, 'AlibabaCloud');
    assert.ok(!JSON.stringify(entries).includes(code));
});
