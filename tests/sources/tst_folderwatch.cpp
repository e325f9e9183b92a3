// SPDX-License-Identifier: MIT
#include "app/sources/folderwatch.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class FolderWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_outside = std::make_unique<QTemporaryDir>();
        m_root = m_outside->filePath(u"dist"_s);
        write(u"index.html"_s, "1");
        write(u"js/app.js"_s, "1");
        write(u"node_modules/x/index.js"_s, "1");
    }

    void aChangeIsReported_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("written in place") << u"js/app.js"_s;
        QTest::newRow("new") << u"js/more.js"_s;
        QTest::newRow("in a new folder") << u"css/deep/app.css"_s;
    }
    void aChangeIsReported()
    {
        QFETCH(QString, file);
        FolderWatch watch({ m_root });
        QVERIFY(waitForSignal(&watch, &FolderWatch::changed, [&] { write(file, "longer"); }));
    }

    void aRemovedFileIsReported()
    {
        FolderWatch watch({ m_root });
        QVERIFY(
            waitForSignal(&watch, &FolderWatch::changed, [&] { QVERIFY(QFile::remove(m_root + "/js/app.js"_L1)); }));
    }

    // Many editors save by renaming a new file over the old one. The next save is reported too.
    void aFileThatWasReplacedIsStillWatched()
    {
        FolderWatch watch({ m_root });
        for (const QByteArray content : { "two", "three" }) {
            QVERIFY(waitForSignal(&watch, &FolderWatch::changed, [&] {
                write(u"js/new"_s, content);
                QVERIFY(QFile::remove(m_root + "/js/app.js"_L1));
                QVERIFY(QFile::rename(m_root + "/js/new"_L1, m_root + "/js/app.js"_L1));
            }));
        }
    }

    void aBuildOfManyFilesIsOneChange()
    {
        FolderWatch watch({ m_root });
        int told = 0;
        connect(&watch, &FolderWatch::changed, this, [&] { ++told; });
        for (int i = 0; i < 50; ++i)
            write(u"js/%1.js"_s.arg(i), "x");
        QVERIFY(waitUntil([&] { return told > 0; }));
        lookAgain(watch);
        QCOMPARE(told, 1);
    }

    void aFolderThatWasRemovedAndBuiltAnewIsOneChange()
    {
        FolderWatch watch({ m_root });
        int told = 0;
        connect(&watch, &FolderWatch::changed, this, [&] { ++told; });
        QVERIFY(QDir(m_root).removeRecursively());
        lookAgain(watch);
        // A folder without index.html is not reported.
        QCOMPARE(told, 0);
        QVERIFY(waitForSignal(&watch, &FolderWatch::changed, [&] { write(u"index.html"_s, "another"); }));
    }

    void filesThatAreNoPartOfTheAppAreIgnored_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("a hidden file") << u".app.js.swp"_s;
        QTest::newRow("a hidden folder") << u".git/HEAD"_s;
        QTest::newRow("packages") << u"node_modules/x/index.js"_s;
        QTest::newRow("beside the folder") << u"../other.txt"_s;
    }
    void filesThatAreNoPartOfTheAppAreIgnored()
    {
        QFETCH(QString, file);
        FolderWatch watch({ m_root });
        int told = 0;
        connect(&watch, &FolderWatch::changed, this, [&] { ++told; });
        write(file, "longer");
        lookAgain(watch);
        QCOMPARE(told, 0);
        // Changes of the app are still reported.
        QVERIFY(waitForSignal(&watch, &FolderWatch::changed, [&] { write(u"js/app.js"_s, "longer"); }));
    }

    void aLinkToAFolderIsNotFollowed()
    {
        QVERIFY(QFile::link(m_root, m_root + "/loop"_L1));
        const FolderWatch watch({ m_root });
        QVERIFY(watch.isComplete());
    }

    // A log file that is written more often than the watch waits for silence.
    void aFileThatChangesAllTheTimeIsReported()
    {
        write(u"log.txt"_s, "x");
        FolderWatch watch({ m_root });
        int told = 0;
        int written = 1;
        connect(&watch, &FolderWatch::changed, this, [&] { ++told; });
        QTimer writer;
        connect(&writer, &QTimer::timeout, this, [&] { write(u"log.txt"_s, QByteArray(++written, 'x')); });
        writer.start(50);
        QVERIFY(waitUntil([&] { return told > 0 || written >= 200; }));
        QVERIFY2(told > 0, qPrintable(QString::number(written)));
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        const QString path = QDir::cleanPath(m_root + u'/' + name);
        QFile file(path);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    // Changes a file that is no part of the app and waits until the watch has read the folder, which includes all
    // earlier changes.
    void lookAgain(FolderWatch &watch)
    {
        QVERIFY(waitForSignal(&watch, &FolderWatch::compared, [this] { write(u"../stirred.txt"_s, {}); }));
        QVERIFY(QFile::remove(m_outside->filePath(u"stirred.txt"_s)));
    }

    std::unique_ptr<QTemporaryDir> m_outside;
    QString m_root;
};

MINIHOST_TEST_MAIN(FolderWatchTest, QCoreApplication)
#include "tst_folderwatch.moc"
