// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/dispatcher.h"
#include "bridge/openplatform/inlinegate.h"
#include "tests/support/fakepresenter.h"
#include "tests/support/wait.h"

#include <QJsonArray>

namespace MiniHost {

// The bridge without a browser: the showcase's world (or another one) in memory, a virtual clock, seeded randomness, a
// scripted user.
struct BridgeWorld {
    QString profileFile;
    VirtualClock clock { instantFromIso(QStringLiteral("2026-11-22T10:00:00.000Z")) };
    SeededEntropy entropy { 42 };
    Journal journal { clock };
    FaultPlan faults { journal, std::make_unique<SeededEntropy>(43) };
    FakePresenter presenter;
    QObject context;
    UserId user { QStringLiteral("member") };
    QList<DeliveredCode> delivered;
    std::unique_ptr<OpenPlatform> platform = open();
    InlineGate gate { *platform };
    ClientHost client;
    std::shared_ptr<BridgeMemory> memory = std::make_shared<BridgeMemory>();
    Dispatcher dispatcher { Services {
        .platform = gate,
        .presenter = presenter,
        .journal = journal,
        .faults = faults,
        .client = client,
        .context = &context,
        .signedIn = [this] { return user; },
        .codeDelivered = [this](const DeliveredCode &code) { delivered.append(code); },
        .memory = memory,
    } };
    QList<Answer> answers;
    // Events that the page's listeners got.
    QJsonArray told;
    ClientPlatform asked = ClientPlatform::Pc;

    explicit BridgeWorld(const QString &profile = Profile::showcase)
        : profileFile(profile)
    {
        dispatcher.setTrustedOrigins({ origin });
    }

    static inline const QString origin = QStringLiteral("http://app.localhost:1");

    void call(const QString &api, const QJsonValue &params, const QString &document = QStringLiteral("doc"))
    {
        PageMessage message;
        message.api = api;
        message.params = params;
        message.page = { origin, origin, document, asked };
        message.sendToWatcher = [this](const QJsonValue &data) { told.append(data); };
        dispatch(message);
    }
    void dispatch(const PageMessage &message)
    {
        dispatcher.dispatch(message, Responder([this](const Answer &answer) { answers.append(answer); }));
    }
    Answer answered(const QString &api, const QJsonValue &params)
    {
        call(api, params);
        const qsizetype expected = answers.size() + 1;
        waitUntil([&] { return answers.size() >= expected || !answers.isEmpty(); });
        return answers.isEmpty() ? Answer {} : answers.takeLast();
    }
    // The details of all entries of a kind.
    QList<QJsonObject> entries(EventKind kind) const
    {
        QList<QJsonObject> found;
        for (const JournalEntry &entry : journal.entriesAfter(0)) {
            if (entry.kind == kind)
                found.append(entry.detail);
        }
        return found;
    }
    QStringList kinds() const
    {
        QStringList names;
        for (const JournalEntry &entry : journal.entriesAfter(0))
            names += toString(entry.kind);
        return names;
    }

private:
    std::unique_ptr<OpenPlatform> open()
    {
        auto catalogue = PermissionCatalogue::load();
        if (!catalogue)
            qFatal("catalogue: %s", qPrintable(catalogue.error().toString(Language::English)));
        auto profile = Profile::load(profileFile, *catalogue);
        if (!profile)
            qFatal("profile: %s", qPrintable(profile.error().toString(Language::English)));
        auto opened = OpenPlatform::open({}, *profile, *catalogue, clock, entropy, journal, faults);
        if (!opened)
            qFatal("platform: %s", qPrintable(opened.error().toString(Language::English)));
        return std::move(*opened);
    }
};

} // namespace MiniHost
