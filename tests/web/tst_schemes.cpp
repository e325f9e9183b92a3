// SPDX-License-Identifier: MIT
// A page is loaded by http(s), and its parts also by data: and blob:. Addresses of the program, the machine or other
// programs cannot be loaded by any means of a page, and each attempt is journalled.
#include "bridge/core/events/page.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/support/writefile.h"
#include "tests/web/pageharness.h"
#include "web/container/pageschemes.h"

#include <QDesktopServices>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

// Schemes of other programs, which this test registers.
const QStringList handedOverSchemes { u"mailto"_s, u"tel"_s, u"intent"_s, u"file"_s, u"view-source"_s, u"chrome"_s,
    u"qrc"_s, u"dingtalk"_s };

QJsonObject toObject(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

class SchemesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    // Addresses that were given to other programs.
    QStringList m_handedOver;

    // The page with all means of loading, and addresses of its server that redirect elsewhere.
    QString site()
    {
        const QString folder = m_folder.filePath(u"site"_s);
        if (QFile::exists(folder))
            return folder;
        QFile page(inSource(u"tests/web/sites/schemes/index.html"_s));
        if (!page.open(QIODevice::ReadOnly))
            qFatal("no page");
        writeFile(folder + "/index.html"_L1, page.readAll());
        QJsonArray routes;
        const auto redirect = [&](const QString &path, const QString &to) {
            routes.append(QJsonObject { { "path"_L1, path },
                { "answer"_L1,
                    QJsonObject { { "status"_L1, 302 }, { "headers"_L1, QJsonObject { { "Location"_L1, to } } } } } });
        };
        for (const QString &scheme : { u"qrc"_s, u"file"_s, u"devtools"_s, u"chrome"_s, u"data"_s })
            redirect(u"/to-"_s + scheme, address(scheme));
        writeFile(folder + "/miniapp.json"_L1, QJsonDocument(QJsonObject { { "routes"_L1, routes } }).toJson());
        return folder;
    }

    QString address(const QString &scheme)
    {
        if (scheme == "qrc"_L1)
            return u"qrc:///minihost/inject/relay.js"_s;
        if (scheme == "file"_L1) {
            writeFile(m_folder.filePath(u"secret.js"_s), "window.secret = 1;");
            return u"file://"_s + m_folder.filePath(u"secret.js"_s);
        }
        if (scheme == "devtools"_L1)
            return u"devtools://devtools/bundled/inspector.html"_s;
        if (scheme == "chrome"_L1)
            return u"chrome://gpu/"_s;
        if (scheme == "data"_L1)
            return u"data:text/html,x"_s;
        return scheme + ":x@example.com"_L1;
    }

private Q_SLOTS:
    void handOver(const QUrl &url) { m_handedOver += url.toString(); }

    void initTestCase()
    {
        for (const QString &scheme : handedOverSchemes)
            QDesktopServices::setUrlHandler(scheme, this, "handOver");
    }
    void cleanupTestCase()
    {
        for (const QString &scheme : handedOverSchemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void schemesAreAllowedByTheirUse_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<PageUse>("use");
        QTest::addColumn<bool>("isFor");
        const auto row = [](const QString &url, PageUse use, bool isFor) {
            QTest::addRow("%s %d", qPrintable(url), int(use)) << url << use << isFor;
        };
        for (const PageUse use : { PageUse::Page, PageUse::Frame, PageUse::Resource }) {
            row(u"http://app.localhost/"_s, use, true);
            row(u"HTTPS://app.localhost/"_s, use, true);
            row(u"data:text/html,x"_s, use, use != PageUse::Page);
            row(u"blob:http://app.localhost/1"_s, use, use != PageUse::Page);
            row(u"about:blank"_s, use, use != PageUse::Resource);
            row(u"about:srcdoc"_s, use, use != PageUse::Resource);
            row(u"ws://app.localhost/"_s, use, use == PageUse::Resource);
            for (const QString &no :
                { u"about:version"_s, u"qrc:///minihost/inject/relay.js"_s, u"file:///etc/passwd"_s,
                    u"devtools://devtools/"_s, u"chrome://gpu"_s, u"chrome-untrusted://x"_s, u"chrome-extension://x/"_s,
                    u"view-source:http://app.localhost/"_s, u"filesystem:http://app.localhost/temporary/x"_s,
                    u"ftp://x/"_s, u"mailto:x@example.com"_s, u"tel:1"_s, u"intent://x"_s,
                    u"dingtalk://dingtalkclient/"_s, u"javascript:1"_s, u"/relative"_s, QString() })
                row(no, use, false);
        }
    }
    void schemesAreAllowedByTheirUse()
    {
        QFETCH(QString, url);
        QFETCH(PageUse, use);
        QTEST(isForPages(QUrl(url), use), "isFor");
    }

    void aPageCannotLoadARefusedScheme_data()
    {
        QTest::addColumn<QString>("url");
        for (const QString &scheme : { u"qrc"_s, u"file"_s, u"devtools"_s, u"chrome"_s })
            QTest::newRow(qPrintable(scheme)) << address(scheme);
        QTest::newRow("picture of the program") << u"qrc:///qt-project.org/qmessagebox/images/qtlogo-64.png"_s;
        QTest::newRow("source of a page") << u"view-source:http://127.0.0.1/"_s;
        QTest::newRow("file system") << u"filesystem:http://127.0.0.1/temporary/x"_s;
        QTest::newRow("mail") << u"mailto:x@example.com"_s;
        QTest::newRow("client") << u"dingtalk://dingtalkclient/page/link"_s;
        for (const QString &scheme : { u"qrc"_s, u"file"_s, u"devtools"_s, u"chrome"_s })
            QTest::newRow(qPrintable(u"redirect to "_s + scheme)) << u"/to-"_s + scheme;
    }
    void aPageCannotLoadARefusedScheme()
    {
        QFETCH(QString, url);
        PageHarness harness(site());
        QVERIFY(harness.load());
        // Timers of hidden pages fire once a second only.
        harness.page().setVisible(true);
        const QJsonObject came = toObject(harness.settle(u"tryAll('%1')"_s.arg(url)));
        QVERIFY(came.size() > 35);
        QStringList loaded;
        for (auto way = came.begin(); way != came.end(); ++way) {
            if (*way == QJsonValue(u"loaded"_s))
                loaded += way.key();
        }
        QCOMPARE(loaded.join(u' '), QString());
        QCOMPARE(harness.value(u"typeof secret + typeof QWebChannel"_s).toString(), u"undefinedundefined"_s);
        QCOMPARE(m_handedOver, QStringList());
    }

    // Requests that the engine makes, and does not refuse itself.
    void aRefusedRequestIsJournalled()
    {
        PageHarness harness(site());
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(u"ways.script('qrc:///minihost/inject/relay.js')"_s), u"\"failed\""_s);
        QVERIFY(waitUntil([&] { return !harness.entries(Events::SchemeRefused::Kind).isEmpty(); }));
        const QJsonObject told = harness.entries(Events::SchemeRefused::Kind).first().detail;
        QCOMPARE(told["scheme"_L1].toString(), u"qrc"_s);
        QCOMPARE(told["what"_L1].toString(), u"script"_s);
        QCOMPARE(told["url"_L1].toString(), u"qrc:///minihost/inject/relay.js"_s);
        // They would not have left the machine, so they are not counted here.
        QCOMPARE(harness.simulator->blockedRequests(), 0);
    }

    void aPageCannotNavigateToARefusedScheme_data()
    {
        QTest::addColumn<QString>("url");
        for (const QString &scheme :
            { u"qrc"_s, u"file"_s, u"devtools"_s, u"chrome"_s, u"data"_s, u"mailto"_s, u"tel"_s, u"intent"_s })
            QTest::newRow(qPrintable(scheme)) << address(scheme);
        QTest::newRow("about") << u"about:version"_s;
        QTest::newRow("source") << u"view-source:http://127.0.0.1/"_s;
        for (const QString &scheme : { u"qrc"_s, u"file"_s, u"devtools"_s, u"chrome"_s, u"data"_s })
            QTest::newRow(qPrintable(u"redirect to "_s + scheme)) << u"/to-"_s + scheme;
    }
    void aPageCannotNavigateToARefusedScheme()
    {
        QFETCH(QString, url);
        PageHarness harness(site());
        QVERIFY(harness.load());
        const QString app = harness.page().url().host();
        QStringList ways = harness.value(u"Object.keys(goTo).join()"_s).toString().split(u',');
        QVERIFY(ways.size() > 6);
        // A redirect begins with an allowed address, so each attempt loads a page.
        const bool isRedirect = url.startsWith(u'/');
        if (isRedirect)
            ways = { u"location"_s, u"form"_s };
        for (const QString &way : std::as_const(ways)) {
            if (isRedirect)
                QVERIFY(harness.load());
            harness.value(u"goTo.%1('%2')"_s.arg(way, url));
            // There is no event that shows that nothing happens.
            waitUntil([] { return false; }, std::chrono::milliseconds(120));
            const QUrl after = harness.page().url();
            QVERIFY2(
                after.isEmpty() || after.host() == app || (after.scheme() == "about"_L1 && after.path() == "blank"_L1),
                qPrintable(way + u": "_s + after.toString()));
        }
        QCOMPARE(m_handedOver, QStringList());
    }
};

MINIHOST_TEST_MAIN(SchemesTest, WebApplication)
#include "tst_schemes.moc"
