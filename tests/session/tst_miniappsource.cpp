// SPDX-License-Identifier: MIT
#include "app/session/miniappsource.h"
#include "bridge/core/errors/files.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class MiniAppSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptySourceIsTheShowcase()
    {
        const auto source = MiniAppSource::parse({});
        QVERIFY(source);
        QCOMPARE(source->name, u"showcase"_s);
        QVERIFY(QFile::exists(source->folder + "/index.html"_L1));
    }

    void aBuiltInMiniAppIsFoundByItsName()
    {
        const auto source = MiniAppSource::parse(u"samples/login-hang"_s);
        QVERIFY(source);
        // The name can be a label of a host name.
        QCOMPARE(source->name, u"samples-login-hang"_s);
        QVERIFY(QFile::exists(source->folder + "/index.html"_L1));
    }

    void aFolderIsServedUnderItsName_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("label");
        QTest::newRow("plain") << u"shop"_s << u"shop"_s;
        QTest::newRow("mixed") << u"My Shop_2"_s << u"my-shop-2"_s;
        QTest::newRow("edges") << u"--x--"_s << u"x"_s;
        QTest::newRow("Chinese only") << u"演示"_s << u"app"_s;
    }
    void aFolderIsServedUnderItsName()
    {
        QFETCH(QString, folder);
        QFETCH(QString, label);
        QTemporaryDir root;
        const QString path = root.filePath(folder);
        QVERIFY(QDir().mkpath(path));
        QFile index(path + "/index.html"_L1);
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.close();
        const auto source = MiniAppSource::parse(path);
        QVERIFY(source);
        QCOMPARE(source->name, label);
        QVERIFY(source->address.isEmpty());
    }

    void anAddressIsOpenedUnchanged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::newRow("http") << u"http://localhost:5173/app"_s << u"http://localhost:5173/app"_s;
        QTest::newRow("https") << u"https://h5.example.com"_s << u"https://h5.example.com"_s;
        QTest::newRow("a dev server's short form") << u"localhost:3000"_s << u"http://localhost:3000"_s;
    }
    void anAddressIsOpenedUnchanged()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        const auto source = MiniAppSource::parse(text);
        QVERIFY(source);
        QCOMPARE(source->address.toString(), address);
        QVERIFY(source->folder.isEmpty());
    }

    void aMultiPageBuildOpensItsFirstPage()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        for (const auto &page : { u"b/index.html"_s, u"a/list.html"_s }) {
            QVERIFY(dir.mkpath(page.section(u'/', 0, 0)));
            QFile file(dir.filePath(page));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto source = MiniAppSource::parse(folder.path());
        QVERIFY(source);
        QCOMPARE(source->firstPage, u"a/list.html"_s);
    }

    void aSourceThatCannotBeOpenedIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number");
        QTest::newRow("missing folder") << u"/no/such/folder"_s << 900303;
        QTest::newRow("file instead of a folder") << QString::fromLocal8Bit(__FILE__) << 900303;
        QTest::newRow("no index.html") << QDir::rootPath() << 900303;
        QTest::newRow("other scheme") << u"ftp://example.com/x"_s << 900314;
        QTest::newRow("no host") << u"http:///x"_s << 900314;
    }
    void aSourceThatCannotBeOpenedIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        const auto source = MiniAppSource::parse(text);
        QVERIFY(!source);
        QCOMPARE(source.error().row().number, number);
        QVERIFY(source.error().detail.contains(text));
    }

    void aZipIsUnpackedWithOrWithoutItsTopFolder()
    {
        // dist/index.html, as a bundler writes it.
        const QByteArray zip = QByteArray::fromBase64(
            "UEsDBBQAAAAAAAAAIVD3e7TKDgAAAA4AAAAPAAAAZGlzdC9pbmRleC5odG1sPGgxPmhlbGxvPC9oMT5QSwECFAMUAAAAAAAAACFQ"
            "93u0yg4AAAAOAAAADwAAAAAAAAAAAAAAgAEAAAAAZGlzdC9pbmRleC5odG1sUEsFBgAAAAABAAEAPQAAADsAAAAAAA==");
        QTemporaryDir folder;
        QFile file(folder.filePath(u"My App.zip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(zip) == zip.size() && file.flush());
        QString unpacked;
        {
            const auto source = MiniAppSource::parse(file.fileName());
            QVERIFY(source);
            QCOMPARE(source->name, u"my-app"_s);
            unpacked = source->folder;
            QVERIFY(QFile::exists(unpacked + u"/index.html"_s));
        }
        // The unpacked folder is removed with the last object that uses it.
        QVERIFY(!QFile::exists(unpacked));
        QVERIFY(file.resize(zip.size() / 2));
        const auto broken = MiniAppSource::parse(file.fileName());
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, Errors::ZipUnreadable);
    }
};

MINIHOST_TEST_MAIN(MiniAppSourceTest, QCoreApplication)
#include "tst_miniappsource.moc"
