// SPDX-License-Identifier: MIT
// Runs `minihost cache` with a cache of the test's own. Nothing is downloaded.
#include "tests/support/programrun.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/writefile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QString login = u"https://g.alicdn.com/dingding/h5-dingtalk-login/0.21.0/ddlogin.js"_s;

} // namespace

class CacheTest : public QObject
{
    Q_OBJECT

    ProgramRun cache(const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CACHE_HOME"_s, m_folder->filePath(u"cache"_s));
        return ProgramRun::of(programFile(), QStringList(u"cache"_s) + arguments, environment);
    }
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString index() const { return file(u"cache/minihost/scripts/index.json"_s); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeFile(file(u"ddlogin.js"_s), "window.DTFrameLogin = 1");
        writeFile(file(u"jsapi/package.json"_s), R"({"name":"dingtalk-jsapi","version":"3.0.12"})");
        writeFile(file(u"jsapi/index.js"_s), "exports.ready = 1");
    }

    void anAddedScriptIsListedAndRemoved()
    {
        QVERIFY(cache({ u"list"_s }).output.contains("minihost cache add dingtalk-jsapi@"_L1));
        QCOMPARE(cache({ u"add"_s, file(u"ddlogin.js"_s), u"--as"_s, login }).exitCode, 0);
        QCOMPARE(cache({ u"add"_s, file(u"jsapi"_s) }).exitCode, 0);
        const ProgramRun list = cache({ u"list"_s });
        QCOMPARE(list.exitCode, 0);
        QVERIFY(list.output.contains(u"✓ "_s + login));
        QVERIFY(list.output.contains("/dingtalk-jsapi/3.0.12/dingtalk.open.js"_L1));
        QCOMPARE(cache({ u"remove"_s, u"dingtalk-jsapi@3.0.12"_s }).exitCode, 0);
        QVERIFY(!cache({ u"list"_s }).output.contains("3.0.12/"_L1));
        QCOMPARE(cache({ u"remove"_s, u"--all"_s }).exitCode, 0);
        QVERIFY(!cache({ u"list"_s }).output.contains(login));
    }

    void aMissingDependencyHasItsOwnError()
    {
        writeFile(file(u"jsapi/index.js"_s), "require('es6-promise')");
        const ProgramRun run = cache({ u"add"_s, file(u"jsapi"_s) });
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains("900376"_L1) && run.errors.contains("es6-promise"_L1), qPrintable(run.errors));
    }

    void aDamagedScriptIsListedWithARemedy()
    {
        QCOMPARE(cache({ u"add"_s, file(u"jsapi"_s) }).exitCode, 0);
        const QDir scripts(QFileInfo(index()).path());
        writeFile(scripts.filePath(scripts.entryList({ u"*.js"_s }).value(0)), "changed");
        const ProgramRun list = cache({ u"list"_s });
        QCOMPARE(list.exitCode, 3);
        QVERIFY(list.output.contains("damaged, add it again: minihost cache add dingtalk-jsapi@3.0.12"_L1));
        writeFile(index(), "{");
        QCOMPARE(cache({ u"list"_s }).exitCode, 3);
        QCOMPARE(cache({ u"add"_s, file(u"jsapi"_s) }).exitCode, 3);
        QCOMPARE(cache({ u"remove"_s, u"--all"_s }).exitCode, 0);
        QCOMPARE(cache({ u"add"_s, file(u"jsapi"_s) }).exitCode, 0);
    }

    void wrongUsageIsReportedWithARemedy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("told");
        QTest::newRow("no deed") << QStringList {} << u"choose one of add, list, remove"_s;
        QTest::newRow("another deed") << QStringList { u"clear"_s } << u"choose one of add, list, remove"_s;
        QTest::newRow("add nothing") << QStringList { u"add"_s } << u"what is to be added?"_s;
        QTest::newRow("remove nothing") << QStringList { u"remove"_s } << u"what is to be removed?"_s;
        QTest::newRow("remove another") << QStringList { u"remove"_s, u"x"_s } << u"the cache has no x"_s;
        QTest::newRow("no version") << QStringList { u"add"_s, u"dingtalk-jsapi"_s } << u"is neither NAME@VERSION"_s;
        QTest::newRow("no tarball") << QStringList { u"add"_s, u"none.tgz"_s } << u"there is no file none.tgz"_s;
        QTest::newRow("another host") << QStringList { u"add"_s, u"x.js"_s, u"--as"_s, u"https://evil.example/x.js"_s }
                                      << u"only scripts of g.alicdn.com"_s;
        QTest::newRow("no address") << QStringList { u"add"_s, u"x.js"_s, u"--as"_s, u"x.js"_s }
                                    << u"an address like"_s;
    }
    void wrongUsageIsReportedWithARemedy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, told);
        const ProgramRun run = cache(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains(told), qPrintable(run.errors));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

MINIHOST_TEST_MAIN(CacheTest, QCoreApplication)
#include "tst_cache.moc"
