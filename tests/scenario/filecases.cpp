// SPDX-License-Identifier: MIT
#include "tests/scenario/filecases.h"

namespace MiniHost {

QByteArray withSteps(const QByteArray &steps)
{
    return "{\n\"title\": \"t\",\n\"steps\": [\n" + steps + "\n]}";
}

QList<FileCase> badFiles()
{
    QList<FileCase> cases;
    const auto row = [&cases](const char *message, const QByteArray &json, bool bySchema = true) {
        cases.append({ message, json, bySchema });
    };
    const auto step = [&row](const char *message, const char *text, bool bySchema = true) {
        row(message, withSteps(text), bySchema);
    };
    row("line 1, column 1: title: is missing", R"({"steps": [{"open": "/"}]})");
    row("line 1, column 1: steps: is missing", R"({"title": "t"})");
    row("steps: is empty", R"({"title": "t", "steps": []})");
    row("plattform: unknown key; did you mean \"platform\"?",
        R"({"title": "t", "plattform": "pc", "steps": [{"open": "/"}]})");
    row("platform: \"mac\" is none of pc, ios", R"({"title": "t", "platform": "mac", "steps": [{"open": "/"}]})");
    row("start: must be a time like", R"({"title": "t", "start": "tomorrow", "steps": [{"open": "/"}]})");
    row("seed: must be from 0 to", R"({"title": "t", "seed": -1, "steps": [{"open": "/"}]})");
    row("exchange: \"natively\" is none of native, manual, off; did you mean \"native\"?",
        R"({"title": "t", "exchange": "natively", "steps": [{"open": "/"}]})");
    row("covers[1]: \"a\" is there twice", R"({"title": "t", "covers": ["a", "a"], "steps": [{"open": "/"}]})");
    row("user: there is no user \"membr\"; did you mean \"member\"?",
        R"({"title": "t", "user": "membr", "steps": [{"open": "/"}]})", false);
    row("profile: there is no built-in world \"shocase\"",
        R"({"title": "t", "profile": "shocase", "steps": [{"open": "/"}]})", false);
    row("source: 900303", R"({"title": "t", "source": "./nowhere", "steps": [{"open": "/"}]})", false);
    step("line 4, column 2: steps[0].clik: unknown key; did you mean \"click\"?", "{\"clik\": \"#a\"}");
    step("steps[0]: has 2 steps (click, open); one at a time", R"({"open": "/", "click": "#a"})");
    step("steps[0]: has no step; possible:", R"({"$comment": "nothing"})");
    step("line 5, column 1: steps[1]: must be an object, but is a string", "{\"open\": \"/\"},\n\"click\"");
    step("steps[0].as: only these steps have a result to name", R"({"as": "x", "click": "#a"})", false);
    step("steps[0].click: must be a string, but is a number", R"({"click": 5})");
    step("steps[0].type.text: is missing", R"({"type": {"into": "#a"}})");
    step("steps[0].consent: \"alow\" is none of allow, refuse, close, leave, never; did you mean \"allow\"?",
        R"({"consent": "alow"})");
    step("steps[0].consent.shows.pionts: unknown key; did you mean \"points\"?",
        R"({"consent": {"answer": "allow", "shows": {"pionts": []}}})");
    step("steps[0].consent.shows.points[0]: there is no permission point \"Contact.User.Reed\"; did you mean "
         "\"Contact.User.Read\"?",
        R"({"consent": {"answer": "allow", "shows": {"points": ["Contact.User.Reed"]}}})", false);
    step("steps[0].consent.shows.user: there is no user \"admn\"; did you mean \"admin\"?",
        R"({"consent": {"answer": "allow", "shows": {"user": "admn"}}})", false);
    step("steps[0].administrator.decide: \"yes\" is none of allow, refuse", R"({"administrator": {"decide": "yes"}})");
    step("steps[0].administrator.choose: does not go with \"decide\"",
        R"({"administrator": {"decide": "allow", "choose": "admin"}})");
    step("steps[0].administrator.answer: is missing", R"({"administrator": {"choose": "admin"}})");
    step("steps[0].ui.kind: \"confrm\" is none of", R"({"ui": {"kind": "confrm", "cancel": true}})");
    step("steps[0].ui: has one of \"answer\" and \"cancel\"", R"({"ui": {"kind": "confirm"}})");
    step("steps[0].dialogs[0]: has one of \"answer\" and \"cancel\"", R"({"dialogs": [{"kind": "confirm"}]})");
    step("steps[0].dialogs[0].kind: no page asks this by itself", R"({"dialogs": [{"kind": "scan", "cancel": true}]})");
    step("steps[0].press: \"rihgt\" is none of left, right, menu, icon, title, pull, back; did you mean \"right\"?",
        R"({"press": "rihgt"})");
    step("steps[0].press.control: is missing", R"({"press": {"id": "edit"}})");
    row("answers[0].method: there is no JSAPI \"biz.util.scann\"; did you mean \"biz.util.scan\"?",
        R"({"title": "t", "answers": [{"method": "biz.util.scann", "answer": {"success": 1}}], "steps": [{"open": "/"}]})",
        false);
    row("answers[0].answer: is missing", R"({"title": "t", "answers": [{"method": "x"}], "steps": [{"open": "/"}]})");
    row("answers: 900226", R"({"title": "t", "answers": "nowhere.json", "steps": [{"open": "/"}]})", false);
    step("steps[0].signIn: there is no user \"nobody\"", R"({"signIn": "nobody"})", false);
    step("steps[0].advance: must be like", R"({"advance": "5 minutes"})");
    step("steps[0].reload: must be true", R"({"reload": false})");
    step("steps[0].killRenderer: must be true", R"({"killRenderer": "now"})");
    step("steps[0].exchange.code: there is no value \"cod\"; did you mean \"code\"?",
        R"({"exchange": {"code": "${cod}"}})", false);
    step("steps[1].exchange.refreshToken: either a code or a refreshToken",
        "{\"openAuth\": {}},\n{\"exchange\": {\"code\": \"${code}\", \"refreshToken\": \"x\"}}");
    step("steps[0].call.path: must begin with \"/\"", R"({"call": {"path": "v1.0"}})");
    step("steps[0].call.method: \"GETT\" is none of", R"({"call": {"path": "/", "method": "GETT"}})");
    step(
        "steps[0].call.token: there is no value \"accessToken\"", R"({"call": {"path": "/", "token": "user"}})", false);
    step("steps[0].call.body: there is no value \"cod\"", R"({"call": {"path": "/", "body": {"a": ["${cod}"]}}})",
        false);
    step("steps[0].revoke.corp: is missing", R"({"revoke": {"app": "suitedemo"}})");
    step("steps[0].store.writable: is missing", R"({"store": {}})");
    step("steps[0].fault.effect: \"resett\" is none of", R"({"fault": {"at": "token", "effect": "resett"}})");
    step("steps[0].fault.effect: \"reset\" is not possible at \"openAuth\"",
        R"({"fault": {"at": "openAuth", "effect": "reset"}})", false);
    step("steps[0].screenshot: a name is made of", R"({"screenshot": "../a"})");
    step("steps[0].expect: expects nothing", R"({"expect": {}})");
    step("steps[0].expect.page.text: needs a \"selector\" beside it", R"({"expect": {"page": {"text": "a"}}})");
    step("steps[0].expect.page.txt: unknown key; did you mean \"text\"?",
        R"({"expect": {"page": {"selector": "a", "txt": "a"}}})");
    step("steps[0].expect.of: goes with \"answer\"", R"({"expect": {"of": "x", "page": {"title": "a"}}})");
    step("steps[0].expect.of: no openAuth before is named \"x\"", R"({"expect": {"of": "x", "answer": 1}})", false);
    step("steps[0].expect.journal[0].kind: there is no kind of journal entry \"Caled\"; did you mean \"Called\"?",
        R"({"expect": {"journal": [{"kind": "Caled"}]}})");
    step("steps[0].expect.journal[0].absent: says the same as \"count\": 0; one of them",
        R"({"expect": {"journal": [{"kind": "Called", "count": 1, "absent": true}]}})");
    step("steps[0].expect.answer.a.$matchs: there is no matcher \"$matchs\"; did you mean \"$matches\"?",
        R"({"expect": {"answer": {"a": {"$matchs": "x"}}}})", false);
    step("steps[0].expect.answer.$matches: must be a regular expression",
        R"({"expect": {"answer": {"$matches": "("}}})", false);
    step("steps[0].expect.answer.$any: a matcher stands alone in its object",
        R"({"expect": {"answer": {"$any": true, "b": 1}}})", false);
    step("steps[0].waitFor: waits for nothing", R"({"waitFor": {}})");
    return cases;
}

} // namespace MiniHost
