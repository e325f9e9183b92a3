// SPDX-License-Identifier: MIT
// Unmodified clients with DingTalk's real host names, which cannot be changed in them: a mount namespace of the test's own has a hosts file
// that leads the four names to this machine, where `minihost serve --tls` listens on port 443.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const hosts = ['login', 'api', 'oapi', 'account'].map(name => `127.0.0.1 ${name}.dingtalk.com`);

// As root the machine's own network is used. Another user gets a network of the namespace too, since port 443 is root's.
const isRoot = process.getuid?.() === 0;
const namespaces = isRoot ? ['--mount'] : ['--map-root-user', '--mount', '--net'];
const up = isRoot ? '' : 'ip link set lo up && ';
const enter = (script, home) => spawnSync('unshare', [...namespaces, 'sh', '-c',
    `mount --make-rprivate / && ${up}mount --bind "$HOSTS" /etc/hosts && exec ${script}`],
{ encoding: 'utf8', timeout: 90_000, env: { ...process.env, HOSTS: join(home, 'hosts'), MINIHOST_HOME: home } });

test('clients with fixed host names log in and call', context => {
    const home = mkdtempSync(join(tmpdir(), 'minihost-hosts-'));
    try {
        writeFileSync(join(home, 'hosts'), ['127.0.0.1 localhost', ...hosts, ''].join('\n'));
        const tried = enter('true', home);
        if (tried.error || tried.status !== 0) {
            context.skip(`no mount namespace here: ${tried.error?.message ?? tried.stderr}`);
            return;
        }
        const script = new URL('hostsinside.mjs', import.meta.url).pathname;
        const run = enter(`'${process.execPath}' '${script}'`, home);
        assert.equal(run.status, 0, run.stdout + run.stderr);
        for (const client of ['@alicloud/dingtalk', 'node-passport-dingtalk', 'egg-passport-dingtalk'])
            assert.match(run.stdout, new RegExp(`^${client}: `, 'm'));
        context.diagnostic(run.stdout.trim());
    } finally {
        rmSync(home, { recursive: true, force: true });
    }
});
