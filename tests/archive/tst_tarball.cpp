// SPDX-License-Identifier: MIT
#include "bridge/archive/tarball.h"
#include "bridge/core/errors/files.h"
#include "tests/support/tarballs.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class TarballTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(target()));
    }

    void filesAndFoldersAreUnpacked()
    {
        writeTarball(tarball(), { { "package/package.json", "{}" }, { "package/lib/演示.js", "text" } });
        const auto unpacked = unpackTarball(tarball(), target());
        QVERIFY2(unpacked, qPrintable(unpacked ? QString() : unpacked.error().detail));
        QCOMPARE(read(u"package/package.json"_s), "{}");
        QCOMPARE(read(u"package/lib/演示.js"_s), "text");
    }

    void aForbiddenEntryIsNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QString>("named");
        const QString outside = u"leads outside"_s;
        QTest::newRow("up") << "../evil.js"_ba << QByteArray() << outside;
        QTest::newRow("up later") << "package/../../evil.js"_ba << QByteArray() << outside;
        QTest::newRow("absolute") << "/tmp/evil.js"_ba << QByteArray() << outside;
        QTest::newRow("backslash") << "..\\evil.js"_ba << QByteArray() << outside;
        QTest::newRow("drive") << "C:evil.js"_ba << QByteArray() << outside;
        QTest::newRow("link") << "package/link.js"_ba
                              << "/etc/passwd"_ba << u"package/link.js is a link"_s;
    }
    void aForbiddenEntryIsNamed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, link);
        QFETCH(QString, named);
        writeTarball(tarball(), { { name, "evil", link } });
        const auto unpacked = unpackTarball(tarball(), target());
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, Errors::ZipUnreadable);
        QVERIFY2(unpacked.error().detail.contains(named), qPrintable(unpacked.error().detail));
        QVERIFY(QDir(target()).isEmpty());
        QVERIFY(!QFile::exists(m_folder->filePath(u"evil.js"_s)));
    }

    void anArchiveBombIsRefused()
    {
        writeTarball(tarball(), { { "zeros", QByteArray(1'000'000, '\0') } });
        QVERIFY(QFileInfo(tarball()).size() < 10'000);
        const auto unpacked = unpackTarball(tarball(), target(), { .bytes = 100'000, .files = 10 });
        QVERIFY(!unpacked);
        QVERIFY(unpacked.error().detail.contains("more than is allowed"_L1));
    }

    void tooManyFilesAreRefused()
    {
        writeTarball(tarball(), { { "a", "1" }, { "b", "2" } });
        QVERIFY(!unpackTarball(tarball(), target(), { .bytes = 100, .files = 1 }));
    }

    void anInvalidOrTruncatedTarballIsRefused()
    {
        QFile file(tarball());
        writeTarball(tarball(), { { "package/a.js", QByteArray(100'000, 'x') } });
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY(!unpackTarball(tarball(), target()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("<html>not found</html>");
        file.close();
        QVERIFY(!unpackTarball(tarball(), target()));
        QVERIFY(!unpackTarball(m_folder->filePath(u"none.tgz"_s), target()));
    }

private:
    QString tarball() const { return m_folder->filePath(u"package.tgz"_s); }
    QString target() const { return m_folder->filePath(u"out"_s); }
    QByteArray read(const QString &name) const
    {
        QFile file(target() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("!") + file.errorString().toUtf8();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

MINIHOST_TEST_MAIN(TarballTest, QCoreApplication)
#include "tst_tarball.moc"
