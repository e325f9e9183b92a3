// SPDX-License-Identifier: MIT
#include "app/desktop/asked/clientbubble.h"
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clienttitlebar.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/jsapi/client.h"
#include "bridge/jsapi/clientchrome.h"
#include "tests/desktop/shots.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"
#include "tests/support/webapplication.h"

#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

using Control = ClientChrome::Control;

BarButton button(const QString &id, const QString &text, const QString &badge = {})
{
    BarButton made;
    made.id = id;
    made.text = text;
    made.badge = badge;
    return made;
}

// A client on the stage, and the events that its page gets.
struct ShownClient {
    explicit ShownClient(ClientPlatform platform)
    {
        frame.setClient(platform);
        frame.resize(platform == ClientPlatform::Pc ? QSize(900, 700) : QSize(520, 860));
        frame.watch(&chrome);
        frame.show();
    }
    void watch(Control control)
    {
        chrome.watch(control, [this](const QJsonObject &detail) {
            heard += QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
        });
    }
    ClientTitleBar &bar() { return *frame.titleBar(); }

    Theme theme { Theme::Choice::Light };
    ClientChrome chrome;
    ClientFrame frame { theme, theme };
    QStringList heard;
};

} // namespace

class ClientChromeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleIsThePagesOrElseTheDocuments()
    {
        ShownClient client(ClientPlatform::Ios);
        client.bar().setTitle(u"Document"_s);
        QCOMPARE(client.bar().shownTitle(), u"Document"_s);
        client.chrome.change([](ClientChrome::State &state) {
            state.title = u"Orders"_s;
            state.subTitle = u"37 open"_s;
        });
        QCOMPARE(client.bar().shownTitle(), u"Orders"_s);
        QCOMPARE(client.bar().shownSubTitle(), u"37 open"_s);
        client.chrome.reset();
        QCOMPARE(client.bar().shownTitle(), u"Document"_s);
        QCOMPARE(client.bar().shownSubTitle(), QString());
    }

    void aPageMayBeginUnderTheBar()
    {
        ShownClient client(ClientPlatform::Ios);
        const QWebEngineView *view = client.frame.findChild<QWebEngineView *>();
        const int bar = client.bar().height();
        QCOMPARE(view->y(), client.bar().y() + bar);
        client.chrome.change([](ClientChrome::State &state) { state.barTranslucent = true; });
        QCOMPARE(client.bar().height(), bar);
        QCOMPARE(view->y(), client.bar().y());
        client.chrome.reset();
        QCOMPARE(view->y(), client.bar().y() + bar);
    }

    void aSubtitleHasRoomBelowTheTitle()
    {
        for (const ClientPlatform platform : clientPlatforms()) {
            ShownClient client(platform);
            client.chrome.change([](ClientChrome::State &state) {
                state.title = u"Orders"_s;
                state.subTitle = u"37 open"_s;
            });
            const auto labels = client.bar().findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (label->isVisible() && !label->text().isEmpty())
                    QVERIFY2(client.bar().rect().contains(label->geometry()), qPrintable(label->text()));
            }
        }
    }

    void theLeftButtonAndTheBackButtonRequestBack()
    {
        ShownClient client(ClientPlatform::Ios);
        client.bar().setCanGoBack(true);
        QSignalSpy asked(&client.bar(), &ClientTitleBar::backRequested);
        client.bar().back()->click();
        QCOMPARE(asked.count(), 1);
        client.chrome.change([](ClientChrome::State &state) {
            state.leftControlled = true;
            state.left = button({}, u"Leave"_s);
        });
        QCOMPARE(client.bar().left()->text(), u"Leave"_s);
        client.bar().back()->click();
        client.bar().left()->click();
        // The session sends the event to the page first.
        QCOMPARE(asked.count(), 3);
        client.chrome.change([](ClientChrome::State &state) { state.left->shown = false; });
        QVERIFY(!client.bar().left()->isVisible());
        QVERIFY(!client.bar().back()->isVisible());
    }

    void theRightButtonAndTheIconSendEventsToThePage()
    {
        ShownClient client(ClientPlatform::Android);
        QVERIFY(!client.bar().right()->isVisible());
        client.watch(Control::Right);
        client.watch(Control::Icon);
        client.chrome.change([](ClientChrome::State &state) {
            state.right = button({}, u"Send & go"_s);
            state.icon = u"1"_s;
        });
        QVERIFY(client.bar().right()->isVisible());
        QCOMPARE(client.bar().right()->text(), u"Send && go"_s);
        client.bar().right()->click();
        client.bar().icon()->click();
        QCOMPARE(client.heard.size(), 2);
        client.chrome.change([](ClientChrome::State &state) { state.right->shown = false; });
        QVERIFY(!client.bar().right()->isVisible());
    }

    void menuItemsOpenAListAndSendTheirId()
    {
        ShownClient client(ClientPlatform::Ios);
        client.watch(Control::Menu);
        client.chrome.change([](ClientChrome::State &state) {
            state.menu = { button(u"1"_s, u"Search"_s), button(u"2"_s, u"Inbox"_s, u"7"_s) };
        });
        client.bar().pageMenu()->click();
        auto *list = client.bar().findChild<QMenu *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->actions().size(), 2);
        QVERIFY(list->actions().last()->text().contains(u"(7)"_s));
        list->actions().last()->trigger();
        QCOMPARE(client.heard, QStringList { u"{\"id\":\"2\"}"_s });
        list->close();
    }

    void oneMenuItemIsItsOwnButton()
    {
        ShownClient client(ClientPlatform::Ios);
        client.watch(Control::Menu);
        client.chrome.change([](ClientChrome::State &state) { state.menu = { button(u"add"_s, u"Add"_s) }; });
        QCOMPARE(client.bar().pageMenu()->text(), u"Add"_s);
        client.bar().pageMenu()->click();
        QCOMPARE(client.heard, QStringList { u"{\"id\":\"add\"}"_s });
    }

    void aHiddenBarLeavesItsRoomToThePage()
    {
        for (const ClientPlatform platform :
            { ClientPlatform::Pc, ClientPlatform::Ios, ClientPlatform::Android, ClientPlatform::Harmony }) {
            ShownClient client(platform);
            const int before = client.frame.view()->height();
            client.chrome.change([](ClientChrome::State &state) { state.barHidden = true; });
            QCOMPARE(client.frame.view()->height(), before + lookOf(platform).bar);
            client.chrome.reset();
            QCOMPARE(client.frame.view()->height(), before);
        }
    }

    void landscapeTurnsAPhone()
    {
        ShownClient client(ClientPlatform::Ios);
        client.frame.resize(1000, 700);
        client.chrome.change([](ClientChrome::State &state) { state.orientation = u"landscape"_s; });
        QVERIFY(client.frame.screenRect().width() > client.frame.screenRect().height());
    }

    void aToastDoesNotBlockAndGoesByItself()
    {
        ShownClient client(ClientPlatform::Ios);
        client.chrome.toast(Toast { Toast::Icon::Success, u"Saved"_s, Milliseconds(30) });
        QVERIFY(client.frame.toast()->isVisible());
        QCOMPARE(client.frame.toast()->words(), u"Saved"_s);
        QVERIFY(client.frame.toast()->mark() == ClientBubble::Mark::Success);
        QVERIFY(client.frame.toast()->testAttribute(Qt::WA_TransparentForMouseEvents));
        QVERIFY(client.frame.view()->isEnabled());
        QVERIFY(waitUntil([&] { return !client.chrome.shownToast(); }));
        QVERIFY(!client.frame.toast()->isVisible());
    }

    void aPreloaderStaysUntilThePageEndsIt()
    {
        ShownClient client(ClientPlatform::Harmony);
        client.chrome.change([](ClientChrome::State &state) {
            state.preloader = true;
            state.preloaderText = u"Loading"_s;
        });
        QVERIFY(client.frame.preloader()->isVisible());
        QVERIFY(client.frame.rect().contains(client.frame.preloader()->geometry()));
        client.chrome.change([](ClientChrome::State &state) { state.preloader = false; });
        QVERIFY(!client.frame.preloader()->isVisible());
    }

    void aPullIsSentOnceUntilTheRefreshEnds()
    {
        ShownClient client(ClientPlatform::Ios);
        QVERIFY(!client.frame.pull());
        client.watch(Control::Pull);
        // The page listens, but has not enabled the refresh.
        QVERIFY(!client.frame.pull());
        client.chrome.change([](ClientChrome::State &state) { state.pullEnabled = true; });
        const int top = client.frame.view()->y();
        QVERIFY(client.frame.pull());
        QVERIFY(client.frame.view()->y() > top);
        QVERIFY(!client.frame.pull());
        QCOMPARE(client.heard.size(), 1);
        client.chrome.change([](ClientChrome::State &state) { state.refreshing = false; });
        QCOMPARE(client.frame.view()->y(), top);
    }

    void draggingTheBarDownPulls()
    {
        ShownClient client(ClientPlatform::Ios);
        client.watch(Control::Pull);
        client.chrome.change([](ClientChrome::State &state) { state.pullEnabled = true; });
        QTest::mousePress(&client.bar(), Qt::LeftButton, {}, QPoint(100, 20));
        QMouseEvent moved(QEvent::MouseMove, QPointF(100, 130), client.bar().mapToGlobal(QPointF(100, 130)),
            Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&client.bar(), &moved);
        QCOMPARE(client.heard.size(), 1);
    }

    void aFullBarIsDrawn_data()
    {
        QTest::addColumn<int>("client");
        for (const ClientPlatform client : clientPlatforms())
            QTest::addRow("%s", qPrintable(clientOf(client).name)) << static_cast<int>(client);
    }
    void aFullBarIsDrawn()
    {
        QFETCH(int, client);
        for (const auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
            ShownClient shown(static_cast<ClientPlatform>(client));
            shown.theme.setChoice(choice);
            shown.bar().setTitle(u"授权演示"_s);
            shown.chrome.change([](ClientChrome::State &state) {
                state.subTitle = u"演示组织"_s;
                state.right = button({}, u"完成"_s);
                state.menu = { button(u"1"_s, u"搜索"_s), button(u"2"_s, u"设置"_s, u"3"_s) };
                state.icon = u"1"_s;
            });
            shown.chrome.toast(Toast { Toast::Icon::Success, u"保存成功"_s, Milliseconds(60'000) });
            keep(shown, u"full"_s);
        }
    }

    void longTextsInTheBarDoNotOverlap_data() { aFullBarIsDrawn_data(); }
    void longTextsInTheBarDoNotOverlap()
    {
        QFETCH(int, client);
        for (const auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
            ShownClient shown(static_cast<ClientPlatform>(client));
            shown.theme.setChoice(choice);
            const QString words = u"Requests of the department of research and development "_s;
            shown.chrome.change([&](ClientChrome::State &state) {
                state.title = words;
                state.subTitle = words.repeated(2);
                state.left = button({}, u"Back to all of them"_s);
                state.right = button({}, u"Save what I have written"_s);
                state.icon = u"1"_s;
                state.preloader = true;
                state.preloaderText = words.repeated(3);
            });
            QList<QRect> places;
            const auto tools = shown.bar().findChildren<QToolButton *>();
            for (const QToolButton *tool : tools) {
                if (!tool->isVisible())
                    continue;
                QVERIFY2(shown.bar().rect().contains(tool->geometry()), qPrintable(tool->text()));
                for (const QRect &other : std::as_const(places))
                    QVERIFY2(!other.intersects(tool->geometry()), qPrintable(tool->text()));
                places += tool->geometry();
            }
            // A long text is elided on a phone and whole in the tool tip; the title keeps its width.
            if (lookOf(shown.frame.client()).frame == FrameKind::Phone) {
                QVERIFY(shown.bar().right()->text().endsWith(u'…'));
                QCOMPARE(shown.bar().right()->toolTip(), u"Save what I have written"_s);
            }
            keep(shown, u"long"_s);
            shown.chrome.change([](ClientChrome::State &state) { state.preloader = false; });
            shown.chrome.toast(Toast { Toast::Icon::None, words.repeated(4), Milliseconds(60'000) });
            QVERIFY(shown.frame.screenRect().contains(shown.frame.toast()->geometry()));
            keep(shown, u"toast"_s);
        }
    }

private:
    static void keep(ShownClient &shown, const QString &what)
    {
        const QImage picture = shown.frame.grab().toImage();
        QVERIFY(shown.frame.rect().contains(shown.frame.screenRect()));
        QVERIFY(saveShot(
            picture, u"chrome-%1-%2-%3"_s.arg(what, toString(shown.frame.client()), toString(shown.theme.choice()))));
    }
};

MINIHOST_TEST_MAIN(ClientChromeTest, WebApplication)
#include "tst_clientchrome.moc"
