// SPDX-License-Identifier: MIT
#include "bridge/tls/connectionhead.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace MiniHost;

class ConnectionHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenamedHeadHasTheServersNameAndClosesTheConnection()
    {
        const auto head =
            ConnectionHead::renamed("GET /todo?x=1 HTTP/1.1\r\nhost: app.example.com\r\nConnection: keep-alive\r\n"
                                    "Origin: https://app.example.com\r\nSec-Fetch-Dest: document\r\n\r\n",
                "localhost:5173");
        QCOMPARE(head.text,
            std::string("GET /todo?x=1 HTTP/1.1\r\nHost: localhost:5173\r\nOrigin: https://app.example.com\r\n"
                        "Sec-Fetch-Dest: document\r\nConnection: close\r\n\r\n"));
        QCOMPARE(head.target, std::string("/todo?x=1"));
        QVERIFY(head.isDocument);
    }

    void aWebSocketKeepsItsConnectionAndHasTheServersOrigin()
    {
        const auto head = ConnectionHead::renamed("GET / HTTP/1.1\r\nHost: app.example.com\r\nConnection: Upgrade\r\n"
                                                  "Upgrade: websocket\r\nOrigin: https://app.example.com\r\n\r\n",
            "localhost:5173");
        QCOMPARE(head.text,
            std::string("GET / HTTP/1.1\r\nHost: localhost:5173\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        "Origin: http://localhost:5173\r\n\r\n"));
        QVERIFY(!head.isDocument);
    }

    void aKeptHeadIsUnchanged()
    {
        const std::string text = "POST /a HTTP/1.1\r\nHost: x\r\nconnection:keep-alive\r\n\r\n";
        QCOMPARE(ConnectionHead::kept(text).text, text);
    }

    void anInvalidHeadHasNoTarget()
    {
        QCOMPARE(ConnectionHead::kept("nonsense\r\n\r\n").target, std::string());
        QCOMPARE(ConnectionHead::renamed("\r\n\r\n", "h:1").target, std::string());
    }
};

MINIHOST_TEST_MAIN(ConnectionHeadTest, QCoreApplication)
#include "tst_connectionhead.moc"
