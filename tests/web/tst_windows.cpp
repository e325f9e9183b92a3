// SPDX-License-Identifier: MIT
// The stack of pages of a client: pages that a page opens, the back button, events, and which origins may call.
#include "app/session/clientsession.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/page.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

#include <QWebEngineView>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString windows = inSource(u"tests/web/sites/windows"_s);
const QString askForUser = u"openAuth({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read',type:0})"_s;

struct Stacked : PageHarness {
    explicit Stacked(ClientPlatform client = ClientPlatform::Android)
        : PageHarness(windows, client)
    {
        // The document announces itself by another way than the load signal, and may do so later.
        if (!load() || !waitUntil([this] { return !page().document().isEmpty(); }))
            qFatal("the page was not loaded");
    }
    ClientSession &client() { return simulator->client(); }
    PageStack &pages() { return client().pages(); }
    QUrl second() { return simulator->appUrl().resolved(QUrl(u"second.html"_s)); }
    // Waits until the page on top has loaded.
    bool openLink(const QUrl &url)
    {
        const QString document = pages().top().document();
        return loadsAfter([&] { pages().openLink(document, url); });
    }
    bool loadsAfter(const std::function<void()> &open)
    {
        std::optional<bool> loaded;
        QObject context;
        QObject::connect(&pages(), &PageStack::pushed, &context, [&](MiniAppPage *page) {
            QObject::connect(page, &QWebEnginePage::loadFinished, &context, [&](bool ok) { loaded = ok; });
        });
        open();
        waitUntil([&] { return loaded.has_value(); });
        return loaded.value_or(false) && waitUntil([&] { return !pages().top().document().isEmpty(); });
    }
    QString answerOnTop(const QString &call)
    {
        evaluate(pages().top(), u"%1.then(answer => { window.got = answer.status }); 0"_s.arg(call));
        waitUntilTrue(pages().top(), u"'got' in window"_s);
        return evaluate(pages().top(), u"window.got"_s).value_or(QVariant()).toString();
    }
    void clickOn(QWebEngineView &view, const QString &selector)
    {
        const QVariantList place = value(u"(() => { const box = document.querySelector('%1').getBoundingClientRect();"
                                         "return [box.x + box.width / 2, box.y + box.height / 2] })()"_s.arg(selector))
                                       .toList();
        QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, QPoint(place.at(0).toInt(), place.at(1).toInt()));
    }
    QString heard() { return value(u"JSON.stringify(heard)"_s).toString(); }
    QString titleOf(MiniAppPage &page) { return evaluate(page, u"document.title"_s).value_or(QVariant()).toString(); }
    QJsonObject last(EventKind kind)
    {
        const auto all = entries(kind);
        return all.isEmpty() ? QJsonObject() : all.last().detail;
    }
};

// The result of openModal, once there is one.
struct Opened {
    bool ended = false;
    std::optional<QJsonValue> value;

    static Task<> wait(Opened *self, PageStack *pages, QString document, ModalRequest request)
    {
        const std::optional<QJsonValue> value = co_await pages->openModal(document, request);
        self->value = value;
        self->ended = true;
    }
};

ModalRequest modalOf(const QUrl &url)
{
    ModalRequest request;
    request.call = CallId { 7 };
    request.url = url;
    request.title = u"Second"_s;
    request.size = u"middle"_s;
    return request;
}

} // namespace

class WindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkedPageCoversTheOneBeforeAndLeadsBackToIt()
    {
        Stacked app;
        app.client().host().chrome.change([](ClientChrome::State &state) { state.title = u"mine"_s; });
        QVERIFY(app.openLink(app.second()));
        QCOMPARE(app.pages().depth(), 2);
        QCOMPARE(app.titleOf(app.pages().top()), u"second"_s);
        QCOMPARE(app.client().host().chrome.state().title, QString());
        QCOMPARE(app.heard(), uR"([["pause",null]])"_s);
        QCOMPARE(app.last(Events::WindowOpened::Kind).value("kind"_L1).toString(), u"link"_s);
        // Changes that the covered page makes to the client are kept until it is on top again.
        QVERIFY(!app.pages().coveredChrome(app.pages().top().document()));
        ClientChrome::Kept *covered = app.pages().coveredChrome(app.page().document());
        QVERIFY(covered);
        QCOMPARE(std::exchange(covered->state.title, u"mine, later"_s), u"mine"_s);

        app.client().back();
        QVERIFY(waitUntil([&] { return app.pages().depth() == 1; }));
        QCOMPARE(app.client().host().chrome.state().title, u"mine, later"_s);
        QVERIFY(waitUntilTrue(app.page(), u"heard.length === 2"_s));
        QCOMPARE(app.heard(), uR"([["pause",null],["resume",null]])"_s);
        QCOMPARE(app.last(Events::WindowClosed::Kind).value("by"_L1).toString(), u"person"_s);
    }

    void aModalEndsWithTheValueItsPageQuitsWith()
    {
        Stacked app(ClientPlatform::Pc);
        Opened opened;
        const QString opener = app.page().document();
        QVERIFY(app.loadsAfter([&] { launch(Opened::wait(&opened, &app.pages(), opener, modalOf(app.second()))); }));
        QCOMPARE(app.pages().topKind(), PageKind::Modal);
        QCOMPARE(app.pages().topTitle(), u"Second"_s);
        QCOMPARE(app.pages().topSize(), u"middle"_s);
        QVERIFY(!opened.ended);
        const QJsonObject value { { "message"_L1, "ok"_L1 } };
        app.pages().quit(app.pages().top().document(), value);
        QVERIFY(waitUntil([&] { return opened.ended; }));
        QCOMPARE(opened.value, std::optional<QJsonValue>(value));
        QCOMPARE(app.pages().depth(), 1);
        QCOMPARE(app.last(Events::WindowClosed::Kind).value("value"_L1).toObject(), value);
        QCOMPARE(app.entries(Events::WindowClosed::Kind).last().call.value, 7);
        // The page was visible all the time.
        QCOMPARE(app.entries(Events::EventSent::Kind).size(), 0);
    }

    void aModalThatIsClosedFails_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : { "by hand", "by its page", "by withdrawing the call", "by loading anew", "by the end" })
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void aModalThatIsClosedFails()
    {
        QFETCH(QString, how);
        auto app = std::make_unique<Stacked>(ClientPlatform::Pc);
        Opened opened;
        const QString opener = app->page().document();
        PageStack *pages = &app->pages();
        QVERIFY(app->loadsAfter([&] { launch(Opened::wait(&opened, pages, opener, modalOf(app->second()))); }));
        if (how == "by hand"_L1)
            pages->closeTop();
        else if (how == "by its page"_L1)
            pages->close(pages->top().document());
        else if (how == "by withdrawing the call"_L1)
            pages->withdraw(CallId { 7 });
        else if (how == "by loading anew"_L1)
            app->simulator->load();
        else
            app.reset();
        QVERIFY(waitUntil([&] { return opened.ended; }));
        QVERIFY(!opened.value);
    }

    void aPageThatHasLeftOpensNothing()
    {
        Stacked app(ClientPlatform::Pc);
        Opened opened;
        launch(Opened::wait(&opened, &app.pages(), u"gone"_s, modalOf(app.second())));
        QVERIFY(opened.ended);
        app.pages().openLink(u"gone"_s, app.second());
        QCOMPARE(app.pages().depth(), 1);
    }

    void onlyHttpAddressesGetAPage()
    {
        Stacked app;
        app.pages().openLink(app.page().document(), QUrl(u"file:///etc/passwd"_s));
        QCOMPARE(app.pages().depth(), 1);
        QCOMPARE(app.entries(Events::PageFailed::Kind).size(), 1);
    }

    void aPageOfTheAppMayCallAndOneOfAnotherOriginMayNot()
    {
        Stacked other;
        Stacked app;
        app.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(app.openLink(app.second()));
        QCOMPARE(app.answerOnTop(askForUser), u"cancel"_s);
        QVERIFY(app.openLink(other.simulator->appUrl()));
        QCOMPARE(app.answerOnTop(askForUser), u"failed"_s);
        QCOMPARE(app.faults(), QList<int>({ 900202 }));
        // The app's own page still works.
        QCOMPARE(app.settle(askForUser), uR"({"status":"cancel","result":null})"_s);
    }

    void backGoesThroughTheHistoryAndThenThePages()
    {
        Stacked app(ClientPlatform::Ios);
        QVERIFY(app.openLink(app.second()));
        MiniAppPage &top = app.pages().top();
        QVERIFY(waitForSignal(
            &top, &QWebEnginePage::loadFinished, [&] { evaluate(top, u"location.href = 'second.html?deeper'; 0"_s); }));
        QVERIFY(waitForSignal(&top, &QWebEnginePage::loadFinished, [&] { app.client().back(); }));
        QCOMPARE(top.url(), app.second());
        QCOMPARE(app.pages().depth(), 2);
        app.client().back();
        QCOMPARE(app.pages().depth(), 1);
    }

    void aPageThatTakesTheBackButtonStays()
    {
        Stacked app;
        app.value(u"window.takesBack = true; 0"_s);
        app.client().back();
        QVERIFY(waitUntil([&] { return !app.entries(Events::EventSent::Kind).isEmpty(); }));
        QCOMPARE(app.last(Events::EventSent::Kind).value("taken"_L1).toBool(), true);
        QCOMPARE(app.heard(), uR"([["backbutton",true]])"_s);
        QCOMPARE(app.titleOf(app.page()), u"first"_s);
    }

    void theBackButtonOfTheFirstPageEndsTheApp()
    {
        Stacked app;
        bool isClosed = false;
        connect(&app.pages(), &PageStack::rootClosed, this, [&] { isClosed = true; });
        app.client().back();
        QVERIFY(waitUntil([&] { return isClosed; }));
        QVERIFY(app.load());
        QCOMPARE(app.titleOf(app.page()), u"first"_s);
    }

    void aPageThatHangsDoesNotBlockTheBackButton()
    {
        Stacked app;
        QVERIFY(app.openLink(app.simulator->appUrl()));
        evaluate(app.pages().top(), u"window.hangs = true; 0"_s);
        app.client().back();
        QVERIFY(waitUntil([&] { return app.pages().depth() == 1; }));
    }

    void aControlledLeftButtonSendsItsPress()
    {
        Stacked app;
        int told = 0;
        ClientChrome &chrome = app.client().host().chrome;
        chrome.watch(ClientChrome::Control::Left, [&](const QJsonObject &) { ++told; });
        chrome.change([](ClientChrome::State &state) { state.leftControlled = true; });
        app.client().back();
        QCOMPARE(told, 1);
        QCOMPARE(app.pages().depth(), 1);
        QCOMPARE(app.entries(Events::EventSent::Kind).size(), 0);
    }

    void goingToTheBackgroundAndComingBackSendsEvents()
    {
        Stacked app;
        app.client().setInBackground(true);
        app.client().setInBackground(true);
        app.client().setInBackground(false);
        QVERIFY(waitUntilTrue(app.page(), u"heard.length === 2"_s));
        QCOMPARE(app.heard(), uR"([["pause",null],["resume",null]])"_s);
    }

    void eventsReachThePageOnTopWithTheirData()
    {
        Stacked app;
        app.client().host().emitEvent(u"networkEvent"_s, QJsonObject { { "result"_L1, "4g"_L1 } });
        app.client().host().emitEvent(u"biz.calendar.changed"_s, 7);
        QVERIFY(waitUntilTrue(app.page(), u"heard.length === 2"_s));
        QCOMPARE(app.heard(),
            uR"([["networkEvent",{"result":"4g"}],["dtBizBridgeEvent",{"namespace":"biz.calendar","eventName":"changed","data":7}]])"_s);
        QCOMPARE(app.entries(Events::EventSent::Kind).size(), 2);
    }

    void replaceRemovesThePageFromTheStack()
    {
        Stacked app(ClientPlatform::Ios);
        QVERIFY(app.openLink(app.second()));
        MiniAppPage &top = app.pages().top();
        const QUrl other(app.second().toString() + u"?other"_s);
        QVERIFY(
            waitForSignal(&top, &QWebEnginePage::loadFinished, [&] { app.pages().replace(top.document(), other); }));
        QCOMPARE(top.url(), other);
        app.client().back();
        QCOMPARE(app.pages().depth(), 1);
    }

    void aWindowOfThePageIsAPageOfTheClient_data()
    {
        QTest::addColumn<ClientPlatform>("platform");
        QTest::addColumn<QString>("selector");
        QTest::addColumn<int>("depth");
        QTest::newRow("link on pc") << ClientPlatform::Pc << u"#blank"_s << 2;
        QTest::newRow("window.open on pc") << ClientPlatform::Pc << u"#open"_s << 2;
        QTest::newRow("link on a phone") << ClientPlatform::Ios << u"#blank"_s << 1;
        QTest::newRow("window.open on a phone") << ClientPlatform::Ios << u"#open"_s << 1;
    }
    void aWindowOfThePageIsAPageOfTheClient()
    {
        QFETCH(ClientPlatform, platform);
        QFETCH(QString, selector);
        QFETCH(int, depth);
        Stacked app(platform);
        QWebEngineView view;
        view.setPage(&app.page());
        view.resize(400, 400);
        view.show();
        const auto click = [&] { app.clickOn(view, selector); };
        if (depth == 2)
            QVERIFY(app.loadsAfter(click));
        else
            QVERIFY(waitForSignal(&app.page(), &QWebEnginePage::loadFinished, click));
        QCOMPARE(app.pages().depth(), depth);
        QCOMPARE(app.titleOf(app.pages().top()), u"second"_s);
        if (selector == "#open"_L1 && depth == 2) {
            evaluate(app.pages().top(), u"window.close(); 0"_s);
            QVERIFY(waitUntil([&] { return app.pages().depth() == 1; }));
        }
        app.value(u"window.open('second.html'); 0"_s);
        // Without user input no page is opened.
        QCOMPARE(app.pages().depth(), selector == "#open"_L1 ? 1 : depth);
    }

    // The opener can access the empty document of its new window before the load.
    void aWindowThatItsOpenerHasChangedHasABridgeOfItsOwn()
    {
        Stacked app(ClientPlatform::Pc);
        QWebEngineView view;
        view.setPage(&app.page());
        view.resize(400, 400);
        view.show();
        app.value(
            u"window.seen = []; document.querySelector('#open').onclick = () => {"
            "window.child = window.open(''); const target = child.EventTarget.prototype; const old = "
            "target.dispatchEvent;"
            "target.dispatchEvent = function (event) { seen.push(event.type); return old.call(this, event) };"
            "child.JSON.parse = () => { seen.push('-parse'); return {} }; child.addEventListener('message', () => {});"
            "child.mark = 1; child.location = 'second.html' }; 0"_s);
        QVERIFY(app.loadsAfter([&] { app.clickOn(view, u"#open"_s); }));
        QVERIFY(waitUntilTrue(app.pages().top(), u"document.title === 'second'"_s));
        QCOMPARE(app.answerOnTop(u"openAuth({})"_s), u"failed"_s);
        QCOMPARE(
            app.value(u"JSON.stringify([seen.filter(name => name.includes('-')), child.mark, typeof child.openAuth])"_s)
                .toString(),
            uR"([[],null,"function"])"_s);
    }

    void twoClientsShowOneAppSideBySide()
    {
        Stacked app(ClientPlatform::Ios);
        app.presenter.answers = { ConsentAnswer::Allow };
        ClientSession &pc = app.simulator->addClient(ClientPlatform::Pc);
        QVERIFY(waitForSignal(&pc.pages().root(), &QWebEnginePage::loadFinished, [&] { pc.load(); }));
        const QString agent = u"navigator.userAgent"_s;
        QVERIFY(app.value(agent).toString().contains("iPhone"_L1));
        QVERIFY(evaluate(pc.pages().root(), agent)->toString().contains("dingtalk-win"_L1));
        // The clients share one world, so a grant applies to both.
        QVERIFY(app.settle(askForUser).contains("\"ok\""_L1));
        evaluate(pc.pages().root(), u"%1.then(answer => { window.got = answer.status }); 0"_s.arg(askForUser));
        QVERIFY(waitUntilTrue(pc.pages().root(), u"window.got === 'ok'"_s));
        QCOMPARE(app.presenter.asked.size(), 1);
        QVERIFY(pc.host().environment.facts().uuid != app.client().host().environment.facts().uuid);

        app.simulator->removeClient(pc);
        QCOMPARE(app.simulator->clients(), QList<ClientSession *>({ &app.client() }));
        QVERIFY(app.settle(askForUser).contains("\"ok\""_L1));
    }
};

MINIHOST_TEST_MAIN(WindowsTest, WebApplication)
#include "tst_windows.moc"
