// SPDX-License-Identifier: MIT
// A package of the test's own, as npm would install or pack it, is linked to one script. No registry is contacted.
#include "app/sources/commonjs.h"
#include "app/sources/npmpackage.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "tests/support/tarballs.h"
#include "tests/support/testmain.h"
#include "tests/support/writefile.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class NpmPackageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"package.json"_s, R"({"name":"dingtalk-jsapi","version":"1.2.3","main":"./lib/main"})");
        write(
            u"lib/main.js"_s, "'use strict'; var other = require('./other'); module.exports = require( \"needed\" );");
        write(u"lib/other/index.js"_s,
            "exports.main = require('../main'); exports.data = require('../data.json') // end");
        write(u"lib/data.json"_s, R"({"a":1})");
        write(u"lib/unused.js"_s, "never()");
        writeFile(file(u"node_modules/needed/package.json"_s), R"({"name":"needed","version":"0.0.1"})");
        writeFile(file(u"node_modules/needed/index.js"_s), "exports.isNeeded = true");
    }

    void aFolderIsAPackageWithWhatItNeeds()
    {
        const auto package = NpmPackage::fromFolder(folder());
        QVERIFY(package);
        QCOMPARE(package->title(), u"dingtalk-jsapi@1.2.3"_s);
        const auto script = link(*package);
        QVERIFY2(script, qPrintable(script ? QString() : script.error().detail));
        QVERIFY(script->startsWith("// dingtalk-jsapi@1.2.3"));
        QVERIFY(script->contains("window.dd=load(0)"));
        // The directive 'use strict' is kept.
        QVERIFY(script->contains("[function(require,module,exports){'use strict'"));
        QVERIFY(script->contains(R"({"./other":1,"needed":3})"));
        // The two modules require each other.
        QVERIFY(script->contains(R"({"../data.json":2,"../main":0})"));
        QVERIFY(script->contains("// end\n}"));
        QVERIFY(!script->contains("never()"));
    }

    void aMissingDependencyIsNamedWithTheFileThatNeedsIt()
    {
        QVERIFY(QFile::remove(file(u"node_modules/needed/index.js"_s)));
        const auto package = NpmPackage::fromFolder(folder());
        QVERIFY(package);
        const auto script = link(*package);
        QVERIFY(!script);
        QCOMPARE(script.error().code, Errors::DependencyMissing);
        QVERIFY2(script.error().detail.contains("lib/main.js needs needed, which is not there"_L1),
            qPrintable(script.error().detail));
    }

    void aFileOutsideOfThePackageIsRefused()
    {
        writeFile(file(u"secret.js"_s), "secret");
        write(u"lib/other/index.js"_s, "require('../../../../secret')");
        auto package = NpmPackage::fromFolder(folder());
        QVERIFY(package);
        package->root = package->folder;
        const auto script = link(*package);
        QVERIFY(!script);
        QVERIFY2(script.error().detail.contains("leads out"_L1), qPrintable(script.error().detail));
    }

    void tarballsAreAPackageAndWhatItNeeds()
    {
        writeTarball(file(u"main.tgz"_s),
            { { "package/package.json", R"({"name":"dingtalk-jsapi","version":"1.2.3"})" },
                { "package/index.js", "module.exports = require('needed/x')" } });
        writeTarball(file(u"needed.tgz"_s),
            { { "package/package.json", R"({"name":"needed","version":"0.0.1"})" },
                { "package/x.js", "exports.x = 1" } });
        const auto alone = NpmPackage::fromTarballs({ file(u"main.tgz"_s) });
        QVERIFY(alone);
        QVERIFY(!link(*alone));
        const auto both = NpmPackage::fromTarballs({ file(u"main.tgz"_s), file(u"needed.tgz"_s) });
        QVERIFY(both);
        QCOMPARE(both->title(), u"dingtalk-jsapi@1.2.3"_s);
        QVERIFY(link(*both));
        QVERIFY(!NpmPackage::fromTarballs({ file(u"main.tgz"_s), file(u"main.tgz"_s) }));
    }

    void aTarballThatLeadsElsewhereIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("path") << "package/../../evil.js"_ba
                              << R"({"name":"a","version":"1.0.0"})"_ba;
        QTest::newRow("name") << "package/x.js"_ba
                              << R"({"name":"../evil","version":"1.0.0"})"_ba;
        QTest::newRow("version") << "package/x.js"_ba
                                 << R"({"name":"a","version":"../1"})"_ba;
        QTest::newRow("no JSON") << "package/x.js"_ba
                                 << "x"_ba;
    }
    void aTarballThatLeadsElsewhereIsRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, json);
        writeTarball(file(u"evil.tgz"_s), { { "package/package.json", json }, { name, "evil" } });
        QVERIFY(!NpmPackage::fromTarballs({ file(u"evil.tgz"_s) }));
    }

    void aSpecifierIsANameAndAVersion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("usual") << u"dingtalk-jsapi@3.0.12"_s << true;
        QTest::newRow("scoped") << u"@ali/x.y@1.0.0-beta.1"_s << true;
        QTest::newRow("tag") << u"dingtalk-jsapi@latest"_s << true;
        QTest::newRow("no version") << u"dingtalk-jsapi"_s << false;
        QTest::newRow("option") << u"--registry=http://evil@1"_s << false;
        QTest::newRow("folder") << u"../x@1.0.0"_s << false;
        QTest::newRow("address") << u"a@https://evil.example/x.tgz"_s << false;
        QTest::newRow("command") << u"a@1.0.0&calc"_s << false;
    }
    void aSpecifierIsANameAndAVersion()
    {
        QFETCH(QString, text);
        QFETCH(bool, isOne);
        QCOMPARE(NpmPackage::isSpecifier(text), isOne);
        if (!isOne)
            QCOMPARE(NpmPackage::fetch(text).error().code, Errors::PackageNotFound);
    }

    // A script named npm in the test's PATH: its message is reported as npm's.
    void theMessageOfNpmIsReported_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no such package") << "npm error code E404"_ba << Errors::PackageNotFound;
        QTest::newRow("no such version") << "npm ERR! code ETARGET"_ba << Errors::PackageNotFound;
        QTest::newRow("no network") << "npm error code ENOTFOUND"_ba << Errors::PackageUnreachable;
    }
    void theMessageOfNpmIsReported()
    {
        QFETCH(QByteArray, says);
        QFETCH(ErrorCode, code);
        if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
            QSKIP("no shell to play npm");
        const QString npm = file(u"bin/npm"_s);
        writeFile(npm, "#!/bin/sh\necho '" + says + "' >&2\nexit 1\n");
        QVERIFY(QFile::setPermissions(npm, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(file(u"bin"_s)) + ':' + path);
        const auto fetched = NpmPackage::fetch(u"dingtalk-jsapi@9.9.9"_s);
        qputenv("PATH", path);
        QVERIFY(!fetched);
        QCOMPARE(fetched.error().code, code);
        QVERIFY2(fetched.error().detail.contains(QString::fromLatin1(says).section(u' ', -1)),
            qPrintable(fetched.error().detail));
    }

    void aMissingNpmIsReported()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(m_folder->path()));
        const auto fetched = NpmPackage::fetch(u"dingtalk-jsapi@3.0.12"_s);
        qputenv("PATH", path);
        QVERIFY(!fetched);
        QCOMPARE(fetched.error().code, Errors::PackageUnreachable);
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString folder() const { return file(u"node_modules/dingtalk-jsapi"_s); }
    void write(const QString &name, const QByteArray &content) const { writeFile(folder() + u'/' + name, content); }
    static Result<QByteArray> link(const NpmPackage &package)
    {
        return linkCommonJs(package.folder, package.root, u"dd"_s, package.title());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

MINIHOST_TEST_MAIN(NpmPackageTest, QCoreApplication)
#include "tst_npmpackage.moc"
