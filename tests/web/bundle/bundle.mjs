// SPDX-License-Identifier: MIT
// Bundles sdkpage.js and the npm packages it imports into a folder:   node bundle.mjs FOLDER
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

await mkdir(folder, { recursive: true });
await esbuild.build({
    entryPoints: [join(here, 'sdkpage.js')],
    outfile: join(folder, 'sdk.js'),
    bundle: true,
    format: 'iife',
    target: 'chrome102', // Qt WebEngine 6.4
    logLevel: 'warning',
});
await copyFile(join(here, 'sdkpage.html'), join(folder, 'index.html'));
