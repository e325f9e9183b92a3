// SPDX-License-Identifier: MIT
// The latency of a call from a page, in one engine: through the simulator (open platform, a user who allows at once)
// and over a bare QWebChannel to an empty slot. Prints one JSON line for each subject, in the order of the arguments.
#include "app/session/simulator.h"
#include "tests/bench/measuringpage.h"
#include "tests/support/fakepresenter.h"
#include "tests/support/webapplication.h"
#include "web/container/miniapppage.h"

#include <cstdio>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineScriptCollection>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct Plan {
    // Of page/index.html, served cross-origin isolated.
    QUrl url;
    QString profile;
    int warmUp;
    int calls;
};

class EmptySlot final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void nothing() { }
};

QJsonObject measure(QWebEnginePage &page, const std::function<void()> &load, const QString &call, const Plan &plan)
{
    const auto view = viewOf(page);
    if (!waitForSignal(&page, &QWebEnginePage::loadFinished, load))
        return { { "error"_L1, "the page did not load"_L1 } };
    return runLoop(page, call, u"{ warmUp: %1, calls: %2 }"_s.arg(plan.warmUp).arg(plan.calls));
}

QJsonObject simulator(const QString &call, const Plan &plan)
{
    FakePresenter presenter;
    presenter.answers = { ConsentAnswer::Allow };
    SimulatorOptions options;
    options.run.source = plan.url.toString();
    options.world.profile = plan.profile;
    options.run.exchange = ExchangeMode::Off;
    options.world.data = u":memory:"_s;
    const auto started = Simulator::start(options, presenter);
    if (!started)
        return { { "error"_L1, started.error().toString(Language::English) } };
    Simulator &simulator = **started;
    QJsonObject figures = measure(
        *simulator.page(), [&] { simulator.load(); }, call, plan);
    figures.insert("asked"_L1, presenter.asked.size());
    return figures;
}

QJsonObject granted(const Plan &plan)
{
    return simulator(u"() => openAuth(params()).then(allowed)"_s, plan);
}

// Each call is for another app, so each one is asked, answered and granted.
QJsonObject asked(const Plan &plan)
{
    return simulator(u"i => openAuth(params('app' + i)).then(allowed)"_s, plan);
}

QJsonObject empty(const Plan &plan)
{
    QFile library(u":/qtwebchannel/qwebchannel.js"_s);
    if (!library.open(QFile::ReadOnly))
        return { { "error"_L1, library.errorString() } };
    QWebEngineScript script;
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setSourceCode(QString::fromUtf8(library.readAll())
        + u"const bare = new Promise(ready => new QWebChannel(qt.webChannelTransport, channel => ready(channel.objects.bare)));"_s);

    QWebEngineProfile profile;
    QWebEnginePage page(&profile);
    EmptySlot slot;
    QWebChannel channel;
    channel.registerObject(u"bare"_s, &slot);
    page.setWebChannel(&channel);
    page.scripts().insert(script);
    const QString call = u"() => bare.then(object => new Promise(answer => object.nothing(answer)))"_s;
    return measure(
        page, [&] { page.load(plan.url); }, call, plan);
}

const QMap<QString, QJsonObject (*)(const Plan &)> subjects {
    { u"empty"_s, empty },
    { u"granted"_s, granted },
    { u"asked"_s, asked },
};

} // namespace
} // namespace MiniHost

int main(int argc, char **argv)
{
    using namespace MiniHost;
    WebApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({
        { u"url"_s, u"page/index.html over HTTP"_s, u"url"_s },
        { u"profile"_s, u"a world with the apps suitedemo, app0, app1 …"_s, u"file"_s },
        { u"warm-up"_s, u"calls before measuring"_s, u"n"_s, u"200"_s },
        { u"calls"_s, u"calls measured, twice"_s, u"n"_s, u"2000"_s },
    });
    parser.addPositionalArgument(u"subject"_s, QStringList(subjects.keys()).join(u'|'), u"SUBJECT..."_s);
    parser.addHelpOption();
    parser.process(application);
    const Plan plan { QUrl(parser.value(u"url"_s)), parser.value(u"profile"_s), parser.value(u"warm-up"_s).toInt(),
        parser.value(u"calls"_s).toInt() };

    for (const QString &name : parser.positionalArguments()) {
        const auto subject = subjects.value(name);
        if (!subject) {
            std::fprintf(stderr, "bridgelatency: no subject %s\n", qPrintable(name));
            return 2;
        }
        QJsonObject figures = subject(plan);
        figures.insert("subject"_L1, name);
        std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        if (figures.contains("error"_L1))
            return 1;
    }
    return 0;
}

#include "bridgelatency.moc"
