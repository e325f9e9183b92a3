// SPDX-License-Identifier: MIT
#include "bridge/core/datafolder.h"
#include "bridge/core/errors/host.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class DataFolderTest : public QObject
{
    Q_OBJECT

    static constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

    static bool isPrivate(const QString &path) { return !(QFile::permissions(path) & others); }

private Q_SLOTS:
    void theDataFolderIsPrivateAndInTheUsersDataLocation()
    {
        const auto folder = dataFolder();
        QVERIFY(folder);
#ifdef Q_OS_LINUX
        QCOMPARE(*folder, qEnvironmentVariable("XDG_DATA_HOME") + u"/minihost"_s);
#endif
        QVERIFY(QFileInfo(*folder).isDir());
        QVERIFY(isPrivate(*folder));
        // A second call finds the folder of the first.
        QCOMPARE(*dataFolder(), *folder);
    }

    void theRuntimeFolderIsPrivate()
    {
        const auto folder = runtimeFolder();
        QVERIFY(folder);
        QCOMPARE(*folder, qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/minihost"_s);
        QVERIFY(isPrivate(*folder));
    }

    void withoutALoginSessionTheRuntimeFolderIsInTheDataFolder()
    {
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        qunsetenv("XDG_RUNTIME_DIR");
        const auto folder = runtimeFolder();
        qputenv("XDG_RUNTIME_DIR", before);
        QVERIFY(folder);
        QCOMPARE(*folder, *dataFolder() + u"/run"_s);
        QVERIFY(isPrivate(*folder));
    }

    void aPrivateFileIsWrittenWholeAndForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        QVERIFY(writePrivateFile(path, "first"));
        QVERIFY(writePrivateFile(path, "second"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("second"));
        QVERIFY(isPrivate(path));
        // No temporary file is left.
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aFileWithPublicPermissionsBecomesPrivate()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(writePrivateFile(path, "secret"));
        QVERIFY(isPrivate(path));
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        // A folder below a file cannot be made, not even by root.
        const QString below = folder.filePath(u"file/below"_s);
        const auto made = makePrivateFolder(below);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Errors::FolderNotWritable);
        QCOMPARE(made.error().detail, below);
        const auto written = writePrivateFile(below, "x");
        QVERIFY(!written);
        QCOMPARE(written.error().code, Errors::FileNotWritable);
        QVERIFY(written.error().detail.contains(below));
    }
};

MINIHOST_TEST_MAIN(DataFolderTest, QCoreApplication)
#include "tst_datafolder.moc"
