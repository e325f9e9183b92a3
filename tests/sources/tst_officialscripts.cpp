// SPDX-License-Identifier: MIT
#include "app/sources/officialscripts.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class OfficialScriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingScriptIsReportedWithTheCommand_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("command");
        QTest::newRow("a package") << u"https://g.alicdn.com/dingding/dingtalk-jsapi/3.0.12/dingtalk.open.js"_s
                                   << u"minihost cache add dingtalk-jsapi@3.0.12"_s;
        QTest::newRow("a file") << u"https://g.alicdn.com/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s
                                << u"minihost cache add FILE --as "
                                   "https://g.alicdn.com/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s;
        QTest::newRow("no version") << u"https://g.alicdn.com/dingding/dingtalk-jsapi/1;x/dingtalk.open.js"_s
                                    << u"minihost cache add FILE --as "
                                       "https://g.alicdn.com/dingding/dingtalk-jsapi/1%3Bx/dingtalk.open.js"_s;
        QTest::newRow("what a shell would run") << u"https://g.alicdn.com/a;touch$IFS/x&b(c)'d.js"_s
                                                << u"minihost cache add FILE --as "
                                                   "https://g.alicdn.com/a%3Btouch%24IFS/x%26b%28c%29%27d.js"_s;
    }
    void aMissingScriptIsReportedWithTheCommand()
    {
        QFETCH(QString, url);
        QFETCH(QString, command);
        QCOMPARE(OfficialScripts::commandFor(QUrl(url)), command);
    }

    void anEscapedAddressIsTheSame()
    {
        const QUrl asked(u"https://g.alicdn.com/a;b(c).js"_s);
        const QUrl named(OfficialScripts::commandFor(asked).section(u' ', -1));
        QCOMPARE(OfficialScripts::addressOf(named.host(), named.path()),
            OfficialScripts::addressOf(asked.host(), asked.path()));
    }
};

MINIHOST_TEST_MAIN(OfficialScriptsTest, QCoreApplication)
#include "tst_officialscripts.moc"
