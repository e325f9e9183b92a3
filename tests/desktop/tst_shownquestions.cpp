// SPDX-License-Identifier: MIT
// alert(), confirm() and prompt() of a page in the window: native panels over the client's screen only, which end with
// their page; and pages that leave while several questions are open.
#include "app/desktop/asked/uioverlay.h"
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/touchfilter.h"
#include "app/desktop/inspector/inspector.h"
#include "app/session/clientsession.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/page.h"
#include "tests/desktop/desk.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>
#include <QWebEngineView>

using namespace MiniHost;

namespace {

const QString site = inSource(u"tests/web/sites/questions"_s);

struct QuestionDesk : Desk {
    explicit QuestionDesk(const QString &path, ClientPlatform client = ClientPlatform::Ios)
        : Desk(ExchangeMode::Off, site, path, client)
    {
    }
    bool isShown(UiKind kind) const
    {
        return waitUntil([&] { return presenter.uiOverlay() && presenter.uiOverlay()->kind() == kind; });
    }
    bool isGone() const
    {
        return waitUntil([&] { return !presenter.shown(); });
    }
    void confirm() const { presenter.uiOverlay()->panel()->defaultButton()->click(); }
    void refuse() const
    {
        const QAbstractButton *usual = presenter.uiOverlay()->panel()->defaultButton();
        for (QPushButton *each : presenter.uiOverlay()->panel()->findChildren<QPushButton *>()) {
            if (each != usual) {
                each->click();
                return;
            }
        }
    }
    bool answered(const QString &how) const { return recorded(Events::UiAnswered::Kind, u"how"_s, how); }
};

} // namespace

class ShownQuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPagesQuestionsAreShownByTheClient()
    {
        QuestionDesk desk(u"/first.html"_s);
        QVERIFY(desk.isShown(UiKind::Alert));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(qApp->topLevelWidgets().size() > 0);
        for (QWidget *window : QApplication::topLevelWidgets())
            QVERIFY(!qobject_cast<QMessageBox *>(window));
        // The inspector can be used meanwhile, to find the cause of the question.
        QVERIFY(desk.window->inspector()->isEnabled());
        desk.confirm();
        QVERIFY(desk.isShown(UiKind::Confirm));
        desk.refuse();
        QVERIFY(desk.isShown(UiKind::Prompt));
        desk.presenter.uiOverlay()->panel()->findChild<QLineEdit *>()->setText(u"named"_s);
        desk.confirm();
        QVERIFY(waitUntilTrue(desk.page(), u"JSON.stringify(window.said) === '[null,false,\"named\"]'"_s));
        QVERIFY(desk.isGone());
    }

    void fromTheSecondQuestionOnFurtherOnesCanBeStopped()
    {
        QuestionDesk desk(u"/first.html"_s);
        QVERIFY(desk.isShown(UiKind::Alert));
        QVERIFY(!desk.presenter.uiOverlay()->panel()->findChild<QCheckBox *>());
        desk.confirm();
        QVERIFY(desk.isShown(UiKind::Confirm));
        desk.presenter.uiOverlay()->panel()->findChild<QCheckBox *>()->click();
        desk.confirm();
        QVERIFY(waitUntilTrue(desk.page(), u"JSON.stringify(window.said) === '[null,true,\"x\"]'"_s));
        QVERIFY(desk.isGone());
    }

    void aReloadWhileAPageWaitsForItsAnswer()
    {
        QuestionDesk desk(u"/first.html"_s);
        QVERIFY(desk.isShown(UiKind::Alert));
        desk.simulator->client().reload();
        QVERIFY(desk.answered(u"withdrawn"_s));
        // The question of the new document.
        QVERIFY(desk.isShown(UiKind::Alert));
    }

    void anotherClientWhileAPageWaitsForItsAnswer()
    {
        QuestionDesk desk(u"/first.html"_s);
        QVERIFY(desk.isShown(UiKind::Alert));
        desk.simulator->setClient(ClientPlatform::Pc);
        QVERIFY(desk.answered(u"withdrawn"_s));
        QVERIFY(desk.isShown(UiKind::Alert));
    }

    void theWindowMayCloseWhileAPageWaitsForItsAnswer()
    {
        QuestionDesk desk(u"/first.html"_s);
        QVERIFY(desk.isShown(UiKind::Alert));
        desk.window.reset();
        QVERIFY(desk.answered(u"withdrawn"_s));
    }

    void aKilledPageTakesItsQuestionWithIt()
    {
        QuestionDesk desk(u"/first.html"_s);
        QVERIFY(desk.isShown(UiKind::Alert));
        desk.page().triggerAction(QWebEnginePage::Stop);
        QVERIFY(desk.answered(u"withdrawn"_s));
    }

    // Two waits that end in the same turn of the event loop, of which one was the next question's.
    void aPageLeavesWhileSeveralThingsAreAsked_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("way");
        for (const QString &asked : { u"A"_s, u"AB"_s, u"BA"_s, u"BB"_s, u"ABAB"_s }) {
            for (const QString &way : { u"navigation"_s, u"reload"_s, u"client"_s, u"window"_s })
                QTest::addRow("%s, %s", qPrintable(asked), qPrintable(way)) << asked << way;
        }
    }
    void aPageLeavesWhileSeveralThingsAreAsked()
    {
        QFETCH(QString, asked);
        QFETCH(QString, way);
        QuestionDesk desk(u"/leaving.html?v="_s + asked);
        QVERIFY(waitUntil([&] { return desk.presenter.shown() != nullptr; }));
        if (way == "navigation"_L1)
            desk.page().runJavaScript(u"location.href = '/index.html'"_s);
        else if (way == "reload"_L1)
            desk.simulator->client().reload();
        else if (way == "client"_L1)
            desk.simulator->setClient(ClientPlatform::Android);
        else
            desk.window.reset();
        QVERIFY(way == "window"_L1 || desk.recorded(Events::PageLeft::Kind));
        if (way == "navigation"_L1) {
            QVERIFY(waitUntilTrue(desk.page(), u"document.title === 'questions'"_s));
            QVERIFY(desk.isGone());
        }
    }

    // Qt sends a mouse event for each touch that no widget of the engine accepts; the event filter must not make a
    // touch of it again.
    void theListOfASelectOpensUnderAFinger()
    {
        QuestionDesk desk(u"/select.html"_s);
        QVERIFY(waitUntilTrue(desk.page(), u"document.title === 'select'"_s));
        QWebEngineView *view = desk.window->frame()->view();
        TouchFilter finger(*view);
        finger.setEnabled(true);
        QTest::mouseClick(view->focusProxy(), Qt::LeftButton, {}, QPoint(60, 28));
        const auto popup = [] {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (window->isVisible() && window->windowType() == Qt::Popup)
                    return window;
            }
            return static_cast<QWidget *>(nullptr);
        };
        QVERIFY(waitUntil([&] { return popup() != nullptr; }));
        QWidget *list = popup();
        QTest::mouseClick(list, Qt::LeftButton, {}, QPoint(list->width() / 2, list->height() / 2));
        QVERIFY(waitUntilTrue(desk.page(), u"document.getElementById('out').textContent !== ''"_s));
    }
};

MINIHOST_TEST_MAIN(ShownQuestionsTest, WebApplication)
#include "tst_shownquestions.moc"
