// SPDX-License-Identifier: MIT
// JUnit's XML as CI systems read it: a testsuite for each folder, a testcase for each scenario. An expectation that did not
// hold is a failure, anything else (a bad file, a crash, a time-out) an error.
#include "app/scenario/reporters/resultfile.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/foreigntext.h"

#include <QFileInfo>
#include <QMap>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// XML 1.0 cannot hold control characters, not even escaped.
QString xmlText(const QString &text)
{
    return shownText(text);
}

QString seconds(qint64 milliseconds)
{
    return QString::number(static_cast<double>(milliseconds) / 1000, 'f', 3);
}

QString folderOf(const QString &file)
{
    return QFileInfo(file).path();
}

void writeProperty(QXmlStreamWriter &xml, const QString &name, const QString &value)
{
    xml.writeEmptyElement(u"property"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"value"_s, xmlText(value));
}

void writeCase(QXmlStreamWriter &xml, const CaseResult &result)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"name"_s, xmlText(result.title));
    xml.writeAttribute(u"classname"_s, xmlText(QFileInfo(result.file).fileName().section(u'.', 0, 0)));
    xml.writeAttribute(u"file"_s, xmlText(result.file));
    if (result.line > 0)
        xml.writeAttribute(u"line"_s, QString::number(result.line));
    xml.writeAttribute(u"time"_s, seconds(result.milliseconds));
    xml.writeStartElement(u"properties"_s);
    writeProperty(xml, u"seed"_s, QString::number(result.seed));
    writeProperty(xml, u"repeats"_s, QString::number(result.repeats));
    if (!result.sha256.isEmpty())
        writeProperty(xml, u"sha256"_s, result.sha256);
    for (const QString &artifact : result.artifacts)
        writeProperty(xml, u"attachment"_s, artifact);
    xml.writeEndElement();
    if (!result.hasPassed()) {
        xml.writeStartElement(result.code == ExitCode::ExpectationFailed ? u"failure"_s : u"error"_s);
        xml.writeAttribute(u"type"_s, toString(result.code));
        xml.writeAttribute(u"message"_s, xmlText(result.message));
        xml.writeCharacters(xmlText(result.text));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeCounts(QXmlStreamWriter &xml, const QList<CaseResult> &cases)
{
    qint64 failures = 0;
    qint64 errors = 0;
    qint64 milliseconds = 0;
    for (const CaseResult &each : cases) {
        failures += each.code == ExitCode::ExpectationFailed;
        errors += !each.hasPassed() && each.code != ExitCode::ExpectationFailed;
        milliseconds += each.milliseconds;
    }
    xml.writeAttribute(u"tests"_s, QString::number(cases.size()));
    xml.writeAttribute(u"failures"_s, QString::number(failures));
    xml.writeAttribute(u"errors"_s, QString::number(errors));
    xml.writeAttribute(u"skipped"_s, u"0"_s);
    xml.writeAttribute(u"time"_s, seconds(milliseconds));
}

void readProperty(CaseResult &result, const QXmlStreamAttributes &attributes)
{
    const QString name = attributes.value("name"_L1).toString();
    const QString value = attributes.value("value"_L1).toString();
    if (name == "seed"_L1)
        result.seed = value.toULongLong();
    else if (name == "repeats"_L1)
        result.repeats = value.toInt();
    else if (name == "sha256"_L1)
        result.sha256 = value;
    else if (name == "attachment"_L1)
        result.artifacts += value;
}

CaseResult readCase(QXmlStreamReader &xml)
{
    CaseResult result;
    result.title = xml.attributes().value("name"_L1).toString();
    result.file = xml.attributes().value("file"_L1).toString();
    result.line = xml.attributes().value("line"_L1).toInt();
    result.milliseconds = std::llround(xml.attributes().value("time"_L1).toDouble() * 1000);
    while (xml.readNextStartElement()) {
        if (xml.name() == "properties"_L1) {
            while (xml.readNextStartElement()) {
                readProperty(result, xml.attributes());
                xml.skipCurrentElement();
            }
        } else if (xml.name() == "failure"_L1 || xml.name() == "error"_L1) {
            const QString type = xml.attributes().value("type"_L1).toString();
            result.code = fromWord<ExitCode>(type).value_or(ExitCode::ExpectationFailed);
            result.message = xml.attributes().value("message"_L1).toString();
            result.text = xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return result;
}

} // namespace

QByteArray toJUnit(const ResultFile &results)
{
    QMap<QString, QList<CaseResult>> folders;
    for (const CaseResult &result : results.cases)
        folders[folderOf(result.file)] += result;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, u"minihost"_s);
    writeCounts(xml, results.cases);
    for (auto it = folders.cbegin(); it != folders.cend(); ++it) {
        xml.writeStartElement(u"testsuite"_s);
        xml.writeAttribute(u"name"_s, xmlText(it.key()));
        writeCounts(xml, *it);
        xml.writeAttribute(u"timestamp"_s, toIso(results.begun));
        for (const CaseResult &result : *it)
            writeCase(xml, result);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

Result<ResultFile> fromJUnit(const QByteArray &bytes, const QString &source)
{
    ResultFile results;
    QXmlStreamReader xml(bytes);
    bool isJUnit = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        isJUnit = isJUnit || xml.name() == "testsuites"_L1;
        if (xml.name() == "testsuite"_L1 && results.begun == Instant {}) {
            results.begun = instantFromIso(xml.attributes().value("timestamp"_L1).toString());
        } else if (xml.name() == "testcase"_L1) {
            results.cases += readCase(xml);
            results.milliseconds += results.cases.last().milliseconds;
        }
    }
    if (xml.hasError())
        return fail(
            Errors::ReportUnreadable, u"%1: line %2: %3"_s.arg(source).arg(xml.lineNumber()).arg(xml.errorString()));
    if (!isJUnit)
        return fail(Errors::ReportUnreadable, u"%1 has no testsuites"_s.arg(source));
    return results;
}

} // namespace MiniHost
