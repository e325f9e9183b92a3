// SPDX-License-Identifier: MIT
#include "app/sources/officialscripts.h"
#include "app/sources/scriptcache.h"
#include "app/sources/scriptmirror.h"
#include "bridge/core/errors/host.h"
#include "tests/support/headerof.h"
#include "tests/support/testmain.h"
#include "tests/support/writefile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ScriptCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anAddedScriptIsFoundByItsAddress()
    {
        QVERIFY(cache().add(sdk, "window.dd = 1", u"dingtalk-jsapi@3.0.12"_s));
        // A second object finds it, as another process would.
        const auto found = cache().find(sdk);
        QVERIFY(found && *found);
        QCOMPARE(**found, "window.dd = 1");
        const auto all = cache().list();
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().from, u"dingtalk-jsapi@3.0.12"_s);
        QCOMPARE(all->first().bytes, 13);
    }

    void aFolderThatIsNotThereIsAnEmptyCache()
    {
        QCOMPARE(cache().list().value().size(), 0);
        QVERIFY(!cache().find(sdk).value());
        QVERIFY(!QDir(folder()).exists());
    }

    void addingAgainReplaces()
    {
        QVERIFY(cache().add(sdk, "1", u"a.js"_s));
        QVERIFY(cache().add(sdk, "2", u"b.js"_s));
        QCOMPARE(cache().list().value().size(), 1);
        QCOMPARE(cache().find(sdk).value(), "2"_ba);
        QCOMPARE(contents().size(), 1);
    }

    void twoAddressesMayHaveOneContent()
    {
        QVERIFY(cache().add(sdk, "1", u"a.js"_s));
        QVERIFY(cache().add(login, "1", u"b.js"_s));
        QCOMPARE(contents().size(), 1);
        QVERIFY(cache().remove(u"a.js"_s));
        QCOMPARE(cache().find(login).value(), "1"_ba);
    }

    void aScriptIsRemovedByAddressPackageOrVersion_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("left");
        QTest::newRow("address") << sdk.toString() << 2;
        QTest::newRow("version") << u"dingtalk-jsapi@2.10.3"_s << 2;
        QTest::newRow("package") << u"dingtalk-jsapi"_s << 1;
        QTest::newRow("file") << u"ddlogin.js"_s << 2;
        QTest::newRow("nothing") << u"dingtalk"_s << 3;
    }
    void aScriptIsRemovedByAddressPackageOrVersion()
    {
        QFETCH(QString, what);
        QFETCH(int, left);
        QVERIFY(cache().add(sdk, "1", u"dingtalk-jsapi@3.0.12"_s));
        QVERIFY(
            cache().add(OfficialScripts::ofPackage(u"dingtalk-jsapi"_s, u"2.10.3"_s), "2", u"dingtalk-jsapi@2.10.3"_s));
        QVERIFY(cache().add(login, "3", u"ddlogin.js"_s));
        const auto removed = cache().remove(what);
        QVERIFY(removed);
        QCOMPARE(removed->size(), 3 - left);
        QCOMPARE(cache().list().value().size(), left);
        QCOMPARE(contents().size(), left);
    }

    void aDamagedScriptIsReportedAndNeverServed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("content changed") << u"*.js"_s << "2"_ba;
        QTest::newRow("content longer") << u"*.js"_s << "11"_ba;
        QTest::newRow("index is no JSON") << u"index.json"_s << "{"_ba;
        QTest::newRow("index of another version") << u"index.json"_s << R"({"version":2,"scripts":[]})"_ba;
        QTest::newRow("a file outside")
            << u"index.json"_s
            << R"({"version":1,"scripts":[{"url":"https://g.alicdn.com/x.js","sha256":"../../etc/passwd","bytes":1}]})"_ba;
    }
    void aDamagedScriptIsReportedAndNeverServed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QVERIFY(cache().add(sdk, "1", u"dingtalk-jsapi@3.0.12"_s));
        const QStringList files = QDir(folder()).entryList({ file });
        QCOMPARE(files.size(), 1);
        writeFile(folder() + u'/' + files.first(), content);
        const auto found = cache().find(sdk);
        QVERIFY(!found);
        QCOMPARE(found.error().code, Errors::CacheUnusable);
        const ServedScript served = serve(sdk);
        QCOMPARE(served.response.status, 500);
        QCOMPARE(served.fix, u"minihost cache add dingtalk-jsapi@3.0.12"_s);
        QCOMPARE(served.why->code, Errors::CacheUnusable);
        QVERIFY(cache().clear());
        QVERIFY(cache().add(sdk, "1", u"dingtalk-jsapi@3.0.12"_s));
        QCOMPARE(cache().find(sdk).value(), "1"_ba);
    }

    void aMissingFileOfTheCacheIsReported()
    {
        QVERIFY(cache().add(sdk, "1", u"dingtalk-jsapi@3.0.12"_s));
        QVERIFY(QFile::remove(folder() + u'/' + contents().first()));
        QVERIFY(!cache().find(sdk));
        QVERIFY(!cache().check(cache().list().value().first()));
    }

    // A file in the place of the folder: a test that runs as root may write in any folder.
    void aFolderThatCannotBeWrittenIsReported()
    {
        writeFile(folder(), "a file");
        const auto added = cache().add(sdk, "1", u"a.js"_s);
        QVERIFY(!added);
        QCOMPARE(added.error().code, Errors::CacheUnusable);
    }

    void theMirrorAnswersLikeACdn()
    {
        QVERIFY(cache().add(sdk, "window.dd = 1", u"dingtalk-jsapi@3.0.12"_s));
        const ServedScript served = serve(sdk);
        QCOMPARE(served.response.status, 200);
        QCOMPARE(served.response.body, "window.dd = 1");
        QVERIFY(served.problem.isEmpty());
        QCOMPARE(headerOf(served.response, "Content-Type"), "text/javascript; charset=utf-8");
        QCOMPARE(headerOf(served.response, "Access-Control-Allow-Origin"), "*");
        QCOMPARE(serve(sdk, headerOf(served.response, "ETag")).response.status, 304);
    }

    void aMissingScriptIsReportedWithTheCommand_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("command");
        QTest::newRow("package") << u"/dingding/dingtalk-jsapi/2.10.3/dingtalk.open.js"_s
                                 << u"minihost cache add dingtalk-jsapi@2.10.3"_s;
        QTest::newRow("preliminary") << u"/dingding/dingtalk-jsapi/3.1.0-beta.1/dingtalk.open.js"_s
                                     << u"minihost cache add dingtalk-jsapi@3.1.0-beta.1"_s;
        QTest::newRow("login") << u"/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s
                               << u"minihost cache add FILE --as "
                                  "https://g.alicdn.com/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s;
        QTest::newRow("no version") << u"/dingding/dingtalk-jsapi/;rm -rf/dingtalk.open.js"_s
                                    << u"minihost cache add FILE --as "
                                       "https://g.alicdn.com/dingding/dingtalk-jsapi/%3Brm%20-rf/dingtalk.open.js"_s;
    }
    void aMissingScriptIsReportedWithTheCommand()
    {
        QFETCH(QString, path);
        QFETCH(QString, command);
        const ServedScript served = serve(OfficialScripts::addressOf(u"g.alicdn.com"_s, path));
        QCOMPARE(served.response.status, 404);
        QCOMPARE(served.fix, command);
        // A comment only, so that the script prints nothing on the page's console.
        QVERIFY(served.response.body.startsWith("/* MiniHost: "));
        QVERIFY(served.response.body.endsWith(" */\n"));
        QCOMPARE(served.response.body.count("*/"), 1);
    }

private:
    QString folder() const { return m_folder->filePath(u"scripts"_s); }
    ScriptCache cache() const { return ScriptCache(folder()); }
    QStringList contents() const { return QDir(folder()).entryList({ u"*.js"_s }); }
    ServedScript serve(const QUrl &url, const QByteArray &tag = {}) const
    {
        HttpRequest request;
        request.method = "GET";
        request.path = url.path();
        request.headers = { { "Host", url.host().toLatin1() }, { "If-None-Match", tag } };
        return serveScript(cache(), request);
    }

    const QUrl sdk { u"https://g.alicdn.com/dingding/dingtalk-jsapi/3.0.12/dingtalk.open.js"_s };
    const QUrl login { u"https://g.alicdn.com/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s };
    std::unique_ptr<QTemporaryDir> m_folder;
};

MINIHOST_TEST_MAIN(ScriptCacheTest, QCoreApplication)
#include "tst_scriptcache.moc"
