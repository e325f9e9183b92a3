// SPDX-License-Identifier: MIT
// Scenario files are read or refused with every mistake, and the published schemas agree with the readers.
#include "app/scenario/scenario.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/eventtable.h"
#include "bridge/openapi/answers/openapianswers.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "tests/scenario/filecases.h"
#include "tests/support/publishedschema.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QDirIterator>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString root = sourceFolder();

PublishedSchema schemaOf(const QString &name)
{
    return PublishedSchema(root + "/resources/schemas/"_L1 + name);
}

QString told(const Result<Scenario> &scenario)
{
    return scenario ? QString() : scenario.error().detail;
}

} // namespace

class ScenarioFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReadWithItsDefaults()
    {
        const auto scenario =
            Scenario::parse(withSteps("{\"open\": \"/\"},\n{\"consent\": \"allow\"}"), u"x/a.scenario.json"_s);
        QVERIFY2(scenario, qPrintable(told(scenario)));
        QCOMPARE(scenario->name, u"a"_s);
        QCOMPARE(scenario->title.zh, u"t"_s);
        QVERIFY(scenario->platform == ClientPlatform::Ios);
        QVERIFY(scenario->exchange == ExchangeMode::Off);
        QVERIFY(!scenario->user);
        QCOMPARE(toIso(scenario->start), u"2026-01-05T09:00:00.000Z"_s);
        QCOMPARE(scenario->steps.size(), 2U);
        QCOMPARE(scenario->steps[1].name, u"consent"_s);
        QCOMPARE(scenario->steps[1].position.line, 5);
    }

    void userNullMeansNobodyIsSignedIn()
    {
        const auto scenario = Scenario::parse(R"({"title": "t", "user": null, "steps": [{"open": "/"}]})", u"a"_s);
        QVERIFY2(scenario, qPrintable(told(scenario)));
        QVERIFY(scenario->user && scenario->user->isEmpty());
    }

    // Refused by the reader with this message, and by the schema where a schema can express the rule.
    void aMistakeIsReportedWithItsPlaceAndTheNearestName_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("bySchema");
        for (const FileCase &each : badFiles())
            QTest::newRow(each.message) << each.json << QString::fromUtf8(each.message) << each.bySchema;
    }
    void aMistakeIsReportedWithItsPlaceAndTheNearestName()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, message);
        QFETCH(bool, bySchema);
        const auto scenario = Scenario::parse(json, u"x/a.scenario.json"_s);
        QVERIFY2(!scenario, "the reader takes it");
        QCOMPARE(scenario.error().code, Errors::ScenarioInvalid);
        QVERIFY2(told(scenario).contains(message), qPrintable(told(scenario)));
        QCOMPARE(!schemaOf(u"scenario-1.schema.json"_s).refusal(json).isEmpty(), bySchema);
    }

    void everyMistakeIsReportedAtOnce()
    {
        const auto scenario = Scenario::parse(
            "{\"titel\": 1,\n\"user\": \"membr\",\n\"steps\": [{\"click\": 1},\n{\"clik\": 2}]}", u"a.scenario.json"_s);
        const QStringList lines = told(scenario).split(u'\n');
        // The file's name is the first line.
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].startsWith("a.scenario.json"_L1));
        QVERIFY(lines[5].contains("line 4"_L1));
    }

    void invalidJsonIsReported()
    {
        const auto scenario = Scenario::parse("{\n\"title\": }", u"a.scenario.json"_s);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().code, Errors::ScenarioUnreadable);
        QVERIFY(told(scenario).contains("a.scenario.json: line 2"_L1));
    }

    void shippedScenariosAreValidForReaderAndSchema()
    {
        const PublishedSchema schema = schemaOf(u"scenario-1.schema.json"_s);
        QDirIterator files(root, { u"*.scenario.json"_s }, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        QStringList all { root + "/resources/new/scenario.json"_L1 };
        while (files.hasNext()) {
            if (const QString file = files.next();
                !file.startsWith(root + "/build/"_L1) && !file.contains("/node_modules/"_L1))
                all += file;
        }
        for (const QString &file : std::as_const(all)) {
            const auto scenario = Scenario::load(file);
            QVERIFY2(scenario, qPrintable(told(scenario)));
            const QString refusal = schema.refusal(contentOf(file));
            QVERIFY2(refusal.isEmpty(), qPrintable(file + u": "_s + refusal));
            ++count;
        }
        QVERIFY(count > 3);
    }

    void shippedProfilesAreValidForReaderAndSchema()
    {
        const PublishedSchema schema = schemaOf(u"profile-1.schema.json"_s);
        const auto catalogue = PermissionCatalogue::load();
        QVERIFY(catalogue);
        for (const QString &file : { u"/resources/profiles/showcase.json"_s, u"/resources/profiles/rules.json"_s,
                 u"/resources/new/profile.json"_s }) {
            const auto profile = Profile::load(root + file, *catalogue);
            QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
            const QString refusal = schema.refusal(contentOf(root + file));
            QVERIFY2(refusal.isEmpty(), qPrintable(file + u": "_s + refusal));
        }
    }

    void badProfilesAreRefusedByReaderAndSchema_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *from, const char *to) {
            QTest::newRow(to) << QString::fromUtf8(from) << QString::fromUtf8(to);
        };
        row("\"name\": \"showcase\"", "\"name\": \"Show Case\"");
        row("\"signedIn\"", "\"signedin\"");
        row("\"openId\": \"oDemoMember0001\"", "\"openId\": \"\"");
        row("\"mobile\": \"13800000001\"", "\"mobile\": 13800000001");
        row("\"memberOf\": [\"dingdemo\"]", "\"memberOf\": \"dingdemo\"");
        row("\"clientSecret\": \"demo-secret\",", "");
        row("\"userId\": \"member\"", "\"userId\": \"a b\"");
        row("\"en\": \"Demo app\"", "\"fr\": \"App\"");
        row("\"installedIn\"", "\"kind\": \"strange\", \"installedIn\"");
        row("\"installedIn\"", "\"agentIds\": {\"dingdemo\": \"x\"}, \"installedIn\"");
        row("\"signedIn\"", "\"permissionPoints\": [{\"code\": \"A B\", \"name\": \"x\"}], \"signedIn\"");
        row("\"signedIn\"", "\"permissionPoints\": [{\"code\": \"A\"}], \"signedIn\"");
        row("\"signedIn\"", "\"openapi\": {}, \"signedIn\"");
    }
    void badProfilesAreRefusedByReaderAndSchema()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString json = QString::fromUtf8(contentOf(root + "/resources/profiles/showcase.json"_L1));
        QVERIFY(json.contains(from));
        json.replace(json.indexOf(from), from.size(), to);
        const auto catalogue = PermissionCatalogue::load();
        QVERIFY(!Profile::parse(json.toUtf8(), u"x"_s, *catalogue));
        QVERIFY(!schemaOf(u"profile-1.schema.json"_s).refusal(json.toUtf8()).isEmpty());
    }

    void openApiAnswersAreReadAsTheSchemaSays_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isValid");
        const auto row = [](const char *answer, bool isValid) {
            QTest::newRow(answer) << QString::fromUtf8(answer) << isValid;
        };
        row(R"({"method": "GET", "path": "/v1.0/x/{id}", "json": {"id": "${path.id}"}})", true);
        row(R"({"method": "*", "path": "/x", "token": "none", "status": 202, "delayMs": 5, "headers": {"A": "b"}})",
            true);
        row(R"({"method": "POST", "path": "/x", "query": {"a": "1"}, "body": {"b": 1}, "permission": "Contact.User.Read"})",
            true);
        row(R"({"path": "/x"})", false);
        row(R"({"method": "GET"})", false);
        row(R"({"method": "get", "path": "/x"})", false);
        row(R"({"method": "GET", "path": "x"})", false);
        row(R"({"method": "GET", "path": "/x?a=1"})", false);
        row(R"({"method": "GET", "path": "/x", "status": 100})", false);
        row(R"({"method": "GET", "path": "/x", "token": "everybody"})", false);
        row(R"({"method": "GET", "path": "/x", "delayMs": 60001})", false);
        row(R"({"method": "GET", "path": "/x", "headers": {"A": 1}})", false);
        row(R"({"method": "GET", "path": "/x", "query": {"a": 1}})", false);
        row(R"({"method": "GET", "path": "/x", "jsn": {}})", false);
    }
    void openApiAnswersAreReadAsTheSchemaSays()
    {
        QFETCH(QString, answer);
        const QByteArray json = u"{\"answers\": [%1]}"_s.arg(answer).toUtf8();
        const auto catalogue = PermissionCatalogue::load();
        QTEST(OpenApiAnswers::parse(json, u"x"_s, *catalogue).has_value(), "isValid");
        QTEST(schemaOf(u"openapi-answers-1.schema.json"_s).refusal(json).isEmpty(), "isValid");
    }

    // Their rules are tested in tests/openplatform/tst_faultplan.cpp.
    void theReadyMadeFaultsAreValid()
    {
        const PublishedSchema schema = schemaOf(u"fault-presets-1.schema.json"_s);
        QCOMPARE(schema.refusal(contentOf(root + "/resources/fault-presets.json"_L1)), QString());
        QVERIFY(!schema.refusal(R"({"presets":[{"id":"x","places":["here"],"rule":{"effect":"reset"}}]})").isEmpty());
    }

    void theSchemaKnowsEveryStep()
    {
        QStringList registered { u"as"_s };
        for (const StepKind &kind : allSteps())
            registered += kind.name;
        registered.sort();
        const PublishedSchema schema = schemaOf(u"scenario-1.schema.json"_s);
        const QJsonValue step = schema.document()["definitions"_L1]["step"_L1];
        QCOMPARE(step["properties"_L1].toObject().keys(), registered);
        QStringList required { u"as"_s };
        const QJsonArray choices = step["oneOf"_L1].toArray();
        for (const QJsonValue &choice : choices)
            required += choice["required"_L1][0].toString();
        required.sort();
        QCOMPARE(required, registered);
    }

    void theSchemaKnowsEveryKindOfJournalEntry()
    {
        const PublishedSchema schema = schemaOf(u"scenario-1.schema.json"_s);
        const QJsonValue entry = schema.document()["definitions"_L1]["journalEntry"_L1];
        const QJsonArray kinds = entry["properties"_L1]["kind"_L1]["enum"_L1].toArray();
        QStringList known;
        for (const QJsonValue &kind : kinds)
            known += kind.toString();
        QStringList all;
        for (const EventRow &row : eventRows())
            all += row.name;
        QCOMPARE(known, all);
    }
};

MINIHOST_TEST_MAIN(ScenarioFileTest, QCoreApplication)
#include "tst_scenariofile.moc"
