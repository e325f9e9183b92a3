// SPDX-License-Identifier: MIT
// The bridge is there before the page's first script, cannot be replaced, and shows no object of the program.
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/page.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {
QString site(const QString &name)
{
    return inSource(u"tests/web/sites/"_s + name);
}
const QString askForUser = u"openAuth({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read',type:0})"_s;
} // namespace

class InjectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openAuthIsThereBeforeTheFirstInlineScript_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        for (const ClientPlatform client : clientPlatforms())
            QTest::newRow(qPrintable(toString(client))) << client;
    }
    void openAuthIsThereBeforeTheFirstInlineScript()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(site(u"plain"_s), client);
        QVERIFY(harness.load());
        QCOMPARE(harness.value(u"window.early"_s).toString(), u"function"_s);
    }

    void aCallFromTheFirstInlineScriptIsAnswered()
    {
        PageHarness harness(site(u"plain"_s));
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        QVERIFY(waitUntilTrue(harness.page(), u"window.earlyAnswer !== undefined"_s));
        QCOMPARE(harness.value(u"window.earlyAnswer.status"_s).toString(), u"ok"_s);
    }

    void openAuthIsThereAfterReloadAndNavigation()
    {
        PageHarness harness(site(u"plain"_s));
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(harness.load());
        QVERIFY(waitForSignal(&harness.page(), &QWebEnginePage::loadFinished,
            [&] { harness.page().triggerAction(QWebEnginePage::Reload); }));
        QCOMPARE(harness.value(u"window.early"_s).toString(), u"function"_s);
        QVERIFY(waitForSignal(&harness.page(), &QWebEnginePage::loadFinished,
            [&] { harness.value(u"location.href = '/second.html'; 0"_s); }));
        QCOMPARE(harness.value(u"window.early"_s).toString(), u"function"_s);
        QCOMPARE(harness.settle(askForUser), uR"({"status":"cancel","result":null})"_s);
    }

    void openAuthWorksUnderAStrictPolicyWithTrustedTypes()
    {
        PageHarness harness(site(u"csp"_s));
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(harness.load());
        QVERIFY(waitUntilTrue(harness.page(), u"document.title === 'cancel'"_s));
        QCOMPARE(harness.value(u"window.inlineRan"_s).isValid(), false);
    }

    void openAuthItselfCannotBeChanged()
    {
        PageHarness harness(site(u"plain"_s));
        QVERIFY(harness.load());
        QCOMPARE(harness
                     .value(u"(() => { try { openAuth.x = 1 } catch {}"
                            "return openAuth.x === undefined && Object.isFrozen(openAuth) })()"_s)
                     .toBool(),
            true);
        QCOMPARE(harness.entries(Events::OpenAuthReplaced::Kind).size(), 0);
    }

    void aPageMayHaveAnOpenAuthOfItsOwn_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("function declaration") << u"ownfunction.html"_s;
        QTest::newRow("constant") << u"ownconstant.html"_s;
        QTest::newRow("variable") << u"ownvariable.html"_s;
        QTest::newRow("strict assignment") << u"ownassignment.html"_s;
        QTest::newRow("defined property") << u"ownproperty.html"_s;
    }
    void aPageMayHaveAnOpenAuthOfItsOwn()
    {
        QFETCH(QString, path);
        PageHarness harness(site(u"ownopenauth"_s));
        QVERIFY(harness.load());
        QVERIFY(waitForSignal(&harness.page(), &QWebEnginePage::loadFinished,
            [&] { harness.value(u"location.href = '/%1'; 0"_s.arg(path)); }));
        QCOMPARE(harness.value(u"document.title"_s).toString(), u"own"_s);
        QCOMPARE(harness.value(u"window.problem"_s).isValid(), false);
        QVERIFY(waitUntil([&] { return harness.entries(Events::OpenAuthReplaced::Kind).size() == 1; }));
    }

    void thePageSeesNothingOfTheHost_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        // Globals that the client adds.
        QTest::addColumn<QString>("globals");
        QTest::newRow("pc") << ClientPlatform::Pc << u"dd_bridge_config,dingtalk,early,openAuth"_s;
        QTest::newRow("ios") << ClientPlatform::Ios << u"WebViewJavascriptBridge,early,openAuth"_s;
        QTest::newRow("android") << ClientPlatform::Android << u"early,nuva,openAuth"_s;
        QTest::newRow("harmony") << ClientPlatform::Harmony << u"DingTalkJSBridge,early,openAuth"_s;
    }
    void thePageSeesNothingOfTheHost()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, globals);
        PageHarness harness(site(u"plain"_s), client);
        QVERIFY(harness.load());
        QCOMPARE(harness.value(u"[typeof qt, typeof QWebChannel, typeof bridge, typeof call].join()"_s).toString(),
            u"undefined,undefined,undefined,undefined"_s);
        // Every global that an empty page in the same engine does not have.
        const QString extra =
            u"(() => { const frame = document.createElement('iframe'); frame.sandbox = 'allow-same-origin';"
            "document.documentElement.append(frame);"
            "const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow)); frame.remove();"
            "return Object.getOwnPropertyNames(window).filter(name => !plain.has(name)"
            "&& !/^\\d+$/.test(name)).sort().join() })()"_s;
        QCOMPARE(harness.value(extra).toString(), globals);
    }

    void aPageThatPatchesItsOwnWorldHarmsOnlyItself()
    {
        PageHarness harness(site(u"plain"_s));
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(harness.load());
        harness.value(u"JSON.stringify = () => 'null'; JSON.parse = () => ({}); Array.prototype.push = null;"
                      "EventTarget.prototype.dispatchEvent = null; 0"_s);
        harness.value(u"window.patched = undefined;"
                      "openAuth({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read'})"
                      ".then(answer => { window.patched = answer.status }); 0"_s);
        QVERIFY(waitUntilTrue(harness.page(), u"window.patched === 'cancel'"_s));
    }

    void openAuthSurvivesDocumentWrite()
    {
        PageHarness harness(site(u"plain"_s));
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(harness.load());
        harness.value(u"document.open(); document.write('<p>new</p>'); document.close(); 0"_s);
        QCOMPARE(harness.settle(u"openAuth({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read'})"_s),
            uR"({"status":"cancel","result":null})"_s);
    }

    void aSubFrameIsRefusedInItsClientsOwnWay_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        // JavaScript that calls from `frame` and calls `done` with the answer.
        QTest::addColumn<QString>("call");
        QTest::newRow("ios") << ClientPlatform::Ios
                             << u"frame.WebViewJavascriptBridge.callHandler('biz.util.open', {}, done)"_s;
        QTest::newRow("android") << ClientPlatform::Android
                                 << u"frame.nuva.require()(null, done, 'biz.util', 'open', {})"_s;
        QTest::newRow("harmony") << ClientPlatform::Harmony
                                 << u"frame.DingTalkJSBridge.call('biz.util.open', {}, answer => done(answer.body))"_s;
    }
    void aSubFrameIsRefusedInItsClientsOwnWay()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, call);
        PageHarness harness(site(u"plain"_s), client);
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(u"new Promise(done => { const element = document.createElement('iframe');"
                                "element.src = 'second.html'; element.onload = () => { const frame = "
                                "element.contentWindow; %1 };"
                                "document.body.append(element) }).then(error => error.errorCode)"_s.arg(call)),
            uR"("7")"_s);
        QVERIFY(waitUntil([&] { return harness.faults().contains(900203); }));
    }

    void aCallFromASubFrameIsAnsweredWithAFailure_data()
    {
        QTest::addColumn<QString>("frame");
        QTest::newRow("same origin") << u"same"_s;
        QTest::newRow("other origin") << u"other"_s;
        QTest::newRow("srcdoc") << u"srcdoc"_s;
        QTest::newRow("sandboxed") << u"sandboxed"_s;
    }
    void aCallFromASubFrameIsAnsweredWithAFailure()
    {
        QFETCH(QString, frame);
        PageHarness harness(site(u"frames"_s));
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(u"ask('%1')"_s.arg(frame)), uR"({"status":"failed","result":null})"_s);
        QVERIFY(waitUntil([&] { return harness.faults().contains(900203); }));
        QCOMPARE(harness.presenter.asked.size(), 0);
    }

    void aFrameIsRefusedAfterDocumentWrite()
    {
        PageHarness harness(site(u"plain"_s));
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(
                     u"new Promise(done => { const frame = document.createElement('iframe'); frame.src = 'second.html';"
                     "frame.onload = () => { frame.onload = null; const inner = frame.contentDocument; inner.open();"
                     "inner.write('<p>new'); inner.close(); done(frame.contentWindow.openAuth({})) };"
                     "document.body.append(frame) })"_s),
            uR"({"status":"failed","result":null})"_s);
        QVERIFY(waitUntil([&] { return harness.faults().contains(900203); }));
    }

    void theMarkOfASubFramesCallCannotBeForged()
    {
        PageHarness harness(site(u"frames"_s));
        QVERIFY(harness.load());
        const qsizetype before = harness.entries(Events::ConsoleMessage::Kind).size();
        // The console line that the program's own script writes, as far as a page can know it; from the page, and from
        // a frame.
        const QString forge = u"for (const mark of ['[minihost:subframe] ', '[minihost:subframe undefined] ', "
                              u"'undefined', '[minihost:subframe '])"
                              "{ console.warn(mark + 'openAuth'); console.log(mark + 'openAuth') }"_s;
        harness.settle(
            u"new Promise(done => { window.done = done; %1 const frame = document.createElement('iframe');"
            "frame.srcdoc = `<script>%1 parent.done(1)<\\/script>`; document.body.append(frame) })"_s.arg(forge));
        QVERIFY(waitUntil([&] { return harness.entries(Events::ConsoleMessage::Kind).size() == before + 16; }));
        QCOMPARE(harness.faults(), QList<int>());
    }

    void aFramesMessageIsFromTheFrame_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        // On pc postMessage is the client's.
        QTest::newRow("pc") << ClientPlatform::Pc;
        QTest::newRow("ios") << ClientPlatform::Ios;
    }
    void aFramesMessageIsFromTheFrame()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(site(u"plain"_s), client);
        QVERIFY(harness.load());
        const QStringList ways {
            u"parent.postMessage('m', '*')"_s,
            u"parent.postMessage({ m: 1 }, '*')"_s,
            u"parent.postMessage('m', { targetOrigin: '*' })"_s,
            u"parent.postMessage('m', '*', [new MessageChannel().port1])"_s,
            u"(() => { 'use strict'; parent.postMessage('m', '*') })()"_s,
            u"setTimeout(() => parent.postMessage('m', '*'))"_s,
            u"parent.postMessage.call(parent, 'm', '*')"_s,
            u"parent.postMessage.apply(parent, ['m', '*'])"_s,
            u"Reflect.apply(parent.postMessage, parent, ['m', '*'])"_s,
            u"parent.postMessage.bind(parent, 'm')('*')"_s,
            u"top.postMessage('m', '*')"_s,
        };
        for (const QString &post : ways) {
            const QString got =
                harness.settle(u"new Promise(done => { const frame = document.createElement('iframe');"
                               "addEventListener('message', event => { if (event.data === 'm' || event.data.m)"
                               " done([event.source === frame.contentWindow, event.origin === origin, "
                               "event.ports.length]) });"
                               "frame.srcdoc = `<script>%1<\\/script>`; document.body.append(frame) })"_s.arg(post));
            QVERIFY2(
                got == (post.contains("port1"_L1) ? u"[true,true,1]"_s : u"[true,true,0]"_s), qPrintable(post + got));
        }
    }

    void aPagesOwnMessagesAreTheEngines()
    {
        PageHarness harness(site(u"plain"_s), ClientPlatform::Pc);
        QVERIFY(harness.load());
        // Errors of the engine, messages without a receiver, and postMessage of other windows.
        QCOMPARE(
            harness.settle(
                u"new Promise(done => { const seen = []; addEventListener('message', event => typeof event.data === "
                u"'number' && seen.push(event.data,"
                " event.source === window)); for (const wrong of [() => postMessage(), () => postMessage(() => 1, '*'),"
                "() => postMessage(1, 'no origin')]) { try { wrong(); seen.push('none') } catch (error) { "
                "seen.push(error.name) } }"
                "postMessage(1, 'https://elsewhere.example'); postMessage(2, '*'); postMessage(3, '/');"
                "window.postMessage.call(undefined, 4, '*'); setTimeout(postMessage, 0, 5, '*');"
                "setTimeout(() => done([seen, postMessage.name, typeof postMessage]), 100) })"_s),
            uR"([["TypeError","DataCloneError","SyntaxError",2,true,3,true,4,true,5,true],"postMessage","function"])"_s);
    }

    void aFrameCannotAskForTheDesktopPage()
    {
        PageHarness harness(site(u"plain"_s), ClientPlatform::Pc);
        QVERIFY(harness.load());
        evaluate(harness.page(),
            u"{ const frame = document.createElement('iframe'); frame.srcdoc = `<script>const { containerId } = "
            u"JSON.parse("
            "parent.dd_bridge_config); parent.postMessage({ type: 'request', containerId, msgId: 1, methodName: "
            "'biz.util.open',"
            " body: {} }, '*')<\\/script>`; document.body.append(frame) } 0"_s);
        QVERIFY(waitUntil([&] { return harness.faults().contains(900203); }));
        for (const JournalEntry &entry : harness.entries(Events::Called::Kind))
            QVERIFY(entry.detail.value("api"_L1).toString() != "biz.util.open"_L1);
    }

    // What Prototype.js adds to arrays, and what others add to every object.
    void aPageThatWritesItsOwnJsonIsAnswered_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        for (const ClientPlatform client : clientPlatforms())
            QTest::newRow(qPrintable(toString(client))) << client;
    }
    void aPageThatWritesItsOwnJsonIsAnswered()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(site(u"plain"_s), client);
        QVERIFY(harness.load());
        harness.value(
            u"Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']' };"
            "for (const { prototype } of [Object, String, Number]) prototype.toJSON = () => ({ mine: 1 }); 0"_s);
        evaluate(harness.page(), u"openAuth({ list: [1] }).then(answer => { window.got = answer.status }); 0"_s);
        QVERIFY(waitUntilTrue(harness.page(), u"window.got === 'failed'"_s));
    }
};

MINIHOST_TEST_MAIN(InjectionTest, WebApplication)
#include "tst_injection.moc"
