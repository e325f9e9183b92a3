// SPDX-License-Identifier: MIT
// Bundles a page for each version of dingtalk-jsapi that the tests know, as FOLDER/<version>, and the newest one as FOLDER:
//     node bundle.mjs FOLDER
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [folder] = process.argv.slice(2);
if (!folder) {
    console.error('usage: node bundle.mjs FOLDER');
    process.exit(2);
}

let esbuild;
try {
    esbuild = await import('esbuild');
} catch (error) {
    console.error(`The npm packages of ${here} are not installed: ./dev test does it.\n${error.message}`);
    process.exit(3);
}

async function bundle(page, jsapi, target) {
    await mkdir(target, { recursive: true });
    await esbuild.build({
        entryPoints: [join(here, page)],
        outfile: join(target, 'sdk.js'),
        bundle: true,
        format: 'iife',
        target: 'chrome102', // Qt WebEngine 6.4
        // The import without a path in dingtalk-design-libs resolves to it, too.
        alias: { 'dingtalk-jsapi': join(here, 'node_modules', jsapi) },
        logLevel: 'warning',
    });
    await copyFile(join(here, 'sdkpage.html'), join(target, 'index.html'));
}

await bundle('sdkpage.js', 'dingtalk-jsapi', folder);
await bundle('sdkpage.js', 'dingtalk-jsapi', join(folder, '3.2.9'));
await bundle('sdkpage.js', 'dingtalk-jsapi-3.0.12', join(folder, '3.0.12'));
await bundle('sdkpage.js', 'dingtalk-jsapi-2.15.4', join(folder, '2.15.4'));
// This version is older than dingtalk-design-libs and lacks modules that dingtalk-design-libs imports.
await bundle('wirepage.js', 'dingtalk-jsapi-2.10.3', join(folder, '2.10.3'));
