// SPDX-License-Identifier: MIT
// A page that does not answer: the client's window offers to wait or to end it, and the rest of the program works.
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/pagetrouble.h"
#include "bridge/core/events/page.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QPushButton>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

struct Hanging : Desk {
    Hanging()
    {
        if (!isReady())
            qFatal("the page was not loaded");
        page().watchdog().setPatience(500ms);
        window->frame()->view()->setFocus();
        page().runJavaScript(u"setTimeout(() => { const end = Date.now() + 60000; while (Date.now() < end); }, 0)"_s);
    }
    PageTrouble &trouble() const { return *window->frame()->trouble(); }
    bool isTold() const
    {
        return waitUntil([this] { return trouble().isVisible(); });
    }
};

} // namespace

class HangingPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageThatHangsIsReportedWithTwoButtons()
    {
        const Hanging desk;
        QVERIFY(desk.isTold());
        QVERIFY(desk.trouble().isAboutHanging());
        QVERIFY(desk.trouble().waitButton()->isVisible());
        QVERIFY(desk.trouble().button()->isVisible());
        QVERIFY(desk.recorded(Events::PageHangs::Kind));
        // The report has the keyboard focus, and no modal window is open.
        QVERIFY(desk.trouble().isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!QApplication::activeModalWidget());
    }

    void thePageIsEndedByTheKeyboardAndLoadedAgain()
    {
        const Hanging desk;
        QVERIFY(desk.isTold());
        desk.trouble().button()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(desk.recorded(Events::PageEnded::Kind, u"by"_s, u"person"_s));
        QVERIFY(waitUntil([&desk] { return desk.trouble().isVisible() && !desk.trouble().isAboutHanging(); }));
        QVERIFY(!desk.trouble().waitButton()->isVisible());
        QVERIFY(
            waitForSignal(&desk.page(), &QWebEnginePage::loadFinished, [&desk] { desk.trouble().button()->click(); }));
        QVERIFY(waitUntil([&desk] { return !desk.trouble().isVisible(); }));
    }

    void waitingShowsThePageAndTheReportComesAgain()
    {
        const Hanging desk;
        QVERIFY(desk.isTold());
        desk.trouble().waitButton()->click();
        QVERIFY(!desk.trouble().isVisible());
        QVERIFY(desk.isTold());
    }

    void theWindowClosesWhileAPageHangs()
    {
        auto desk = std::make_unique<Hanging>();
        QVERIFY(desk->isTold());
        desk->window->close();
        desk.reset();
    }
};

MINIHOST_TEST_MAIN(HangingPageTest, WebApplication)
#include "tst_hangingpage.moc"
