// SPDX-License-Identifier: MIT
// Each line of the seed document has a scenario, and docs/reference/coverage.md lists them.
#include "tests/support/generateddoc.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

// In a cell of the table.
constexpr qsizetype mostLinks = 6;

QString scenarioFolder()
{
    return inSource(u"tests/scenarios"_s);
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonArray linesOf(const QString &part)
{
    return readObject(scenarioFolder() + u"/seed-lines.json"_s).value(part).toArray();
}

// The names of the scenarios that cover a line, by the line's id.
QMap<QString, QStringList> coverage()
{
    QMap<QString, QStringList> covered;
    QDirIterator files(scenarioFolder(), { u"*.scenario.json"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        QString name = file.mid(scenarioFolder().size() + 1);
        name.chop(QStringLiteral(".scenario.json").size());
        const QJsonArray covers = readObject(file).value("covers"_L1).toArray();
        for (const QJsonValue &line : covers)
            covered[line.toString()] += name;
    }
    for (QStringList &names : covered)
        names.sort();
    return covered;
}

QString cellOf(const QStringList &scenarios)
{
    QStringList links;
    for (const QString &name : scenarios.first(std::min(scenarios.size(), mostLinks)))
        links += u"[%1](../../tests/scenarios/%1.scenario.json)"_s.arg(name);
    QString cell = links.join(u", "_s);
    if (scenarios.size() > mostLinks)
        cell += u" and %1 more"_s.arg(scenarios.size() - mostLinks);
    return cell;
}

QString tableOf(const QString &part, const QMap<QString, QStringList> &covered)
{
    QList<QStringList> rows;
    const QJsonArray lines = linesOf(part);
    for (const QJsonValue &line : lines) {
        rows += { line["section"_L1].toString(), line["seed"_L1].toString() + u'\n' + line["en"_L1].toString(),
            cellOf(covered.value(line["id"_L1].toString())) };
    }
    return markdownTable({ u"where"_s, u"the line"_s, u"scenarios"_s }, rows);
}

// The tests of a published fact, each "file: slot".
QStringList testsOf(const QJsonValue &fact)
{
    QStringList tests;
    const QJsonArray named = fact["tests"_L1].toArray();
    for (const QJsonValue &test : named)
        tests += test.toString();
    return tests;
}

QString publishedTable()
{
    QList<QStringList> rows;
    for (const QJsonValue &fact : linesOf(u"published"_s)) {
        QStringList links;
        for (const QString &test : testsOf(fact)) {
            const QString file = test.section(u": "_s, 0, 0);
            links += u"[%1](../../%2)"_s.arg(test.section(u": "_s, 1), file);
        }
        rows += { fact["fact"_L1].toString(), fact["source"_L1].toString(), links.join(u", "_s) };
    }
    return markdownTable({ u"fact"_s, u"source"_s, u"tests"_s }, rows);
}

} // namespace

class SeedLinesTest : public QObject
{
    Q_OBJECT

    const QMap<QString, QStringList> m_covered = coverage();

private Q_SLOTS:
    void everyLineOfTheSeedHasAScenario()
    {
        for (const QString &part : { u"lines"_s, u"beyond"_s }) {
            QVERIFY(!linesOf(part).isEmpty());
            for (const QJsonValue &line : linesOf(part))
                QVERIFY2(m_covered.contains(line["id"_L1].toString()), qPrintable(line["id"_L1].toString()));
        }
    }

    void everyErrorCodeIsReachedByItsStateAndByAFault()
    {
        for (const QString &part : { u"lines"_s, u"beyond"_s }) {
            for (const QJsonValue &line : linesOf(part)) {
                const QString code = line["id"_L1].toString();
                if (!code.front().isDigit())
                    continue;
                QVERIFY2(m_covered[code].contains(u"errors/%1-state"_s.arg(code)), qPrintable(code));
                QVERIFY2(m_covered[code].contains(u"forced/%1"_s.arg(code)), qPrintable(code));
            }
        }
    }

    void noScenarioCoversALineThatIsNotThere()
    {
        QSet<QString> known;
        for (const QString &part : { u"lines"_s, u"beyond"_s }) {
            for (const QJsonValue &line : linesOf(part))
                known += line["id"_L1].toString();
        }
        for (auto it = m_covered.begin(); it != m_covered.end(); ++it)
            QVERIFY2(known.contains(it.key()), qPrintable(it.key() + u": "_s + it->join(u", "_s)));
    }

    void everyPublishedFactHasASourceAndATestThatIsThere()
    {
        QVERIFY(!linesOf(u"published"_s).isEmpty());
        for (const QJsonValue &fact : linesOf(u"published"_s)) {
            const QString name = fact["fact"_L1].toString();
            QVERIFY2(!fact["source"_L1].toString().isEmpty(), qPrintable(name));
            QVERIFY2(!testsOf(fact).isEmpty(), qPrintable(name));
            for (const QString &test : testsOf(fact)) {
                QFile file(inSource(test.section(u": "_s, 0, 0)));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(test));
                const QByteArray slot = "    void " + test.section(u": "_s, 1).toUtf8() + "()\n";
                QVERIFY2(file.readAll().contains(slot), qPrintable(test));
            }
        }
    }

    void theReferenceIsAsGenerated()
    {
        const QString made = generatedLine(u"tests/scenarios"_s, u"scenario/seedlines"_s)
            + u"# Coverage of DingTalk's document\n\n"
              "Each line of DingTalk's document about openAuth (钉钉端内获取用户委托的访问凭证) has scenarios that "
              "test it, "
              "also as an example of\nhow to reach the state: `minihost test tests/scenarios` runs them all.\n\n"
              "## Lines of the document\n\n"_s
            + tableOf(u"lines"_s, m_covered)
            + u"\n## Beyond the document\n\nWhat newer pages of DingTalk add, and what the document only implies.\n\n"_s
            + tableOf(u"beyond"_s, m_covered)
            + u"\n## As published\n\nWhat public texts say letter for letter. The tags of the sources are explained in "
              "[protocol.md](../dingtalk/protocol.md).\n\n"_s
            + publishedTable();
        QCOMPARE(checkGeneratedDoc(u"docs/reference/coverage.md"_s, made), QString());
    }
};

MINIHOST_TEST_MAIN(SeedLinesTest, QCoreApplication)
#include "tst_seedlines.moc"
