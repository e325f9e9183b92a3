// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openapi/openapiserver.h"
#include "tests/http/rawclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace MiniHost {

// A running open platform with a virtual clock, and an HTTP client for it.
struct ApiWorld {
    VirtualClock clock { instantFromIso(QStringLiteral("2026-11-22T10:00:00.000Z")) };
    Journal journal { clock };
    std::unique_ptr<OpenApiServer> server;
    std::unique_ptr<RawClient> client;

    explicit ApiWorld(const QString &data = QStringLiteral(":memory:"), const QString &profile = {})
        : ApiWorld(WorldOptions { .profile = profile, .data = data })
    {
    }
    explicit ApiWorld(const WorldOptions &options)
    {
        static quint64 seed = 100;
        auto started = OpenApiServer::start(options, clock, std::make_unique<SeededEntropy>(++seed), journal);
        if (!started)
            qFatal("%s", qPrintable(started.error().toString(Language::English)));
        server = std::move(*started);
        client = std::make_unique<RawClient>(server->port());
    }

    struct Answer {
        int status;
        QJsonObject body;
        RawClient::Answer raw;

        QString text(const char *key) const { return body.value(QLatin1StringView(key)).toString(); }
        QJsonObject error() const { return body.value(QStringLiteral("error")).toObject(); }
    };
    Answer ask(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        const auto raw = client->ask(line, headers, body);
        return { raw.status, QJsonDocument::fromJson(raw.body).object(), raw };
    }
    Answer post(const QByteArray &path, const QJsonObject &body, const QByteArray &headers = {})
    {
        return ask("POST " + path, "Content-Type: application/json\r\n" + headers,
            QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    QByteArray controlToken() const
    {
        QFile file(server->controlTokenFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
    QByteArray bearer() const { return "Authorization: Bearer " + controlToken() + "\r\n"; }
    Answer control(const QByteArray &line) { return ask(line, bearer()); }
    Answer control(const QByteArray &path, const QJsonObject &body) { return post(path, body, bearer()); }

    QString code(const QString &rpcScope = QStringLiteral("Contact.User.Read"), const QString &fieldScope = {})
    {
        return control("/__minihost/v1/codes",
            { { QStringLiteral("app"), QStringLiteral("suitedemo") },
                { QStringLiteral("user"), QStringLiteral("member") }, { QStringLiteral("rpcScope"), rpcScope },
                { QStringLiteral("fieldScope"), fieldScope } })
            .text("authCode");
    }
    static QJsonObject exchange(const QString &code)
    {
        return { { QStringLiteral("clientId"), QStringLiteral("suitedemo") },
            { QStringLiteral("clientSecret"), QStringLiteral("demo-secret") }, { QStringLiteral("code"), code },
            { QStringLiteral("refreshToken"), QString() },
            { QStringLiteral("grantType"), QStringLiteral("authorization_code") } };
    }
    Answer redeem(const QString &code) { return post("/v1.0/oauth2/userAccessToken", exchange(code)); }
    Answer me(const QString &token)
    {
        return ask("GET /v1.0/contact/users/me", "x-acs-dingtalk-access-token: " + token.toLatin1() + "\r\n");
    }
    QList<JournalEntry> entries(EventKind kind) const
    {
        QList<JournalEntry> found = journal.entriesAfter(0);
        found.removeIf([&](const JournalEntry &entry) { return entry.kind != kind; });
        return found;
    }
};

} // namespace MiniHost
