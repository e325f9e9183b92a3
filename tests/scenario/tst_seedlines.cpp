// SPDX-License-Identifier: MIT
// The seed document, line by line: each has a scenario, and README's table says which.
#include "tests/support/readmepart.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

constexpr qsizetype mostLinks = 6; // in a cell of README's table

QString scenarioFolder()
{
    return QStringLiteral(MINIHOST_SOURCE_DIR "/tests/scenarios");
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

// A line's id → the scenarios that cover it, in the order of their names.
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
        links += u"[%1](tests/scenarios/%1.scenario.json)"_s.arg(name);
    QString cell = links.join(u", "_s);
    if (scenarios.size() > mostLinks)
        cell += u" and %1 more"_s.arg(scenarios.size() - mostLinks);
    return cell;
}

QString tableOf(const QString &part, const QMap<QString, QStringList> &covered)
{
    QString table = u"| where | the line | scenarios |\n|---|---|---|\n"_s;
    const QJsonArray lines = linesOf(part);
    for (const QJsonValue &line : lines) {
        table += u"| %1 | %2<br>%3 | %4 |\n"_s.arg(line["section"_L1].toString(),
            line["seed"_L1].toString().replace(u'|', u"\\|"_s), line["en"_L1].toString(),
            cellOf(covered.value(line["id"_L1].toString())));
    }
    return table;
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

    void everyErrorCodeIsReachedByItsStateAndByForce()
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

    // MINIHOST_WRITE_README=1 writes the table anew.
    void theReadmesTableComesFromTheScenarios()
    {
        const QString made = tableOf(u"lines"_s, m_covered)
            + u"\nWhat newer pages add, and what the seed only implies:\n\n"_s + tableOf(u"beyond"_s, m_covered);
        QCOMPARE(checkReadmePart(u"tests/scenarios"_s, made), QString());
    }
};

MINIHOST_TEST_MAIN(SeedLinesTest, QCoreApplication)
#include "tst_seedlines.moc"
