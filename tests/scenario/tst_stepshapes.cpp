// SPDX-License-Identifier: MIT
// Each step's example, also damaged in one place: the step's reader and the published schema take it, or both refuse it.
#include "app/scenario/scenario.h"
#include "app/scenario/scenarioshape.h"
#include "tests/scenario/filecases.h"
#include "tests/support/publishedschema.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

// A value of each type.
const QJsonArray &others()
{
    static const QJsonArray values { QJsonValue::Null, true, 7, "x y"_L1, QJsonArray {}, QJsonObject {} };
    return values;
}

QJsonArray damaged(const QJsonValue &value);

// All members in turn: away, another value, or damaged inside; and one that nobody knows.
QJsonArray damagedObject(const QJsonObject &object)
{
    QJsonArray all;
    for (auto it = object.begin(); it != object.end(); ++it) {
        QJsonObject less = object;
        less.remove(it.key());
        all.append(less);
        const QJsonArray members = damaged(*it);
        for (const QJsonValue &member : members) {
            QJsonObject other = object;
            other.insert(it.key(), member);
            all.append(other);
        }
    }
    QJsonObject more = object;
    more.insert("unknown"_L1, 1);
    all.append(more);
    return all;
}

QJsonArray damaged(const QJsonValue &value)
{
    QJsonArray all = others();
    if (value.isObject()) {
        const QJsonArray objects = damagedObject(value.toObject());
        for (const QJsonValue &object : objects)
            all.append(object);
    }
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonArray values = damaged(items[i]);
        for (const QJsonValue &item : values) {
            QJsonArray list = items;
            list.replace(i, item);
            all.append(list);
        }
    }
    return all;
}

// Names of users and points, what the value of one key asks of another, and what a world must be like.
bool isBeyondASchema(const QString &told)
{
    static const QStringList rules { u"there is no "_s, u"steps[0].fault.status: is missing"_s,
        u"steps[0].waitFor: waits for nothing"_s, u"steps[0].world.id: is missing"_s, u"steps[0].world: users[0]"_s };
    return std::any_of(rules.begin(), rules.end(), [&told](const QString &rule) { return told.contains(rule); });
}

QByteArray fileWith(const QJsonObject &step)
{
    return withSteps(QJsonDocument(step).toJson(QJsonDocument::Compact));
}

} // namespace

class StepShapesTest : public QObject
{
    Q_OBJECT

    const PublishedSchema m_schema { inSource(u"resources/schemas/scenario-1.schema.json"_s) };

private Q_SLOTS:
    void anExampleIsTakenByBoth_data() { eachStep(); }
    void anExampleIsTakenByBoth()
    {
        QFETCH(QJsonObject, example);
        const QByteArray file = fileWith(example);
        const auto scenario = Scenario::parse(file, u"a.scenario.json"_s);
        QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().detail));
        QCOMPARE(m_schema.refusal(file), QString());
    }

    void aDamagedExampleIsRefusedByBothOrByNone_data() { eachStep(); }
    void aDamagedExampleIsRefusedByBothOrByNone()
    {
        QFETCH(QJsonObject, example);
        const QJsonArray steps = damagedObject(example);
        QVERIFY(!steps.isEmpty());
        for (const QJsonValue &step : steps) {
            const QByteArray file = fileWith(step.toObject());
            const auto scenario = Scenario::parse(file, u"a.scenario.json"_s);
            const QString refusal = m_schema.refusal(file);
            const QString told = scenario ? QString() : scenario.error().detail;
            const QString both = u"%1 reader: \"%2\", schema: \"%3\""_s.arg(QString::fromUtf8(file), told, refusal);
            QVERIFY2(
                told.isEmpty() == refusal.isEmpty() || (refusal.isEmpty() && isBeyondASchema(told)), qPrintable(both));
        }
    }

private:
    static void eachStep()
    {
        QTest::addColumn<QJsonObject>("example");
        for (const StepKind &kind : stepKinds())
            QTest::newRow(qPrintable(kind.name)) << QJsonDocument::fromJson(kind.example.toUtf8()).object();
    }
};

MINIHOST_TEST_MAIN(StepShapesTest, QCoreApplication)
#include "tst_stepshapes.moc"
