// SPDX-License-Identifier: MIT
// What the error tables mark Documented is, letter for letter, in DingTalk's published texts (docs/dingtalk/published-texts.json).
#include "bridge/core/errors/errorcode.h"
#include "bridge/openapi/wire/legacyanswer.h"
#include "bridge/openapi/wire/wirefault.h"
#include "bridge/openplatform/faults/faultrule.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QJsonObject readPublishedTexts()
{
    QFile file(inSource(u"docs/dingtalk/published-texts.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonArray published(const QString &part)
{
    static const QJsonObject texts = readPublishedTexts();
    return texts.value(part).toArray();
}

template<typename Matches>
bool anyOf(const QString &part, const Matches &matches)
{
    const QJsonArray entries = published(part);
    return std::any_of(
        entries.begin(), entries.end(), [&](const QJsonValue &entry) { return matches(entry.toObject()); });
}

// Is the entry the row's code and message? A code with %1 stands for several actions: the entry is of one of them.
bool isAnswer(const QJsonObject &entry, const WireFault &row)
{
    const QString code = entry["code"_L1].toString();
    const QString pattern = QRegularExpression::escape(row.code).replace("\\%1"_L1, "(\\w+)"_L1);
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(code);
    QString message = row.message;
    message.replace("%1"_L1, match.captured(1));
    return match.hasMatch() && entry["status"_L1].toInt() == row.status && entry["message"_L1].toString() == message;
}

bool isErrcode(const QJsonObject &entry, const LegacyFault &row)
{
    return entry["errcode"_L1].toInt() == row.number && entry["errmsg"_L1].toString() == row.message;
}

// A text of DingTalk's own number is published with that number. A text of MiniHost's number is the message of an answer, or
// the sentence that explains the answer.
bool isPublished(const ErrorRow &row)
{
    const QString &text = row.text.zh;
    if (row.number < 900000) {
        return anyOf(u"numbers"_s, [&](const QJsonObject &entry) {
            return entry["number"_L1].toInt() == row.number && entry["text"_L1].toString() == text;
        });
    }
    return anyOf(u"answers"_s, [&](const QJsonObject &entry) {
        return entry["message"_L1].toString() == text || entry["meaning"_L1].toString() == text;
    }) || anyOf(u"legacy"_s, [&](const QJsonObject &entry) { return entry["errmsg"_L1].toString() == text; });
}

bool isPublished(const WireFault &row)
{
    return anyOf(u"answers"_s, [&](const QJsonObject &entry) { return isAnswer(entry, row); });
}

bool isPublished(const LegacyFault &row)
{
    return anyOf(u"legacy"_s, [&](const QJsonObject &entry) { return isErrcode(entry, row); });
}

// The names of the rows that are marked Documented without an equal published text.
QStringList withoutPublishedText(
    std::span<const ErrorRow> errors, std::span<const WireFault> wires, std::span<const LegacyFault> legacies)
{
    QStringList names;
    for (const ErrorRow &row : errors) {
        if (row.provenance == Provenance::Documented && !isPublished(row))
            names += u"FAULT "_s + row.name;
    }
    for (const WireFault &row : wires) {
        if (row.provenance == Provenance::Documented && !isPublished(row))
            names += u"WIRE "_s + errorRow(row.fault).name;
    }
    for (const LegacyFault &row : legacies) {
        if (row.provenance == Provenance::Documented && !isPublished(row))
            names += u"LEGACY "_s + errorRow(row.fault).name;
    }
    return names;
}

} // namespace

class PublishedTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentedRowHasAnEqualPublishedText()
    {
        QCOMPARE(withoutPublishedText(errorRows(), wireFaults(), legacyFaults()), QStringList());
    }

    void aDocumentedRowThatDiffersIsFound()
    {
        ErrorRow error = *errorRowByNumber(500402);
        error.text.zh += u'x';
        const auto documented = [](const auto &rows) {
            return *std::find_if(
                rows.begin(), rows.end(), [](const auto &row) { return row.provenance == Provenance::Documented; });
        };
        WireFault otherStatus = documented(wireFaults());
        ++otherStatus.status;
        WireFault otherCode = documented(wireFaults());
        otherCode.code += u'x';
        WireFault otherMessage = documented(wireFaults());
        otherMessage.message += u'x';
        LegacyFault otherNumber = documented(legacyFaults());
        ++otherNumber.number;
        const WireFault wires[] { otherStatus, otherCode, otherMessage };
        QCOMPARE(withoutPublishedText({ &error, 1 }, wires, { &otherNumber, 1 }).size(), 5);
    }

    void aPublishedNumberIsNotTakenForAnother()
    {
        ErrorRow error = *errorRowByNumber(500402);
        error.text = errorRowByNumber(500403)->text;
        QCOMPARE(withoutPublishedText({ &error, 1 }, {}, {}), QStringList { u"FAULT NotAdministrator"_s });
    }

    void aThrottledCallGetsThePublishedText()
    {
        for (const ThrottleKind &kind : throttleKinds()) {
            QVERIFY2(isPublished(WireFault { {}, 403, kind.code(), kind.message, Provenance::Documented }),
                qPrintable(kind.word));
            if (kind.errcodeProvenance == Provenance::Documented)
                QVERIFY2(isPublished(LegacyFault { {}, kind.errcode, kind.message, Provenance::Documented }),
                    qPrintable(kind.word));
        }
    }

    void everyPublishedTextHasASource()
    {
        const QRegularExpression source(u"^(seed|KB:[SCG]/\\d{4}|DP:docs/\\S+\\.md)$"_s);
        for (const QString &part : { u"numbers"_s, u"answers"_s, u"legacy"_s }) {
            QVERIFY(!published(part).isEmpty());
            for (const QJsonValue &entry : published(part))
                QVERIFY2(source.match(entry["source"_L1].toString()).hasMatch(), qPrintable(part));
        }
    }
};

MINIHOST_TEST_MAIN(PublishedTextsTest, QCoreApplication)
#include "tst_publishedtexts.moc"
