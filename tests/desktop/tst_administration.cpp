// SPDX-License-Identifier: MIT
#include "app/desktop/asked/administratorpanel.h"
#include "app/desktop/inspector/flowpanel.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/grantspanel.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/tokenspanel.h"
#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/window/inbox.h"
#include "app/desktop/window/inboxpopover.h"
#include "app/desktop/window/topbar.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Requests to administrators, from the page to the inbox and back, and revoked grants.
class AdministrationTest : public QObject
{
    Q_OBJECT

    // The page calls openAuth for the organisation (type 1); the signed-in user is a member and no administrator.
    static bool askForOrganisation(const Desk &desk)
    {
        return evaluate(desk.page(), uR"((() => {
            window.told = '';
            openAuth({ clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Pro.HrmDismission.ReadWrite',
                       fieldScope: '', type: 1 }).then(answer => { told = JSON.stringify(answer); });
        })())"_s)
            .has_value();
    }
    static bool isTold(const Desk &desk, const QString &status)
    {
        return waitUntilTrue(
            desk.page(), u"told && JSON.parse(told).status === '%1' && JSON.parse(told).result === null"_s.arg(status));
    }
    static bool contactAdministrator(const Desk &desk)
    {
        if (!waitUntil([&] { return desk.presenter.administratorOverlay() != nullptr; }))
            return false;
        AdministratorPanel &panel = *desk.presenter.administratorOverlay()->panel();
        panel.choice()->setCurrentIndex(panel.choice()->findData(u"admin"_s));
        panel.allowButton()->click();
        return true;
    }
    static QStringList flowLabels(const Desk &desk)
    {
        QStringList labels;
        for (const FlowStep &step : desk.window->inspector()->page<FlowPanel>()->view()->picture().steps())
            labels += step.label;
        return labels;
    }
    static QPushButton *button(const InboxPopover &popover, const QString &words)
    {
        const auto buttons = popover.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
            [&](const QPushButton *each) { return each->text() == words && each->isVisible(); });
        return found == buttons.end() ? nullptr : *found;
    }

private Q_SLOTS:
    void anAdministratorAllowsInTheInbox()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        const ChipButton &chip = *desk.window->topBar()->inbox();
        QVERIFY(chip.isHidden());
        QVERIFY(askForOrganisation(desk));
        QVERIFY(contactAdministrator(desk));
        QVERIFY(isTold(desk, u"toAdmin"_s));
        Inbox &inbox = *desk.window->inbox();
        QVERIFY(waitUntil([&] { return inbox.requests().size() == 1; }));
        QCOMPARE(chip.text(), u"1"_s);
        QVERIFY(!chip.isHidden());
        QVERIFY(waitUntil([&] { return flowLabels(desk).contains(u"Request to admin"_s); }));
        QVERIFY(flowLabels(desk).contains(u"Whom to contact?"_s));
        QVERIFY(flowLabels(desk).contains(u"toAdmin"_s));

        desk.window->topBar()->inbox()->click();
        const auto *popover = desk.window->findChild<InboxPopover *>();
        QVERIFY(popover && popover->isVisible());
        QPushButton *allow = button(*popover, u"Allow"_s);
        QVERIFY(allow);
        allow->click();
        QVERIFY(waitUntil([&] { return inbox.requests().isEmpty(); }));
        QVERIFY(chip.isHidden());
        QVERIFY(!button(*popover, u"Allow"_s));
        QVERIFY(desk.recorded(Events::AdminAnswered::Kind, u"administrator"_s, u"admin"_s));
        QVERIFY(askForOrganisation(desk));
        // The organisation has granted, so nobody is asked again.
        QVERIFY(isTold(desk, u"ok"_s));
        QVERIFY(!desk.presenter.shown());
    }

    void anAdministratorRefusesWithTheKeyboard()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(askForOrganisation(desk));
        QVERIFY(contactAdministrator(desk));
        QVERIFY(waitUntil([&] { return desk.window->inbox()->requests().size() == 1; }));
        desk.window->topBar()->inbox()->click();
        auto *popover = desk.window->findChild<InboxPopover *>();
        QVERIFY(button(*popover, u"Refuse"_s)->hasFocus());
        QTest::keyClick(popover->focusWidget(), Qt::Key_Return);
        QVERIFY(waitUntil([&] { return desk.window->inbox()->requests().isEmpty(); }));
        QVERIFY(desk.recorded(Events::AdminAnswered::Kind, u"answer"_s, u"refuse"_s));
        QTest::keyClick(popover, Qt::Key_Escape);
        QVERIFY(!popover->isVisible());
        // After the revocation it has to be asked for again.
        QVERIFY(askForOrganisation(desk));
        QVERIFY(waitUntil([&] { return desk.presenter.administratorOverlay() != nullptr; }));
    }

    void closingTheChoiceOfAnAdministratorCancels()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(askForOrganisation(desk));
        QVERIFY(waitUntil([&] { return desk.presenter.administratorOverlay() != nullptr; }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(isTold(desk, u"cancel"_s));
        QVERIFY(desk.window->inbox()->requests().isEmpty());
    }

    void aPageThatLeavesWithdrawsTheChoice()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(askForOrganisation(desk));
        QVERIFY(waitUntil([&] { return desk.presenter.administratorOverlay() != nullptr; }));
        desk.page().triggerAction(QWebEnginePage::Reload);
        QVERIFY(waitUntil([&] { return !desk.presenter.shown(); }));
        QVERIFY(desk.recorded(Events::ConsentAnswered::Kind, u"answer"_s, u"withdrawn"_s));
    }

    void aRevokedGrantShowsAtItsToken()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.allow();
        QVERIFY(desk.recorded(Events::ExchangeDone::Kind));
        desk.window->inspector()->showTab(u"tokens"_s);
        const auto *tokens = desk.window->inspector()->findChild<TokensPanel *>();
        const auto state = [tokens] { return tokens->table()->model()->index(0, TokenModel::State).data().toString(); };
        QVERIFY(waitUntil([&] { return state() == "valid"_L1; }));
        auto *revoke = tokens->grants()->findChild<QPushButton *>();
        QVERIFY(revoke && revoke->isVisible());
        QVERIFY(revoke->accessibleDescription().contains(u"member"_s));
        revoke->click();
        QVERIFY(waitUntil([&] { return state() == "revoked"_L1; }));
        QVERIFY(desk.recorded(Events::GrantRevoked::Kind, u"user"_s, u"member"_s));
        QVERIFY(waitUntil([&] { return !tokens->grants()->isVisible(); }));
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
    }
};

MINIHOST_TEST_MAIN(AdministrationTest, WebApplication)
#include "tst_administration.moc"
