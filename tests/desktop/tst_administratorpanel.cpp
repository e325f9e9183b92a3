// SPDX-License-Identifier: MIT
#include "app/desktop/asked/administratorpanel.h"
#include "tests/desktop/askedsheet.h"
#include "tests/desktop/prompts.h"
#include "tests/support/testmain.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

struct Asked : AskedSheet<AdministratorOverlay, AdministratorPrompt> {
    using AskedSheet::AskedSheet;
    explicit Asked(ClientPlatform client, int guardMs = 0)
        : AskedSheet(administratorPrompt(client), guardMs)
    {
    }
};

} // namespace

class AdministratorPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsContactedUntilSomebodyIsChosen_data() { bothClients(); }
    void nobodyIsContactedUntilSomebodyIsChosen()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        QCOMPARE(asked.panel().choice()->currentIndex(), -1);
        QVERIFY(asked.panel().chosen().isEmpty());
        QVERIFY(!asked.panel().allowButton()->isEnabled());
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QVERIFY(asked.answers.isEmpty());

        asked.panel().choice()->setCurrentIndex(1);
        QCOMPARE(asked.panel().chosen().value, u"bo"_s);
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QCOMPARE(asked.answers, QStringList { u"allow"_s });
    }

    void enterCancelsAndEscapeCloses_data() { bothClients(); }
    void enterCancelsAndEscapeCloses()
    {
        QFETCH(ClientPlatform, client);
        const Asked entered(client);
        QVERIFY(entered.panel().refuseButton()->hasFocus());
        entered.press(Qt::Key_Return);
        QCOMPARE(entered.answers, QStringList { u"refuse"_s });
        const Asked escaped(client);
        escaped.press(Qt::Key_Escape);
        QCOMPARE(escaped.answers, QStringList { u"close"_s });
    }

    void theKeyboardAloneCanContactSomebody_data() { bothClients(); }
    void theKeyboardAloneCanContactSomebody()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        for (int i = 0; i < 10 && QApplication::focusWidget() != asked.panel().choice(); ++i)
            asked.press(Qt::Key_Tab);
        QVERIFY(asked.panel().choice()->hasFocus());
        // Return on the list opens it and does not cancel.
        asked.press(Qt::Key_Return);
        QVERIFY(asked.answers.isEmpty());
        QVERIFY(QApplication::activePopupWidget());
        asked.press(Qt::Key_Escape);
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(asked.answers.isEmpty());
        asked.press(Qt::Key_Down);
        QCOMPARE(asked.panel().chosen().value, u"ada"_s);
        for (int i = 0; i < 10 && QApplication::focusWidget() != asked.panel().allowButton(); ++i)
            asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.answers, QStringList { u"allow"_s });
    }

    void anEarlyClickContactsNobody()
    {
        const Asked asked(ClientPlatform::Ios, 60'000);
        asked.panel().choice()->setCurrentIndex(0);
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QTest::mouseClick(asked.overlay, Qt::LeftButton, {}, QPoint(100, 10));
        QVERIFY(asked.answers.isEmpty());
    }

    void anOrganisationWithoutAdministratorsSaysSo()
    {
        AdministratorPrompt prompt = administratorPrompt(ClientPlatform::Ios);
        prompt.needed.administrators.clear();
        const Asked asked(prompt);
        QVERIFY(!asked.panel().choice()->isEnabled());
        QVERIFY(!asked.panel().allowButton()->isEnabled());
        QVERIFY(asked.panel().noteText().contains(u"Demo organisation"_s));
    }

    void allControlsAreInsideThePanel_data() { bothClients(); }
    void allControlsAreInsideThePanel()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        QVERIFY(asked.overlay->rect().contains(asked.panel().geometry()));
        const QList<QWidget *> controls { asked.panel().choice(), asked.panel().refuseButton(),
            asked.panel().allowButton() };
        for (QWidget *control : controls) {
            const QRect place(control->mapTo(&asked.panel(), QPoint()), control->size());
            QVERIFY(asked.panel().rect().contains(place));
            QVERIFY(control->width() >= control->minimumSizeHint().width());
        }
        QCOMPARE(asked.panel().closeButton() != nullptr, client == ClientPlatform::Pc);
    }

    void assistiveTechnologyIsToldEverything_data() { bothClients(); }
    void assistiveTechnologyIsToldEverything()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        QAccessibleInterface *dialog = QAccessible::queryAccessibleInterface(&asked.panel());
        QCOMPARE(dialog->role(), QAccessible::Dialog);
        QVERIFY(dialog->state().modal);
        for (const auto &part : { u"Demo app"_s, u"Demo organisation"_s, u"http://showcase.localhost:40123"_s })
            QVERIFY(dialog->text(QAccessible::Description).contains(part));
        QCOMPARE(controlsWithoutName(asked.panel()), QStringList());
    }
};

MINIHOST_TEST_MAIN(AdministratorPanelTest, QApplication)
#include "tst_administratorpanel.moc"
