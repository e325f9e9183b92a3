// SPDX-License-Identifier: MIT
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clientstage.h"
#include "app/desktop/client/clienttitlebar.h"
#include "app/desktop/client/pagetrouble.h"
#include "app/desktop/inspector/entrypanel.h"
#include "app/desktop/inspector/flowpanel.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/tokenspanel.h"
#include "app/desktop/widgets/addressfield.h"
#include "app/desktop/widgets/segmented.h"
#include "app/desktop/window/showcasetour.h"
#include "app/desktop/window/topbar.h"
#include "app/session/playedappserver.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QCheckBox>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageGetsNeitherClicksNorKeysWhileItAsks()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.window->frame()->view()->setFocus();
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        QVERIFY(!desk.window->frame()->view()->isEnabled());
        QVERIFY(desk.presenter.overlay()->panel()->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(desk.presenter.overlay()->geometry(), desk.window->frame()->screenRect());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(desk.answers(u"#result1"_s, u"cancel"_s));
        QVERIFY(desk.recorded(Events::ConsentAnswered::Kind, u"answer"_s, u"close"_s));
        QVERIFY(desk.window->frame()->view()->isEnabled());
        QVERIFY(!desk.presenter.overlay());
    }

    void anAllowedCallShowsInFlowJournalAndTokens()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.allow();
        QVERIFY(desk.answers(u"#result1"_s, u"ok"_s));
        QVERIFY(desk.recorded(Events::ExchangeDone::Kind));
        Inspector &inspector = *desk.window->inspector();
        QVERIFY(waitUntil([&] { return inspector.page<FlowPanel>()->view()->picture().steps().size() == 11; }));
        inspector.showTab(u"tokens"_s);
        const auto *tokens = inspector.findChild<TokensPanel *>();
        QVERIFY(waitUntil([&] { return tokens->table()->model()->rowCount() == 1; }));

        // Selecting an arrow selects its entry in every tab.
        inspector.showTab(u"flow"_s);
        const qint64 seq = inspector.page<FlowPanel>()->view()->picture().steps()[5].seq;
        QTest::mouseClick(inspector.page<FlowPanel>()->view()->viewport(), Qt::LeftButton, {},
            inspector.page<FlowPanel>()->view()->picture().rowRect(5).center().toPoint());
        QCOMPARE(inspector.entry()->shownSeq(), seq);
        QVERIFY(inspector.entry()->shownAsJson().contains("\"CodeIssued\""));

        const QTemporaryDir folder;
        for (const InspectorExport &each : Inspector::exports()) {
            const QString file = folder.filePath(each.file);
            QVERIFY(inspector.saveTo(each.file, file));
            QVERIFY(QFileInfo(file).size() > 100);
        }
        QVERIFY(!inspector.saveTo(u"journal.jsonl"_s, u"/nowhere/journal.jsonl"_s));
    }

    void whatThePageCopiesIsOnTheClipboard()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        evaluate(desk.page(),
            u"WebViewJavascriptBridge.callHandler('biz.clipboardData.setData', { text: 'from the page' }, () => 0)"_s);
        QVERIFY(waitUntil([] { return QApplication::clipboard()->text() == "from the page"_L1; }));
    }

    void aReloadWithdrawsThePrompt()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.page().triggerAction(QWebEnginePage::Reload);
        QVERIFY(waitUntil([&] { return !desk.presenter.overlay(); }));
        QVERIFY(desk.recorded(Events::ConsentAnswered::Kind, u"answer"_s, u"withdrawn"_s));
        QVERIFY(desk.isReady());
        QVERIFY(desk.window->frame()->view()->isEnabled());
    }

    void aClosingWindowWithdrawsThePrompt()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.window->close();
        QVERIFY(!desk.presenter.overlay());
        QVERIFY(desk.recorded(Events::ConsentAnswered::Kind, u"answer"_s, u"withdrawn"_s));
    }

    void aWindowThatIsDestroyedWhileItAsksEndsEveryWait()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.window.reset();
        QVERIFY(desk.recorded(Events::ConsentAnswered::Kind, u"answer"_s, u"withdrawn"_s));
        // Without a window nobody can be asked, so the answer is cancel.
        desk.press(u"#example2"_s);
        QVERIFY(desk.answers(u"#result2"_s, u"cancel"_s));
    }

    void aPageThatFailsCanBeTriedAgain()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        PageTrouble &trouble = *desk.window->frame()->trouble();
        QVERIFY(trouble.isHidden());
        desk.page().open(QUrl(u"http://nowhere.localhost:9/"_s));
        QVERIFY(waitUntil([&] { return !trouble.heading().isEmpty(); }));
        desk.simulator->load();
        QVERIFY(waitUntil([&] { return trouble.isHidden(); }));
        QVERIFY(desk.isReady());
        desk.page().open(QUrl(u"http://nowhere.localhost:9/"_s));
        QVERIFY(waitUntil([&] { return !trouble.isHidden(); }));
        QVERIFY(waitForSignal(&desk.page(), &QWebEnginePage::loadStarted, [&] { trouble.button()->click(); }));
    }

    void aCrashedPageIsOpenedAgain()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        PageTrouble &trouble = *desk.window->frame()->trouble();
        desk.page().setUrl(QUrl(u"chrome://crash"_s));
        QVERIFY(waitUntil([&] { return !trouble.isHidden(); }));
        trouble.button()->click();
        QVERIFY(waitUntil([&] { return trouble.isHidden(); }));
        QVERIFY(desk.isReady());
    }

    void anAddressIsLoadedByEnter()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        AddressField &address = *desk.window->topBar()->address();
        QCOMPARE(address.text(), desk.simulator->appUrl().toString());
        const QString wanted = desk.simulator->appUrl().toString() + u"index.html?lang=en"_s;
        address.setFocus();
        address.selectAll();
        QTest::keyClicks(&address, wanted);
        QTest::keyClick(&address, Qt::Key_Escape);
        QCOMPARE(address.text(), desk.simulator->appUrl().toString());
        QTest::keyClicks(&address, wanted);
        QTest::keyClick(&address, Qt::Key_Return);
        QVERIFY(waitUntil([&] { return desk.page().url().toString() == wanted; }));
        QVERIFY(desk.isReady());
    }

    void theClientSwitchReloadsAsAnotherClient()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        Segmented &clients = *desk.window->topBar()->clients();
        const QSize phone = desk.window->frame()->view()->size();
        QVERIFY(waitForSignal(&desk.page(), &QWebEnginePage::loadFinished,
            [&] { clients.findChildren<QPushButton *>().first()->click(); }));
        QVERIFY(desk.simulator->options().client.platform == ClientPlatform::Pc);
        QVERIFY(desk.window->frame()->view()->size() != phone);
        QVERIFY(waitUntilTrue(desk.page(), u"navigator.userAgent.includes('dingtalk-win')"_s));
        QVERIFY(desk.isReady());
        desk.press(u"#example2"_s);
        QVERIFY(desk.isAsked());
        QVERIFY(desk.presenter.overlay()->panel()->closeButton());
        desk.presenter.overlay()->panel()->refuseButton()->click();
        QVERIFY(desk.answers(u"#result2"_s, u"cancel"_s));
    }

    void aCodeWaitsForTheExchangeButton()
    {
        const Desk desk(ExchangeMode::Manual);
        QVERIFY(desk.isReady());
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.allow();
        QVERIFY(desk.answers(u"#result1"_s, u"ok"_s));
        QVERIFY(waitUntil([&] { return desk.simulator->playedAppServer().waiting().size() == 1; }));
        desk.window->inspector()->showTab(u"tokens"_s);
        const auto *tokens = desk.window->inspector()->findChild<TokensPanel *>();
        const auto exchangeButton = [tokens]() -> QPushButton * {
            const auto buttons = tokens->findChildren<QPushButton *>();
            const auto found = std::find_if(buttons.begin(), buttons.end(),
                [](const QPushButton *button) { return button->text() == "Exchange now"_L1; });
            return found == buttons.end() ? nullptr : *found;
        };
        QVERIFY(exchangeButton());
        exchangeButton()->click();
        QVERIFY(desk.recorded(Events::ExchangeDone::Kind));
        QVERIFY(waitUntil([&] { return tokens->table()->model()->rowCount() == 1 && !exchangeButton(); }));
    }

    void devToolsAreMadeWhenFirstShown()
    {
        // No emulated device, which needs them too.
        const Desk desk(ExchangeMode::Native, {}, {}, ClientPlatform::Pc);
        QVERIFY(desk.isReady());
        QVERIFY(!desk.page().devToolsPage());
        desk.window->inspector()->showTab(u"devtools"_s);
        QVERIFY(desk.page().devToolsPage());
    }

    void aPhonesPageBecomesAsWideAsThePcsFrame()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.simulator->setClient(ClientPlatform::Pc);
        QVERIFY(desk.isReady());
        const QWebEngineView *view = desk.window->stages().first()->frame()->view();
        QVERIFY(waitUntil([&] { return evaluate(desk.page(), u"innerWidth"_s)->toInt() == view->width(); }));
        QVERIFY(view->width() > 700);
    }

    void theContextMenuOffersOnlyWhatItCanDo()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        const QWebEngineView *view = desk.window->stages().first()->frame()->view();
        QTest::mouseClick(view->focusProxy(), Qt::RightButton, {}, view->rect().center());
        const auto menu = [view] { return view->findChild<QMenu *>(); };
        QVERIFY(waitUntil([&] { return menu() != nullptr; }));
        QStringList entries;
        for (const QAction *action : menu()->actions()) {
            if (!action->isSeparator())
                entries += action->text().remove(u'&');
        }
        QCOMPARE(entries, QStringList({ u"Back"_s, u"Reload"_s, u"Inspect"_s }));
        menu()->close();
    }

    void clientsStandSideBySide()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        ClientSession &android = desk.simulator->addClient(ClientPlatform::Android);
        android.load();
        QCOMPARE(desk.window->stages().size(), 2);
        const ClientStage &second = *desk.window->stages().last();
        QVERIFY(waitUntilTrue(android.pages().root(), u"document.documentElement.dataset.ready === '1'"_s));
        QVERIFY(waitUntilTrue(android.pages().root(), u"navigator.userAgent.includes('Android')"_s));
        QVERIFY(second.frame()->isVisible());
        QVERIFY(second.frame()->view()->page() == &android.pages().root());
        // The second client's questions are shown in its own frame.
        evaluate(android.pages().root(), u"document.querySelector('#example1').click()"_s);
        QVERIFY(desk.isAsked());
        QVERIFY(desk.presenter.overlay()->parentWidget() == second.frame());
        QVERIFY(desk.window->frame()->view()->isEnabled());
        // An open question of one client does not delay the other.
        const QPointer<ConsentOverlay> first = desk.presenter.overlay();
        desk.press(u"#example1"_s);
        QVERIFY(waitUntil([&] { return desk.window->frame()->overlay() != nullptr; }));
        QVERIFY(desk.presenter.overlay() != first && first->isVisible());
        desk.presenter.overlay()->panel()->refuseButton()->click();
        QVERIFY(desk.answers(u"#result1"_s, u"cancel"_s));
        QVERIFY(first && desk.presenter.overlay() == first);
        first->panel()->refuseButton()->click();
        QVERIFY(
            waitUntilTrue(android.pages().root(), u"document.querySelector('#result1').dataset.status === 'cancel'"_s));
        // Both clients are shown: the stage has taken width from the inspector.
        const QRect seen(second.frame()->visibleRegion().boundingRect());
        QCOMPARE(seen, second.frame()->rect());
        // The keyboard focus moves from one client to the other.
        desk.window->activateWindow();
        desk.window->frame()->view()->setFocus();
        QAction *next = nullptr;
        for (QAction *action : desk.window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F6))
                next = action;
        }
        QVERIFY(next);
        next->trigger();
        QVERIFY(second.frame()->isAncestorOf(QApplication::focusWidget()));
        next->trigger();
        QVERIFY(desk.window->frame()->isAncestorOf(QApplication::focusWidget()));
        desk.simulator->removeClient(android);
        QCOMPARE(desk.window->stages().size(), 1);
    }

    void theShowcaseTourPassesAndWritesPictures()
    {
        Desk desk;
        const QTemporaryDir folder;
        ShowcaseTour tour(*desk.simulator, desk.presenter, *desk.window, folder.path());
        std::optional<ExitCode> ended;
        connect(&tour, &ShowcaseTour::finished, this, [&ended](ExitCode code) { ended = code; });
        tour.start();
        QVERIFY(waitUntil([&] { return ended.has_value(); }));
        QVERIFY(*ended == ExitCode::Ok);
        for (const auto &name : { u"page.png"_s, u"consent-ios.png"_s, u"consent-pc.png"_s, u"window.png"_s }) {
            const QImage picture(folder.filePath(name));
            QVERIFY2(picture.width() > 300 && picture.height() > 300, qPrintable(name));
        }
    }
};

MINIHOST_TEST_MAIN(WindowTest, WebApplication)
#include "tst_window.moc"
