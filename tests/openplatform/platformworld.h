// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/store/authcodes.h"

#include <functional>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace MiniHost {

inline PermissionCatalogue testCatalogue()
{
    auto catalogue = PermissionCatalogue::load();
    if (!catalogue)
        qFatal("catalogue: %s", qPrintable(catalogue.error().toString(Language::English)));
    return *catalogue;
}

inline QJsonObject showcaseJson()
{
    QFile file(Profile::showcase);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no showcase profile");
    return QJsonDocument::fromJson(file.readAll()).object();
}

// A world in memory (or in a file): the showcase with the changes of a test, and a virtual clock.
struct PlatformWorld {
    using Change = std::function<void(QJsonObject &)>;

    VirtualClock clock { instantFromIso(QStringLiteral("2026-11-22T10:00:00.000Z")) };
    // Each object draws other codes.
    SeededEntropy entropy { ++seed };
    Journal journal { clock };
    FaultPlan faults { journal, std::make_unique<SeededEntropy>(43) };
    std::unique_ptr<OpenPlatform> platform;

    static inline quint64 seed = 42;

    explicit PlatformWorld(const Change &change = {}, const QString &database = QStringLiteral(":memory:"))
    {
        QJsonObject json = showcaseJson();
        if (change)
            change(json);
        const PermissionCatalogue catalogue = testCatalogue();
        auto profile = Profile::parse(QJsonDocument(json).toJson(), QStringLiteral("test"), catalogue);
        if (!profile)
            qFatal("profile: %s", qPrintable(profile.error().toString(Language::English)));
        auto opened =
            OpenPlatform::open({ database, Language::English }, *profile, catalogue, clock, entropy, journal, faults);
        if (!opened)
            qFatal("platform: %s", qPrintable(opened.error().toString(Language::English)));
        platform = std::move(*opened);
    }

    OpenPlatform *operator->() { return platform.get(); }

    static OpenAuthRequest request(const QString &rpcScope, const QString &fieldScope = {})
    {
        const QJsonObject params { { QStringLiteral("clientId"), QStringLiteral("suitedemo") },
            { QStringLiteral("corpId"), QStringLiteral("dingdemo") }, { QStringLiteral("rpcScope"), rpcScope },
            { QStringLiteral("fieldScope"), fieldScope } };
        return *OpenAuthRequest::parse(params);
    }
    static UserId member() { return { QStringLiteral("member") }; }
    static ClientId app() { return { QStringLiteral("suitedemo") }; }
    static ClientSecret secret() { return ClientSecret(QStringLiteral("demo-secret")); }

    // Type 1.
    static OpenAuthRequest organisationRequest(
        const QString &rpcScope = QStringLiteral("Pro.HrmDismission.ReadWrite"), const QString &fieldScope = {})
    {
        OpenAuthRequest asked = request(rpcScope, fieldScope);
        asked.type = AuthorizationType::Application;
        return asked;
    }
    static UserId admin() { return { QStringLiteral("admin") }; }

    AuthCode grantedCode(const QString &rpcScope, const QString &fieldScope = {}, CallId call = { 1 })
    {
        const auto issued = platform->authorization().grant(request(rpcScope, fieldScope), member(), call);
        return issued ? issued->code : AuthCode();
    }
    Result<TokenPair> redeem(const AuthCode &code, const QString &by = QStringLiteral("test"))
    {
        return platform->tokens().redeem(app(), secret(), code, by);
    }
    // The entries of a kind, after a commit.
    QList<JournalEntry> entries(EventKind kind)
    {
        if (auto committed = platform->commit(); !committed)
            qFatal("commit: %s", qPrintable(committed.error().detail));
        QList<JournalEntry> found = journal.entriesAfter(0);
        found.removeIf([&](const JournalEntry &entry) { return entry.kind != kind; });
        return found;
    }
};

template<typename T>
int numberOf(const Result<T> &result)
{
    return result ? 0 : result.error().row().number;
}

// Sets a member of an object in an array, by default the first one: edit(json, "apps", "vendor", QJsonValue::Undefined)
// removes it.
inline void edit(QJsonObject &json, const QString &array, const QString &key, const QJsonValue &value, int index = 0)
{
    QJsonArray items = json.value(array).toArray();
    QJsonObject item = items.at(index).toObject();
    if (value.isUndefined())
        item.remove(key);
    else
        item.insert(key, value);
    items.replace(index, item);
    json.insert(array, items);
}

} // namespace MiniHost
