// SPDX-License-Identifier: MIT
// npm oidc-provider with its built-in login and consent pages, for one client, whose redirect address the parent process sends.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { listen } from '../processes.mjs';

// Debian 12's Node.js 18 does not have it yet.
URL.parse ??= (text, base) => (URL.canParse(text, base) ? new URL(text, base) : null);

const redirectUri = process.argv[2];
const server = createServer();
const issuer = await listen(server);
const provider = new Provider(issuer, {
    clients: [{
        client_id: 'suitedemo',
        client_secret: 'demo-secret',
        grant_types: ['authorization_code'],
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
    }],
    pkce: { required: () => false },
    cookies: { keys: ['bench'] },
    scopes: ['openid', 'contact'],
    ttl: { AccessToken: 7200, AuthorizationCode: 3600, Grant: 3600, Interaction: 3600, Session: 3600 },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});
server.on('request', provider.callback());
process.send({ issuer });
