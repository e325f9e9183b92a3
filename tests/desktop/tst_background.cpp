// SPDX-License-Identifier: MIT
// What the user does to the app from outside: switches to another app and back, and sends an event to the page.
#include "app/desktop/client/awaycover.h"
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clientstage.h"
#include "app/desktop/window/eventpopover.h"
#include "app/session/clientsession.h"
#include "tests/desktop/desk.h"
#include "tests/desktop/shots.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QWebEngineView>

using namespace MiniHost;

namespace {

struct BackgroundDesk : Desk {
    BackgroundDesk() { window->activateWindow(); }
    ClientFrame &frame() const { return *window->frame(); }
    AwayCover &cover() const { return *frame().away(); }
    QAction *command(const QString &name) const
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text() == name)
                return action;
        }
        qFatal("no command \"%s\"", qPrintable(name));
    }
    QAction *away() const { return command(u"App in the bac&kground"_s); }
    bool listens() const
    {
        evaluate(page(), uR"(window.heard = [];
            for (const name of ['pause', 'resume', 'networkEvent'])
                document.addEventListener(name, event => heard.push(name + ' ' + JSON.stringify(event.detail))))"_s);
        return waitUntilTrue(page(), u"Array.isArray(window.heard)"_s);
    }
    bool hears(const QString &all) const { return waitUntilTrue(page(), u"heard.join() === '%1'"_s.arg(all)); }
    bool isSeen(const QString &state) const
    {
        return waitUntilTrue(page(), u"document.visibilityState === '%1'"_s.arg(state));
    }
};

} // namespace

class BackgroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAppInTheBackgroundIsCoveredAndHiddenToItself()
    {
        const BackgroundDesk desk;
        QVERIFY(desk.isReady() && desk.listens());
        desk.frame().view()->setFocus();
        desk.away()->trigger();
        QCOMPARE(desk.cover().heading(), u"showcase is in the background"_s);
        QCOMPARE(desk.cover().geometry(), desk.frame().screenRect());
        QVERIFY(desk.isSeen(u"hidden"_s));
        QVERIFY(desk.hears(u"pause null"_s));
        QVERIFY(desk.away()->isChecked());
        QVERIFY(!desk.frame().view()->isEnabled());
        QCOMPARE(QApplication::focusWidget(), desk.cover().button());
        QVERIFY(saveShot(desk.window->grab().toImage(), u"background"_s));

        QTest::keyClick(desk.cover().button(), Qt::Key_Space);
        QVERIFY(desk.cover().heading().isEmpty());
        QVERIFY(desk.isSeen(u"visible"_s));
        QVERIFY(desk.hears(u"pause null,resume null"_s));
        QVERIFY(!desk.away()->isChecked());
        QVERIFY(desk.frame().view()->isEnabled());
        QVERIFY(desk.frame().view()->isAncestorOf(QApplication::focusWidget()));
    }

    void onPcThePageIsHiddenWithoutAnEvent()
    {
        const BackgroundDesk desk;
        QVERIFY(desk.isReady());
        desk.simulator->setClient(ClientPlatform::Pc);
        QVERIFY(desk.isReady());
        desk.away()->trigger();
        QVERIFY(desk.isSeen(u"hidden"_s));
        QVERIFY(saveShot(desk.window->grab().toImage(), u"background-pc"_s));
        desk.away()->trigger();
        QVERIFY(desk.isSeen(u"visible"_s));
        QVERIFY(!toJsonLines(desk.simulator->journal().entriesAfter(0)).contains("EventSent"));
    }

    void aQuestionWaitsUntilTheAppReturns()
    {
        const BackgroundDesk desk;
        QVERIFY(desk.isReady());
        desk.frame().view()->setFocus();
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.away()->trigger();
        QVERIFY(!desk.presenter.overlay()->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(desk.presenter.overlay());
        desk.away()->trigger();
        QVERIFY(desk.presenter.overlay()->isAncestorOf(QApplication::focusWidget()));
        desk.allow();
        QVERIFY(desk.answers(u"#result1"_s, u"ok"_s));
    }

    void aReloadBringsTheAppBack()
    {
        const BackgroundDesk desk;
        QVERIFY(desk.isReady());
        desk.away()->trigger();
        QVERIFY(desk.isSeen(u"hidden"_s));
        desk.window->stages().first()->retry();
        QVERIFY(desk.cover().isHidden());
        QVERIFY(desk.isReady() && desk.isSeen(u"visible"_s));
    }

    void aPageThatOpensMeanwhileIsHiddenUntilTheReturn()
    {
        const BackgroundDesk desk;
        QVERIFY(desk.isReady());
        PageStack &pages = desk.simulator->client().pages();
        desk.away()->trigger();
        pages.openLink(desk.page().document(), QUrl(desk.simulator->appUrl().toString() + u"index.html?second"_s));
        QCOMPARE(pages.depth(), 2);
        MiniAppPage &second = pages.top();
        QVERIFY(
            waitUntilTrue(second, u"document.readyState === 'complete' && document.visibilityState === 'hidden'"_s));
        desk.away()->trigger();
        QVERIFY(waitUntilTrue(second, u"document.visibilityState === 'visible'"_s));
        desk.away()->trigger();
        pages.closeTop();
        QVERIFY(desk.isSeen(u"hidden"_s));
        desk.away()->trigger();
        QVERIFY(desk.isSeen(u"visible"_s));
    }

    void anAppWhosePageHasCrashedGoesAndComesBack()
    {
        const BackgroundDesk desk;
        QVERIFY(desk.isReady());
        QVERIFY(
            waitForSignal(&desk.page(), &MiniAppPage::crashed, [&] { desk.page().setUrl(QUrl(u"chrome://crash"_s)); }));
        desk.away()->trigger();
        QVERIFY(!desk.cover().isHidden());
        desk.away()->trigger();
        QVERIFY(desk.cover().isHidden());
        desk.window->stages().first()->retry();
        QVERIFY(desk.isReady() && desk.isSeen(u"visible"_s));
    }

    void anEventMadeByHandReachesThePage()
    {
        const BackgroundDesk desk;
        QVERIFY(desk.isReady() && desk.listens());
        desk.command(u"Send the page an e&vent…"_s)->trigger();
        auto *popover = desk.window->findChild<EventPopover *>();
        QVERIFY(popover && popover->isVisible());
        popover->name()->setCurrentText(u"networkEvent"_s);
        popover->data()->setPlainText(u"{ \"type\": "_s);
        popover->sendButton()->click();
        QVERIFY(popover->trouble().startsWith(u"The data is not JSON: "_s));
        popover->data()->setPlainText(u"{ \"type\": \"4g\" }"_s);
        popover->sendButton()->click();
        QCOMPARE(popover->trouble(), QString());
        QVERIFY(desk.hears(uR"(networkEvent {"type":"4g"})"_s));
        popover->data()->clear();
        popover->name()->setCurrentText(u"resume"_s);
        popover->sendButton()->click();
        QVERIFY(desk.hears(uR"(networkEvent {"type":"4g"},resume null)"_s));
        popover->name()->setCurrentText({});
        popover->sendButton()->click();
        QCOMPARE(popover->trouble(), u"The event has no name."_s);
        QVERIFY(saveShot(popover->grab().toImage(), u"event"_s));
    }
};

MINIHOST_TEST_MAIN(BackgroundTest, WebApplication)
#include "tst_background.moc"
