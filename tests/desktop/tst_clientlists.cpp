// SPDX-License-Identifier: MIT
// What a person does in the client without a page of the app: 应用授权管理, and the list of to-dos.
#include "app/desktop/asked/uioverlay.h"
#include "app/desktop/asked/uipanel.h"
#include "app/session/clientsession.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "tests/desktop/desk.h"
#include "tests/desktop/shots.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ClientListsTest : public QObject
{
    Q_OBJECT

    static QPushButton *button(const Desk &desk, const QString &text)
    {
        const auto *panel = desk.window->findChild<UiPanel *>();
        const auto buttons = panel ? panel->findChildren<QPushButton *>() : QList<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
            [&](const QPushButton *each) { return QString(each->text()).remove(u'&') == text; });
        return found == buttons.end() ? nullptr : *found;
    }
    static bool allowExample(const Desk &desk, const QString &example)
    {
        desk.press(example);
        if (!desk.isAsked())
            return false;
        desk.allow();
        return desk.recorded(Events::ExchangeDone::Kind);
    }

private Q_SLOTS:
    void aPersonTakesBackWhatAnAppWasGranted()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(allowExample(desk, u"#example1"_s));
        desk.simulator->client().manageAuthorizations();
        QVERIFY(desk.recorded(Events::UiAsked::Kind, u"kind"_s, u"revocation"_s));
        QVERIFY(waitUntil([&] { return button(desk, u"Revoke authorization"_s) != nullptr; }));
        QVERIFY(saveShot(desk.window->grab().toImage(), u"revocation"_s));
        button(desk, u"Revoke authorization"_s)->click();
        QVERIFY(desk.recorded(Events::GrantRevoked::Kind));
        // The next time there is nothing to take back.
        desk.simulator->client().manageAuthorizations();
        QVERIFY(desk.recorded(Events::UiAsked::Kind, u"kind"_s, u"alert"_s));
    }

    void theToDoThatTheAppCreatedIsInThePersonsList()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(allowExample(desk, u"#example2"_s));
        desk.simulator->client().showTodoList();
        QVERIFY(desk.recorded(Events::UiAsked::Kind, u"kind"_s, u"actionSheet"_s));
        const QList<JournalEntry> entries = desk.simulator->journal().entriesAfter(0);
        const auto asked = std::find_if(entries.rbegin(), entries.rend(),
            [](const JournalEntry &entry) { return entry.kind == Events::UiAsked::Kind; });
        QCOMPARE(asked->detail[u"content"][u"options"].toArray().size(), 1);
        QVERIFY(saveShot(desk.window->grab().toImage(), u"todolist"_s));
    }
};

MINIHOST_TEST_MAIN(ClientListsTest, WebApplication)
#include "tst_clientlists.moc"
