// SPDX-License-Identifier: MIT
// What pages change of the client around them: title bar, toasts, pull to refresh, and the pages of the stack.
#include "bridge/core/events/client.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/jsapi/fakewindows.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace MiniHost;
using namespace Qt::StringLiterals;

using Control = ClientChrome::Control;

class ChromeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAndBarsAreSet()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        world.answered(u"biz.navigation.setTitle"_s, QJsonObject { { "title"_L1, "T"_L1 }, { "subTitle"_L1, "S"_L1 } });
        QCOMPARE(world.client.chrome.state().title, u"T"_s);
        QCOMPARE(world.client.chrome.state().subTitle, u"S"_s);
        world.answered(u"biz.navigation.hideBar"_s, QJsonObject { { "hidden"_L1, true } });
        QVERIFY(world.client.chrome.state().barHidden);
        world.answered(u"ui.webViewBounce.disable"_s, QJsonObject {});
        world.answered(u"ui.progressBar.setColors"_s, QJsonObject { { "colors"_L1, QJsonArray { 4282298879.0 } } });
        QCOMPARE(world.client.chrome.state().progress, u"#3eb1ff"_s);
        QCOMPARE(world.entries(Events::ChromeChanged::Kind).size(), 4);
    }

    void aCoveredPageDoesNotChangeTheShownBar()
    {
        BridgeWorld world;
        FakeWindows windows;
        windows.isCovered = true;
        world.client.windows = &windows;
        world.asked = ClientPlatform::Ios;
        QSignalSpy changed(&world.client.chrome, &ClientChrome::changed);
        const QJsonObject title { { "title"_L1, "Below"_L1 } };
        world.answered(u"biz.navigation.setTitle"_s, title);
        world.answered(u"biz.navigation.setRight"_s, QJsonObject { { "control"_L1, true }, { "text"_L1, "Save"_L1 } });
        world.answered(u"ui.pullToRefresh.enable"_s, QJsonObject {});
        QCOMPARE(changed.count(), 0);
        QVERIFY(!world.client.chrome.press(Control::Right));
        // The change is shown when the page is on top again.
        world.client.chrome.exchange(windows.covered);
        QCOMPARE(world.client.chrome.state().title, u"Below"_s);
        QVERIFY(world.client.chrome.press(Control::Right));
        QVERIFY(world.client.chrome.press(Control::Pull));
        QVERIFY(world.client.chrome.state().refreshing);
        QCOMPARE(world.told.size(), 2);
        windows.isCovered = false;
        world.answered(u"biz.navigation.setTitle"_s, QJsonObject { { "title"_L1, "On top"_L1 } });
        QCOMPARE(world.client.chrome.state().title, u"On top"_s);
    }

    void aButtonThatThePageControlsSendsEachPress()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        const Answer answer = world.answered(u"biz.navigation.setRight"_s,
            QJsonObject {
                { "watch"_L1, true }, { "show"_L1, true }, { "control"_L1, true }, { "text"_L1, "Save"_L1 } });
        QVERIFY(answer.watches);
        QCOMPARE(world.client.chrome.state().right->text, u"Save"_s);
        QVERIFY(world.client.chrome.press(Control::Right));
        QVERIFY(world.client.chrome.press(Control::Right));
        QCOMPARE(world.told.size(), 2);
        world.dispatcher.pageLeft(u"doc"_s, u"reload"_s);
        world.client.chrome.press(Control::Right);
        QCOMPARE(world.told.size(), 2);
    }

    void aButtonThatThePageDoesNotControlSendsNoPress()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        for (const QString &api : { u"biz.navigation.setLeft"_s, u"biz.navigation.setRight"_s }) {
            QVERIFY(!world.answered(api, QJsonObject { { "watch"_L1, true }, { "control"_L1, false } }).watches);
        }
        QVERIFY(!world.client.chrome.press(Control::Left));
        QVERIFY(!world.client.chrome.state().leftControlled);
    }

    void aMenuSendsItsItem()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Android;
        const QJsonArray items { QJsonObject { { "id"_L1, 7 }, { "text"_L1, "Edit"_L1 }, { "iconId"_L1, "file"_L1 } } };
        QVERIFY(world.answered(u"biz.navigation.setMenu"_s, QJsonObject { { "items"_L1, items } }).watches);
        QCOMPARE(world.client.chrome.state().menu.first().id, u"7"_s);
        QCOMPARE(world.client.chrome.state().menu.first().icon, u"file"_s);
        world.client.chrome.press(Control::Menu, { { "id"_L1, "7"_L1 } });
        QCOMPARE(world.told.first()["id"_L1].toString(), u"7"_s);
    }

    void aPullRefreshesUntilThePageStopsIt()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Harmony;
        QVERIFY(world.answered(u"ui.pullToRefresh.enable"_s, QJsonObject {}).watches);
        QVERIFY(world.client.chrome.press(Control::Pull));
        QVERIFY(world.client.chrome.state().refreshing);
        QCOMPARE(world.told.size(), 1);
        world.answered(u"ui.pullToRefresh.stop"_s, QJsonObject {});
        QVERIFY(!world.client.chrome.state().refreshing);
        world.answered(u"ui.pullToRefresh.disable"_s, QJsonObject {});
        QVERIFY(!world.client.chrome.press(Control::Pull));
    }

    void aToastIsShownAndHidden_data()
    {
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<int>("icon");
        QTest::addColumn<int>("ms");
        const auto row = [](const char *what, const QJsonObject &params, Toast::Icon icon, int ms) {
            QTest::newRow(what) << params << static_cast<int>(icon) << ms;
        };
        row("success", { { "text"_L1, "x"_L1 }, { "icon"_L1, "success"_L1 }, { "duration"_L1, 2 } },
            Toast::Icon::Success, 2000);
        row("error of pc", { { "text"_L1, "x"_L1 }, { "type"_L1, "error"_L1 } }, Toast::Icon::Error, 3000);
        row("plain", { { "content"_L1, "x"_L1 }, { "duration"_L1, 0.5 } }, Toast::Icon::None, 500);
    }
    void aToastIsShownAndHidden()
    {
        QFETCH(QJsonObject, params);
        QFETCH(int, icon);
        QFETCH(int, ms);
        BridgeWorld world;
        QVERIFY(world.answered(u"device.notification.toast"_s, params).success);
        const auto toast = world.client.chrome.shownToast();
        QVERIFY(toast);
        QCOMPARE(toast->text, u"x"_s);
        QCOMPARE(static_cast<int>(toast->icon), icon);
        QCOMPARE(toast->duration.count(), ms);
        world.answered(u"device.notification.hideToast"_s, QJsonObject {});
        QVERIFY(!world.client.chrome.shownToast());
    }

    void aPreloaderStaysUntilItIsHidden()
    {
        BridgeWorld world;
        world.answered(u"device.notification.showPreloader"_s, QJsonObject { { "text"_L1, "wait"_L1 } });
        QVERIFY(world.client.chrome.state().preloader);
        QCOMPARE(world.client.chrome.state().preloaderText, u"wait"_s);
        world.answered(u"device.notification.hidePreloader"_s, QJsonObject {});
        QVERIFY(!world.client.chrome.state().preloader);
    }

    void pagesAreOpenedReplacedAndClosed_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("done");
        const QJsonObject url { { "url"_L1, "other.html?x=1"_L1 }, { "size"_L1, "mini"_L1 }, { "title"_L1, "T"_L1 } };
        const QString full = u"http://app.localhost:1/page/other.html?x=1"_s;
        QTest::newRow("link") << u"biz.util.openLink"_s << url << u"openLink "_s + full;
        QTest::newRow("page") << u"biz.navigation.navigateToPage"_s << url << u"openLink "_s + full;
        QTest::newRow("replace") << u"biz.navigation.replace"_s << url << u"replace "_s + full;
        QTest::newRow("modal") << u"biz.util.openModal"_s << url << u"modal %1 mini T"_s.arg(full);
        QTest::newRow("panel") << u"biz.util.openSlidePanel"_s << url << u"panel %1 mini T"_s.arg(full);
        QTest::newRow("close") << u"biz.navigation.close"_s << QJsonObject {} << u"close"_s;
        QTest::newRow("back") << u"biz.navigation.goBack"_s << QJsonObject {} << u"goBack"_s;
        QTest::newRow("quit with a message")
            << u"biz.navigation.quit"_s << QJsonObject { { "message"_L1, "m"_L1 } } << u"quit [\"m\"]"_s;
        QTest::newRow("quit with anything")
            << u"biz.navigation.quit"_s << QJsonObject { { "a"_L1, 1 } } << u"quit [{\"a\":1}]"_s;
    }
    void pagesAreOpenedReplacedAndClosed()
    {
        QFETCH(QString, api);
        QFETCH(QJsonObject, params);
        QFETCH(QString, done);
        BridgeWorld world;
        FakeWindows windows;
        windows.value = QJsonValue(5);
        world.client.windows = &windows;
        const Answer answer = world.answered(api, params);
        QVERIFY(answer.success);
        QCOMPARE(windows.done, QStringList { done });
    }

    void aModalThatIsClosedFails()
    {
        BridgeWorld world;
        FakeWindows windows;
        world.client.windows = &windows;
        const QJsonObject params { { "url"_L1, "x.html"_L1 } };
        QCOMPARE(world.answered(u"biz.util.openModal"_s, params).body["errorCode"_L1].toString(), u"-1"_s);
        windows.value = QJsonValue(u"value"_s);
        QCOMPARE(world.answered(u"biz.util.openModal"_s, params).body.toString(), u"value"_s);
        QCOMPARE(world.answered(u"biz.util.openModal"_s, QJsonObject {}).body["errorCode"_L1].toString(), u"2"_s);
    }

    void aLinkIntoTheClientIsShownAsANotice()
    {
        BridgeWorld world;
        FakeWindows windows;
        world.client.windows = &windows;
        const QJsonObject params { { "url"_L1, "dingtalk://dingtalkclient/action/open_mini_app?miniAppId=1"_L1 } };
        QVERIFY(world.answered(u"biz.util.openLink"_s, params).success);
        QCOMPARE(world.presenter.shown.first().kind, UiKind::Notice);
        QVERIFY(windows.done.isEmpty());
    }

    void theClipboardGetsText()
    {
        BridgeWorld world;
        const QSignalSpy copied(&world.client, &ClientHost::copied);
        QVERIFY(world.answered(u"biz.clipboardData.setData"_s, QJsonObject { { "text"_L1, "x"_L1 } }).success);
        QCOMPARE(copied.size(), 1);
        QVERIFY(!world.answered(u"biz.clipboardData.setData"_s, QJsonObject { { "text"_L1, 1 } }).success);
    }
};

MINIHOST_TEST_MAIN(ChromeTest, QCoreApplication)
#include "tst_chrome.moc"
