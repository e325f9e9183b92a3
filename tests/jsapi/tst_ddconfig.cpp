// SPDX-License-Identifier: MIT
// dd.config checks the signature and, when it is wrong, journals the text that should have been signed
// (docs/dingtalk/protocol.md §2.6).
#include "bridge/core/events/bridge.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/jsapi/fakewindows.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString nonce = u"nonce"_s;
const QString stamp = u"1763740800000"_s;

struct ConfigWorld : BridgeWorld {
    FakeWindows windows;
    QString ticket;

    ConfigWorld()
    {
        client.windows = &windows;
        const TokenSubject app { { u"suitedemo"_s }, { u"dingdemo"_s }, {}, {} };
        const auto issued = platform->jsapiTickets().issue(app);
        if (!issued)
            qFatal("%s", qPrintable(issued.error().detail));
        ticket = issued->ticket.reveal();
    }

    QString sign(const QString &url, QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256) const
    {
        const QString text = u"jsapi_ticket=%1&noncestr=%2&timestamp=%3&url=%4"_s.arg(ticket, nonce, stamp, url);
        return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), algorithm).toHex());
    }
    Answer configure(const QString &signature, const QStringList &apis = {})
    {
        return answered(asked == ClientPlatform::Pc ? u"config"_s : u"runtime.permission.requestJsApis"_s,
            QJsonObject { { "agentId"_L1, "1"_L1 }, { "corpId"_L1, "dingdemo"_L1 }, { "timeStamp"_L1, stamp },
                { "nonceStr"_L1, nonce }, { "signature"_L1, signature }, { "url"_L1, "http://somewhere.else/"_L1 },
                { "jsApiList"_L1, QJsonArray::fromStringList(apis) } });
    }
};

const QString decoded = u"http://app.localhost:1/page/index.html?a=b c"_s;
const QString encoded = u"http://app.localhost:1/page/index.html?a=b%20c"_s;

} // namespace

class DdConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignatureIsRight_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("algorithm");
        QTest::addColumn<bool>("isRight");
        const auto row = [](const char *what, const QString &url, QCryptographicHash::Algorithm algorithm,
                             bool isRight) { QTest::newRow(what) << url << static_cast<int>(algorithm) << isRight; };
        row("SHA-256", decoded, QCryptographicHash::Sha256, true);
        row("SHA-1", decoded, QCryptographicHash::Sha1, true);
        row("as it stands", encoded, QCryptographicHash::Sha256, true);
        row("with the fragment", decoded + u"#/route"_s, QCryptographicHash::Sha256, false);
        row("of another page", u"http://app.localhost:1/"_s, QCryptographicHash::Sha256, false);
        row("the url of the arguments", u"http://somewhere.else/"_s, QCryptographicHash::Sha256, false);
        row("MD5", decoded, QCryptographicHash::Md5, false);
    }
    void aSignatureIsRight()
    {
        QFETCH(QString, url);
        QFETCH(int, algorithm);
        QFETCH(bool, isRight);
        for (const ClientPlatform client : clientPlatforms()) {
            ConfigWorld world;
            world.asked = client;
            const Answer answer =
                world.configure(world.sign(url, static_cast<QCryptographicHash::Algorithm>(algorithm)));
            QCOMPARE(answer.success, isRight);
            const QJsonObject checked = world.entries(Events::ConfigChecked::Kind).first();
            QCOMPARE(checked["ok"_L1].toBool(), isRight);
            if (isRight)
                continue;
            QCOMPARE(answer.body["errorCode"_L1].toString(), u"52013"_s);
            QCOMPARE(checked["expected"_L1].toString(), world.sign(decoded));
            QVERIFY(
                checked["signed"_L1].toString().endsWith(u"&noncestr=nonce&timestamp=1763740800000&url="_s + decoded));
            QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains(world.ticket.toUtf8()));
        }
    }

    void aMissingTicketIsJournalled()
    {
        ConfigWorld world;
        world.clock.advance(3h);
        QVERIFY(!world.configure(world.sign(decoded)).success);
        QVERIFY(
            world.entries(Events::ConfigChecked::Kind).first()["signed"_L1].toString().contains(u"none was made"_s));
    }

    void aMissingParameterIsNamed()
    {
        ConfigWorld world;
        const Answer answer = world.answered(u"config"_s, QJsonObject { { "corpId"_L1, "dingdemo"_L1 } });
        QCOMPARE(answer.body["errorCode"_L1].toString(), u"2"_s);
        QVERIFY(answer.body["errorMessage"_L1].toString().contains(u"nonceStr"_s));
    }

    void strictConfigRequiresTheConfigOfThisDocument()
    {
        ConfigWorld world;
        const QJsonObject text { { "text"_L1, "x"_L1 } };
        const QString api = u"biz.clipboardData.setData"_s;
        // The check is not strict by default.
        QVERIFY(world.answered(api, text).success);
        world.memory->options.strictConfig = true;
        QCOMPARE(world.answered(api, text).body["errorCode"_L1].toString(), u"7"_s);
        // This JSAPI needs no dd.config.
        QVERIFY(world.answered(u"device.notification.alert"_s, QJsonObject {}).success);
        QVERIFY(world.configure(world.sign(decoded), { u"device.base.getUUID"_s }).success);
        // The JSAPI is not in the list of dd.config.
        QCOMPARE(world.answered(api, text).body["errorCode"_L1].toString(), u"7"_s);
        QVERIFY(world.configure(world.sign(decoded), { api }).success);
        QVERIFY(world.answered(api, text).success);
        world.dispatcher.pageLeft(u"doc"_s, u"reload"_s);
        QVERIFY(!world.answered(api, text).success);
    }

    void aTicketIsTheSameWhileItIsGood()
    {
        ConfigWorld world;
        const TokenSubject app { { u"suitedemo"_s }, { u"dingdemo"_s }, {}, {} };
        world.clock.advance(1h);
        const auto again = world.platform->jsapiTickets().issue(app);
        QCOMPARE(again->ticket.reveal(), world.ticket);
        QCOMPARE(again->expireIn.count(), 3600);
        world.clock.advance(1h);
        QVERIFY(world.platform->jsapiTickets().issue(app)->ticket.reveal() != world.ticket);
    }
};

MINIHOST_TEST_MAIN(DdConfigTest, QCoreApplication)
#include "tst_ddconfig.moc"
