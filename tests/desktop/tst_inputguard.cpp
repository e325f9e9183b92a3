// SPDX-License-Identifier: MIT
#include "app/desktop/asked/administratorpanel.h"
#include "app/desktop/asked/consentpanel.h"
#include "tests/desktop/askedsheet.h"
#include "tests/desktop/prompts.h"
#include "tests/desktop/shownui.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

constexpr int guardMs = 120;

struct Asked : AskedSheet<ConsentOverlay, ConsentPrompt> {
    explicit Asked(ClientPlatform client = ClientPlatform::Ios, int ms = guardMs)
        : AskedSheet(showcasePrompt(client), ms)
    {
    }
    bool isOpen() const
    {
        return waitUntil([this] { return !panel().isGuarded(); });
    }
    void click(QWidget *widget) const { QTest::mouseClick(widget, Qt::LeftButton); }
};

} // namespace

// A page can lure the user into pressing just before or while a panel changes: such a press must not answer.
class InputGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePanelAnswersAfterTheGuardTime()
    {
        const Asked asked;
        QVERIFY(asked.panel().isGuarded());
        QVERIFY(asked.isOpen());
        QTest::mouseClick(asked.panel().agreement(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(asked.panel().agreement()->isChecked());
        QVERIFY(asked.isOpen());
        asked.click(asked.panel().allowButton());
        QCOMPARE(asked.answers, QStringList { u"allow"_s });
    }

    void anEarlyPressTicksNoBox()
    {
        const Asked asked;
        QTest::mouseClick(asked.panel().agreement(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!asked.panel().agreement()->isChecked());
    }

    void tickingTheBoxRestartsTheGuard()
    {
        const Asked asked;
        QVERIFY(asked.isOpen());
        QTest::mouseClick(asked.panel().agreement(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(asked.panel().isGuarded());
        asked.click(asked.panel().allowButton());
        QVERIFY(asked.answers.isEmpty());
    }

    void quickPressesKeepThePanelGuarded()
    {
        constexpr int longGuard = 400;
        const Asked asked(ClientPlatform::Ios, longGuard);
        asked.panel().agreement()->setChecked(true);
        // Each press comes before the guard time is over; together they last longer than it.
        int presses = 0;
        QTimer often;
        often.callOnTimeout([&] {
            asked.click(asked.panel().allowButton());
            ++presses;
        });
        often.start(longGuard / 4);
        QVERIFY(waitUntil([&] { return presses >= 12; }));
        QVERIFY(asked.answers.isEmpty());
        QVERIFY(asked.panel().isGuarded());
    }

    void anAutoRepeatedKeyDoesNotAnswer_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Return") << static_cast<int>(Qt::Key_Return);
        QTest::newRow("space") << static_cast<int>(Qt::Key_Space);
    }
    void anAutoRepeatedKeyDoesNotAnswer()
    {
        QFETCH(int, key);
        const Asked asked;
        asked.panel().agreement()->setFocus();
        QVERIFY(asked.isOpen());
        for (int i = 0; i < 5; ++i) {
            QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Space ? u" "_s : u"\r"_s, true);
            QApplication::sendEvent(asked.panel().agreement(), &held);
            QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, {}, i < 4);
            QApplication::sendEvent(asked.panel().agreement(), &up);
        }
        QVERIFY(!asked.panel().agreement()->isChecked());
        QVERIFY(asked.answers.isEmpty());
    }

    void anEarlyKeyDoesNotAnswer()
    {
        const Asked asked;
        asked.press(Qt::Key_Return);
        asked.press(Qt::Key_Space);
        QTest::keyClick(asked.overlay, Qt::Key_W, Qt::AltModifier);
        QVERIFY(asked.answers.isEmpty());
        QVERIFY(!asked.panel().agreement()->isChecked());
        // Escape refuses, so it is not guarded.
        asked.press(Qt::Key_Escape);
        QCOMPARE(asked.answers, QStringList { u"close"_s });
    }

    void anyChangeUnderThePointerRestartsTheGuard_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("the panel") << 0;
        QTest::newRow("the screen below it") << 1;
        QTest::newRow("the window") << 2;
        QTest::newRow("a button that can be pressed now") << 3;
        QTest::newRow("a line of words more") << 4;
        QTest::newRow("another app that went") << 5;
    }
    void anyChangeUnderThePointerRestartsTheGuard()
    {
        QFETCH(int, what);
        Asked asked;
        QVERIFY(asked.isOpen());
        switch (what) {
        case 0:
            asked.panel().move(asked.panel().pos() + QPoint(0, -3));
            break;
        case 1:
            asked.screen.resize(400, 700);
            asked.overlay->setGeometry(asked.screen.rect());
            break;
        case 2:
            asked.screen.move(50, 60);
            break;
        case 3:
            asked.panel().allowButton()->setEnabled(false);
            QVERIFY(asked.isOpen());
            asked.panel().allowButton()->setEnabled(true);
            break;
        case 4:
            // Without the agreement the button only shows "Please agree".
            asked.click(asked.panel().allowButton());
            QVERIFY(!asked.panel().noteText().isEmpty());
            QApplication::processEvents();
            break;
        default:
            asked.overlay->setEnabled(false);
            QVERIFY(asked.isOpen());
            asked.overlay->setEnabled(true);
        }
        QVERIFY(asked.panel().isGuarded());
        QTest::mouseClick(asked.panel().agreement(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!asked.panel().agreement()->isChecked());
    }

    void refusingIsNotGuarded()
    {
        const Asked asked;
        asked.click(asked.panel().refuseButton());
        QCOMPARE(asked.answers, QStringList { u"refuse"_s });
    }

    void choosingAnAdministratorRestartsTheGuard()
    {
        AskedSheet<AdministratorOverlay, AdministratorPrompt> asked(administratorPrompt(ClientPlatform::Ios), guardMs);
        QVERIFY(waitUntil([&] { return !asked.panel().isGuarded(); }));
        asked.panel().choice()->setCurrentIndex(0);
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QVERIFY(asked.answers.isEmpty());
        QVERIFY(waitUntil([&] { return !asked.panel().isGuarded(); }));
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QCOMPARE(asked.answers, QStringList { u"allow"_s });
    }

    void everyNativePieceIsGuarded_data() { everyKindOnEveryClient(); }
    void everyNativePieceIsGuarded()
    {
        QFETCH(UiKind, kind);
        QFETCH(ClientPlatform, client);
        const Shown shown(examplePrompt(kind, client), guardMs);
        const auto buttons = shown.panel().findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (!button->property("inputGuardExempt").toBool())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY2(shown.answers.isEmpty(), qPrintable(shown.said()));
    }

    void aPanelThatWasNotPaintedDoesNotAnswer()
    {
        QWidget screen;
        screen.resize(390, 720);
        const Theme theme { Theme::Choice::Light };
        ConsentOverlay overlay(showcasePrompt(ClientPlatform::Ios), theme, &screen);
        overlay.setGeometry(screen.rect());
        // The panel's window is not shown.
        overlay.open(guardMs);
        QTimer later;
        later.setSingleShot(true);
        later.start(2 * guardMs);
        QVERIFY(waitUntil([&] { return !later.isActive(); }));
        QVERIFY(overlay.panel()->isGuarded());
    }

    void aGuardOfZeroMillisecondsIsOff()
    {
        const Asked asked(ClientPlatform::Pc, 0);
        QVERIFY(!asked.panel().isGuarded());
        asked.click(asked.panel().refuseButton());
        QCOMPARE(asked.answers, QStringList { u"refuse"_s });
    }
};

MINIHOST_TEST_MAIN(InputGuardTest, QApplication)
#include "tst_inputguard.moc"
