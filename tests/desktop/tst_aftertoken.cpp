// SPDX-License-Identifier: MIT
// What the showcase's server does with a token, as the window shows it.
#include "app/desktop/inspector/flowpanel.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/inspector.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/todos.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

using namespace Qt::StringLiterals;
using namespace MiniHost;

class AfterTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleTwoCreatesTheTodoAndTheFlowShowsIt()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"#example2"_s);
        QVERIFY(desk.isAsked());
        desk.allow();
        QVERIFY(desk.answers(u"#result2"_s, u"ok"_s));
        QVERIFY(desk.recorded(Events::TodoChanged::Kind, u"action"_s, u"create"_s));
        QVERIFY(desk.recorded(Events::ExchangeDone::Kind));
        const FlowView &flow = *desk.window->inspector()->page<FlowPanel>()->view();
        const auto labels = [&flow] {
            QStringList all;
            for (const FlowStep &step : flow.picture().steps())
                all += step.label;
            return all;
        };
        QVERIFY(waitUntil([&] { return labels().value(labels().size() - 1).startsWith(u"200 · id"_s); }));
        const QStringList last = labels().mid(labels().size() - 3);
        QVERIFY2(last[0].startsWith("POST todo/users/uDemoMember0001/tasks"_L1), qPrintable(last[0]));
        QVERIFY2(last[1].contains(u"买牛奶"_s), qPrintable(last[1]));
    }

    // Its only permission points are those of users/me.
    void exampleOneCreatesNone()
    {
        const Desk desk;
        QVERIFY(desk.isReady());
        desk.press(u"#example1"_s);
        QVERIFY(desk.isAsked());
        desk.allow();
        QVERIFY(desk.recorded(Events::ExchangeDone::Kind));
        const QList<JournalEntry> entries = desk.simulator->journal().entriesAfter(0);
        QVERIFY(std::none_of(entries.begin(), entries.end(),
            [](const JournalEntry &entry) { return entry.kind == Events::TodoChanged::Kind; }));
    }
};

MINIHOST_TEST_MAIN(AfterTokenTest, WebApplication)
#include "tst_aftertoken.moc"
