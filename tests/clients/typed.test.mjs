// SPDX-License-Identifier: MIT
// Every operation of the unmodified npm client, by reflection: each is answered with a body that its model takes, with the types that the
// model declares. The table comes from the installed package, by `minihost cache add`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startPlatform } from './platform.mjs';

const require = createRequire(import.meta.url);
const { Config } = require('@alicloud/openapi-client');
const { RuntimeOptions } = require('@alicloud/tea-util');
const run = promisify(execFile);

const folder = join(dirname(new URL(import.meta.url).pathname), 'node_modules/@alicloud/dingtalk');
let cache;
let platform;
let token; // of an app that may call everything

before(async () => {
    cache = await mkdtemp(join(tmpdir(), 'minihost-typed-'));
    process.env.XDG_CACHE_HOME = cache;
    const { stdout } = await run(process.env.MINIHOST_PROGRAM, ['cache', 'add', folder]);
    assert.match(stdout, /@alicloud\/dingtalk@2\.2\.27/);
    const world = JSON.parse(await readFile(new URL('../../resources/profiles/showcase.json', import.meta.url), 'utf8'));
    const { points } = JSON.parse(await readFile(new URL('../../resources/permission-points.json', import.meta.url), 'utf8'));
    world.apps[0].permissionPoints = points.map(point => point.code);
    platform = await startPlatform(world);
    const response = await fetch(`http://${platform.address}/v1.0/oauth2/accessToken`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ appKey: 'suitedemo', appSecret: 'demo-secret' }),
    });
    token = (await response.json()).accessToken;
});

after(async () => {
    assert.equal(await platform.end(), 0);
    await rm(cache, { recursive: true, force: true });
});

// The names of a method's parameters.
function parametersOf(method) {
    return /\(([^)]*)\)/.exec(method.toString())[1].split(',').map(name => name.trim()).filter(Boolean);
}

// The value has the type that the SDK declares for it; members that are missing are not looked at.
function check(value, type, place) {
    if (value === undefined || value === null || type === 'any')
        return;
    if (typeof type === 'string') {
        if (['string', 'number', 'boolean'].includes(type))
            assert.equal(typeof value, type, place);
        return;
    }
    if (typeof type === 'function') {
        for (const [member, inner] of Object.entries(type.types()))
            check(value[member], inner, `${place}.${member}`);
    } else if (type.type === 'array') {
        assert.ok(Array.isArray(value), place);
        value.forEach((item, i) => check(item, type.itemType, `${place}[${i}]`));
    } else if (type.type === 'map') {
        for (const [key, item] of Object.entries(value))
            check(item, type.valueType, `${place}.${key}`);
    }
}

async function call(module, client, name) {
    const base = name[0].toUpperCase() + name.slice(1, -'WithOptions'.length);
    const values = parametersOf(client[name]).map(parameter => {
        if (parameter === 'runtime')
            return new RuntimeOptions({});
        if (parameter === 'headers')
            return module[`${base}Headers`] ? new module[`${base}Headers`]({ xAcsDingtalkAccessToken: token }) : {};
        if (parameter === 'request' || parameter === 'tmpReq')
            return new module[`${base}Request`]({});
        return 'x1';
    });
    const answer = await client[name](...values);
    const [, response] = /, new (\w+)\(/.exec(client[name].toString());
    const type = module[response];
    assert.ok(answer instanceof type, `${name}: its answer is no ${response}`);
    check(answer, type, name);
}

test('the table is at most 2 MB', async () => {
    const scripts = join(cache, 'minihost/scripts');
    for (const file of await readdir(scripts))
        assert.ok((await stat(join(scripts, file))).size <= 2 * 1024 * 1024, file);
});

test('every operation of the SDK is answered with the types of its model', async context => {
    const modules = (await readdir(join(folder, 'dist'))).filter(name => /_\d+_\d+$/.test(name));
    const calls = [];
    for (const name of modules) {
        const module = require(`@alicloud/dingtalk/${name}`);
        const client = new module.default(new Config({ protocol: 'http', regionId: 'central', endpoint: platform.address }));
        for (const method of Object.getOwnPropertyNames(module.default.prototype)) {
            if (method.endsWith('WithOptions'))
                calls.push({ name: `${name}.${method}`, run: () => call(module, client, method) });
        }
    }
    let typed = 0;
    const refused = [];
    const failed = [];
    async function work() {
        for (let next = calls.pop(); next; next = calls.pop()) {
            try {
                await next.run();
                ++typed;
            } catch (error) {
                // A built-in endpoint refuses an empty request, with a code of DingTalk's.
                const isRefusal = error.code && !/does not simulate/.test(error.message);
                (isRefusal ? refused : failed).push(`${next.name}: ${error.message}`);
            }
        }
    }
    const total = calls.length;
    await Promise.all(Array.from({ length: 8 }, work));
    context.diagnostic(`${total} operations: ${typed} deserialised, ${refused.length} refused by built-in endpoints`);
    assert.deepEqual(failed, []);
    assert.ok(total >= 2821, `${total} operations`);
    assert.ok(refused.length < 60, refused.join('\n'));
});

test('a made-up answer says so, and needs a token', async () => {
    const address = `http://${platform.address}/v1.0/activity/meta`;
    const answer = await fetch(address, { headers: { 'x-acs-dingtalk-access-token': token } });
    if (answer.status === 200)
        assert.equal(answer.headers.get('x-minihost-provenance'), 'inferred');
    const without = await fetch(`http://${platform.address}/v1.0/agoal/objectives/progresses`, { method: 'POST' });
    assert.equal(without.status, 401);
});
