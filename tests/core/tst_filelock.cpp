// SPDX-License-Identifier: MIT
#include "bridge/core/filelock.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class FileLockTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void aLockIsExclusiveAndARefusalNamesTheOwner()
    {
        const QString path = m_folder.filePath(u"world.lock"_s);
        {
            const auto first = FileLock::take(path);
            QVERIFY(first);
            const auto second = FileLock::take(path);
            QVERIFY(!second);
            QCOMPARE(second.error().row().name, u"StoreTaken"_s);
            QCOMPARE(second.error().detail, u"%1: process %2"_s.arg(path).arg(QCoreApplication::applicationPid()));
        }
        QVERIFY(FileLock::take(path));
    }

    void withoutALockFileNothingIsLocked()
    {
        const QString path = m_folder.filePath(u"nowhere/world.lock"_s);
        QVERIFY(FileLock::take(path));
        QVERIFY(FileLock::take(path));
    }
};

MINIHOST_TEST_MAIN(FileLockTest, QCoreApplication)
#include "tst_filelock.moc"
