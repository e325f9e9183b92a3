// SPDX-License-Identifier: MIT
#include "app/desktop/asked/consentcard.h"
#include "app/desktop/asked/consentdetail.h"
#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "tests/desktop/askedsheet.h"
#include "tests/desktop/prompts.h"
#include "tests/support/testmain.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

struct Asked : AskedSheet<ConsentOverlay, ConsentPrompt> {
    using AskedSheet::AskedSheet;
    explicit Asked(ClientPlatform client, int guardMs = 0)
        : AskedSheet(showcasePrompt(client), guardMs)
    {
    }
};

} // namespace

class ConsentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterRefuses_data() { bothClients(); }
    void enterRefuses()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        QVERIFY(asked.panel().refuseButton()->hasFocus());
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.answers, QStringList { u"refuse"_s });
    }

    void enterOnTheAgreementStillRefuses()
    {
        const Asked asked(ClientPlatform::Ios);
        asked.panel().agreement()->setFocus();
        asked.press(Qt::Key_Enter);
        QCOMPARE(asked.answers, QStringList { u"refuse"_s });
    }

    void escapeCloses_data() { bothClients(); }
    void escapeCloses()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        asked.press(Qt::Key_Escape);
        QCOMPARE(asked.answers, QStringList { u"close"_s });
    }

    void aTapBesideThePanelCloses()
    {
        const Asked asked(ClientPlatform::Ios);
        QTest::mouseClick(asked.overlay, Qt::LeftButton, {}, QPoint(100, 10));
        QCOMPARE(asked.answers, QStringList { u"close"_s });
    }

    void aClickInsideThePanelIsNoAnswer()
    {
        const Asked asked(ClientPlatform::Ios);
        QTest::mouseClick(&asked.panel(), Qt::LeftButton, {}, QPoint(200, 8));
        QVERIFY(asked.answers.isEmpty());
    }

    void theModalHasACloseButton()
    {
        const Asked asked(ClientPlatform::Pc);
        QTest::mouseClick(asked.panel().closeButton(), Qt::LeftButton);
        QCOMPARE(asked.answers, QStringList { u"close"_s });
        QVERIFY(!Asked(ClientPlatform::Ios).panel().closeButton());
    }

    void thePanelOfPcHasNoAgreementAndNoHeading()
    {
        const Asked asked(ClientPlatform::Pc);
        QVERIFY(!asked.panel().agreement());
        const auto labels = asked.panel().findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(label->text() != u"Asks for these permissions"_s);
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QCOMPARE(asked.answers, QStringList { u"allow"_s });
    }

    void allowingNeedsTheAgreementOnPhones()
    {
        const Asked asked(ClientPlatform::Ios);
        QVERIFY(!asked.panel().agreement()->isChecked());
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QVERIFY(asked.answers.isEmpty());
        QVERIFY(!asked.panel().noteText().isEmpty());
        QVERIFY(asked.panel().agreement()->hasFocus());

        asked.press(Qt::Key_Space);
        QVERIFY(asked.panel().agreement()->isChecked());
        QVERIFY(asked.panel().noteText().isEmpty());
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QCOMPARE(asked.answers, QStringList { u"allow"_s });
    }

    void theKeyboardAloneCanAllow()
    {
        const Asked asked(ClientPlatform::Ios);
        for (int i = 0; i < 20 && QApplication::focusWidget() != asked.panel().agreement(); ++i)
            asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Space);
        for (int i = 0; i < 20 && QApplication::focusWidget() != asked.panel().allowButton(); ++i)
            asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.answers, QStringList { u"allow"_s });
    }

    void tabGoesRoundInside_data() { bothClients(); }
    void tabGoesRoundInside()
    {
        QFETCH(ClientPlatform, client);
        Asked asked(client);
        QPushButton outside(&asked.screen);
        outside.show();
        QList<QWidget *> visited;
        do {
            visited.append(QApplication::focusWidget());
            asked.press(Qt::Key_Tab);
            QVERIFY(asked.panel().isAncestorOf(QApplication::focusWidget()));
        } while (QApplication::focusWidget() != visited.first() && visited.size() < 20);
        QList<QWidget *> expected { asked.panel().refuseButton(), asked.panel().allowButton() };
        if (client == ClientPlatform::Pc)
            expected += asked.panel().closeButton();
        for (const ConsentCard *card : asked.panel().findChildren<ConsentCard *>())
            expected += card->heading();
        if (client != ClientPlatform::Pc)
            expected += asked.panel().agreement();
        const auto links = asked.panel().findChildren<QToolButton *>();
        for (QToolButton *link : links) {
            if (link->property("link").toBool())
                expected += link;
        }
        QCOMPARE(visited, expected);
        asked.press(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), expected.last());
    }

    void anEarlyPressDoesNotAllow()
    {
        const Asked asked(ClientPlatform::Ios, 60'000);
        asked.panel().agreement()->setChecked(true);
        QTest::mouseClick(asked.panel().allowButton(), Qt::LeftButton);
        QTest::keyClick(asked.panel().allowButton(), Qt::Key_Return);
        QTest::mouseClick(asked.overlay, Qt::LeftButton, {}, QPoint(100, 10));
        QVERIFY(asked.answers.isEmpty());
        QTest::mouseClick(asked.panel().refuseButton(), Qt::LeftButton);
        QCOMPARE(asked.answers, QStringList { u"refuse"_s });
    }

    void aKeyHeldDownSinceBeforeIsNoAnswer()
    {
        const Asked asked(ClientPlatform::Ios);
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(QApplication::focusWidget(), &repeated);
        QVERIFY(asked.answers.isEmpty());
    }

    void aPanelAnswersOnce()
    {
        const Asked asked(ClientPlatform::Ios);
        asked.overlay->answer(ConsentAnswer::Withdrawn);
        asked.overlay->answer(ConsentAnswer::Allow);
        asked.panel().refuseButton()->click();
        QCOMPARE(asked.answers, QStringList { u"withdrawn"_s });
    }

    void pointsStandInOneListInTheOrderAskedUnlessOneIsPublishedAsSensitive()
    {
        const Asked asked(ClientPlatform::Ios);
        const auto one = asked.panel().findChildren<ConsentCard *>();
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.first()->accessibleName(), u"Permissions (2)"_s);

        ConsentPrompt prompt = showcasePrompt(ClientPlatform::Ios);
        prompt.consent.points.last().sensitive = true;
        prompt.consent.points.last().isSensitivePublished = true;
        const Asked both(prompt);
        const auto cards = both.panel().findChildren<ConsentCard *>();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.first()->accessibleName(), u"Sensitive permissions (1)"_s);
        QCOMPARE(cards.last()->accessibleName(), u"Basic permissions (1)"_s);
    }

    void aPressOnTheHeadingOpensTheDetailPage_data() { bothClients(); }
    void aPressOnTheHeadingOpensTheDetailPage()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        const auto *card = asked.panel().findChild<ConsentCard *>();
        const QRect before = asked.panel().geometry();
        QTest::mouseClick(card->heading(), Qt::LeftButton);
        QVERIFY(asked.panel().detail());
        QStringList shown;
        const auto labels = asked.panel().detail()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            shown += label->accessibleName();
        for (const auto &text :
            { u"Your profile"_s, u"Contact.User.Read"_s, u"Your mobile number"_s, u"Contact.User.mobile"_s })
            QVERIFY2(shown.contains(text), qPrintable(shown.join(u'|')));
        QVERIFY(!card->isVisible());
        QApplication::processEvents();
        QCOMPARE(asked.panel().geometry(), before);
        QVERIFY(controlsWithoutName(asked.panel()).isEmpty());
    }

    void theDetailPageIsLeftByItsButtonByEnterAndByEscape()
    {
        const Asked asked(ClientPlatform::Ios);
        QToolButton *heading = asked.panel().findChild<ConsentCard *>()->heading();
        QTest::mouseClick(heading, Qt::LeftButton);
        QTest::mouseClick(asked.panel().detail()->backButton(), Qt::LeftButton);
        QVERIFY(!asked.panel().detail());
        for (const auto key : { Qt::Key_Return, Qt::Key_Escape }) {
            heading->setFocus();
            asked.press(Qt::Key_Return);
            QVERIFY(asked.panel().detail()->backButton()->hasFocus());
            asked.press(key);
            QVERIFY(!asked.panel().detail());
            QVERIFY(heading->hasFocus());
        }
        QVERIFY(asked.answers.isEmpty());
    }

    void anAnswerFromOutsideEndsThePanelOnItsDetailPage()
    {
        const Asked asked(ClientPlatform::Ios);
        QTest::mouseClick(asked.panel().findChild<ConsentCard *>()->heading(), Qt::LeftButton);
        asked.overlay->answer(ConsentAnswer::Withdrawn);
        QCOMPARE(asked.answers, QStringList { u"withdrawn"_s });
    }

    void anAdministratorGrantsTypeOneForTheOrganisation()
    {
        const Asked phone(organisationPrompt(ClientPlatform::Ios));
        QStringList shown;
        const auto labels = phone.panel().findChildren<QLabel *>();
        for (const QLabel *label : labels)
            shown += label->text();
        QVERIFY2(shown.contains(u"Asks for these permissions of Demo organisation"_s), qPrintable(shown.join(u'|')));
        QVERIFY(shown.contains(u"as Administrator Ada, administrator of Demo organisation"_s));
        QCOMPARE(phone.panel().refuseButton()->text(), u"&Cancel"_s);
        QCOMPARE(phone.panel().allowButton()->text(), u"A&uthorize"_s);
        QVERIFY(phone.panel().allowButton()->accessibleDescription().contains(u"organisation"_s));

        const Asked desk(organisationPrompt(ClientPlatform::Pc));
        QCOMPARE(desk.panel().refuseButton()->text(), u"&Refuse"_s);
        QCOMPARE(desk.panel().allowButton()->text(), u"A&llow"_s);
    }

    void everyPointShowsItsDescription()
    {
        const Asked asked(ClientPlatform::Ios);
        QStringList shown;
        const auto labels = asked.panel().findChildren<QLabel *>();
        for (const QLabel *label : labels)
            shown += label->text();
        for (const auto &text : { u"Demo app"_s, u"Demo vendor"_s, u"http://showcase.localhost:40123"_s,
                 u"Your profile"_s, u"Your mobile number"_s })
            QVERIFY2(shown.contains(text), qPrintable(text));
        QVERIFY(shown.join(u' ').contains(u"Ordinary member"_s));
        QVERIFY(shown.join(u' ').contains(u"Demo organisation"_s));
    }

    void namesAreNeverMarkup()
    {
        ConsentPrompt prompt = showcasePrompt(ClientPlatform::Ios);
        prompt.consent.appName = u"<h1>DingTalk</h1>"_s;
        prompt.consent.points.first().consentText = { u"<b>Nothing</b>"_s, u"<b>Nothing</b>"_s };
        const Asked asked(prompt);
        const auto labels = asked.panel().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->text().contains(u'<'))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void manyPointsScrollAndTheButtonsStay_data() { bothClients(); }
    void manyPointsScrollAndTheButtonsStay()
    {
        QFETCH(ClientPlatform, client);
        ConsentPrompt prompt = showcasePrompt(client);
        for (int i = 0; i < 40; ++i)
            prompt.consent.points +=
                permissionPoint(u"Some.Very.Long.Permission.Point.Code.%1"_s.arg(i), u"Point"_s, i % 2);
        const Asked asked(prompt);
        const QRect screen = asked.overlay->rect();
        QVERIFY(screen.contains(asked.panel().geometry()));
        for (QWidget *button : { static_cast<QWidget *>(asked.panel().refuseButton()),
                 static_cast<QWidget *>(asked.panel().allowButton()) }) {
            const QRect place(button->mapTo(asked.overlay, QPoint()), button->size());
            QVERIFY(asked.panel().geometry().contains(place));
        }
        const auto *scroll = asked.panel().findChild<QScrollArea *>();
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
        QVERIFY(scroll->focusPolicy() & Qt::TabFocus);
        const auto codes = asked.panel().findChildren<ElidedLabel *>();
        for (const ElidedLabel *code : codes)
            QVERIFY(!code->isElided() || code->toolTip() == code->text());
    }

    void theSheetTakesHalfTheScreenAndTheModalItsSize()
    {
        const Asked sheet(ClientPlatform::Ios);
        QCOMPARE(sheet.panel().width(), sheet.screen.width());
        QCOMPARE(sheet.panel().geometry().bottom(), sheet.screen.rect().bottom());
        QVERIFY(sheet.panel().height() >= sheet.screen.height() / 2);
        // A page may ask for more: panelHeight.
        ConsentPrompt prompt = showcasePrompt(ClientPlatform::Ios);
        prompt.heightPercent = 75;
        const Asked higher(prompt);
        QCOMPARE(higher.panel().height(), higher.screen.height() * 75 / 100);

        Asked modal(ClientPlatform::Pc);
        modal.screen.resize(800, 700);
        modal.overlay->setGeometry(modal.screen.rect());
        QApplication::processEvents();
        QCOMPARE(modal.panel().width(), 440);
        QVERIFY(modal.panel().height() >= 300);
        QVERIFY(std::abs(modal.panel().geometry().center().x() - modal.screen.rect().center().x()) <= 1);
    }

    void assistiveTechnologyIsToldEverything_data() { bothClients(); }
    void assistiveTechnologyIsToldEverything()
    {
        QFETCH(ClientPlatform, client);
        const Asked asked(client);
        QAccessibleInterface *dialog = QAccessible::queryAccessibleInterface(&asked.panel());
        QVERIFY(dialog);
        QCOMPARE(dialog->role(), QAccessible::Dialog);
        QVERIFY(dialog->state().modal);
        QVERIFY(!dialog->text(QAccessible::Name).isEmpty());
        const QString description = dialog->text(QAccessible::Description);
        for (const auto &part : { u"Demo app"_s, u"http://showcase.localhost:40123"_s, u"Ordinary member"_s })
            QVERIFY2(description.contains(part), qPrintable(description));
        QCOMPARE(controlsWithoutName(asked.panel()), QStringList());
        QAccessibleInterface *refuse = QAccessible::queryAccessibleInterface(asked.panel().refuseButton());
        QCOMPARE(refuse->role(), QAccessible::Button);
        QVERIFY(refuse->state().focused);
        QVERIFY(!refuse->text(QAccessible::Description).isEmpty());
        // The modal of pc has no agreement.
        if (client != ClientPlatform::Pc)
            QCOMPARE(QAccessible::queryAccessibleInterface(asked.panel().agreement())->role(), QAccessible::CheckBox);
    }
};

MINIHOST_TEST_MAIN(ConsentTest, QApplication)
#include "tst_consent.moc"
