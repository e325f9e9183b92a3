// SPDX-License-Identifier: MIT
// Serves the measured pages from a folder, over loopback.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { listen } from './processes.mjs';

const types = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
};

// Makes a page cross-origin isolated: its clock has a resolution of 5 µs instead of 100 µs, but its load starts a second renderer.
export const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export async function serveFolder(folder, headers = {}) {
    const server = createServer(async (request, response) => {
        const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
        const file = join(folder, path.endsWith('/') ? path + 'index.html' : path);
        try {
            const body = await readFile(file);
            response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
            response.end(body);
        } catch {
            response.writeHead(404, headers).end();
        }
    });
    return { url: (await listen(server)) + '/', close: () => { server.closeAllConnections(); server.close(); } };
}
