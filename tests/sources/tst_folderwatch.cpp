// SPDX-License-Identifier: MIT
#include "app/sources/folderwatch.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"
#include "tests/support/writefile.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class FolderWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeFile(file(u"index.html"_s), "one");
        writeFile(file(u"assets/app.js"_s), "1");
        writeFile(file(u"node_modules/a/index.js"_s), "1");
        m_watch = std::make_unique<FolderWatch>(QStringList { m_folder->path() });
        m_told = std::make_unique<QSignalSpy>(m_watch.get(), &FolderWatch::changed);
    }
    void cleanup()
    {
        m_told.reset();
        m_watch.reset();
    }

    void aChangeIsToldOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("edited") << u"index.html"_s;
        QTest::newRow("in a folder") << u"assets/app.js"_s;
        QTest::newRow("new") << u"new.html"_s;
        QTest::newRow("in a new folder") << u"a/b/c.js"_s;
    }
    void aChangeIsToldOnce()
    {
        QFETCH(QString, name);
        for (const char *content : { "changed", "and again" })
            writeFile(file(name), content);
        QVERIFY(waitUntil([&] { return !m_told->isEmpty(); }));
        QCOMPARE(m_told->size(), 1);
        // It goes on being watched.
        writeFile(file(name), "later");
        QVERIFY(waitUntil([&] { return m_told->size() == 2; }));
    }

    void aFileThatIsReplacedOrRemovedIsTold()
    {
        writeFile(file(u"assets/app.js.tmp"_s), "another");
        QVERIFY(QFile::remove(file(u"assets/app.js"_s)));
        QVERIFY(QFile::rename(file(u"assets/app.js.tmp"_s), file(u"assets/app.js"_s)));
        QVERIFY(waitUntil([&] { return m_told->size() == 1; }));
        QVERIFY(QFile::remove(file(u"assets/app.js"_s)));
        QVERIFY(waitUntil([&] { return m_told->size() == 2; }));
    }

    void whatPagesDoNotAskForIsNotTold()
    {
        QSignalSpy looked(m_watch.get(), &FolderWatch::looked);
        writeFile(file(u".index.html.swp"_s), "editor");
        writeFile(file(u".git/HEAD"_s), "commit");
        writeFile(file(u"node_modules/a/index.js"_s), "installed");
        QVERIFY(waitUntil([&] { return !looked.isEmpty(); }));
        QCOMPARE(m_told->size(), 0);
    }

    void anEmptiedFolderIsToldWhenItIsFilledAgain()
    {
        QSignalSpy looked(m_watch.get(), &FolderWatch::looked);
        QVERIFY(QFile::remove(file(u"index.html"_s)));
        QVERIFY(QFile::remove(file(u"assets/app.js"_s)));
        QVERIFY(waitUntil([&] { return !looked.isEmpty(); }));
        QCOMPARE(m_told->size(), 0);
        writeFile(file(u"index.html"_s), "two");
        QVERIFY(waitUntil([&] { return m_told->size() == 1; }));
    }

    void aHugeFolderIsBounded()
    {
        QVERIFY(m_watch->isWhole());
        for (int i = 0; i < 10; ++i)
            writeFile(file(u"many/%1.js"_s.arg(i)), "");
        QVERIFY(!FolderWatch({ m_folder->path() }, 10).isWhole());
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FolderWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_told;
};

MINIHOST_TEST_MAIN(FolderWatchTest, QCoreApplication)
#include "tst_folderwatch.moc"
