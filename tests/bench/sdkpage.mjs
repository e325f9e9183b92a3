// SPDX-License-Identifier: MIT
import { execFile } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

// The page of the SDK's tests, together with the measuring loop.
export async function sdkPage(source, folder) {
    await promisify(execFile)(process.execPath, [join(source, 'tests/web/bundle/bundle.mjs'), folder]);
    await copyFile(join(source, 'tests/bench/page/loop.js'), join(folder, 'loop.js'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>jsapis</title><script src="sdk.js"></script><script src="loop.js"></script>');
    return folder;
}
