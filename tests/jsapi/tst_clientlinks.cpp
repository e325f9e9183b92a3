// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientlinks.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ClientLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsForTheClientOrForTheEngine_data()
    {
        using enum ClientLink::Kind;
        QTest::addColumn<QString>("link");
        QTest::addColumn<int>("kind"); // -1: for the engine
        QTest::addColumn<QString>("page");
        const auto row = [](const char *name, const QString &link, int kind, const QString &page = {}) {
            QTest::newRow(name) << link << kind << page;
        };
        row("a page", u"dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fa.example%2Fb%3Fc%3D1&pc_slide=true"_s,
            static_cast<int>(Page), u"https://a.example/b?c=1"_s);
        row("an app's page",
            u"dingtalk://dingtalkclient/action/openapp?corpid=c&app_id=0_1&redirect_url=http%3A%2F%2Fa.example%2F"_s,
            static_cast<int>(Page), u"http://a.example/"_s);
        row("no web page", u"dingtalk://dingtalkclient/page/link?url=file%3A%2F%2F%2Fetc%2Fpasswd"_s,
            static_cast<int>(Client));
        row("another part", u"dingtalk://dingtalkclient/action/sendmsg?dingtalk_id=x"_s, static_cast<int>(Client));
        row("a call", u"tel:10086"_s, static_cast<int>(Call));
        row("a message", u"sms:10086"_s, static_cast<int>(Message));
        row("a mail", u"mailto:a@example.com"_s, static_cast<int>(Mail));
        row("a web page", u"https://a.example/"_s, -1);
        row("a file", u"file:///etc/passwd"_s, -1);
        row("another program", u"weixin://dl"_s, -1);
    }
    void aLinkIsForTheClientOrForTheEngine()
    {
        QFETCH(QString, link);
        QFETCH(int, kind);
        QFETCH(QString, page);
        const auto read = clientLinkOf(QUrl(link));
        QCOMPARE(read ? static_cast<int>(read->kind) : -1, kind);
        if (read)
            QCOMPARE(read->page.toString(), page);
    }
};

MINIHOST_TEST_MAIN(ClientLinksTest, QCoreApplication)
#include "tst_clientlinks.moc"
