// SPDX-License-Identifier: MIT
// The messages between a page's relay and the host say their kind first, and both ends know the same kinds.
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"
#include "web/container/bridgetransport.h"
#include "web/container/channelmessage.h"
#include "web/container/scripttext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

// The words of an object of constants in relay.js.
QStringList wordsOf(const QString &object)
{
    const QString relay = scriptText(u":/minihost/inject/relay.js"_s, { { "CONFIG"_L1, QJsonObject() } });
    const QString members = QRegularExpression(object + u" = \\{([^}]*)\\}"_s).match(relay).captured(1);
    QStringList words;
    for (auto quoted = QRegularExpression(u"'([A-Za-z]+)'"_s).globalMatch(members); quoted.hasNext();)
        words += quoted.next().captured(1);
    return words;
}

struct Line : BridgeWorld {
    QStringList sent;
    BridgeTransport transport { dispatcher, [] { return origin; }, nullptr };

    Line()
    {
        QObject::connect(&transport, &BridgeTransport::answer, &transport,
            [this](const QString &, const QString &json) { sent += json; });
    }
};

} // namespace

class BridgeTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRelayHasTheHostsKinds()
    {
        constexpr int mostMembers = 10;
        QSet<int> kinds;
        const QStringList words = wordsOf(u"toHost"_s);
        for (const QString &word : words) {
            QJsonArray message { word };
            QList<RelayMessage> known;
            for (int i = 1; i < mostMembers; ++i) {
                message.append(QJsonValue());
                if (const auto kind = kindOf(message))
                    known += *kind;
            }
            QVERIFY2(known.size() == 1, qPrintable(word));
            kinds += static_cast<int>(known.first());
        }
        QCOMPARE(kinds.size(), words.size());
        QCOMPARE(words.size(), static_cast<int>(RelayMessage::OpenAuthReplaced) + 1);
        QCOMPARE(wordsOf(u"fromHost"_s), QStringList({ toString(HostMessage::Answer), toString(HostMessage::Event) }));
    }

    void whatIsNoMessageIsRefusedAndWarnedOf_data()
    {
        QTest::addColumn<QJsonArray>("message");
        QTest::newRow("nothing") << QJsonArray();
        QTest::newRow("no such kind") << QJsonArray { "goodbye"_L1, "doc"_L1 };
        QTest::newRow("no kind") << QJsonArray { "doc"_L1, BridgeWorld::origin, 1, "openAuth"_L1, "{}"_L1,
            QJsonValue() };
        QTest::newRow("a member is missing")
            << QJsonArray { "call"_L1, "doc"_L1, BridgeWorld::origin, 1, "openAuth"_L1, "{}"_L1 };
        QTest::newRow("a member too many") << QJsonArray { "hello"_L1, "other"_L1, 1 };
    }
    void whatIsNoMessageIsRefusedAndWarnedOf()
    {
        QFETCH(QJsonArray, message);
        Line line;
        line.transport.take({ "hello"_L1, "doc"_L1 });
        expectWarning(QRegularExpression(u"no message of the relay"_s));
        line.transport.take(message);
        QCOMPARE(line.transport.document(), u"doc"_s);
        QCOMPARE(line.kinds().count(u"Called"_s), 0);
    }

    void anAnswerAndAnEventSayTheirKindFirst()
    {
        Line line;
        line.transport.take({ "hello"_L1, "doc"_L1 });
        line.transport.sendEvent(u"resume"_s, QJsonObject());
        line.transport.take(
            { "call"_L1, "doc"_L1, BridgeWorld::origin, 7, "device.base.getUUID"_L1, "{}"_L1, QJsonValue() });
        QVERIFY(waitUntil([&] { return line.sent.size() == 2; }));
        QCOMPARE(line.sent[0], uR"(["event","resume",{},0])"_s);
        QVERIFY2(line.sent[1].startsWith(uR"(["answer",7,"success",)"_s), qPrintable(line.sent[1]));
    }
};

MINIHOST_TEST_MAIN(BridgeTransportTest, QCoreApplication)
#include "tst_bridgetransport.moc"
