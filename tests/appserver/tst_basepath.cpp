// SPDX-License-Identifier: MIT
// The path under which a build expects to be served, and why a file of it is missing.
#include "bridge/appserver/basepath.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class BasePathTest : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

private Q_SLOTS:
    void theBasePathIsReadFromTheIndex_data()
    {
        QTest::addColumn<QByteArray>("index");
        QTest::addColumn<QString>("base");
        QTest::newRow("Vite") << QByteArray("<script type='module' crossorigin src='/h5/assets/a.js'></script>")
                              << u"/h5/"_s;
        QTest::newRow("two segments, without quotes")
            << QByteArray("<link href=/static/orders/assets/a.css rel=stylesheet>") << u"/static/orders/"_s;
        QTest::newRow("the second address")
            << QByteArray("<link href='/icon.png'><script src='/m/assets/a.js'>") << u"/m/"_s;
        QTest::newRow("served at the root") << QByteArray("<script src='/assets/a.js'></script>") << u"/"_s;
        QTest::newRow("relative addresses") << QByteArray("<script src='./assets/a.js'></script>") << u"/"_s;
        QTest::newRow("another server's")
            << QByteArray("<script src='//cdn.example.com/assets/a.js'></script>") << u"/"_s;
        QTest::newRow("leads out") << QByteArray("<script src='/h5/../assets/a.js'></script>") << u"/"_s;
    }
    void theBasePathIsReadFromTheIndex()
    {
        QFETCH(QByteArray, index);
        QTemporaryDir folder;
        write(folder.filePath(u"index.html"_s), index);
        write(folder.filePath(u"assets/a.js"_s), "1");
        write(folder.filePath(u"assets/a.css"_s), "1");
        QTEST(basePathOf(folder.path()), "base");
    }

    void aMissingFileIsExplained_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("base path") << u"/"_s << u"/h5/assets/Logo.png"_s << u"--base /h5/"_s;
        QTest::newRow("case") << u"/h5/"_s << u"/h5/assets/logo.PNG"_s << u"the folder has assets/Logo.png"_s;
        QTest::newRow("outside") << u"/h5/"_s << u"/other.js"_s << u"outside of it"_s;
        QTest::newRow("none") << u"/"_s << u"/api/orders"_s << u"a route of miniapp.json"_s;
    }
    void aMissingFileIsExplained()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        QFETCH(QString, words);
        QTemporaryDir folder;
        write(folder.filePath(u"assets/Logo.png"_s), "1");
        const QString why = whyMissing(folder.path(), base, path);
        QVERIFY2(why.contains(words), qPrintable(why));
    }
};

MINIHOST_TEST_MAIN(BasePathTest, QCoreApplication)
#include "tst_basepath.moc"
