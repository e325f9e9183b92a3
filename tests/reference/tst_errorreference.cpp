// SPDX-License-Identifier: MIT
// docs/reference/errors.md is generated from the tables of errors: what a page, a server and a shell get for each.
#include "bridge/jsapi/openauthoutcome.h"
#include "bridge/jsapi/refusal.h"
#include "bridge/openapi/wire/legacyanswer.h"
#include "bridge/openapi/wire/wirefault.h"
#include "tests/support/generateddoc.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QString headingOf(const ErrorRow &row)
{
    return u"%1 %2"_s.arg(row.number).arg(row.name);
}

// GitHub's anchor of the heading.
QString linkTo(const ErrorRow &row)
{
    return u"[%1](#%2)"_s.arg(headingOf(row), headingOf(row).toLower().replace(u' ', u'-'));
}

// Ordered by number: DingTalk's errors, or MiniHost's.
QList<const ErrorRow *> ordered(bool areDingTalks)
{
    QList<const ErrorRow *> rows;
    for (const ErrorRow &row : errorRows()) {
        if ((row.number < 900000) == areDingTalks)
            rows += &row;
    }
    std::sort(rows.begin(), rows.end(), [](const auto *a, const auto *b) { return a->number < b->number; });
    return rows;
}

QString overview(const QList<const ErrorRow *> &errors)
{
    QList<QStringList> rows;
    for (const ErrorRow *row : errors)
        rows += { linkTo(*row), row->text.zh, row->text.en, toString(row->provenance) };
    return markdownTable({ u"code"_s, u"中文"_s, u"English"_s, u"known from"_s }, rows);
}

QString pageLine(const ErrorRow &row)
{
    const Fault fault { row.code, {} };
    const QString code = answerOf(fault).body["errorCode"_L1].toString();
    if (isOpenAuths(row)) {
        const QJsonObject outcome = toJson(OpenAuthOutcome(fault));
        return u"- A page: `openAuth` answers `%1`, the number is in the journal; another JSAPI fails with errorCode `%2`\n"_s
            .arg(QString::fromUtf8(QJsonDocument(outcome).toJson(QJsonDocument::Compact)), code);
    }
    // The SDK's code "3" is that of any error, so it is left out for errors that no JSAPI has.
    if (row.kind == ErrorKind::Bridge || code != "3"_L1)
        return u"- A page: the JSAPI that fails for it gives errorCode `%1`\n"_s.arg(code);
    return {};
}

QString serverLines(const ErrorRow &row)
{
    QString lines;
    for (const WireFault &wire : wireFaults()) {
        if (wire.fault == row.code)
            lines += u"- api.dingtalk.com: HTTP %1, code `%2`, message “%3” (%4)\n"_s.arg(wire.status)
                         .arg(wire.code, wire.message, toString(wire.provenance));
    }
    for (const LegacyFault &legacy : legacyFaults()) {
        if (legacy.fault == row.code)
            lines += u"- oapi.dingtalk.com: HTTP 200, errcode `%1`, errmsg “%2” (%3)\n"_s.arg(legacy.number)
                         .arg(legacy.message, toString(legacy.provenance));
    }
    return lines;
}

QString entry(const ErrorRow &row)
{
    QString text = u"## "_s + headingOf(row) + u"\n\n"_s;
    text += markdownTable({ QString(), u"中文"_s, u"English"_s },
        { { u"text"_s, row.text.zh, row.text.en }, { u"cause"_s, row.cause.zh, row.cause.en },
            { u"fix"_s, row.fix.zh, row.fix.en } });
    text += u"\n- Known from: "_s + toString(row.provenance) + u'\n';
    text += pageLine(row) + serverLines(row);
    if (row.kind == ErrorKind::BadInput || row.kind == ErrorKind::Host)
        text += u"- A command ends with exit code %1\n"_s.arg(static_cast<int>(exitCodeOf(row.code)));
    return text + u'\n';
}

QString reference()
{
    QString text = generatedLine(u"bridge/core/errors/*.def"_s, u"reference/errorreference"_s);
    text += uR"(# Error codes

Numbers below 900000 are DingTalk's. Numbers from 900000 up are MiniHost's own, so that none is taken for one of DingTalk's.

- Known from: `documented` (DingTalk's public documents), `sdk` (seen in the published SDK packages), `inferred` (a conclusion; no source
  states it), `own` (about MiniHost, not about DingTalk).
- In codes and messages of servers `%1` stands for a detail of the single case: a parameter's name, for example.
- An error without a line for a server, when it happens there, is answered as [900308 StoreFailed](#900308-storefailed) is.
- To make an error happen, see [faults](../guide/faults.md).

## DingTalk's numbers

)"_s;
    text += overview(ordered(true)) + u"\n## MiniHost's numbers\n\n"_s + overview(ordered(false)) + u'\n';
    for (const bool areDingTalks : { true, false }) {
        for (const ErrorRow *row : ordered(areDingTalks))
            text += entry(*row);
    }
    return text.trimmed() + u'\n';
}

} // namespace

class ErrorReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasAnEntryAndALinkToIt()
    {
        const QString text = reference();
        for (const ErrorRow &row : errorRows()) {
            QCOMPARE(text.count(u"\n## %1\n"_s.arg(headingOf(row))), 1);
            QCOMPARE(text.count(u"| "_s + linkTo(row) + u" |"_s), 1);
        }
        QVERIFY(text.contains("(#500104-scopenotapplied)"_L1));
    }

    void anEntryHasTheAnswersToPageServerAndShell()
    {
        const QString text = reference();
        const auto entryOf = [&text](const QString &heading) {
            return text.section(u"\n## %1\n"_s.arg(heading), 1).section(u"\n## "_s, 0, 0);
        };
        QVERIFY(entryOf(u"500104 ScopeNotApplied"_s).contains(R"({"result":null,"status":"failed"})"_L1));
        QVERIFY(entryOf(u"900225 CancelledByUser"_s).contains("errorCode `-1`"_L1));
        QVERIFY(entryOf(u"900107 TokenExpired"_s).contains("HTTP 400, code `InvalidAuthentication`"_L1));
        QVERIFY(entryOf(u"900107 TokenExpired"_s).contains("errcode `40014`"_L1));
        QVERIFY(entryOf(u"900313 TimedOut"_s).contains("exit code 5"_L1));
        QVERIFY(!entryOf(u"500104 ScopeNotApplied"_s).contains("exit code"_L1));
    }

    void theReferenceIsAsGenerated()
    {
        QCOMPARE(checkGeneratedDoc(u"docs/reference/errors.md"_s, reference()), QString());
    }
};

MINIHOST_TEST_MAIN(ErrorReferenceTest, QCoreApplication)
#include "tst_errorreference.moc"
