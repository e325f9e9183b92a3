// SPDX-License-Identifier: MIT
// npm oauth2-mock-server. It takes any code, stores nothing, and signs an access token and an ID token (RS256).
import { webcrypto } from 'node:crypto';
import { OAuth2Issuer, OAuth2Service } from 'oauth2-mock-server';
import { offerCodes } from './offercodes.mjs';

// Debian 12's Node.js 18 keeps it in its module.
globalThis.crypto ??= webcrypto;

const issuer = new OAuth2Issuer();
issuer.url = 'http://127.0.0.1';
await issuer.keys.generate('RS256');

let last = 0;
offerCodes(new OAuth2Service(issuer).requestHandler, '/token', async () => `code-${++last}`, 'http://127.0.0.1/back');
