// SPDX-License-Identifier: MIT
#include "tests/openapi/served.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

struct Ended {
    int code;
    QString out;
    QString err;
};

Ended runProgram(const QStringList &arguments)
{
    QProcess process;
    process.start(programFile(), arguments);
    const bool ended = process.waitForFinished(Served::deadline);
    return { ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
}

} // namespace

class ServeTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void theFirstLineHasTheAddressAndTheTokenFile()
    {
        Served served({ u"--data"_s, u":memory:"_s });
        QVERIFY(served.line().startsWith("{\"event\":\"ready\",\"api\":\"http://127.0.0.1:"));
        QCOMPARE(served.ready().keys(), (QStringList { u"api"_s, u"controlTokenFile"_s, u"event"_s, u"pid"_s }));
        QCOMPARE(served.ready().value("pid"_L1).toInteger(), served.process().processId());
        QCOMPARE(served.control("GET /__minihost/v1/health").value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(served.terminate(), 0);
        QVERIFY(!QFile::exists(served.ready().value("controlTokenFile"_L1).toString()));
    }

    void sigintEndsTheServer()
    {
        Served served({ u"--data"_s, u":memory:"_s });
        QVERIFY(served.port() != 0);
        QProcess::execute(u"/bin/kill"_s, { u"-INT"_s, QString::number(served.process().processId()) });
        QVERIFY(served.process().waitForFinished(Served::deadline));
        QCOMPARE(served.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(served.process().exitCode(), 0);
    }

    // Killed during redeems: every answer holds, and the database opens again.
    void aKilledServerLosesNoAnsweredRequest()
    {
        const QString data = m_folder.filePath(u"killed"_s);
        QStringList left;
        for (int round = 0; round < 4; ++round) {
            QStringList answered;
            {
                Served served({ u"--data"_s, data });
                QVERIFY2(served.port() != 0, served.process().readAllStandardError().constData());
                // Codes that were answered in the round before are used; its other codes are accepted once.
                const QStringList codes = served.codes(400);
                QCOMPARE(codes.size(), 400);
                std::vector<std::unique_ptr<RawClient>> clients;
                for (int i = 0; i < 8; ++i)
                    clients.push_back(std::make_unique<RawClient>(served.port()));
                const int killAt = 100 + 50 * round;
                for (qsizetype i = 0; i < codes.size(); ++i) {
                    RawClient &client = *clients[static_cast<size_t>(i % 8)];
                    client.request("POST /v1.0/oauth2/userAccessToken", {}, Served::exchange(codes[i]));
                    // Some answers are on their way.
                    if (i == killAt)
                        served.process().kill();
                    if (i >= killAt)
                        break;
                    // Eight requests at the same time.
                    if (i % 8 == 7) {
                        for (qsizetype n = i - 7; n <= i; ++n) {
                            if (clients[static_cast<size_t>(n % 8)]->answer().status == 200)
                                answered += codes[n];
                        }
                    }
                }
                for (qsizetype n = killAt - killAt % 8; n <= killAt; ++n) {
                    if (clients[static_cast<size_t>(n % 8)]->answer().status == 200)
                        answered += codes[n];
                }
                served.process().waitForFinished(Served::deadline);
                left = codes.mid(killAt + 1);
            }
            QVERIFY(answered.size() >= 100 - 8);
            Served again({ u"--data"_s, data });
            QVERIFY2(again.port() != 0, again.process().readAllStandardError().constData());
            RawClient client(again.port());
            for (const QString &code : std::as_const(answered))
                QCOMPARE(client.ask("POST /v1.0/oauth2/userAccessToken", {}, Served::exchange(code)).status, 400);
            QCOMPARE(client.ask("POST /v1.0/oauth2/userAccessToken", {}, Served::exchange(left.first())).status, 200);
            QCOMPARE(again.terminate(), 0);
        }
    }

    void aFullDiskIsReportedAndLosesNoAnsweredRequest()
    {
        // A limit on the size of files is the nearest condition to a full disk that needs no privilege. The unit of
        // ulimit is 1 kB in bash and 512 B in sh: small in both. SIGXFSZ is ignored, so a write fails as on a full
        // disk.
        const QString data = m_folder.filePath(u"full"_s);
        {
            Served first({ u"--data"_s, data });
            QVERIFY(first.port() != 0);
            QCOMPARE(first.terminate(), 0);
        }
        Served served({ u"--data"_s, data }, u"trap '' XFSZ; ulimit -f 200;"_s);
        QVERIFY2(served.port() != 0, served.process().readAllStandardError().constData());
        QStringList good;
        QJsonObject failed;
        for (int i = 0; i < 200 && failed.isEmpty(); ++i) {
            const QStringList codes = served.codes(100);
            if (codes.isEmpty())
                failed = served.control("POST /__minihost/v1/codes",
                    { { u"app"_s, u"suitedemo"_s }, { u"user"_s, u"member"_s },
                        { u"rpcScope"_s, u"Contact.User.Read"_s }, { u"count"_s, 100 } });
            else
                good += codes.first();
        }
        QCOMPARE(failed.value("error"_L1).toObject().value("number"_L1).toInt(), 500404);
        // Redeems are smaller and may still fit: each answer says correctly whether it was stored.
        QStringList unspent;
        for (const QString &code : std::as_const(good)) {
            const auto answer =
                RawClient(served.port()).ask("POST /v1.0/oauth2/userAccessToken", {}, Served::exchange(code));
            QVERIFY(answer.status == 200 || (answer.status == 500 && answer.body.contains("\"requestid\"")));
            if (answer.status == 500)
                unspent += code;
        }
        const QByteArray journal = QJsonDocument(served.control("GET /__minihost/v1/journal?limit=10000")).toJson();
        QVERIFY(journal.contains("StoreFailed"));
        QVERIFY(journal.contains("full"));
        QCOMPARE(served.terminate(), 0);

        Served again({ u"--data"_s, data });
        QVERIFY2(again.port() != 0, again.process().readAllStandardError().constData());
        RawClient client(again.port());
        for (const QString &code : std::as_const(good)) {
            const auto answer = client.ask("POST /v1.0/oauth2/userAccessToken", {}, Served::exchange(code));
            QCOMPARE(answer.status, unspent.contains(code) ? 200 : 400);
        }
    }

    void aDataFolderThatCannotBeWrittenIsReportedWithTheCause_data()
    {
        // Shell commands before the program's; DATA stands for the folder.
        QTest::addColumn<QString>("before");
        QTest::addColumn<QByteArray>("number");
        QTest::newRow("a full disk, at first") << u"trap '' XFSZ; ulimit -f 0;"_s << "900334"_ba;
        QTest::newRow("a full disk, later") << u"trap '' XFSZ; ulimit -f 8;"_s << "900334"_ba;
        // A mount namespace of its own needs no privilege where the system allows user namespaces.
        QTest::newRow("a read-only disk")
            << u"exec unshare -rm sh -c 'mount --bind DATA DATA && mount -o remount,bind,ro DATA && "
               "exec \"$0\" serve \"$@\"' \"$0\" \"$@\";"_s
            << "900333"_ba;
    }
    void aDataFolderThatCannotBeWrittenIsReportedWithTheCause()
    {
        QFETCH(QString, before);
        QFETCH(QByteArray, number);
        if (before.contains("unshare"_L1) && QProcess::execute(u"unshare"_s, { u"-rm"_s, u"true"_s }) != 0)
            QSKIP("this system has no namespaces for users");
        const QString data = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()).simplified().remove(u' '));
        if (!QByteArray(QTest::currentDataTag()).endsWith("first")) {
            Served first({ u"--data"_s, data });
            QVERIFY(first.port() != 0);
            QCOMPARE(first.terminate(), 0);
        }
        Served served({ u"--data"_s, data }, before.replace("DATA"_L1, data));
        QCOMPARE(served.exitCode(), 3);
        const QByteArray words = served.process().readAllStandardError();
        QVERIFY2(words.contains(number) && words.contains(data.toUtf8()), words.constData());
        // The data is not damaged, so no user needs to move it away.
        QVERIFY2(!words.contains("Move"), words.constData());
    }

    void wrongUsageAndBadDataHaveTheirExitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("message");
        const QString notJson = write(u"broken.json"_s, "{\n \"name\": }");
        const QString invalid = write(u"invalid.json"_s, R"({"name":"x","apps":[],"users":[],"organisation":[]})");
        const QString database = write(u"showcase.sqlite"_s, QByteArray("no database").repeated(1000));
        QTest::newRow("unknown option") << QStringList { u"--prot"_s, u"1"_s } << 2 << u"prot"_s;
        QTest::newRow("an argument too many") << QStringList { u"x"_s } << 2 << u"\"x\""_s;
        QTest::newRow("no port") << QStringList { u"--port"_s, u"abc"_s } << 2 << u"abc"_s;
        QTest::newRow("no such port") << QStringList { u"--port"_s, u"65536"_s } << 2 << u"65536"_s;
        QTest::newRow("no profile") << QStringList { u"--profile"_s, u"/nowhere.json"_s } << 2 << u"/nowhere.json"_s;
        QTest::newRow("broken profile") << QStringList { u"--profile"_s, notJson } << 2 << u"line 2, column"_s;
        QTest::newRow("invalid profile") << QStringList { u"--profile"_s, invalid } << 2
                                         << u"organisation: unknown key; did you mean \"organisations\"?"_s;
        QTest::newRow("read-only folder")
            << QStringList { u"--data"_s, u"/proc/minihost"_s } << 3 << u"/proc/minihost"_s;
        QTest::newRow("a file as the folder") << QStringList { u"--data"_s, notJson } << 3 << notJson;
        QTest::newRow("damaged database") << QStringList { u"--data"_s, m_folder.path() } << 3 << database;
    }
    void wrongUsageAndBadDataHaveTheirExitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, message);
        const Ended ended = runProgram(QStringList { u"serve"_s } + arguments);
        QCOMPARE(ended.code, code);
        QVERIFY2(ended.err.contains(message), qPrintable(ended.err));
        QCOMPARE(ended.out, u""_s);
    }

    void aPortInUseGivesExitCode3()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString port = QString::number(other.serverPort());
        const Ended ended = runProgram({ u"serve"_s, u"--data"_s, u":memory:"_s, u"--port"_s, port });
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.err.contains(port), qPrintable(ended.err));
    }

    void helpIsPrintedToStdout()
    {
        for (const QString &verb : { u"serve"_s, u"code"_s }) {
            const Ended ended = runProgram({ verb, u"--help"_s });
            QCOMPARE(ended.code, 0);
            QVERIFY(ended.out.contains("Usage: "_L1));
            QCOMPARE(ended.err, u""_s);
        }
    }

    void aCodeIsIssuedByTheCommandLine()
    {
        Served served({ u"--data"_s, u":memory:"_s });
        const QString api = served.ready().value("api"_L1).toString();
        const auto code = [&](const QStringList &more) {
            return runProgram(
                QStringList { u"code"_s, u"--app"_s, u"suitedemo"_s, u"--user"_s, u"member"_s, u"--api"_s, api }
                + more);
        };
        const Ended good =
            code({ u"--rpc-scope"_s, u"Contact.User.Read"_s, u"--field-scope"_s, u"Contact.User.mobile"_s });
        QCOMPARE(good.code, 0);
        const QString authCode = QJsonDocument::fromJson(good.out.toUtf8()).object().value("authCode"_L1).toString();
        const auto answer =
            RawClient(served.port()).ask("POST /v1.0/oauth2/userAccessToken", {}, Served::exchange(authCode));
        QCOMPARE(answer.status, 200);

        const Ended refused = code({ u"--rpc-scope"_s, u"Contact.User.mobile"_s });
        QCOMPARE(refused.code, 1);
        for (const QString &word : { u"500202"_s, u"Contact.User.mobile"_s, u"cause:"_s, u"Move it to fieldScope."_s })
            QVERIFY2(refused.err.contains(word), qPrintable(refused.err));
        QCOMPARE(refused.out, u""_s);

        const QString wrongToken = write(u"wrong.token"_s, "0000\n");
        QCOMPARE(code({ u"--rpc-scope"_s, u"Contact.User.Read"_s, u"--control-token-file"_s, wrongToken }).code, 3);
        QCOMPARE(code({ u"--rpc-scope"_s, u"Contact.User.Read"_s, u"--control-token-file"_s, u"/nowhere"_s }).code, 3);
        served.terminate();
        QCOMPARE(code({ u"--rpc-scope"_s, u"Contact.User.Read"_s }).code, 3);
        const Ended unreachable =
            code({ u"--rpc-scope"_s, u"Contact.User.Read"_s, u"--control-token-file"_s, wrongToken });
        QCOMPARE(unreachable.code, 3);
        QVERIFY2(unreachable.err.contains("900309"_L1), qPrintable(unreachable.err));
    }

    void codeNeedsItsOptions()
    {
        QCOMPARE(runProgram({ u"code"_s, u"--user"_s, u"member"_s, u"--api"_s, u"http://127.0.0.1:1"_s }).code, 2);
        QCOMPARE(runProgram({ u"code"_s, u"--app"_s, u"a"_s, u"--user"_s, u"b"_s, u"--api"_s, u"ftp://x"_s }).code, 2);
        QCOMPARE(runProgram({ u"code"_s, u"--scope"_s, u"x"_s }).code, 2);
    }
};

MINIHOST_TEST_MAIN(ServeTest, QCoreApplication)
#include "tst_serve.moc"
