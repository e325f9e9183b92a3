// SPDX-License-Identifier: MIT
// Pages that load the SDK from DingTalk's CDN, in the real engine, offline: the scripts come from the user's cache,
// filled with the unmodified npm packages.
#include "app/session/clientsession.h"
#include "app/sources/commonjs.h"
#include "app/sources/npmpackage.h"
#include "app/sources/officialscripts.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/http.h"
#include "tests/support/mappedapplication.h"
#include "tests/support/testmain.h"
#include "tests/support/writefile.h"
#include "tests/web/pageharness.h"

#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QStringList versions { u"2.10.3"_s, u"2.15.4"_s, u"3.0.12"_s, u"3.2.9"_s };
const QUrl damaged(u"https://g.alicdn.com/dingding/dingtalk-jsapi/1.0.0/dingtalk.open.js"_s);

QTemporaryDir &folder()
{
    static QTemporaryDir made;
    return made;
}

QString page(const QString &script)
{
    return u"<!doctype html><title>cdn</title><script src=\"%1\"></script><p>page</p>"_s.arg(script);
}

MappedOrigins &origins()
{
    static const std::unique_ptr<MappedOrigins> all = [] {
        ScriptCache cache(folder().filePath(u"cache"_s));
        for (const QString &version : versions) {
            const QString installed = version == "3.2.9"_L1 ? u"dingtalk-jsapi"_s : u"dingtalk-jsapi-"_s + version;
            const auto package = NpmPackage::fromFolder(QStringLiteral(MINIHOST_SDK_PACKAGES "/") + installed);
            if (!package)
                qFatal("%s (./dev test installs it)", qPrintable(package.error().detail));
            const auto script = linkCommonJs(package->folder, package->root, u"dd"_s, package->title());
            if (!script)
                qFatal("%s", qPrintable(script.error().detail));
            const QUrl url = OfficialScripts::ofPackage(package->name, package->version);
            if (const auto added = cache.add(url, *script, package->title()); !added)
                qFatal("%s", qPrintable(added.error().detail));
            writeFile(folder().filePath(u"app/%1.html"_s.arg(version)), page(url.toString()).toUtf8());
        }
        const auto spoilt = cache.add(damaged, "window.dd = 1", u"dingtalk-jsapi@1.0.0"_s);
        if (!spoilt)
            qFatal("%s", qPrintable(spoilt.error().detail));
        writeFile(folder().filePath(u"cache/%1.js"_s.arg(spoilt->sha256)), "window.dd = 2");
        writeFile(folder().filePath(u"app/damaged.html"_s), page(damaged.toString()).toUtf8());
        writeFile(folder().filePath(u"app/index.html"_s),
            page(u"//g.alicdn.com/dingding/dingtalk-jsapi/3.0.12/dingtalk.open.js"_s).toUtf8());
        writeFile(folder().filePath(u"app/missing.html"_s),
            page(u"https://g.alicdn.com/dingding/dingtalk-jsapi/3.1.0/dingtalk.open.js"_s).toUtf8());
        auto started = MappedOrigins::start({}, Reach::Offline, cache.folder());
        if (!started)
            qFatal("origins: %s", qPrintable(started.error().detail));
        return std::move(*started);
    }();
    return *all;
}

struct CdnPage : PageHarness {
    explicit CdnPage(const QString &path, ClientPlatform client = ClientPlatform::Ios)
        : PageHarness(folder().filePath(u"app"_s), client, {}, [&](SimulatorOptions &options) {
            options.run.origins = &origins();
            options.run.path = path;
            options.run.reloadOnChange = true;
        })
    {
    }
    QJsonObject scriptServed()
    {
        for (const JournalEntry &entry : entries(Events::MirrorServed::Kind)) {
            if (entry.detail["from"_L1].toString() == "cache"_L1)
                return entry.detail;
        }
        return {};
    }
};

} // namespace

class CdnScriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSdkOfTheCdnWorks_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<ClientPlatform>("client");
        for (const QString &version : versions) {
            for (const ClientPlatform client : { ClientPlatform::Pc, ClientPlatform::Ios, ClientPlatform::Android })
                QTest::addRow("%s %s", qPrintable(version), qPrintable(toString(client))) << version << client;
        }
        QTest::addRow("3.2.9 harmony") << u"3.2.9"_s << ClientPlatform::Harmony;
    }
    void theSdkOfTheCdnWorks()
    {
        QFETCH(QString, version);
        QFETCH(ClientPlatform, client);
        CdnPage cdn(u'/' + version + ".html"_L1, client);
        QVERIFY(cdn.load());
        QCOMPARE(cdn.scriptServed().value("status"_L1).toInt(), 200);
        QCOMPARE(cdn.settle(u"new Promise(resolve => dd.ready(() => resolve(dd.env.platform)))"_s),
            u"\"%1\""_s.arg(toString(client)));
        QCOMPARE(cdn.settle(u"new Promise((onSuccess, onFail) => dd.runtime.permission.requestAuthCode("
                            "{ corpId: 'dingdemo', onSuccess, onFail })).then(answer => answer.code.length)"_s),
            u"32"_s);
        QCOMPARE(cdn.simulator->blockedRequests(), 0);
    }

    void anAddressWithoutASchemeIsServedToo()
    {
        CdnPage cdn({});
        QVERIFY(cdn.load());
        QCOMPARE(cdn.value(u"typeof dd.ready"_s).toString(), u"function"_s);
    }

    void aMissingScriptIsReportedWithTheCommand()
    {
        // The signal comes from another thread.
        std::mutex mutex;
        QStringList told;
        origins().onMissingScript([&](const Fault &why, const QString &command) {
            const std::lock_guard lock(mutex);
            told += why.toString(Language::English) + u": "_s + command;
        });
        const auto quiet = qScopeGuard([] { origins().onMissingScript({}); });
        CdnPage cdn(u"/missing.html"_s);
        // The page loads without the script.
        QVERIFY(cdn.load());
        // The script is reported once.
        QVERIFY(cdn.load());
        QCOMPARE(cdn.value(u"document.body.innerText"_s).toString(), u"page"_s);
        const QJsonObject served = cdn.scriptServed();
        QCOMPARE(served.value("status"_L1).toInt(), 404);
        QCOMPARE(served.value("fix"_L1).toString(), u"minihost cache add dingtalk-jsapi@3.1.0"_s);
        QCOMPARE(served.value("number"_L1).toInt(), errorRow(Errors::ScriptNotCached).number);
        QCOMPARE(cdn.simulator->blockedRequests(), 0);
        const std::lock_guard lock(mutex);
        QCOMPARE(told,
            QStringList(u"900368 The script is not in the local cache. "
                        "(https://g.alicdn.com/dingding/dingtalk-jsapi/3.1.0/dingtalk.open.js): "
                        "minihost cache add dingtalk-jsapi@3.1.0"_s));
    }

    void aDamagedScriptIsNotRun()
    {
        CdnPage cdn(u"/damaged.html"_s);
        QVERIFY(cdn.load());
        QCOMPARE(cdn.value(u"typeof dd"_s).toString(), u"undefined"_s);
        QCOMPARE(cdn.scriptServed().value("number"_L1).toInt(), errorRow(Errors::CacheUnusable).number);
    }

    void aChangedFileLoadsThePageAgain()
    {
        const QString file = folder().filePath(u"app/changing.html"_s);
        writeFile(file, "<title>one</title>");
        CdnPage cdn(u"/changing.html?x=1#y"_s);
        QVERIFY(cdn.load());
        QCOMPARE(cdn.value(u"document.title"_s).toString(), u"one"_s);
        writeFile(file, "<title>two</title>");
        QVERIFY(waitUntil([&] { return cdn.value(u"document.title"_s).toString() == "two"_L1; }));
        QCOMPARE(cdn.value(u"location.search + location.hash"_s).toString(), u"?x=1#y"_s);
    }

    void parametersOfAnAddressChangeTheClient()
    {
        CdnPage cdn(u"/changing.html?dd_nav_bgcolor=FF348EED&dd_full_screen=true&dd_share=false"_s);
        QVERIFY(cdn.load());
        const ClientChrome &chrome = cdn.simulator->client().host().chrome;
        QVERIFY(waitUntil([&] { return chrome.state().fullScreen; }));
        QCOMPARE(chrome.state().barColour, u"#348EED"_s);
        const QList<JournalEntry> changes = cdn.entries(Events::ChromeChanged::Kind);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().detail["ignored"_L1].toObject().keys(), QStringList(u"dd_share"_s));
        // The parameters belong to this address: the next one has none.
        cdn.page().open(cdn.simulator->appUrl().resolved(QUrl(u"changing.html"_s)));
        QVERIFY(waitUntil([&] { return !chrome.state().fullScreen && chrome.state().barColour.isEmpty(); }));
    }

    void pcIgnoresTheParametersOfAnAddress()
    {
        CdnPage cdn(u"/changing.html?dd_nav_bgcolor=FF348EED"_s, ClientPlatform::Pc);
        QVERIFY(cdn.load());
        QVERIFY(cdn.simulator->client().host().chrome.state().barColour.isEmpty());
        QVERIFY(cdn.entries(Events::ChromeChanged::Kind).isEmpty());
    }
};

MINIHOST_TEST_MAIN(CdnScriptsTest, MappedApplication<origins>)
#include "tst_cdnscripts.moc"
