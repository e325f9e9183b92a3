// SPDX-License-Identifier: MIT
#include "bridge/archive/zipfile.h"
#include "bridge/core/errors/files.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <zip.h>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ZipFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAndFoldersAreUnpacked()
    {
        make({ { "index.html", "<h1>hello</h1>" }, { "assets/演示.txt", "text" } });
        QVERIFY(unpack());
        QCOMPARE(read(u"index.html"_s), "<h1>hello</h1>");
        QCOMPARE(read(u"assets/演示.txt"_s), "text");
    }

    void anEntryOutsideOfTheTargetIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("up") << "../evil.txt"_ba;
        QTest::newRow("up later") << "a/../../evil.txt"_ba;
        QTest::newRow("absolute") << "/tmp/evil.txt"_ba;
        QTest::newRow("backslash") << "..\\evil.txt"_ba;
        QTest::newRow("drive") << "C:evil.txt"_ba;
    }
    void anEntryOutsideOfTheTargetIsRefused()
    {
        QFETCH(QByteArray, name);
        make({ { name, "evil" } });
        const auto unpacked = unpack();
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, Errors::ZipUnreadable);
        QVERIFY(unpacked.error().detail.contains("leads outside"_L1));
        QVERIFY(!QFile::exists(m_folder->filePath(u"evil.txt"_s)));
    }

    void anArchiveBombIsRefused()
    {
        make({ { "zeros", QByteArray(1'000'000, '\0') } });
        QVERIFY(QFileInfo(zipName()).size() < 10'000);
        const auto unpacked = unpackZip(zipName(), target(), { .bytes = 100'000, .files = 10 });
        QVERIFY(!unpacked);
        QVERIFY(unpacked.error().detail.contains("more than is allowed"_L1));
    }

    void tooManyFilesAreRefused()
    {
        make({ { "a", "1" }, { "b", "2" } });
        const auto unpacked = unpackZip(zipName(), target(), { .bytes = 100, .files = 1 });
        QVERIFY(!unpacked);
        QVERIFY(QDir(target()).isEmpty());
    }

    void anEncryptedFileIsNamed()
    {
        make({ { "secret.txt", "secret" } }, "password");
        const auto unpacked = unpack();
        QVERIFY(!unpacked);
        QVERIFY(unpacked.error().detail.endsWith("secret.txt is encrypted"_L1));
    }

    void anInvalidOrTruncatedZipIsRefused()
    {
        make({ { "index.html", QByteArray("<h1>hello</h1>").repeated(100) } });
        QFile file(zipName());
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY(!unpack());
        QVERIFY(!unpackZip(m_folder->filePath(u"none.zip"_s), target()));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(target()));
    }

private:
    QString zipName() const { return m_folder->filePath(u"app.zip"_s); }
    QString target() const { return m_folder->filePath(u"out"_s); }
    Result<void> unpack() const { return unpackZip(zipName(), target()); }
    QByteArray read(const QString &name) const
    {
        QFile file(target() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("!") + file.errorString().toUtf8();
    }
    void make(const QList<std::pair<QByteArray, QByteArray>> &files, const char *password = nullptr) const
    {
        int error = 0;
        zip_t *zip = zip_open(QFile::encodeName(zipName()).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        QVERIFY(zip);
        for (const auto &[name, content] : files) {
            zip_source_t *source =
                zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
            const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
            QVERIFY(index >= 0);
            if (password)
                QCOMPARE(zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password), 0);
        }
        QCOMPARE(zip_close(zip), 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

MINIHOST_TEST_MAIN(ZipFileTest, QCoreApplication)
#include "tst_zipfile.moc"
