// SPDX-License-Identifier: MIT
#include "bridge/http/staticsite.h"
#include "tests/support/headerof.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class StaticSiteTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<StaticSite> m_site;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    HttpResponse get(const QString &path, const QList<HttpHeader> &headers = {}, const QByteArray &method = "GET")
    {
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.target = path.toUtf8();
        request.headers = headers;
        return m_site->serve(request);
    }

private Q_SLOTS:
    void aFolderIsServedUnderItsBasePath()
    {
        const StaticSite site(m_folder.filePath(u"app"_s), StaticSite::Routing::History, u"/h5/"_s);
        const auto get = [&site](const QByteArray &target) {
            HttpRequest request;
            request.method = "GET";
            request.path = QString::fromUtf8(target).section(u'?', 0, 0);
            request.target = target;
            request.headers = { { "Accept", "text/html" } };
            return site.serve(request);
        };
        QCOMPARE(get("/h5/script.mjs").status, 200);
        QCOMPARE(get("/h5/orders/5").status, 200); // a route of the app
        QCOMPARE(headerOf(get("/?a=1"), "Location"), QByteArray("/h5/?a=1"));
        QCOMPARE(headerOf(get("/h5"), "Location"), QByteArray("/h5/"));
        QCOMPARE(headerOf(get("/h5/sub"), "Location"), QByteArray("/h5/sub/"));
        QCOMPARE(get("/script.mjs").status, 404);
        QCOMPARE(get("/orders/5").status, 404);
    }

    void initTestCase()
    {
        write(u"secret.txt"_s, "outside");
        write(u"app-evil/secret.txt"_s, "a folder whose name begins like ours");
        write(u"app/index.html"_s, "<h1>hello</h1>");
        write(u"app/sub/index.html"_s, "sub");
        write(u"app/empty/readme.txt"_s, "no index here");
        write(u"app/script.mjs"_s, "export {}");
        write(u"app/演示 1.txt"_s, "0123456789");
        write(u"app/zero.bin"_s, "");
        QVERIFY(QFile::link(m_folder.filePath(u"secret.txt"_s), m_folder.filePath(u"app/leak.txt"_s)));
        QVERIFY(QFile::link(m_folder.path(), m_folder.filePath(u"app/up"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"app/script.mjs"_s), m_folder.filePath(u"app/inside.mjs"_s)));
        write(u"app/store/5f3a"_s, "export {}");
        write(u"app/pages/main.html"_s, "main");
        QVERIFY(QFile::link(m_folder.filePath(u"app/store/5f3a"_s), m_folder.filePath(u"app/linked.js"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"app/sub"_s), m_folder.filePath(u"app/folder"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"app/sub/index.html"_s), m_folder.filePath(u"app/page"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"app/pages/main.html"_s), m_folder.filePath(u"app/pages/index.html"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"secret.txt"_s), m_folder.filePath(u"app/empty/index.html"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"app/nowhere"_s), m_folder.filePath(u"app/dangling.js"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"app/round"_s), m_folder.filePath(u"app/round"_s)));
        m_site = std::make_unique<StaticSite>(m_folder.filePath(u"app"_s));
    }

    void aFileIsServed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("root") << u"/"_s << u"index.html"_s << "text/html; charset=utf-8"_ba;
        QTest::newRow("folder") << u"/sub/"_s << u"sub/index.html"_s << "text/html; charset=utf-8"_ba;
        QTest::newRow("module") << u"/script.mjs"_s << u"script.mjs"_s << "text/javascript; charset=utf-8"_ba;
        QTest::newRow("name") << u"/演示 1.txt"_s << u"演示 1.txt"_s << "text/plain; charset=utf-8"_ba;
        QTest::newRow("unknown type") << u"/zero.bin"_s << u"zero.bin"_s << "application/octet-stream"_ba;
        QTest::newRow("a linked file has the type of its name")
            << u"/linked.js"_s << u"store/5f3a"_s << "text/javascript; charset=utf-8"_ba;
        QTest::newRow("a link to an index is a file")
            << u"/page"_s << u"sub/index.html"_s << "application/octet-stream"_ba;
        QTest::newRow("a linked folder") << u"/folder/"_s << u"sub/index.html"_s << "text/html; charset=utf-8"_ba;
        QTest::newRow("a linked index") << u"/pages/"_s << u"pages/main.html"_s << "text/html; charset=utf-8"_ba;
        QTest::newRow("a symlink that stays inside")
            << u"/inside.mjs"_s << u"script.mjs"_s << "text/javascript; charset=utf-8"_ba;
    }
    void aFileIsServed()
    {
        QFETCH(QString, path);
        QFETCH(QString, file);
        QFETCH(QByteArray, type);
        const HttpResponse response = get(path);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.file, QFileInfo(m_folder.filePath(u"app/"_s + file)).canonicalFilePath());
        QCOMPARE(headerOf(response, "Content-Type"), type);
        QCOMPARE(headerOf(response, "Cache-Control"), "no-cache"_ba);
    }

    void nothingOutsideTheFolderIsServed_data()
    {
        QTest::addColumn<QString>("path");
        // The server refuses ".." before it calls the site; the site refuses it too.
        for (const QString &path : { u"/../secret.txt"_s, u"/sub/../../secret.txt"_s, u"/..\\secret.txt"_s,
                 u"/leak.txt"_s, u"/up/secret.txt"_s, u"/up/"_s, u"/../app-evil/secret.txt"_s, u"//etc/passwd"_s,
                 u"/C:/secret.txt"_s, u"/script.mjs/"_s, u"/empty/"_s, u"/empty"_s, u"/empty/index.html"_s,
                 u"/dangling.js"_s, u"/round"_s, u"/round/"_s, u"/page/"_s, u"/nothing"_s, u"/:/qt-project.org"_s })
            QTest::newRow(qPrintable(path)) << path;
    }
    void nothingOutsideTheFolderIsServed()
    {
        QFETCH(QString, path);
        const HttpResponse response = get(path);
        QCOMPARE(response.status, 404);
        QVERIFY(response.file.isEmpty());
        QVERIFY(!response.body.contains("outside"));
    }

    void aFolderWithoutItsSlashIsRedirected_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : { u"/sub"_s, u"/folder"_s, u"/pages"_s })
            QTest::newRow(qPrintable(path)) << path;
    }
    void aFolderWithoutItsSlashIsRedirected()
    {
        QFETCH(QString, path);
        HttpRequest request;
        request.method = "GET";
        request.path = path;
        request.target = path.toUtf8() + "?a=1";
        const HttpResponse response = m_site->serve(request);
        QCOMPARE(response.status, 308);
        QCOMPARE(headerOf(response, "Location"), path.toUtf8() + "/?a=1");
        // The address of the redirect is there.
        QCOMPARE(get(path + u'/').status, 200);
    }

    void anUnchangedFileIsNotSentAgain()
    {
        const QByteArray tag = headerOf(get(u"/script.mjs"_s), "ETag");
        QVERIFY(!tag.isEmpty());
        QCOMPARE(get(u"/script.mjs"_s, { { "If-None-Match", tag } }).status, 304);
        QCOMPARE(get(u"/script.mjs"_s, { { "If-None-Match", "W/\"x\", " + tag } }).status, 304);
        QCOMPARE(get(u"/script.mjs"_s, { { "If-None-Match", "\"other\"" } }).status, 200);
        write(u"app/changing.js"_s, "1");
        const QByteArray before = headerOf(get(u"/changing.js"_s), "ETag");
        write(u"app/changing.js"_s, "22");
        QVERIFY(headerOf(get(u"/changing.js"_s), "ETag") != before);
    }

    void aRangeIsAPartOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentRange");
        QTest::newRow("from to") << "bytes=2-5"_ba << 206 << "bytes 2-5/10"_ba;
        QTest::newRow("from") << "bytes=7-"_ba << 206 << "bytes 7-9/10"_ba;
        QTest::newRow("last") << "bytes=-3"_ba << 206 << "bytes 7-9/10"_ba;
        QTest::newRow("more than there is") << "bytes=5-100"_ba << 206 << "bytes 5-9/10"_ba;
        QTest::newRow("more than all") << "bytes=-100"_ba << 206 << "bytes 0-9/10"_ba;
        QTest::newRow("one byte") << "bytes=0-0"_ba << 206 << "bytes 0-0/10"_ba;
        QTest::newRow("behind the end") << "bytes=10-"_ba << 416 << "bytes */10"_ba;
        QTest::newRow("the last none") << "bytes=-0"_ba << 416 << "bytes */10"_ba;
        QTest::newRow("several") << "bytes=0-1,4-5"_ba << 200 << ""_ba;
        QTest::newRow("other unit") << "lines=0-1"_ba << 200 << ""_ba;
        QTest::newRow("backwards") << "bytes=5-2"_ba << 200 << ""_ba;
        QTest::newRow("nonsense") << "bytes=a-b"_ba << 200 << ""_ba;
        QTest::newRow("only a dash") << "bytes=-"_ba << 200 << ""_ba;
    }
    void aRangeIsAPartOfTheFile()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(QByteArray, contentRange);
        const HttpResponse response = get(u"/演示 1.txt"_s, { { "Range", range } });
        QCOMPARE(response.status, status);
        QCOMPARE(headerOf(response, "Content-Range"), contentRange);
    }

    void historyRoutingServesTheIndexForDocumentsOnly()
    {
        const StaticSite site(m_folder.filePath(u"app"_s), StaticSite::Routing::History);
        HttpRequest request;
        request.method = "GET";
        request.path = u"/todo/5"_s;
        request.target = "/todo/5";
        // The request has no Accept for documents: a script sent it, not a navigation.
        QCOMPARE(site.serve(request).status, 404);
        request.headers = { { "Accept", "text/html,*/*;q=0.8" } };
        QCOMPARE(site.serve(request).status, 200);
        QVERIFY(site.serve(request).file.endsWith("app/index.html"_L1));
        QCOMPARE(m_site->serve(request).status, 404);
        request.path = u"/todo/none.js"_s;
        QCOMPARE(site.serve(request).status, 404);
    }

    void onlyGetHeadAndOptionsAreAllowed()
    {
        const HttpResponse response = get(u"/"_s, {}, "POST");
        QCOMPARE(response.status, 405);
        QCOMPARE(headerOf(response, "Allow"), "GET, HEAD, OPTIONS"_ba);
        QCOMPARE(get(u"/"_s, {}, "OPTIONS").status, 204);
    }

    void aResourceFolderIsServedTheSameWay()
    {
        m_site = std::make_unique<StaticSite>(u":/site"_s);
        const HttpResponse index = get(u"/"_s);
        QCOMPARE(index.status, 200);
        QCOMPARE(index.file, u":/site/index.html"_s);
        QVERIFY(QFile::exists(u":/beside.txt"_s));
        QCOMPARE(get(u"/../beside.txt"_s).status, 404);
        QCOMPARE(get(u"/beside.txt"_s).status, 404);
    }

    void aFolderThatIsNotThereServesNothing()
    {
        m_site = std::make_unique<StaticSite>(m_folder.filePath(u"not-there"_s));
        QCOMPARE(get(u"/"_s).status, 404);
        QCOMPARE(get(u"/etc/passwd"_s).status, 404);
    }
};

MINIHOST_TEST_MAIN(StaticSiteTest, QCoreApplication)
#include "tst_staticsite.moc"
