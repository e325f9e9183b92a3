// SPDX-License-Identifier: MIT
// For both npm servers: a child process that serves HTTP and, when asked for a number of codes, sends the bodies of the requests that
// redeem them.
import { createServer } from 'node:http';
import { listen } from '../processes.mjs';

export async function offerCodes(handler, path, mint, redirectUri) {
    const url = await listen(createServer({ keepAlive: true }, handler));
    const body = code => String(new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: 'suitedemo',
        client_secret: 'demo-secret',
    }));
    process.on('message', async count => {
        const bodies = [];
        while (bodies.length < count)
            bodies.push(body(await mint()));
        process.send({ bodies });
    });
    process.send({ url: url + path });
}
