// SPDX-License-Identifier: MIT
// Offline means that no packet leaves: the built program runs in a network namespace whose only interface is read by
// the test, and opens a page that tries every feature of tests/web/sites/reach.
#include "tests/support/quietnetwork.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"
#include "tests/support/writefile.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QUdpSocket>

using namespace MiniHost;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NoPacketTest : public QObject
{
    Q_OBJECT

    QuietNetwork m_network;
    QString m_problem;

private Q_SLOTS:
    void initTestCase() { m_problem = m_network.open(); }

    void init()
    {
        if (!m_problem.isEmpty())
            QSKIP(qPrintable(u"this machine gives a test no network of its own: "_s + m_problem));
    }

    // Shows that a packet that leaves is recorded: the other test expects none.
    void aSentPacketIsRecorded()
    {
        QUdpSocket socket;
        QVERIFY(socket.writeDatagram("x", QHostAddress(u"203.0.113.1"_s), 53) == 1);
        QVERIFY(waitUntil([&] {
            const QByteArrayList packets = m_network.takePackets();
            return packets.contains("IPv4 udp 198.51.100.2 > 203.0.113.1:53, 29 bytes");
        }));
        QVERIFY(socket.writeDatagram("x", QHostAddress(u"2001:db8:1::1"_s), 53) == 1 || socket.error());
        m_network.takePackets();
    }

    void aPageThatTriesEverythingSendsNothing()
    {
        QTemporaryDir folder;
        const QString scenario = folder.filePath(u"reach.scenario.json"_s);
        writeFile(scenario,
            R"({"title": "reach", "source": ")" + inSource(u"tests/web/sites/reach"_s).toUtf8()
                + R"(", "steps": [{"open": {}}, {"waitFor": {"page": {"title": "done"}}}]})");
        m_network.takePackets();
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setProcessEnvironment(environment);
        std::optional<int> exitCode;
        connect(&program, &QProcess::finished, this, [&](int code) { exitCode = code; });
        program.start(programFile(), { u"test"_s, scenario, u"--timeout"_s, u"60"_s });
        QByteArrayList packets;
        // The interface keeps only a few hundred packets.
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] { packets += m_network.takePackets(); });
        look.start(50);
        QVERIFY(waitUntil([&] { return exitCode.has_value(); }, 90s));
        packets += m_network.takePackets();
        QVERIFY2(exitCode == 0, program.readAllStandardOutput() + program.readAllStandardError());
        QCOMPARE(packets.join('\n'), QByteArray());
    }
};

MINIHOST_TEST_MAIN(NoPacketTest, QCoreApplication)
#include "tst_nopacket.moc"
