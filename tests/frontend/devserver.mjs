// SPDX-License-Identifier: MIT
// The app's own server, as middleware of a development server: POST /api/login answers with the code that it got, POST /__edit
// changes a source file as an editor does.
import { writeFile } from 'node:fs/promises';

async function bodyOf(request) {
    let text = '';
    for await (const piece of request)
        text += piece;
    return text;
}

const answer = (response, object) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(object));
};

export function appServer(headingFile) {
    return async (request, response, next) => {
        if (request.method === 'POST' && request.url === '/api/login') {
            answer(response, { received: JSON.parse(await bodyOf(request)).authCode });
        } else if (request.method === 'POST' && request.url === '/__edit') {
            const words = await bodyOf(request);
            await writeFile(headingFile, `export function Heading() { return <h1 id="heading">${words}</h1>; }\n`);
            answer(response, {});
        } else {
            next();
        }
    };
}
