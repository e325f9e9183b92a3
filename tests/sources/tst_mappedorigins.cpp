// SPDX-License-Identifier: MIT
// A folder at the origin that the app has in production (--map), in the real engine, offline.
#include "app/session/simulator.h"
#include "app/sources/mappedorigins.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/events/http.h"
#include "tests/support/fakepresenter.h"
#include "tests/support/mappedapplication.h"
#include "tests/support/testmain.h"
#include "tests/support/webwait.h"
#include "tests/support/writefile.h"
#include "web/container/miniapppage.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QTemporaryDir &dist()
{
    static QTemporaryDir folder;
    return folder;
}

void write(const QString &name, const QByteArray &content)
{
    writeFile(dist().filePath(name), content);
}

void writeAppServerFile(const QString &word)
{
    write(u"miniapp.json"_s,
        QByteArray("{'routes': [{'path': '/api/login', 'exchange': {'code': 'query.code'}},"
                   "{'path': '/api/hello/:who', 'answer': {'json': {'WORD': '${path.who}'}}}]}")
            .replace('\'', '"')
            .replace("WORD", word.toUtf8()));
}

QList<OriginMap> maps()
{
    const auto all = OriginMap::parseAll({ u"https://app.example.com="_s + dist().path(),
        u"http://plain.example.com="_s + dist().path(), u"https://dead.example.com=http://127.0.0.1:1"_s });
    if (!all)
        qFatal("maps: %s", qPrintable(all.error().detail));
    return *all;
}

MappedOrigins &origins()
{
    static const std::unique_ptr<MappedOrigins> all = [] {
        write(u"index.html"_s, "<!doctype html><title>mapped</title><script src=\"/app.js\"></script>");
        write(u"app.js"_s, "window.ran = location.origin");
        write(u"sw.js"_s,
            "self.onfetch = e => { if (e.request.url.endsWith('/sw')) e.respondWith(new Response('worker')) };"
            "self.onactivate = e => e.waitUntil(clients.claim())");
        writeAppServerFile(u"hello"_s);
        auto started = MappedOrigins::start(maps(), Reach::Offline);
        if (!started)
            qFatal("origins: %s", qPrintable(started.error().detail));
        return std::move(*started);
    }();
    return *all;
}

} // namespace

class MappedOriginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        SimulatorOptions options;
        options.run.source = u"https://app.example.com/todo/5?x=1&corp=$CORPID$#y"_s;
        options.world.data = u":memory:"_s;
        options.run.origins = &origins();
        options.run.maps = maps();
        options.run.reloadOnChange = true;
        auto started = Simulator::start(options, m_presenter);
        QVERIFY(started);
        m_simulator = std::move(*started);
    }
    void cleanup() { m_simulator.reset(); }

    void thePageHasItsProductionOriginAndPath()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        QCOMPARE(value(u"window.ran + location.pathname + location.search + location.hash"_s),
            u"https://app.example.com/todo/5?x=1&corp=%1#y"_s.arg(m_simulator->identity().corpId));
        QCOMPARE(value(u"String(isSecureContext)"_s), u"true"_s);
        QCOMPARE(m_simulator->blockedRequests(), 0);
        const QJsonObject served = first(Events::MirrorServed::Kind);
        QCOMPARE(served.value("url"_L1).toString(),
            u"https://app.example.com/todo/5?x=1&corp="_s + m_simulator->identity().corpId);
        QCOMPARE(served.value("status"_L1).toInt(), 200);
    }

    void aChangedFileLoadsThePageAgain()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        QCOMPARE(value(u"window.before = 'here'"_s), u"here"_s);
        write(u"late.css"_s, "p { color: red }");
        QVERIFY(waitUntil([&] { return value(u"window.before || 'again'"_s) == "again"_L1; }));
        QCOMPARE(value(u"location.pathname"_s), u"/todo/5"_s);
    }

    void aServiceWorkerAnswers()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        QCOMPARE(settle(u"navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)"
                        ".then(() => navigator.serviceWorker.controller || new Promise(ok => "
                        "navigator.serviceWorker.oncontrollerchange = ok))"
                        ".then(() => fetch('/sw')).then(r => r.text())"_s),
            u"worker"_s);
    }

    void cookiesAndStorageWork()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        QCOMPARE(value(u"document.cookie = 'a=1; secure'; localStorage.b = 2; document.cookie + localStorage.b"_s),
            u"a=12"_s);
    }

    void anOriginWithoutTlsIsMappedToo()
    {
        QCOMPARE(load(QUrl(u"http://plain.example.com/"_s)), true);
        QCOMPARE(value(u"window.ran"_s), u"http://plain.example.com"_s);
    }

    void aMissingFileIs404AndJournalled()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        QCOMPARE(settle(u"fetch('/none.js').then(r => String(r.status))"_s), u"404"_s);
        const auto entries = m_simulator->journal().entriesAfter(0);
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const JournalEntry &entry) {
            return entry.kind == Events::MirrorServed::Kind && entry.detail.value("status"_L1).toInt() == 404;
        }));
    }

    void theMiniappJsonOfAFolderAnswersForItsServer()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        QCOMPARE(settle(u"fetch('/api/hello/you').then(r => r.text())"_s), u"{\"hello\":\"you\"}"_s);
        QCOMPARE(settle(u"fetch('/api/login?code=mrtjjwdmabcdefgh').then(r => String(r.status))"_s), u"400"_s);
        QCOMPARE(settle(u"fetch('/miniapp.json').then(r => String(r.status))"_s), u"404"_s);
        const QJsonObject told = first(Events::AppServed::Kind);
        QCOMPARE(told.value("routes"_L1).toInt(), 2);
        QVERIFY(told.contains("exchange"_L1));
    }

    void theMiniappJsonCanBeReadAgain()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        writeAppServerFile(u"again"_s);
        QVERIFY(m_simulator->reloadAppServerFiles());
        QCOMPARE(settle(u"fetch('/api/hello/you').then(r => r.text())"_s), u"{\"again\":\"you\"}"_s);
        write(u"miniapp.json"_s, "{");
        QVERIFY(!m_simulator->reloadAppServerFiles());
        QCOMPARE(settle(u"fetch('/api/hello/you').then(r => r.text())"_s), u"{\"again\":\"you\"}"_s);
        writeAppServerFile(u"hello"_s);
        QVERIFY(m_simulator->reloadAppServerFiles());
    }

    void aMistakeInMiniappJsonIsReportedBeforeTheEngineStarts()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"miniapp.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"routes\": 1}") > 0);
        file.close();
        const OriginMap map { QUrl(u"https://broken.example.com"_s), folder.path(), {} };
        const auto started = MappedOrigins::start({ map }, Reach::Offline);
        QVERIFY(!started);
        QCOMPARE(started.error().code, Errors::BackendInvalid);
    }

    void theOpenPlatformAnswersForApiDingtalkCom()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        // The path is unknown: the open platform answers with its error envelope, which a page of another origin gets
        // as an opaque answer in no-cors mode.
        QCOMPARE(
            settle(u"fetch('https://api.dingtalk.com/v1.0/none', {mode: 'no-cors'}).then(r => r.type)"_s), u"opaque"_s);
    }

    void anOriginWithoutAMapIsBlocked()
    {
        QCOMPARE(load(m_simulator->appUrl()), true);
        QVERIFY(settle(u"fetch('https://other.example.com/')"_s).startsWith(u'!'));
        QVERIFY(settle(u"fetch('https://app.example.com:8443/')"_s).startsWith(u'!'));
        QCOMPARE(m_simulator->blockedRequests(), 2);
    }

    void aServerThatIsNotThereIsExplained()
    {
        load(QUrl(u"https://dead.example.com/"_s));
        QVERIFY(value(u"document.body.innerText"_s).contains(u"http://127.0.0.1:1"_s));
        const QJsonObject served = first(Events::MirrorServed::Kind);
        QCOMPARE(served.value("status"_L1).toInt(), 502);
        QVERIFY(!served.value("problem"_L1).toString().isEmpty());
    }

private:
    std::optional<bool> load(const QUrl &url)
    {
        std::optional<bool> loaded;
        QObject context;
        connect(m_simulator->page(), &QWebEnginePage::loadFinished, &context, [&](bool ok) { loaded = ok; });
        m_simulator->page()->open(url);
        waitUntil([&] { return loaded.has_value(); });
        return loaded;
    }
    QString value(const QString &script)
    {
        return evaluate(*m_simulator->page(), script).value_or(QVariant()).toString();
    }
    QString settle(const QString &promise)
    {
        evaluate(*m_simulator->page(),
            u"delete window.settled; (%1).then(v => { window.settled = v }, e => { window.settled = '!' + e }); 0"_s
                .arg(promise));
        waitUntilTrue(*m_simulator->page(), u"'settled' in window"_s);
        return value(u"window.settled"_s);
    }
    // The engine requests an icon too, at any time.
    QJsonObject first(EventKind kind)
    {
        for (const JournalEntry &entry : m_simulator->journal().entriesAfter(0)) {
            if (entry.kind == kind)
                return entry.detail;
        }
        return {};
    }

    FakePresenter m_presenter;
    std::unique_ptr<Simulator> m_simulator;
};

MINIHOST_TEST_MAIN(MappedOriginsTest, MappedApplication<origins>)
#include "tst_mappedorigins.moc"
