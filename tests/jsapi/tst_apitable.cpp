// SPDX-License-Identifier: MIT
// Every JSAPI is known with its clients and versions, and every call of one is answered.
#include "bridge/jsapi/apitable.h"
#include "bridge/jsapi/defaultanswers.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/jsapi/fakewindows.h"
#include "tests/support/testmain.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

class ApiTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSdkHasThreeHundredNames()
    {
        const ApiTable &table = ApiTable::builtIn();
        QCOMPARE(table.sdkNames().size(), 300);
        const auto countOf = [&](ClientPlatform client) {
            const QStringList names = table.sdkNames();
            return std::count_if(
                names.begin(), names.end(), [&](const QString &name) { return table.since(name, client).has_value(); });
        };
        QCOMPARE(countOf(ClientPlatform::Pc), 106);
        QCOMPARE(countOf(ClientPlatform::Ios), 276);
        QCOMPARE(countOf(ClientPlatform::Android), 275);
        QCOMPARE(countOf(ClientPlatform::Harmony), 265);
    }

    void aClientHasWhatItsVersionHas_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<ClientPlatform>("client");
        QTest::addColumn<QString>("version");
        // 0: the JSAPI is there.
        QTest::addColumn<int>("number");
        const auto row = [](const char *what, const char *api, ClientPlatform client, const char *version, int number) {
            QTest::newRow(what) << QString::fromLatin1(api) << client << QString::fromLatin1(version) << number;
        };
        row("there", "biz.util.scan", ClientPlatform::Ios, "7.6.15", 0);
        row("not on pc", "biz.util.scan", ClientPlatform::Pc, "7.6.15", 900220);
        row("for no client", "biz.util.openBrowser", ClientPlatform::Ios, "99.0.0", 900220);
        row("exactly", "runtime.permission.requestAuthCodeV2", ClientPlatform::Pc, "7.0.50", 0);
        row("too old", "runtime.permission.requestAuthCodeV2", ClientPlatform::Pc, "7.0.49", 900221);
        row("as numbers", "runtime.permission.requestAuthCodeV2", ClientPlatform::Pc, "7.10.0", 0);
        row("newest", "biz.i18n.getAccountType", ClientPlatform::Pc, "7.6.15", 900221);
        row("no version said", "biz.i18n.getAccountType", ClientPlatform::Pc, "", 0);
        row("unknown", "biz.util.scann", ClientPlatform::Ios, "7.6.15", 900206);
        row("config of pc", "config", ClientPlatform::Pc, "7.6.15", 0);
        row("config of phones", "config", ClientPlatform::Ios, "7.6.15", 900220);
    }
    void aClientHasWhatItsVersionHas()
    {
        QFETCH(QString, api);
        QFETCH(ClientPlatform, client);
        QFETCH(QString, version);
        QFETCH(int, number);
        const auto checked = ApiTable::builtIn().check(api, client, version);
        QCOMPARE(checked ? 0 : checked.error().row().number, number);
    }

    void anUnknownNameIsAnsweredWithTheNearestName()
    {
        const auto checked = ApiTable::builtIn().check(u"biz.util.scann"_s, ClientPlatform::Ios, {});
        QVERIFY(checked.error().detail.contains(u"biz.util.scan?"_s));
    }

    void theErrorsOfNamesAreTheSdks_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown") << u"no.such.api"_s << u"1"_s;
        QTest::newRow("not here") << u"biz.util.scan"_s << u"1"_s;
        QTest::newRow("too new") << u"biz.i18n.getAccountType"_s << u"1"_s;
        QTest::newRow("not simulated") << u"biz.util.encrypt"_s << u"3"_s;
        QTest::newRow("bad parameter") << u"util.domainStorage.getItem"_s << u"2"_s;
        QTest::newRow("cancelled") << u"device.notification.confirm"_s << u"-1"_s;
    }
    void theErrorsOfNamesAreTheSdks()
    {
        QFETCH(QString, api);
        QFETCH(QString, code);
        BridgeWorld world;
        world.client.version = u"7.6.15"_s;
        const Answer answer = world.answered(api, QJsonObject {});
        QVERIFY(!answer.success);
        QCOMPARE(answer.body["errorCode"_L1].toString(), code);
    }

    void everyDefaultAnswerIsOfAKnownNameThatIsNotSimulated()
    {
        QVERIFY(defaultAnswers().size() > 80);
        QSet<QString> acted;
        for (const JsApi &api : allJsApis())
            acted += api.wireName;
        for (const JsApiFamily &family : allJsApiFamilies()) {
            for (const JsApi &api : family) {
                // Each JSAPI is simulated once.
                QVERIFY2(!acted.contains(api.wireName), qPrintable(api.wireName));
                acted += api.wireName;
            }
        }
        QSet<QString> defaults;
        for (const AnswerRule &rule : defaultAnswers()) {
            QVERIFY2(ApiTable::builtIn().has(rule.method), qPrintable(rule.method));
            QVERIFY2(!acted.contains(rule.method), qPrintable(rule.method));
            QVERIFY2(!defaults.contains(rule.method), qPrintable(rule.method));
            defaults += rule.method;
        }
        for (const QString &name : std::as_const(acted))
            QVERIFY2(ApiTable::builtIn().has(name), qPrintable(name));
        QVERIFY2(acted.size() >= 120, qPrintable(QString::number(acted.size())));
    }

    void everyNameIsAnswered_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        for (const ClientPlatform client : clientPlatforms())
            QTest::newRow(qPrintable(toString(client))) << client;
    }
    void everyNameIsAnswered()
    {
        QFETCH(ClientPlatform, client);
        BridgeWorld world;
        FakeWindows windows;
        world.client.windows = &windows;
        world.asked = client;
        world.presenter.answers = { ConsentAnswer::Refuse };
        int successes = 0;
        for (const QString &name : ApiTable::builtIn().names()) {
            const Answer answer = world.answered(name, QJsonObject {});
            // Each call is answered once.
            QVERIFY2(world.answers.isEmpty(), qPrintable(name));
            successes += answer.success;
            if (!answer.success)
                QVERIFY2(!answer.body["errorCode"_L1].toString().isEmpty(), qPrintable(name));
        }
        QCOMPARE(world.dispatcher.openCalls(), 0u);
        QVERIFY(successes > 40);
    }
};

MINIHOST_TEST_MAIN(ApiTableTest, QCoreApplication)
#include "tst_apitable.moc"
