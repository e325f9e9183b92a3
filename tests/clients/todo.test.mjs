// SPDX-License-Identifier: MIT
// To-dos with the unmodified npm client (todo_1_0) and `minihost serve`: the documented rules and errors.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, beforeEach, test } from 'node:test';
import { startPlatform } from './platform.mjs';

const require = createRequire(import.meta.url);
const { Config } = require('@alicloud/openapi-client');
const oauth2 = require('@alicloud/dingtalk/oauth2_1_0');
const todo = require('@alicloud/dingtalk/todo_1_0');
const { RuntimeOptions } = require('@alicloud/tea-util');

const member = 'uDemoMember0001';
const admin = 'uDemoAdmin0001';
const detailUrl = { appUrl: 'https://app.example/1', pcUrl: 'https://pc.example/1' };

let platform;
let oauthClient;
let todoClient;
let token; // of the member, with both permission points

// An access token of `user` for `scopes`: a code is issued and redeemed, as an app's server does.
async function tokenFor(user, scopes, app = 'suitedemo') {
    const code = await platform.code(scopes, '', { app, user });
    const { body } = await oauthClient.getUserToken(new oauth2.GetUserTokenRequest({
        clientId: app, clientSecret: app === 'suitedemo' ? 'demo-secret' : 'other-secret', code, grantType: 'authorization_code',
    }));
    return body.accessToken;
}

before(async () => {
    const world = JSON.parse(await readFile(new URL('../../resources/profiles/showcase.json', import.meta.url), 'utf8'));
    world.apps.push({ ...world.apps[0], clientId: 'suiteother', clientSecret: 'other-secret' });
    platform = await startPlatform(world);
    const config = () => new Config({ protocol: 'http', regionId: 'central', endpoint: platform.address });
    oauthClient = new oauth2.default(config());
    todoClient = new todo.default(config());
});

after(async () => {
    assert.equal(await platform.end(), 0);
});

beforeEach(async () => {
    await platform.control('POST', 'state/reset', {});
    token = await tokenFor('member', 'Todo.Todo.Read,Todo.Todo.Write');
});

// call('CreateTodoTask', member, {…}) → the answer's body. The first arguments are those of the client's method before the request.
async function call(name, ...rest) {
    const accessToken = typeof rest.at(-1) === 'string' && /^[0-9a-f]{32}$/.test(rest.at(-1)) ? rest.pop() : token;
    const Request = todo[`${name}Request`];
    const request = Request && typeof rest.at(-1) === 'object' ? [new Request(rest.pop())] : [];
    const headers = new todo[`${name}Headers`]({ xAcsDingtalkAccessToken: accessToken });
    const method = `${name[0].toLowerCase()}${name.slice(1)}WithOptions`;
    const { body } = await todoClient[method](...rest, ...request, headers, new RuntimeOptions({}));
    return body;
}
const create = more => call('CreateTodoTask', member, { subject: '接入钉钉待办', operatorId: member, detailUrl, ...more });

const refused = (code, message, statusCode = 400) => error => {
    assert.equal(error.code, code);
    assert.equal(error.statusCode, statusCode);
    assert.equal(error.data.message, message);
    assert.match(error.data.requestid, /^[0-9A-F-]{36}$/);
    return true;
};

test('create → get → query → update → executorStatus → list → delete', async () => {
    const created = await create({
        description: '说明', sourceId: 'order-1', dueTime: 1900000000000, priority: 30, executorIds: [member, admin],
        participantIds: [admin], notifyConfigs: { dingNotify: '1' }, creatorId: member,
    });
    assert.match(created.id, /^task[a-z]{20}$/);
    assert.equal(created.done, false);
    assert.deepEqual({ ...created.detailUrl }, detailUrl);
    assert.deepEqual(created.executorIds, [member, admin]);
    assert.ok(created.requestId);

    const got = await call('GetTodoTask', member, created.id);
    assert.equal(got.subject, '接入钉钉待办');
    assert.equal(got.priority, 30);
    assert.equal(got.dueTime, 1900000000000);
    assert.equal((await call('GetTodoTaskBySourceId', member, 'order-1')).id, created.id);

    const { todoCards, nextToken } = await call('QueryOrgTodoTasks', member, { nextToken: '0', isDone: false });
    assert.equal(nextToken, undefined); // null on the wire
    assert.equal(todoCards.length, 1);
    assert.equal(todoCards[0].taskId, created.id);
    assert.equal(todoCards[0].todoType, 'TODO');
    assert.equal(todoCards[0].isDone, false);

    assert.equal((await call('UpdateTodoTask', member, created.id, { subject: '已改', operatorId: member })).result, true);
    assert.equal((await call('GetTodoTask', member, created.id)).subject, '已改');

    const status = (id, isDone) => call('UpdateTodoTaskExecutorStatus', member, created.id, {
        operatorId: member,
        executorStatusList: [new todo.UpdateTodoTaskExecutorStatusRequestExecutorStatusList({ id, isDone })],
    });
    assert.equal((await status(member, true)).result, true);
    assert.equal((await call('GetTodoTask', member, created.id)).done, false); // the administrator is not done
    assert.equal((await call('QueryOrgTodoTasks', member, { isDone: true })).todoCards.length, 1); // the member is
    assert.equal((await status(admin, true)).result, true);
    const done = await call('GetTodoTask', member, created.id);
    assert.equal(done.done, true);
    assert.ok(done.finishTime >= done.createdTime);

    const list = await call('QueryTodoTasks', member, { isDone: true, roleTypes: [['executor', 'creator']] });
    assert.equal(list.totalCount, 1);
    assert.equal(list.todoCards[0].subject, '已改');
    assert.equal((await call('QueryTodoTasks', member, { roleTypes: [['participant']] })).totalCount, 0);
    assert.equal((await call('CountTodoTasks', member, { isDone: true })).result, 1);

    const deleted = await call('DeleteTodoTask', member, created.id, { operatorId: member });
    assert.equal(deleted.result, true);
    assert.ok(deleted.requestId);
    await assert.rejects(call('GetTodoTask', member, created.id), refused('todo.taskQuery.paramError', 'task not exist'));
    assert.equal((await call('CountTodoTasks', member, {})).result, 0);
});

test('lists are paged', async () => {
    const ids = [];
    for (let i = 0; i < 45; ++i)
        ids.unshift((await create({ subject: `待办 ${i}`, dueTime: 1900000000000 + (i % 3) })).id);
    for (const more of [{}, { orderBy: 'dueTime', orderDirection: 'asc' }]) {
        const seen = [];
        let nextToken = '0';
        while (nextToken) {
            const page = await call(more.orderBy ? 'QueryTodoTasks' : 'QueryOrgTodoTasks', member, { nextToken, ...more });
            assert.ok(page.todoCards.length <= 20);
            seen.push(...page.todoCards);
            ({ nextToken } = page);
        }
        assert.deepEqual(new Set(seen.map(card => card.taskId)), new Set(ids));
        assert.equal(seen.length, ids.length);
        if (more.orderBy)
            assert.deepEqual(seen.map(card => card.dueTime), seen.map(card => card.dueTime).sort());
        else
            assert.deepEqual(seen.map(card => card.taskId), ids); // the newest first
    }
    const first = await call('QueryOrgTodoTasks', member, {});
    for (const card of first.todoCards)
        await call('DeleteTodoTask', member, card.taskId, {});
    const second = await call('QueryOrgTodoTasks', member, { nextToken: first.nextToken });
    assert.deepEqual(second.todoCards.map(card => card.taskId), ids.slice(20, 40)); // deleting moves no page
});

const invalid = 'todo.taskCreate.paramError';
const people = count => Array.from({ length: count }, () => member);
for (const [what, more, message] of [
    ['no subject', { subject: undefined }, invalid],
    ['a long subject', { subject: '题'.repeat(1025) }, 'subject is oversize'],
    ['a long description', { description: '述'.repeat(4097) }, 'description is oversize'],
    ['too many executors', { executorIds: people(101) }, 'executors is oversize'],
    ['too many participants', { participantIds: people(101) }, 'participants is oversize'],
    ['a due time in seconds', { dueTime: 1900000000 }, 'dueTime is invalid'],
    ['no detailUrl', { detailUrl: undefined }, 'detailUrl is required'],
    ['an empty detailUrl', { detailUrl: {} }, 'detailUrl is required'],
    ['a priority of its own', { priority: 25 }, invalid],
    ['an unknown type', { todoType: 'DO' }, invalid],
    ['an unknown executor', { executorIds: ['uNobody'] }, invalid],
    ['a user id instead of a union id', { executorIds: ['member'] }, invalid],
    ['a creator who is not in the path', { creatorId: admin }, invalid],
    ['dingNotify as a word', { notifyConfigs: { dingNotify: 'yes' } }, invalid],
]) {
    test(`create with ${what}`, async () => {
        await assert.rejects(create(more), refused('todo.taskCreate.paramError', message));
        assert.equal((await call('CountTodoTasks', member, {})).result, 0);
    });
}

test('values at the limits are accepted', async () => {
    await create({ subject: '题'.repeat(1024), description: '述'.repeat(4096), executorIds: people(100) });
});

test('a repeated sourceId', async () => {
    await create({ sourceId: 'order-1' });
    await assert.rejects(create({ sourceId: 'order-1' }), refused(invalid, 'task exist'));
    await create({ sourceId: 'order-2' });
});

test('an unknown task is refused', async () => {
    await assert.rejects(call('UpdateTodoTask', member, 'tasknone', { subject: 'x' }),
        refused('todo.taskUpdate.paramError', 'task not exist'));
    await assert.rejects(call('DeleteTodoTask', member, 'tasknone', {}),
        refused('todo.taskDelete.paramError', 'task not exist'));
    await assert.rejects(call('UpdateTodoTaskExecutorStatus', member, 'tasknone',
        { executorStatusList: [{ id: member, isDone: true }] }),
    refused('todo.taskExecutorStatusUpdate.paramError', 'task not exist'));
});

test('a status of a user who is no executor is refused', async () => {
    const { id } = await create({ executorIds: [member] });
    const code = 'todo.taskExecutorStatusUpdate.paramError';
    await assert.rejects(call('UpdateTodoTaskExecutorStatus', member, id, { executorStatusList: [{ id: admin, isDone: true }] }),
        refused(code, code));
});

test('an update is checked like a creation', async () => {
    const { id } = await create();
    const code = 'todo.taskUpdate.paramError';
    const update = more => call('UpdateTodoTask', member, id, more);
    await assert.rejects(update({ subject: '题'.repeat(1025) }), refused(code, 'subject is oversize'));
    await assert.rejects(update({ description: '述'.repeat(4097) }), refused(code, 'description is oversize'));
    await assert.rejects(update({ executorIds: people(1001) }), refused(code, 'executors is oversize'));
    await assert.rejects(update({ participantIds: people(1001) }), refused(code, 'participants is oversize'));
    await assert.rejects(update({ dueTime: -1 }), refused(code, 'dueTime is invalid'));
    await assert.rejects(update({ operatorId: admin }), refused(code, code));
    assert.equal((await call('GetTodoTask', member, id)).subject, '接入钉钉待办');
});

test('a user without a role in a task does not get it', async () => {
    const adminToken = await tokenFor('admin', 'Todo.Todo.Read,Todo.Todo.Write');
    const { id } = await create({ executorIds: [member] });
    await assert.rejects(call('GetTodoTask', admin, id, adminToken), refused('todo.taskQuery.paramError', 'task not exist'));
    await assert.rejects(call('UpdateTodoTask', admin, id, { done: true }, adminToken),
        refused('todo.taskUpdate.paramError', 'task not exist'));
    assert.equal((await call('QueryOrgTodoTasks', admin, {}, adminToken)).todoCards.length, 0);
    await call('UpdateTodoTask', member, id, { participantIds: [admin] });
    assert.equal((await call('QueryOrgTodoTasks', admin, {}, adminToken)).todoCards.length, 1);
});

test("a user's token is valid for that user only", async () => {
    const code = 'todo.orgTaskQuery.paramError';
    await assert.rejects(call('QueryOrgTodoTasks', admin, {}), refused(code, code));
});

test("the app's own token reads every member's list", async () => {
    const { body } = await oauthClient.getAccessToken(new oauth2.GetAccessTokenRequest({
        appKey: 'suitedemo', appSecret: 'demo-secret',
    }));
    const { id } = await create({ executorIds: [admin] });
    assert.equal((await call('GetTodoTask', admin, id, body.accessToken)).id, id);
    assert.equal((await call('UpdateTodoTask', admin, id, { done: true }, body.accessToken)).result, true);
    assert.equal((await call('QueryOrgTodoTasks', member, { isDone: true }, body.accessToken)).todoCards.length, 1);
    const made = await call('CreateTodoTask', admin, { subject: '管理员的', detailUrl }, body.accessToken);
    assert.equal(made.creatorId, admin);
});

test("another app's task is in the user's list", async () => {
    const { id } = await create();
    const other = await tokenFor('member', 'Todo.Todo.Read,Todo.Todo.Write', 'suiteother');
    assert.equal((await call('GetTodoTask', member, id, other)).id, id); // the user's list is one
    await assert.rejects(call('UpdateTodoTask', member, id, { done: true }, other),
        refused('todo.taskUpdate.paramError', 'task not belong to bizTag'));
    await assert.rejects(call('DeleteTodoTask', member, id, {}, other),
        refused('todo.taskDelete.paramError', 'task not exist'));
});

test('an invalid nextToken is refused', async () => {
    for (const nextToken of ['next', '-1', '1.x', '1.2.3'])
        await assert.rejects(call('QueryOrgTodoTasks', member, { nextToken }),
            refused('todo.orgTaskQuery.paramError', 'nextToken is invalid'));
});

test('a request without the grant is refused', async () => {
    await platform.control('POST', 'state/reset', {});
    const readOnly = await tokenFor('member', 'Todo.Todo.Read');
    const denied = scope => error => {
        assert.deepEqual(error.accessDeniedDetail, { requiredScopes: [scope] });
        assert.equal(error.code, 'Forbidden.AccessDenied.AccessTokenPermissionDenied');
        assert.equal(error.statusCode, 403);
        return true;
    };
    await call('QueryOrgTodoTasks', member, {}, readOnly);
    await assert.rejects(call('CreateTodoTask', member, { subject: 'x', detailUrl }, readOnly), denied('Todo.Todo.Write'));
    await assert.rejects(call('UpdateTodoTask', member, 'taskx', {}, readOnly), denied('Todo.Todo.Write'));
    await platform.control('POST', 'state/reset', {});
    const writeOnly = await tokenFor('member', 'Todo.Todo.Write');
    await assert.rejects(call('QueryTodoTasks', member, {}, writeOnly), denied('Todo.Todo.Read'));
    await assert.rejects(call('UpdateTodoTask', member, 'taskx', {}, writeOnly), denied('Todo.Todo.Read'));
});

test('the journal has each change and each refusal', async () => {
    const { id } = await create({ sourceId: 'order-1' });
    await assert.rejects(create({ sourceId: 'order-1' }));
    const { entries } = await platform.control('GET', 'journal?limit=10000');
    const changed = entries.filter(entry => entry.kind === 'TodoChanged').at(-1);
    assert.deepEqual([changed.detail.action, changed.detail.taskId, changed.detail.by], ['create', id, member]);
    const rejected = entries.filter(entry => entry.kind === 'TodoRejected').at(-1);
    assert.equal(rejected.detail.number, 900146);
    assert.match(rejected.detail.cause, new RegExp(id));
});
