// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/page.h"
#include "tests/support/fakepresenter.h"
#include "tests/support/webwait.h"
#include "web/container/miniapppage.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace MiniHost {

// A mini-app in the real engine with the real open platform, and a scripted user.
class PageHarness
{
public:
    FakePresenter presenter;
    std::unique_ptr<Simulator> simulator;

    explicit PageHarness(const QString &source, ClientPlatform client = ClientPlatform::Ios, const QString &user = {},
        const std::function<void(SimulatorOptions &)> &change = {})
    {
        SimulatorOptions options;
        options.run.source = source;
        options.client.platform = client;
        options.world.data = QStringLiteral(":memory:");
        // A page is as large as the test's view, with a mouse; tst_devices tests the clients' usual devices.
        options.client.environment.device = findDevice(QString(DevicePreset::noneId)).value();
        options.world.user = user;
        if (change)
            change(options);
        auto started = Simulator::start(options, presenter);
        if (!started)
            qFatal("simulator: %s", qPrintable(started.error().toString(Language::English)));
        simulator = std::move(*started);
    }

    MiniAppPage &page() { return *simulator->page(); }

    bool load()
    {
        std::optional<bool> loaded;
        QObject context;
        QObject::connect(&page(), &QWebEnginePage::loadFinished, &context, [&](bool ok) { loaded = ok; });
        simulator->load();
        waitUntil([&] { return loaded.has_value(); });
        return loaded.value_or(false);
    }

    // The value of a promise of the page, as JSON: "undefined" for nothing, "!<message>" for a rejection.
    QString settle(const QString &promise)
    {
        start(promise);
        return result();
    }
    void start(const QString &promise)
    {
        evaluate(page(),
            QStringLiteral("delete window.__settled; Promise.resolve().then(() => (%1)).then("
                           "value => { window.__settled = JSON.stringify(value) || 'undefined' },"
                           "error => { window.__settled = '!' + (error.message || JSON.stringify(error)) }); 0")
                .arg(promise));
    }
    QString result()
    {
        waitUntilTrue(page(), QStringLiteral("'__settled' in window"));
        return evaluate(page(), QStringLiteral("window.__settled")).value_or(QVariant()).toString();
    }
    QVariant value(const QString &expression) { return evaluate(page(), expression).value_or(QVariant()); }

    QList<JournalEntry> entries(EventKind kind)
    {
        QList<JournalEntry> found;
        for (const JournalEntry &entry : simulator->journal().entriesAfter(0)) {
            if (entry.kind == kind)
                found.append(entry);
        }
        return found;
    }
    // How often something happened: entries, and counts of entries that came faster than the journal keeps them.
    qint64 happened(EventKind kind)
    {
        simulator->journal().recordRepeated();
        qint64 count = entries(kind).size();
        for (const JournalEntry &entry : entries(Events::Repeated::Kind)) {
            if (entry.detail.value(QLatin1StringView("kind")).toString() == toString(kind))
                count += entry.detail.value(QLatin1StringView("count")).toInteger();
        }
        return count;
    }
    // The numbers of refused calls and failed assessments, in order. A call's answer repeats its number and is left out.
    QList<int> faults()
    {
        QList<int> numbers;
        for (const JournalEntry &entry : simulator->journal().entriesAfter(0)) {
            const int number = entry.detail.value(QLatin1StringView("number")).toInt();
            if (number != 0 && entry.kind != Events::Answered::Kind)
                numbers.append(number);
        }
        return numbers;
    }
};

} // namespace MiniHost
