// SPDX-License-Identifier: MIT
// The mark on the stage, outside of everything that a page draws, so that no page can imitate it.
#include "app/desktop/asked/hostmark.h"
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clientstage.h"
#include "app/session/clientsession.h"
#include "bridge/jsapi/clientchrome.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QTest>
#include <QWebEngineView>

using namespace MiniHost;

class HostMarkTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    ClientFrame &frame() { return *m_desk->window->findChild<ClientFrame *>(); }
    HostMark &mark() { return *frame().mark(); }
    bool isOutsideThePage()
    {
        const QRect place = mark().geometry();
        return frame().rect().contains(place) && !place.intersects(frame().screenRect())
            && !place.intersects(frame().view()->geometry());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->isReady());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void theMarkIsShownWhileTheClientAsks()
    {
        QVERIFY(mark().isHidden());
        m_desk->press(u"#example1"_s);
        QVERIFY(m_desk->isAsked());
        QVERIFY(mark().isVisible());
        QCOMPARE(mark().saying(), HostMark::Saying::Asks);
        QVERIFY(!mark().words().isEmpty());
        QCOMPARE(mark().accessibleName(), mark().words());
        QVERIFY(isOutsideThePage());
        m_desk->presenter.overlay()->panel()->refuseButton()->click();
        QVERIFY(m_desk->answers(u"#result1"_s, u"cancel"_s));
        QVERIFY(mark().isHidden());
    }

    void theMarkIsOutsideThePageOnEveryClientAndInASmallWindow_data()
    {
        QTest::addColumn<int>("client");
        QTest::addColumn<QSize>("size");
        for (const ClientPlatform client : clientPlatforms()) {
            for (const QSize size : { QSize(1440, 900), QSize(900, 560) })
                QTest::addRow("%s %d", qPrintable(toString(client)), size.width()) << static_cast<int>(client) << size;
        }
    }
    void theMarkIsOutsideThePageOnEveryClientAndInASmallWindow()
    {
        QFETCH(int, client);
        QFETCH(QSize, size);
        m_desk->window->resize(size);
        frame().setClient(static_cast<ClientPlatform>(client));
        QWidget overlay;
        frame().showOverlay(&overlay);
        QCoreApplication::processEvents();
        QVERIFY(mark().isVisible());
        QVERIFY2(isOutsideThePage(), qPrintable(QDebug::toString(mark().geometry())));
        frame().endOverlay();
        overlay.setParent(nullptr);
        QVERIFY(mark().isHidden());
    }

    void aPageThatTakesTheWholeScreenIsNamed()
    {
        ClientChrome &chrome = m_desk->simulator->client().host().chrome;
        chrome.change([](ClientChrome::State &state) { state.fullScreen = true; });
        QCOMPARE(mark().saying(), HostMark::Saying::PageAlone);
        QVERIFY(mark().isVisible());
        QVERIFY(isOutsideThePage());
        chrome.change([](ClientChrome::State &state) { state.fullScreen = false; });
        QVERIFY(mark().isHidden());
    }

    void aPageGetsNeitherTheScreenNorThePointer()
    {
        // With a mouse: only that has a pointer to lock.
        const Desk desk(ExchangeMode::Native, {}, {}, ClientPlatform::Pc);
        QVERIFY(desk.isReady());
        QCOMPARE(evaluate(desk.page(), u"document.fullscreenEnabled"_s)->toBool(), false);
        evaluate(desk.page(), uR"(addEventListener('click', () => {
                    const done = name => () => { window.asked = (window.asked || '') + name };
                    document.documentElement.requestFullscreen().then(done('F'), done('f'));
                    document.addEventListener('pointerlockerror', done('p'));
                    document.addEventListener('pointerlockchange', done('P'));
                    document.body.requestPointerLock();
                }, { once: true, capture: true }); 0)"_s);
        QWidget *page = desk.window->stages().first()->frame()->view()->focusProxy();
        QTest::mouseClick(page, Qt::LeftButton, {}, page->rect().center());
        QVERIFY(waitUntilTrue(desk.page(), u"(window.asked || '').length === 2"_s));
        const QString asked = evaluate(desk.page(), u"[...asked].sort().join('')"_s)->toString();
        QCOMPARE(asked, u"fp"_s);
        QVERIFY(!desk.window->isFullScreen());
    }
};

MINIHOST_TEST_MAIN(HostMarkTest, WebApplication)
#include "tst_hostmark.moc"
