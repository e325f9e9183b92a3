// SPDX-License-Identifier: MIT
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/todos.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/eventtable.h"
#include "bridge/core/journal.h"
#include "tests/core/eventdocs.h"
#include "tests/support/generateddoc.h"
#include "tests/support/publishedschema.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QString schemaFile = u"resources/schemas/journal-1.schema.json"_s;

const EventRow *rowOf(EventKind kind)
{
    for (const EventRow &row : eventRows()) {
        if (row.kind == kind)
            return &row;
    }
    return nullptr;
}

// What the schema refuses of an entry of this kind with this detail; empty when the entry is valid.
QString wrongIn(EventKind kind, const QJsonObject &detail)
{
    QStringList always;
    for (const MemberRow &member : rowOf(kind)->members) {
        if (member.presence == MemberPresence::Always)
            always += member.name;
    }
    always.sort();
    return detail.keys() == always ? QString() : u"%1: %2"_s.arg(toString(kind), detail.keys().join(u' '));
}

JournalEntry entryOf(EventKind kind, const QJsonObject &detail)
{
    return { 1, {}, kind, {}, detail };
}

} // namespace

class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsOfTheGroupWhoseFileItStandsIn()
    {
        const QList<std::pair<QString, EventGroup>> files { { u"page"_s, EventGroup::Page },
            { u"bridge"_s, EventGroup::Bridge }, { u"client"_s, EventGroup::Client },
            { u"consent"_s, EventGroup::Consent }, { u"tokens"_s, EventGroup::Tokens },
            { u"todos"_s, EventGroup::Todos }, { u"http"_s, EventGroup::Http }, { u"faults"_s, EventGroup::Faults },
            { u"host"_s, EventGroup::Host } };
        QCOMPARE(files.size(), eventGroupCount);
        size_t seen = 0;
        static const QRegularExpression row(u"^EVENT\\((\\w+),"_s, QRegularExpression::MultilineOption);
        for (const auto &[name, group] : files) {
            const QString file = inSource(u"bridge/core/events/%1.def"_s.arg(name));
            const QString rows = QString::fromUtf8(contentOf(file));
            for (auto match = row.globalMatch(rows); match.hasNext(); ++seen) {
                const QString kind = match.next().captured(1);
                QVERIFY2(eventKindFromString(kind) && groupOf(*eventKindFromString(kind)) == group, qPrintable(kind));
            }
            QVERIFY(!label(group).zh.isEmpty() && !label(group).en.isEmpty());
        }
        QCOMPARE(seen, eventRows().size());
    }

    void everyMemberIsDescribedOnceAndInEnglish()
    {
        for (const EventRow &row : eventRows()) {
            QSet<QString> names;
            for (const MemberRow &member : row.members) {
                const QString place = row.name + u'.' + member.name;
                QVERIFY2(!names.contains(member.name), qPrintable(place));
                names.insert(member.name);
                QVERIFY2(member.name != "cut"_L1 && !member.name.endsWith(u'_'), qPrintable(place));
                QVERIFY2(!member.meaning.isEmpty() && !member.meaning.endsWith(u'.'), qPrintable(place));
                for (const QChar character : member.meaning)
                    QVERIFY2(character.unicode() < 0x2e80, qPrintable(place));
            }
        }
    }

    // numberOf(), apiOf() and expiryOf() read these members of entries of every kind.
    void commonMembersHaveTheSameTypeInEveryKind()
    {
        const QHash<QString, MemberType> common { { u"number"_s, MemberType::Integer }, { u"api"_s, MemberType::Text },
            { u"expiresAt"_s, MemberType::Time } };
        for (const EventRow &row : eventRows()) {
            for (const MemberRow &member : row.members) {
                if (common.contains(member.name))
                    QVERIFY2(common[member.name] == member.type, qPrintable(row.name + u'.' + member.name));
            }
        }
    }

    void aStructIsWrittenAsItsRowSays()
    {
#define GROUP(group, zh, en)
#define EVENT(event, zh, en, ...) QCOMPARE(wrongIn(Events::event::Kind, Events::event {}.toDetail()), QString());
#include "bridge/core/events/all.def"

#include "bridge/core/events/end.def"
    }

    void aStructIsReadAsItWasWritten()
    {
        const Instant later = instantFromIso(u"2026-11-22T10:00:00.431Z"_s);
        const Events::CodeRejected rejected { .number = 900103,
            .name = u"CodeSpent"_s,
            .cause = u"used"_s,
            .code = u"mrtj…"_s,
            .by = u"curl"_s,
            .spentBy = u"wget"_s,
            .spentAt = later };
        const QJsonObject json { { "number"_L1, 900103 }, { "name"_L1, "CodeSpent"_L1 }, { "cause"_L1, "used"_L1 },
            { "code"_L1, u"mrtj…"_s }, { "by"_L1, "curl"_L1 }, { "spentBy"_L1, "wget"_L1 },
            { "spentAt"_L1, "2026-11-22T10:00:00.431Z"_L1 } };
        QCOMPARE(rejected.toDetail(), json);
        const auto read = Events::CodeRejected::read(entryOf(Events::CodeRejected::Kind, json));
        QVERIFY(read);
        QCOMPARE(read->toDetail(), json);
        QVERIFY(read->spentAt == later);
        QVERIFY(!Events::CodeRedeemed::read(entryOf(Events::CodeRejected::Kind, json)));
    }

    void everyTypeOfMemberIsReadAsItWasWritten()
    {
        const QJsonObject device { { "landscape"_L1, true }, { "zoom"_L1, 1.5 }, { "touch"_L1, false },
            { "place"_L1, QJsonValue::Null } };
        const auto change = Events::DeviceChanged::read(entryOf(Events::DeviceChanged::Kind, device));
        QVERIFY(change && change->landscape && change->place.isNull() && !change->locale);
        QCOMPARE(change->toDetail(), device);
        const QJsonObject granted { { "clientId"_L1, "a"_L1 }, { "corpId"_L1, "b"_L1 },
            { "scopes"_L1, QJsonArray { "A.B"_L1, "C.D"_L1 } } };
        const auto stored = Events::GrantStored::read(entryOf(Events::GrantStored::Kind, granted));
        QVERIFY(stored);
        QCOMPARE(stored->scopes, (QStringList { u"A.B"_s, u"C.D"_s }));
        QCOMPARE(stored->toDetail(), granted);
        const QJsonObject signedWrong { { "ok"_L1, false }, { "url"_L1, "http://a/"_L1 }, { "signed"_L1, "x"_L1 } };
        const auto checked = Events::ConfigChecked::read(entryOf(Events::ConfigChecked::Kind, signedWrong));
        QVERIFY(checked);
        QCOMPARE(checked->signed_, u"x"_s);
        QCOMPARE(checked->toDetail(), signedWrong);
        // A member that is null is present, one that is undefined is not.
        QVERIFY(!Events::EventSent { .name = u"resume"_s }.toDetail().contains("data"_L1));
        QVERIFY((Events::EventSent { .name = u"resume"_s, .data = QJsonValue() }.toDetail()["data"_L1].isNull()));
    }

    void anAddressIsMaskedWhenItIsMadeAndNotAgain()
    {
        const ShownAddress shown(u"https://me:pass@a/?authCode=qaumbcdefghijkl"_s);
        const QJsonObject detail = Events::PageLoaded { .url = shown }.toDetail();
        QCOMPARE(detail["url"_L1].toString(), u"https://a/?authCode=qaum…"_s);
        const QString cut = u"https://a/… (90,000 characters)"_s;
        const auto read = Events::PageLoaded::read(entryOf(Events::PageLoaded::Kind, { { "url"_L1, cut } }));
        QVERIFY(read);
        QCOMPARE(read->url.text(), cut);
    }

    void aMissingMemberOrOneOfAnotherTypeIsReadAsAbsent()
    {
        const auto read =
            Events::HttpServed::read(entryOf(Events::HttpServed::Kind, { { "status"_L1, u"…"_s }, { "by"_L1, 1 } }));
        QVERIFY(read);
        QCOMPARE(read->status, 0);
        QCOMPARE(read->by, QString());
        QVERIFY(!read->path);
    }

    void theSchemaAndTheReferenceComeFromTheRows()
    {
        QCOMPARE(checkGeneratedDoc(schemaFile, journalSchema()), QString());
        QCOMPARE(checkGeneratedDoc(u"docs/reference/journal.md"_s, journalReference()), QString());
    }

    void theSchemaRefusesADetailThatDiffersFromItsRow_data()
    {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("right") << uR"("kind":"PageLoaded","detail":{"url":"http://a/"})"_s << true;
        QTest::newRow("with a call") << uR"("kind":"PageLeft","call":2,"detail":{"reason":"reload"})"_s << true;
        QTest::newRow("without a detail") << uR"("kind":"StateReset")"_s << true;
        QTest::newRow("only optional members") << uR"("kind":"ExchangeDone")"_s << true;
        QTest::newRow("cut") << uR"("kind":"Called","detail":{"api":"a","params":"…","cut":90000})"_s << true;
        QTest::newRow("cut, with a member that is not known")
            << uR"("kind":"Called","detail":{"api":"a","more":1,"cut":90000})"_s << false;
        QTest::newRow("no such kind") << uR"("kind":"PageGone","detail":{"url":"http://a/"})"_s << false;
        QTest::newRow("a member is missing") << uR"("kind":"PageLoaded","detail":{})"_s << false;
        QTest::newRow("the detail is missing") << uR"("kind":"PageLoaded")"_s << false;
        QTest::newRow("a member too many") << uR"("kind":"PageLoaded","detail":{"url":"http://a/","ms":1})"_s << false;
        QTest::newRow("another kind's member") << uR"("kind":"PageLoaded","detail":{"reason":"reload"})"_s << false;
        QTest::newRow("another type") << uR"("kind":"PageHangs","detail":{"url":"http://a/","ms":"5"})"_s << false;
        QTest::newRow("not masked") << uR"("kind":"LoginCodeRedeemed","detail":{"code":"qaumbcdef","by":"x"})"_s
                                    << false;
        QTest::newRow("false, where it would be absent")
            << uR"("kind":"Refused","detail":{"number":1,"name":"a","forced":false})"_s << false;
        QTest::newRow("a detail where there is none") << uR"("kind":"StateReset","detail":{})"_s << false;
    }
    void theSchemaRefusesADetailThatDiffersFromItsRow()
    {
        QFETCH(QString, rest);
        QFETCH(bool, isRight);
        static const PublishedSchema schema(inSource(schemaFile));
        const QString refusal =
            schema.refusal((uR"({"seq":1,"at":"2026-11-22T10:00:00.412Z",)"_s + rest + u'}').toUtf8());
        QVERIFY2(refusal.isEmpty() == isRight, qPrintable(refusal));
    }

    void theInspectorExplainsEachKindOnceAsItsSchemaSays()
    {
        const PublishedSchema schema(inSource(u"resources/schemas/explanations-1.schema.json"_s));
        const QByteArray json = contentOf(inSource(u"resources/explanations.json"_s));
        QCOMPARE(schema.refusal(json), QString());
        QStringList explained;
        const QJsonArray all = QJsonDocument::fromJson(json)["explanations"_L1].toArray();
        for (const QJsonValue &each : all)
            explained += each["kind"_L1].toString();
        QStringList kinds;
        for (const EventRow &row : eventRows())
            kinds += row.name;
        explained.sort();
        kinds.sort();
        QCOMPARE(explained, kinds);
        QVERIFY(!schema.refusal(R"({"explanations":[{"kind":"Called"}]})").isEmpty());
    }

    void aCutDetailIsStillValid()
    {
        const PublishedSchema schema(inSource(schemaFile));
        VirtualClock clock(instantFromIso(u"2026-11-22T10:00:00.000Z"_s));
        Journal journal(clock);
        QJsonObject many;
        for (int i = 0; i < 5000; ++i)
            many.insert(u"member %1"_s.arg(i), QString(100, u'x'));
        journal.record(
            { 7 }, Events::Called { .api = u"a"_s, .params = many, .client = u"pc"_s, .origin = u"http://a"_s });
        journal.record({}, Events::UiAsked { .kind = u"alert"_s, .content = many });
        journal.record({}, Events::ConsentAnswered { .answer = QString(1'000'000, u'x') });
        const QList<JournalEntry> entries = journal.entriesAfter(0);
        QCOMPARE(entries.size(), 3);
        for (const JournalEntry &entry : entries) {
            QVERIFY(entry.detail.contains("cut"_L1));
            QCOMPARE(schema.refusal(toJsonLines({ entry })), QString());
        }
    }
};

MINIHOST_TEST_MAIN(EventsTest, QCoreApplication)
#include "tst_events.moc"
