// SPDX-License-Identifier: MIT
// Runs `minihost init`, runs its result with `minihost test`, and starts the verbs with an invalid miniapp.json.
#include "tests/support/quotedjson.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

} // namespace

class InitTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    struct Run {
        int exitCode;
        QString output;
        QString errors;
    };

    Run minihost(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(programFile(), arguments);
        const bool ended = process.waitForFinished(120'000);
        return { ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
    }
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    }
    QByteArray read(const QString &name)
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private Q_SLOTS:
    // The example app without its miniapp.json.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"app"_s));
        for (const QString &name : { u"index.html"_s, u"app.js"_s })
            QVERIFY(QFile::copy(inSource(u"tests/scenarios/backend/app/"_s + name), file(u"app/"_s + name)));
    }

    void unansweredRequestsBecomeWorkingRoutes()
    {
        const Run run = minihost({ u"init"_s, u"app"_s });
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY2(run.output.contains("  GET /api/login: exchange\n  GET /api/me: answer\n"_L1), qPrintable(run.output));
        const QJsonObject written = QJsonDocument::fromJson(read(u"app/miniapp.json"_s)).object();
        QCOMPARE(written["routes"_L1].toArray().size(), 2);
        QCOMPARE(written["routes"_L1][0]["exchange"_L1]["code"_L1].toString(), u"query.authCode"_s);
        QVERIFY(minihost({ u"validate"_s, u"app/miniapp.json"_s }).output.contains("stand-in backend, 2 routes"_L1));
        write(u"a.scenario.json"_s,
            json("{'title': 't', 'source': 'app', 'steps': [{'open': '/'}, {'click': '#login'},"
                 "{'consent': 'allow'}, {'waitFor': {'page': {'selector': '#status', 'text': '欢迎 普通成员'}}}]}"));
        const Run played = minihost({ u"test"_s, u"a.scenario.json"_s });
        QVERIFY2(played.exitCode == 0, qPrintable(played.output));
    }

    void aScenarioMayMakeTheRequests()
    {
        write(u"a.scenario.json"_s,
            json("{'title': 't', 'source': 'app', 'steps': [{'open': '/'}, {'click': '#free'},"
                 "{'waitFor': {'page': {'selector': '#status', 'text': {'$matches': '.'}}}}]}"));
        const Run run = minihost({ u"init"_s, u"app"_s, u"--scenario"_s, u"a.scenario.json"_s });
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY2(run.output.contains("  POST /api/free: login\n"_L1), qPrintable(run.output));
    }

    void anExistingFileIsExtended()
    {
        const QByteArray mine = R"({"app": "suitedemo", "routes": [{"path": "/mine", "answer": {"json": {"a": 1}}}]})";
        write(u"app/miniapp.json"_s, mine);
        const Run more = minihost({ u"init"_s, u"app"_s });
        QVERIFY2(more.exitCode == 0, qPrintable(more.errors));
        QCOMPARE(read(u"app/miniapp.json.old"_s), mine);
        const QJsonObject file = QJsonDocument::fromJson(read(u"app/miniapp.json"_s)).object();
        QCOMPARE(file["app"_L1].toString(), u"suitedemo"_s);
        const QJsonArray routes = file["routes"_L1].toArray();
        QVERIFY(routes.size() > 1);
        QCOMPARE(routes.first()["path"_L1].toString(), u"/mine"_s);
        const QByteArray whole = read(u"app/miniapp.json"_s);
        const Run again = minihost({ u"init"_s, u"app"_s });
        QVERIFY2(again.output.contains("no further requests"_L1), qPrintable(again.output));
        QCOMPARE(read(u"app/miniapp.json"_s), whole);
    }

    void aBrokenFileIsReportedAndNotChanged()
    {
        write(u"app/miniapp.json"_s, "{ broken");
        const Run refused = minihost({ u"init"_s, u"app"_s });
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("miniapp.json"_L1), qPrintable(refused.errors));
        QCOMPARE(read(u"app/miniapp.json"_s), QByteArray("{ broken"));
    }

    void forceReplacesTheFile()
    {
        const QByteArray mine = "{\"routes\": []}";
        write(u"app/miniapp.json"_s, mine);
        const Run forced = minihost({ u"init"_s, u"app"_s, u"--force"_s });
        QVERIFY2(forced.exitCode == 0, qPrintable(forced.errors));
        QCOMPARE(read(u"app/miniapp.json.old"_s), mine);
        QVERIFY(read(u"app/miniapp.json"_s).contains("exchange"));
    }

    void aPageWithoutRequestsGetsNoFile()
    {
        write(u"app/index.html"_s, "<!doctype html><p>quiet</p>");
        const Run run = minihost({ u"init"_s, u"app"_s });
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        QVERIFY2(run.output.startsWith("Nothing written"_L1), qPrintable(run.output));
        QVERIFY(!QFile::exists(file(u"app/miniapp.json"_s)));
    }

    void wrongUsageIsReported_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("no folder") << QStringList { u"nope"_s } << u"900303"_s;
        QTest::newRow("two") << QStringList { u"a"_s, u"b"_s } << u"one folder at a time"_s;
        QTest::newRow("no client") << QStringList { u"app"_s, u"--platform"_s, u"beos"_s } << u"--platform beos"_s;
        QTest::newRow("no scenario") << QStringList { u"app"_s, u"--scenario"_s, u"none.json"_s } << u"none.json"_s;
    }
    void wrongUsageIsReported()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Run run = minihost(QStringList { u"init"_s } + arguments);
        QVERIFY2(run.exitCode == 2, qPrintable(run.output + run.errors));
        QVERIFY2(run.errors.contains(words), qPrintable(run.errors));
    }

    void aBrokenMiniappJsonGivesExitCodeTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("open") << QStringList { u"open"_s, u"app"_s, u"--data"_s, u":memory:"_s };
        QTest::newRow("explore") << QStringList { u"explore"_s, u"app"_s };
        QTest::newRow("test") << QStringList { u"test"_s, u"a.scenario.json"_s };
        QTest::newRow("map") << QStringList { u"open"_s, u"--map"_s, u"https://a.example.com=app"_s };
        QTest::newRow("validate") << QStringList { u"validate"_s, u"app/miniapp.json"_s };
    }
    void aBrokenMiniappJsonGivesExitCodeTwo()
    {
        QFETCH(QStringList, arguments);
        write(u"app/miniapp.json"_s, "{\"routes\": [\n{\"path\": \"/a\", \"exchnge\": {}}]}");
        write(u"a.scenario.json"_s, json("{'title': 't', 'source': 'app', 'steps': [{'open': '/'}]}"));
        const Run run = minihost(arguments);
        QVERIFY2(run.exitCode == 2, qPrintable(run.output + run.errors));
        const QString told = run.output + run.errors;
        QVERIFY2(told.contains("miniapp.json"_L1) && told.contains("line 2"_L1) && told.contains("\"exchange\"?"_L1),
            qPrintable(told));
    }
};

MINIHOST_TEST_MAIN(InitTest, QCoreApplication)
#include "tst_init.moc"
