// SPDX-License-Identifier: MIT
#include "tests/scenario/runcases.h"

namespace MiniHost {

using namespace RunSteps;

QByteArray steps(const QByteArrayList &list)
{
    return list.join(",\n");
}

QList<RunCase> passingRuns()
{
    QList<RunCase> cases;
    const auto row = [&cases](const char *name, const QByteArrayList &list, const QByteArray &head = {}) {
        cases.append({ name, head, steps(list), {}, {} });
    };
    row("refuse",
        { opened, asked, R"({"consent": "refuse"})",
            R"({"expect": {"answer": {"status": "cancel", "result": null}}})" });
    row("close",
        { opened, asked, R"({"consent": "close"})",
            R"({"expect": {"answer": {"status": "cancel", "result": null}}})" });
    row("never", { opened, asked, R"({"consent": "never"})", R"({"expect": {"answer": {"$absent": true}}})" });
    row("leave",
        { opened, asked, R"({"consent": "leave"})",
            R"({"expect": {"journal": [{"kind": "PageLeft"}, {"kind": "ConsentAnswered", "detail": {"answer": "withdrawn"}}, {"kind": "AnswerDropped"}]}})" });
    row("reload withdraws",
        { opened, asked, R"({"consent": "never"})", R"({"reload": true})", asked, allowed,
            R"({"expect": {"answer": {"status": "ok", "result": {"authCode": {"$any": true}}}, "journal": [{"kind": "AnswerDropped", "count": 1}]}})" });
    row("two calls have their names",
        { opened,
            R"({"as": "first", "openAuth": {"clientId": "suitedemo", "corpId": "dingdemo", "rpcScope": "Contact.User.Read"}})",
            allowed,
            R"({"as": "second", "openAuth": {"clientId": "suitedemo", "corpId": "dingdemo", "rpcScope": "Contact.User.Read"}})",
            R"({"expect": {"of": "first", "answer": {"status": "ok", "result": {"authCode": "${first.code}"}}}})",
            R"({"expect": {"of": "second", "answer": {"status": "ok", "result": {"authCode": "${code}"}}}})" });
    row("a colour that the page asks for",
        { opened, R"({"dialogs": [{"kind": "colour", "answer": {"value": "#112233"}}]})",
            R"J({"evaluate": "document.body.prepend(Object.assign(document.createElement('input'), {id: 'c', type: 'color'}))"})J",
            R"({"click": "#c"})", R"({"expect": {"page": {"selector": "#c", "value": "#112233"}}})" });
    row("nobody is signed in",
        { opened, asked,
            R"({"expect": {"answer": {"status": "failed", "result": null}, "journal": [{"kind": "Assessed", "detail": {"number": 400008}}]}})" },
        "\"user\": null,");
    row("signed out and in",
        { opened, R"({"signIn": null})", asked, R"({"expect": {"answer": {"status": "failed", "result": null}}})",
            R"({"signIn": "admin"})", asked, R"({"consent": {"answer": "allow", "shows": {"user": "admin"}}})" });
    row("in another organisation",
        { opened, R"({"world": {"add": "organisation", "value": {"corpId": "dingtwo", "name": "Two"}}})",
            R"({"world": {"change": "user", "id": "admin", "value": {"memberOf": ["dingdemo", "dingtwo"]}}})",
            R"({"signIn": {"user": "admin", "organisation": "dingtwo"}})",
            R"({"expect": {"journal": [{"kind": "WorldEdited", "count": 2}, {"kind": "IdentityChanged", "detail": {"user": "admin", "corpId": "dingtwo"}}]}})" });
    row("a user who is removed has no token any more",
        { opened, asked, allowed, R"({"exchange": true})", R"({"world": {"remove": "user", "id": "member"}})",
            R"({"call": {"path": "/v1.0/contact/users/me", "token": "user", "expect": {"status": 400, "body": {"code": "InvalidAuthentication"}}}})",
            asked, R"({"expect": {"answer": {"status": "failed", "result": null}}})" });
    row("a login in the page, which may not call",
        { R"({"open": "/"})",
            R"x({"evaluate": "setTimeout(() => { location.href = '${api}/oauth2/auth?client_id=suitedemo&response_type=code&prompt=consent&scope=openid%20corpid&state=s1&redirect_uri=' + encodeURIComponent(location.origin + '/'); }, 0)"})x",
            R"({"waitFor": {"page": {"selector": "#continue", "visible": true}}})", asked,
            R"({"expect": {"answer": {"status": "failed", "result": null}, "journal": [{"kind": "Refused", "detail": {"name": "OriginRefused"}}]}})",
            R"({"click": "#continue"})", R"({"waitFor": {"page": {"selector": "#allow", "visible": true}}})",
            R"({"click": "#agreed"})", R"({"click": "#allow"})",
            R"({"waitFor": {"journal": [{"kind": "LoginShown", "detail": {"page": "auth"}}, {"kind": "LoginAnswered", "detail": {"answer": "allow", "user": "member", "corpId": "dingdemo"}}]}})",
            R"({"waitFor": {"page": {"selector": "main", "visible": true}}})" });
    row("code, token, user, refresh, spent",
        { opened, asked, allowed, R"({"as": "one", "exchange": true})",
            R"({"call": {"path": "/v1.0/contact/users/me", "token": "user", "expect": {"status": 200, "body": {"nick": "普通成员"}}}})",
            R"({"exchange": {"code": "${code}", "expect": {"status": 400}}})",
            R"({"exchange": {"refreshToken": "${one.refreshToken}"}})",
            R"({"exchange": {"refreshToken": "${one.refreshToken}", "expect": {"status": 400}}})",
            R"({"exchange": {"code": "${code}", "secret": "wrong", "expect": {"status": 400, "body": {"code": "invalidClientIdOrSecret"}}}})",
            R"({"expect": {"http": {"status": 400, "body": {"code": "invalidClientIdOrSecret"}}}})" });
    row("a code expires",
        { opened, asked, allowed, R"({"advance": "5min"})", R"({"exchange": {"expect": {"status": 400}}})",
            R"({"expect": {"journal": [{"kind": "CodeRejected", "detail": {"name": "CodeExpired"}}]}})" });
    row("revoked",
        { opened, asked, allowed, R"({"exchange": true})",
            R"({"revoke": {"app": "suitedemo", "corp": "dingdemo", "user": "member"}})",
            R"({"call": {"path": "/v1.0/contact/users/me", "token": "user", "expect": {"status": 403, "body": {"accessdenieddetail": {"requiredScopes": ["Contact.User.Read"]}}}}})" });
    row("a full disk",
        { opened, asked, R"({"store": {"writable": false}})", allowed,
            R"({"expect": {"answer": {"status": "failed", "result": null}, "journal": [{"kind": "Refused", "detail": {"number": 500404}}]}})",
            R"({"store": {"writable": true}})", asked, allowed, R"({"exchange": true})" });
    row("a forced error",
        { R"({"fault": {"at": "openAuth", "effect": "error", "number": 500103}})", opened, asked,
            R"({"expect": {"answer": {"status": "failed", "result": null}, "journal": [{"kind": "FaultFired"}]}})" });
    row("a disarmed fault",
        { R"({"fault": {"at": "openAuth", "effect": "never"}})", R"({"fault": "none"})", opened, asked, allowed });
    row("the renderer dies",
        { opened, asked, R"({"consent": "never"})", R"({"killRenderer": true})",
            R"({"expect": {"journal": [{"kind": "RendererGone"}, {"kind": "AnswerDropped"}]}})", opened, asked,
            allowed });
    row("type 1, by the administrator",
        { opened,
            R"({"openAuth": {"clientId": "suitedemo", "corpId": "dingdemo", "rpcScope": "Pro.HrmDismission.ReadWrite", "type": 1}})",
            allowed, R"({"expect": {"answer": {"status": "ok", "result": null}}})" },
        "\"user\": \"admin\",");
    row("type 1, by a member",
        { opened,
            R"({"openAuth": {"clientId": "suitedemo", "corpId": "dingdemo", "rpcScope": "Pro.HrmDismission.ReadWrite", "type": 1}})",
            R"({"administrator": {"answer": "send", "choose": "admin"}})",
            R"({"administrator": {"decide": "allow", "as": "admin"}})",
            R"({"expect": {"journal": [{"kind": "AdminAsked"}, {"kind": "AdminAnswered"}, {"kind": "GrantStored"}]}})" });
    row("evaluate and wait",
        { opened,
            R"J({"evaluate": {"script": "new Promise(resolve => setTimeout(() => resolve(document.title.length > 0), 20))", "expect": true}})J",
            R"J({"evaluate": "setTimeout(() => { document.title = 'later' }, 50), 0"})J",
            R"({"waitFor": {"page": {"title": "later"}}})" });
    row("typing",
        { opened,
            R"J({"evaluate": "document.body.prepend(Object.assign(document.createElement('input'), { id: 'name' })), 0"})J",
            R"({"type": {"into": "#name", "text": "abc 123"}})",
            R"({"expect": {"page": {"selector": "#name", "value": "abc 123"}}})" });
    row("the exchange button",
        { opened, asked, allowed, R"({"expect": {"journal": [{"kind": "HttpSent", "absent": true}]}})",
            R"({"exchange": "waiting"})", R"({"expect": {"journal": [{"kind": "ExchangeDone"}]}})" },
        "\"exchange\": \"manual\",");
    row("a page that is not there",
        { R"({"open": {"path": "/nowhere.html", "fails": true}})",
            R"({"expect": {"journal": [{"kind": "PageFailed"}]}})" });
    row("pc",
        { opened, R"({"click": "#example2"})", allowed,
            R"({"expect": {"page": {"selector": "#result2", "attributes": {"data-status": "ok"}}, "journal": [{"kind": "Called", "detail": {"client": "pc"}}]}})" },
        "\"platform\": \"pc\",");
    return cases;
}

QList<RunCase> failingRuns()
{
    QList<RunCase> cases;
    const auto row = [&cases](const char *name, const QByteArrayList &list, const char *expected, const char *seen) {
        cases.append({ name, {}, steps(list), QString::fromUtf8(expected), QString::fromUtf8(seen) });
    };
    const QByteArrayList cancelled { opened, asked, R"({"consent": "refuse"})" };
    row("another status", cancelled + QByteArrayList { R"({"expect": {"answer": {"status": "ok", "result": null}}})" },
        "\"status\":\"ok\"", "status: expected \"ok\", seen \"cancel\"");
    row("a key too many", cancelled + QByteArrayList { R"({"expect": {"answer": {"status": "cancel"}}})" }, "answer",
        "result: expected no such key, seen null");
    row("a key that is missing",
        cancelled + QByteArrayList { R"({"expect": {"answer": {"status": "cancel", "result": null, "x": 1}}})" },
        "answer", "x: expected 1, seen absent");
    row("an answer too early",
        { opened, asked, R"({"consent": "never"})", R"({"expect": {"answer": {"$any": true}}})" }, "answer",
        "no answer");
    row("no answer wanted", cancelled + QByteArrayList { R"({"expect": {"answer": {"$absent": true}}})" }, "answer",
        "\"status\":\"cancel\"");
    row("an element's text", { opened, R"({"expect": {"page": {"selector": "h2#title1", "text": "other"}}})" },
        "text is \"other\"", "示例一");
    row("no such element", { opened, R"({"expect": {"page": {"selector": "#none", "visible": true}}})" },
        "#none: visible", "seen false");
    row("a count of elements", { opened, R"({"expect": {"page": {"selector": "section", "count": 4}}})" }, "count is 4",
        "seen 3");
    row("the title", { opened, R"({"expect": {"page": {"title": "x"}}})" }, "title is \"x\"", "授权演示");
    row("the address", { opened, R"({"expect": {"page": {"address": "http://x/"}}})" }, "address",
        "\"http://showcase.localhost/\"");
    row("a journal entry that is not there",
        cancelled + QByteArrayList { R"({"expect": {"journal": [{"kind": "CodeIssued"}]}})" },
        "in the journal CodeIssued", "no CodeIssued at all");
    row("another detail",
        cancelled
            + QByteArrayList { R"({"expect": {"journal": [{"kind": "ConsentAnswered", "detail": {"answer": "allow"}}]}})" },
        "ConsentAnswered {\"answer\":\"allow\"}", "answer: expected \"allow\", seen \"refuse\"");
    row("another order",
        cancelled + QByteArrayList { R"({"expect": {"journal": [{"kind": "ConsentAnswered"}, {"kind": "Called"}]}})" },
        "Called, after entry", "not in its turn");
    row("a count of entries",
        cancelled + QByteArrayList { R"({"expect": {"journal": [{"kind": "Called", "count": 2}]}})" }, "2 × Called",
        "1 ×");
    row("what must be absent",
        cancelled + QByteArrayList { R"({"expect": {"journal": [{"kind": "Called", "absent": true}]}})" }, "0 × Called",
        "1 ×");
    row("another call", cancelled + QByteArrayList { R"({"expect": {"journal": [{"kind": "Called", "call": 2}]}})" },
        "Called #2", "of call 1");
    row("another HTTP status", { opened, asked, allowed, R"({"exchange": {"expect": {"status": 400}}})" },
        "\"status\":400", "status: expected 400, seen 200");
    row("an exchange that must succeed", { opened, asked, allowed, R"({"exchange": true})", R"({"exchange": true})" },
        "\"status\":200", "status: expected 200, seen 400");
    row("another HTTP body", { R"({"call": {"path": "/v1.0/contact/users/me", "expect": {"body": {"code": "x"}}}})" },
        "\"code\":\"x\"", "body.code: expected \"x\"");
    row("no HTTP before", { opened, R"({"expect": {"http": {"status": 200}}})" }, "an HTTP answer",
        "nothing was asked");
    row("no prompt", { opened, allowed }, "a consent prompt", "nobody is asked");
    row("another prompt",
        { opened, asked, R"({"consent": {"answer": "allow", "shows": {"points": ["Todo.Todo.Write"]}}})" }, "points",
        "points[0]: expected \"Todo.Todo.Write\", seen \"Contact.User.Read\"");
    row("no panel to choose", { opened, asked, R"({"administrator": {"answer": "send"}})" }, "choose an administrator",
        "nobody is asked");
    row("an empty inbox", { opened, R"({"administrator": {"decide": "allow"}})" }, "a request in the inbox",
        "the inbox is empty");
    row("nothing to click", { opened, R"({"click": "#none"})" }, "#none that can be clicked", "0 elements match");
    row("too many to click", { opened, R"({"click": "button"})" }, "button that can be clicked", "3 elements match");
    row("a selector that is none", { opened, R"({"click": "["})" }, "[", "the selector is not valid");
    row("a script's value", { opened, R"J({"evaluate": {"script": "1 + 1", "expect": 3}})J" }, "3",
        "expected 3, seen 2");
    row("a script that throws", { opened, R"J({"evaluate": "nothing.there"})J" }, "the script to succeed",
        "nothing is not defined");
    row("nothing to revoke", { opened, R"({"revoke": {"app": "suitedemo", "corp": "dingdemo", "user": "member"}})" },
        "a grant to revoke", "nothing of that was granted");
    row("no page", { asked }, "openAuth", "the page is not there");
    row("a dialog that is not open", { opened, R"({"screenshot": {"name": "a", "of": "dialog"}})" }, "an open dialog",
        "there is none");
    row("a page that loads after all", { R"({"open": {"path": "/", "fails": true}})" }, "not to load", "it did");
    row("no code to redeem", { opened, R"({"exchange": true})" }, "a code to redeem", "the page got none");
    row("no code waits", { opened, R"({"exchange": "waiting"})" }, "a code that waits", "none waits");
    row("nothing to kill", { R"({"killRenderer": true})" }, "a page to kill", "no page");
    return cases;
}

} // namespace MiniHost
