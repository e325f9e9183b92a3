// SPDX-License-Identifier: MIT
// npm oidc-provider as its documentation sets it up, in memory, with the least work: opaque access token only, no
// `openid` scope (no signature), a plain Map instead of the default store, which keeps a thousand records.
import { Provider } from 'oidc-provider';
import { offerCodes } from './offercodes.mjs';

// Debian 12's Node.js 18 does not have it yet.
URL.parse ??= (text, base) => (URL.canParse(text, base) ? new URL(text, base) : null);

const redirectUri = 'http://127.0.0.1/back';

class MapAdapter {
    records = new Map();
    async upsert(id, payload) { this.records.set(id, payload); }
    async find(id) { return this.records.get(id); }
    async consume(id) { this.records.get(id).consumed = Math.floor(Date.now() / 1000); }
    async destroy(id) { this.records.delete(id); }
    async revokeByGrantId() {}
}

const provider = new Provider('http://127.0.0.1', {
    adapter: MapAdapter,
    clients: [{
        client_id: 'suitedemo',
        client_secret: 'demo-secret',
        grant_types: ['authorization_code'],
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
    }],
    pkce: { required: () => false },
    cookies: { keys: ['bench'] },
    ttl: { AccessToken: 7200, AuthorizationCode: 3600, Grant: 3600 },
    scopes: ['contact'],
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});

const client = await provider.Client.find('suitedemo');
const grant = new provider.Grant({ accountId: 'member', clientId: 'suitedemo' });
grant.addOIDCScope('contact');
const grantId = await grant.save();

const mint = () => new provider.AuthorizationCode({ accountId: 'member', client, grantId, redirectUri, scope: 'contact', gty: 'authorization_code' }).save();

offerCodes(provider.callback(), '/token', mint, redirectUri);
