// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/journalpanel.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/page.h"
#include "tests/desktop/entries.h"
#include "tests/support/rawevent.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace MiniHost;

class JournalModelTest : public QObject
{
    Q_OBJECT

    VirtualClock clock { instantFromMs(1'795'341'600'000) };

    // Records a call with three entries.
    static CallId call(Journal &journal, const QString &api = u"openAuth"_s, const char *answer = R"({"status":"ok"})")
    {
        const CallId id = journal.nextCall();
        journal.record(id, RawEvent<Events::Called> { { { "api"_L1, api } } });
        journal.record(id, RawEvent<Events::Assessed> { { { "verdict"_L1, "ask"_L1 } } });
        journal.record(id,
            RawEvent<Events::Answered> {
                { { "api"_L1, api }, { "success"_L1, true }, { "answer"_L1, parsed(answer) } } });
        return id;
    }

    static void settle() { QCoreApplication::processEvents(); }

private Q_SLOTS:
    void entriesOfACallStandBelowIt()
    {
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        journal.record({}, RawEvent<Events::PageLoading> { { { "url"_L1, "http://a/"_L1 } } });
        const CallId first = call(journal);
        settle();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(model.rowCount(model.index(1, 0)), 3);
        QCOMPARE(model.index(1, 0).data(JournalModel::ApiRole).toString(), u"openAuth"_s);
        QCOMPARE(model.index(1, 0).data(JournalModel::OutcomeRole).toInt(), static_cast<int>(CallOutcome::Ok));
        QCOMPARE(model.entriesOf(first).size(), 3);
        QCOMPARE(model.entryCount(), 4);
    }

    void entriesThatFollowQuicklyAreAddedTogether()
    {
        Journal journal(clock);
        JournalModel model(journal);
        QSignalSpy grew(&model, &JournalModel::grew);
        for (int i = 0; i < 50; ++i) {
            call(journal);
            settle();
        }
        QVERIFY(waitUntil([&] { return model.rowCount() == 50; }));
        QVERIFY2(grew.size() < 25, qPrintable(QString::number(grew.size())));
    }

    void aLargeDetailIsReadFromTheJournalWhenItIsShown()
    {
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        const CallId id = call(journal);
        const QJsonObject large { { "api"_L1, "late"_L1 }, { "number"_L1, 400001 },
            { "text"_L1, QString(5000, u'x') } };
        const qint64 seq = journal.record(id, RawEvent<Events::Refused> { large });
        settle();
        QCOMPARE(model.entry(seq)->detail, large);
        QCOMPARE(model.entriesOf(id).last().detail, large);
        QCOMPARE(model.indexOfEntry(seq).data(JournalModel::NumberRole).toInt(), 400001);
        QVERIFY(model.indexOfEntry(seq).data(JournalModel::HaystackRole).toString().contains(u"late"_s));
        // A paused view would still show the entry, without its detail.
        journal.clear();
        QVERIFY(!model.entry(seq));
    }

    void callsThatOverlapKeepTheirEntries()
    {
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const CallId a = journal.nextCall();
        const CallId b = journal.nextCall();
        QSignalSpy appeared(&model, &JournalModel::callAppeared);
        for (int i = 0; i < 5; ++i) {
            for (const CallId id : { a, b }) {
                if (i == 0)
                    journal.record(id, RawEvent<Events::Called>());
                else
                    journal.record(id, RawEvent<Events::Assessed>());
            }
            journal.record({}, RawEvent<Events::ConsoleMessage>());
            // The journal signals five times.
            settle();
        }
        QCOMPARE(appeared.size(), 2);
        QCOMPARE(model.rowCount(), 2 + 5);
        for (const CallId id : { a, b }) {
            const QList<JournalEntry> entries = model.entriesOf(id);
            QCOMPARE(entries.size(), 5);
            for (const JournalEntry &entry : entries) {
                QVERIFY(entry.call == id);
                QCOMPARE(model.entry(entry.seq)->seq, entry.seq);
                QCOMPARE(model.indexOfEntry(entry.seq).parent(), model.indexOf(id));
            }
        }
        QVERIFY(model.newestCall() == b);
        QVERIFY(!model.entry(999));
    }

    void theOutcomeIsThePagesAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("outcome");
        QTest::newRow("ok") << QByteArray(R"({"status":"ok"})") << static_cast<int>(CallOutcome::Ok);
        QTest::newRow("cancel") << QByteArray(R"({"status":"cancel"})") << static_cast<int>(CallOutcome::Cancel);
        QTest::newRow("failed") << QByteArray(R"({"status":"failed"})") << static_cast<int>(CallOutcome::Failed);
        QTest::newRow("no status") << QByteArray(R"({"code":"1"})") << static_cast<int>(CallOutcome::Ok);
    }
    void theOutcomeIsThePagesAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, outcome);
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        call(journal, u"openAuth"_s, answer.constData());
        settle();
        QCOMPARE(model.index(0, 0).data(JournalModel::OutcomeRole).toInt(), outcome);
    }

    void theModelKeepsNoMoreThanItsCapacity()
    {
        Journal journal(clock);
        JournalModel model(journal, 10);
        model.setUpdateInterval(0ms);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QList<CallId> ids;
        for (int i = 0; i < 20; ++i) {
            ids += call(journal);
            if (i % 3 == 0)
                settle();
            QVERIFY(model.entryCount() <= 10);
        }
        settle();
        QCOMPARE(model.entryCount(), 10);
        QVERIFY(model.entriesOf(ids.first()).isEmpty());
        QCOMPARE(model.entriesOf(ids.last()).size(), 3);
        // Three calls, and the last entry of the call before them.
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.entriesOf(ids[16]).size(), 1);
        QVERIFY(model.entry(journal.lastSeq())->kind == Events::Answered::Kind);
    }

    void aRemovedCallMayGetEntriesAgain()
    {
        Journal journal(clock);
        JournalModel model(journal, 4);
        model.setUpdateInterval(0ms);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const CallId old = journal.nextCall();
        journal.record(old, RawEvent<Events::Called>());
        for (int i = 0; i < 6; ++i)
            journal.record({}, RawEvent<Events::ConsoleMessage>());
        settle();
        QVERIFY(model.entriesOf(old).isEmpty());
        journal.record(old, RawEvent<Events::Answered>());
        settle();
        QCOMPARE(model.entriesOf(old).size(), 1);
    }

    void aPausedModelStandsStillAndThenCatchesUp()
    {
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        call(journal);
        settle();
        model.setPaused(true);
        call(journal);
        settle();
        QCOMPARE(model.rowCount(), 1);
        model.setPaused(false);
        QCOMPARE(model.rowCount(), 2);
    }

    void aClearedJournalIsEmptyAndGoesOn()
    {
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        call(journal);
        settle();
        journal.clear();
        QCOMPARE(model.rowCount(), 0);
        call(journal);
        settle();
        QCOMPARE(model.rowCount(), 1);
    }

    void theFilterFindsTextAndKinds()
    {
        const Theme theme(Theme::Choice::Light);
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        JournalRows rows(model, theme);
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
        call(journal, u"openAuth"_s);
        call(journal, u"biz.util.openModal"_s);
        journal.record({}, RawEvent<Events::EgressBlocked> { { { "url"_L1, "https://example.com/"_L1 } } });
        settle();
        QCOMPARE(rows.rowCount(), 3);
        rows.setText(u"OPENMODAL"_s);
        QCOMPARE(rows.rowCount(), 1);
        QCOMPARE(rows.rowCount(rows.index(0, 0)), 3);
        // A matching entry keeps its whole call in the list.
        rows.setText(u"verdict"_s);
        QCOMPARE(rows.rowCount(), 2);
        QCOMPARE(rows.rowCount(rows.index(0, 0)), 1);
        rows.setText(u"拦截"_s);
        QCOMPARE(rows.rowCount(), 1);
        rows.setText({});
        rows.setGroups({ EventGroup::Page });
        QCOMPARE(rows.rowCount(), 1);
        rows.setGroups({ EventGroup::Consent });
        QCOMPARE(rows.rowCount(), 2);
        // Entries that are recorded while a filter is set are filtered too.
        journal.record({}, RawEvent<Events::ConsoleMessage>());
        call(journal);
        settle();
        QCOMPARE(rows.rowCount(), 3);
        rows.setGroups({});
        QCOMPARE(rows.rowCount(), 5);
    }

    void selectedRowsAreCopiedAsJsonLines()
    {
        const Theme theme(Theme::Choice::Light);
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        JournalPanel panel(model, theme);
        panel.resize(800, 400);
        panel.show();
        journal.record({}, RawEvent<Events::PageLoading>());
        call(journal);
        settle();
        QSignalSpy selected(&panel, &JournalPanel::entrySelected);
        panel.table()->setCurrentIndex(panel.table()->model()->index(1, 0));
        QCOMPARE(selected.last().first().toLongLong(), 2);
        // A selected call is copied with all its entries.
        panel.copySelected();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines.first().toUtf8()).object()["kind"_L1].toString(), u"Called"_s);
        QCOMPARE(panel.shownEntries().size(), 4);
        panel.filterField()->setText(u"PageLoading"_s);
        QVERIFY(waitUntil([&] { return panel.shownEntries().size() == 1; }));
    }

    void tenThousandCallsAreShown()
    {
        const Theme theme(Theme::Choice::Light);
        Journal journal(clock);
        JournalModel model(journal);
        model.setUpdateInterval(0ms);
        JournalPanel panel(model, theme);
        panel.resize(800, 400);
        panel.show();
        for (int i = 0; i < 10'000; ++i) {
            call(journal);
            if (i % 100 == 99)
                settle();
        }
        QCOMPARE(model.entryCount(), 30'000);
        QCOMPARE(model.rowCount(), 10'000);
        QVERIFY(panel.table()->isExpanded(panel.table()->model()->index(9'999, 0)));
        QVERIFY(!panel.table()->isExpanded(panel.table()->model()->index(5'000, 0)));
    }
};

MINIHOST_TEST_MAIN(JournalModelTest, QApplication)
#include "tst_journalmodel.moc"
