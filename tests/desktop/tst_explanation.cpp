// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/explanation.h"
#include "app/desktop/widgets/jsonview.h"
#include "bridge/core/errors/errorcode.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/eventtable.h"
#include "tests/desktop/entries.h"
#include "tests/support/testmain.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ExplanationTest : public QObject
{
    Q_OBJECT

    static QString textOf(const QList<ExplainedLine> &statements, const QString &title)
    {
        for (const ExplainedLine &statement : statements) {
            if (statement.title == title)
                return statement.text;
        }
        return {};
    }

private Q_SLOTS:
    void everyKindIsExplainedWithItsProvenance()
    {
        for (const EventRow &row : eventRows()) {
            const JournalEntry entry { 1, {}, row.kind, {}, {} };
            const QList<ExplainedLine> statements = Explanation::of(entry, { entry });
            QVERIFY2(!statements.isEmpty(), qPrintable(toString(entry.kind)));
            QCOMPARE(statements.first().title, u"Meaning"_s);
            QVERIFY(statements.first().provenance.has_value());
        }
    }

    void anErrorShowsNumberMeaningCauseAndFix()
    {
        const JournalEntry entry { 1, {}, Events::Assessed::Kind, CallId { 1 },
            parsed(R"({"verdict":"fault","number":500104})") };
        const QList<ExplainedLine> statements = Explanation::of(entry, { entry });
        const ErrorRow &row = errorRow(Errors::ScopeNotApplied);
        QCOMPARE(statements.first().text, u"500104 ScopeNotApplied"_s);
        QVERIFY(statements.first().isBad);
        QCOMPARE(textOf(statements, u"Text"_s), row.text.en);
        QCOMPARE(textOf(statements, u"Cause"_s), row.cause.en);
        QCOMPARE(textOf(statements, u"Fix"_s), row.fix.en);
        QVERIFY(statements[1].provenance == row.provenance);
    }

    void theCommandThatCachesAMissingScriptIsShown()
    {
        const QString command = u"minihost cache add dingtalk-jsapi@3.0.12"_s;
        const JournalEntry entry { 1, {}, Events::MirrorServed::Kind, {},
            { { "status"_L1, 404 }, { "from"_L1, "cache"_L1 }, { "fix"_L1, command } } };
        QCOMPARE(textOf(Explanation::of(entry, { entry }), u"Fix"_s), command);
    }

    void aCodeShowsItsRedeemer()
    {
        const QList<JournalEntry> call = allowedCall().list();
        const JournalEntry &issued = call[5];
        QVERIFY(issued.kind == Events::CodeIssued::Kind);
        QCOMPARE(textOf(Explanation::of(issued, call.first(6)), u"Redeemed by"_s), u"not redeemed yet"_s);
        QVERIFY(textOf(Explanation::of(issued, call), u"Redeemed by"_s).startsWith(u"MiniHost (native exchange), "_s));
    }

    void aRejectedCodeShowsItsRedeemer()
    {
        const JournalEntry entry { 1, {}, Events::CodeRejected::Kind, CallId { 1 },
            parsed(R"({"number":900103,"spentBy":"curl/7.88","spentAt":"2026-11-22T10:00:00.431Z"})") };
        QVERIFY(textOf(Explanation::of(entry, { entry }), u"Used by"_s).startsWith(u"curl/7.88, "_s));
    }

    void jsonIsIndented()
    {
        const QJsonObject deep { { "text"_L1, "say \"hi\""_L1 }, { "empty"_L1, QJsonArray() } };
        const QJsonArray list { u"x"_s, u"y"_s };
        const QJsonObject json { { "a"_L1, 1 }, { "list"_L1, list }, { "none"_L1, QJsonObject() },
            { "deep"_L1, deep } };
        QCOMPARE(prettyJson(json),
            u"{\n  \"a\": 1,\n  \"deep\": {\n    \"empty\": [],\n    \"text\": \"say \\\"hi\\\"\"\n  },\n"
            "  \"list\": [\"x\", \"y\"],\n  \"none\": {}\n}"_s);
        QJsonArray longList;
        for (int i = 0; i < 40; ++i)
            longList.append(u"entry %1"_s.arg(i));
        const QString text = prettyJson(longList);
        QCOMPARE(text.count(u'\n'), 41);
        QCOMPARE(QJsonDocument::fromJson(text.toUtf8()).array(), longList);
    }
};

MINIHOST_TEST_MAIN(ExplanationTest, QApplication)
#include "tst_explanation.moc"
