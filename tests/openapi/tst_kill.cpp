// SPDX-License-Identifier: MIT
// The program is killed at random moments while codes are redeemed and tokens rotated. After each restart the database
// opens, no code is accepted twice, and every answered token is valid. A second process with the same data folder is
// refused while the first runs. MINIHOST_KILLS=200 runs more rounds than the default.
#include "bridge/core/entropy.h"
#include "tests/openapi/served.h"
#include "tests/support/testmain.h"

#include <deque>
#include <QCoreApplication>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

constexpr int atOnce = 4;
constexpr int codesARound = 24;

struct Pair {
    QString access;
    QString refresh;
};

QByteArray rotation(const QString &refreshToken)
{
    return QJsonDocument(QJsonObject { { u"clientId"_s, u"suitedemo"_s }, { u"clientSecret"_s, u"demo-secret"_s },
                             { u"grantType"_s, u"refresh_token"_s }, { u"refreshToken"_s, refreshToken } })
        .toJson(QJsonDocument::Compact);
}

Pair pairOf(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return { object.value("accessToken"_L1).toString(), object.value("refreshToken"_L1).toString() };
}

// What the server has answered, which must hold after a restart.
struct Ledger {
    // Codes that were answered with a pair of tokens.
    QSet<QString> redeemed;
    // Codes without an answer: used or not, but never accepted twice.
    QStringList doubtful;
    // Pairs whose refresh token was not used.
    QList<Pair> good;
    // All access tokens of this round.
    QStringList access;
    // Pairs whose rotation was not answered.
    QList<Pair> rotatedOrNot;
};

} // namespace

class KillTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SeededEntropy m_entropy { 20261122 };

    int upTo(int most) { return static_cast<quint8>(m_entropy.bytes(1).front()) % (most + 1); }

    static RawClient::Answer token(RawClient &client, const QByteArray &body)
    {
        return client.ask("POST /v1.0/oauth2/userAccessToken", {}, body);
    }

    // Redeems and rotates on several connections and kills the server after a number of requests, of which some are
    // unanswered.
    void work(Served &served, Ledger &ledger)
    {
        QStringList codes = served.codes(codesARound);
        QCOMPARE(codes.size(), codesARound);
        const int killAfter = 1 + upTo(2 * codesARound - 2);
        std::deque<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < atOnce; ++i)
            clients.push_back(std::make_unique<RawClient>(served.port()));
        struct Sent {
            // Empty for a rotation of `pair`.
            QString code;
            Pair pair;
            RawClient *client;
        };
        std::deque<Sent> open;
        const auto settle = [&](const Sent &sent) {
            const auto answer = sent.client->answer();
            if (answer.status == 200) {
                const Pair pair = pairOf(answer.body);
                QVERIFY(!ledger.redeemed.contains(sent.code));
                if (!sent.code.isEmpty())
                    ledger.redeemed += sent.code;
                ledger.good += pair;
                ledger.access += pair.access;
            } else {
                QCOMPARE(answer.status, 0);
                if (sent.code.isEmpty())
                    ledger.rotatedOrNot += sent.pair;
                else
                    ledger.doubtful += sent.code;
            }
        };
        for (int n = 0; n < killAfter; ++n) {
            RawClient *client = clients[static_cast<size_t>(n % atOnce)].get();
            const bool rotates = (n % 3 == 2 || codes.isEmpty()) && !ledger.good.isEmpty();
            if (!rotates && codes.isEmpty())
                break;
            Sent sent { rotates ? QString() : codes.takeFirst(), rotates ? ledger.good.takeFirst() : Pair {}, client };
            client->request("POST /v1.0/oauth2/userAccessToken", {},
                rotates ? rotation(sent.pair.refresh) : Served::exchange(sent.code));
            open.push_back(sent);
            if (open.size() == atOnce && n + 1 < killAfter) {
                settle(open.front());
                open.pop_front();
            }
        }
        // Some of the last requests may be answered by then.
        clients.back()->socket().waitForReadyRead(upTo(3));
        served.process().kill();
        for (const Sent &sent : open)
            settle(sent);
        served.process().waitForFinished(Served::deadline);
    }

    static void expectRefused(Served &first, const QString &data)
    {
        Served second({ u"--data"_s, data });
        QCOMPARE(second.port(), quint16(0));
        QCOMPARE(second.exitCode(), 3);
        const QByteArray words = second.process().readAllStandardError();
        for (const QByteArray &word : { "900331"_ba, data.toUtf8(),
                 "process " + QByteArray::number(first.process().processId()), "--data :memory:"_ba })
            QVERIFY2(words.contains(word), words.constData());
    }

    void check(Served &served, Ledger &ledger)
    {
        RawClient client(served.port());
        for (const QString &code : std::as_const(ledger.redeemed))
            QCOMPARE(token(client, Served::exchange(code)).status, 400);
        for (const QString &access : std::as_const(ledger.access)) {
            const auto answer =
                client.ask("GET /v1.0/contact/users/me", "x-acs-dingtalk-access-token: " + access.toLatin1() + "\r\n");
            QCOMPARE(answer.status, 200);
        }
        for (const QString &code : std::as_const(ledger.doubtful)) {
            token(client, Served::exchange(code));
            QCOMPARE(token(client, Served::exchange(code)).status, 400);
        }
        for (const Pair &pair : std::as_const(ledger.rotatedOrNot)) {
            token(client, rotation(pair.refresh));
            QCOMPARE(token(client, rotation(pair.refresh)).status, 400);
        }
        // A refresh token that was not used is accepted once.
        for (const Pair &pair : std::as_const(ledger.good)) {
            QCOMPARE(token(client, rotation(pair.refresh)).status, 200);
            QCOMPARE(token(client, rotation(pair.refresh)).status, 400);
        }
    }

private Q_SLOTS:
    void answeredRequestsSurviveEveryKill()
    {
        const QString data = m_folder.filePath(u"world"_s);
        const int kills = qEnvironmentVariable("MINIHOST_KILLS", u"40"_s).toInt();
        Ledger ledger;
        int deaths = 0;
        qint64 redeemed = 0;
        qint64 doubtful = 0;
        for (; deaths <= kills; ++deaths) {
            Served served({ u"--data"_s, data });
            QVERIFY2(served.port() != 0, served.process().readAllStandardError().constData());
            check(served, ledger);
            redeemed += ledger.redeemed.size();
            doubtful += ledger.doubtful.size() + ledger.rotatedOrNot.size();
            ledger = {};
            if (deaths % 20 == 0)
                expectRefused(served, data);
            if (deaths < kills)
                work(served, ledger);
            if (QTest::currentTestFailed())
                return;
        }
        // The server worked between the kills …
        QVERIFY(redeemed > kills);
        // … and was killed during requests.
        QVERIFY(doubtful > kills / 10);
    }
};

MINIHOST_TEST_MAIN(KillTest, QCoreApplication)
#include "tst_kill.moc"
