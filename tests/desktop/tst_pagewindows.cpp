// SPDX-License-Identifier: MIT
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clientstage.h"
#include "app/desktop/client/clienttitlebar.h"
#include "app/desktop/client/pagewindow.h"
#include "tests/desktop/desk.h"
#include "tests/desktop/shots.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QToolButton>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

Task<> waitForEnd(Task<std::optional<QJsonValue>> modal, bool &hasEnded)
{
    co_await modal;
    hasEnded = true;
}

} // namespace

// Windows, side panels and links that a page opens with JSAPIs.
class PageWindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aModalCoversItsPageAndItsCrossClosesIt()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.simulator->setClient(ClientPlatform::Pc);
        QVERIFY(waitUntil([&] { return desk.page().url() == desk.simulator->appUrl(); }));
        QVERIFY(desk.isReady());
        const ClientStage &stage = *desk.window->stages().first();
        PageStack &pages = desk.simulator->client().pages();
        for (const auto &[name, size] : { std::pair(u"default"_s, QSize(676, 545)),
                 std::pair(u"middle"_s, QSize(440, 300)), std::pair(u"mini"_s, QSize(366, 120)) }) {
            ModalRequest request;
            request.url = QUrl(desk.simulator->appUrl().toString() + u"index.html?in="_s + name);
            request.title = u"Details"_s;
            request.size = name;
            bool hasEnded = false;
            launch(waitForEnd(pages.openModal(desk.page().document(), request), hasEnded));
            QCOMPARE(stage.windows().size(), 1);
            PageWindow &window = *stage.windows().first();
            QVERIFY(window.isVisible());
            QCOMPARE(window.geometry(), desk.window->frame()->screenRect());
            QCOMPARE(window.windowRect().size(), size.boundedTo(window.size() - QSize(24, 24)));
            QCOMPARE(window.title(), u"Details"_s);
            // The page below is still shown.
            QVERIFY(desk.window->frame()->view()->page() == &desk.page());
            QVERIFY(waitUntilTrue(*window.page(), u"document.readyState === 'complete'"_s));
            QVERIFY(saveShot(desk.window->grab().toImage(), u"modal-"_s + name));
            window.closeButton()->click();
            QVERIFY(waitUntil([&] { return stage.windows().isEmpty() && hasEnded; }));
        }
    }

    void thePageBelowAWindowKeepsItsBar()
    {
        const Desk desk;
        desk.simulator->setClient(ClientPlatform::Pc);
        QVERIFY(desk.isReady());
        ClientChrome &chrome = desk.simulator->client().host().chrome;
        const auto setRight = [&chrome](const QString &words) {
            chrome.change([&words](ClientChrome::State &state) {
                state.right.emplace();
                state.right->text = words;
            });
        };
        setRight(u"Save"_s);
        const QToolButton &right = *desk.window->frame()->titleBar()->right();
        QCOMPARE(right.text(), u"Save"_s);
        PageStack &pages = desk.simulator->client().pages();
        ModalRequest request;
        request.url = QUrl(desk.simulator->appUrl().toString() + u"index.html"_s);
        bool hasEnded = false;
        launch(waitForEnd(pages.openModal(desk.page().document(), request), hasEnded));
        // A page in a window of its own has no such bar.
        setRight(u"of the window"_s);
        QVERIFY(!right.isHidden());
        QCOMPARE(right.text(), u"Save"_s);
        pages.closeTop();
        QVERIFY(waitUntil([&] { return hasEnded; }));
        QCOMPARE(right.text(), u"Save"_s);
        setRight(u"Send"_s);
        QCOMPARE(right.text(), u"Send"_s);
    }

    void aSidePanelComesFromTheRight()
    {
        const Desk desk;
        desk.simulator->setClient(ClientPlatform::Pc);
        QVERIFY(desk.isReady());
        ModalRequest request;
        request.kind = ModalRequest::Kind::SlidePanel;
        request.url = QUrl(desk.simulator->appUrl().toString() + u"index.html"_s);
        bool hasEnded = false;
        PageStack &pages = desk.simulator->client().pages();
        launch(waitForEnd(pages.openModal(desk.page().document(), request), hasEnded));
        const PageWindow &window = *desk.window->stages().first()->windows().first();
        QCOMPARE(window.windowRect().right(), window.rect().right());
        QCOMPARE(window.windowRect().height(), window.height());
        QVERIFY(waitUntilTrue(*window.page(), u"document.documentElement.dataset.ready === '1'"_s));
        QVERIFY(saveShot(desk.window->grab().toImage(), u"slidepanel"_s));
        pages.closeTop();
        QVERIFY(waitUntil([&] { return hasEnded; }));
    }

    void aLinkIsAPageOfItsOwnWithAWayBack()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        const ClientFrame &frame = *desk.window->frame();
        QVERIFY(!frame.titleBar()->back()->isEnabled());
        PageStack &pages = desk.simulator->client().pages();
        pages.openLink(desk.page().document(), QUrl(desk.simulator->appUrl().toString() + u"index.html?second"_s));
        QVERIFY(frame.view()->page() == &pages.top() && pages.depth() == 2);
        QVERIFY(waitUntilTrue(pages.top(), u"document.readyState === 'complete'"_s));
        QVERIFY(frame.titleBar()->back()->isEnabled());
        frame.titleBar()->back()->click();
        QVERIFY(waitUntil([&] { return pages.depth() == 1; }));
        QVERIFY(frame.view()->page() == &desk.page());
        QVERIFY(!frame.titleBar()->back()->isEnabled());
    }
};

MINIHOST_TEST_MAIN(PageWindowsTest, WebApplication)
#include "tst_pagewindows.moc"
