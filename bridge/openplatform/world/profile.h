// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/openplatform/world/directory.h"
#include "bridge/openplatform/world/permissionpoint.h"

#include <QJsonArray>
#include <QJsonObject>

namespace MiniHost {

// A world as a JSON file has it, see resources/profiles/showcase.json.
struct Profile {
    QString name; // names the world and its database file: a-z, 0-9 and dashes
    Text title;
    UserId signedIn; // the user signed in to the client; empty: none
    QList<Organisation> organisations;
    QList<Department> departments;
    QList<User> users;
    QList<App> apps;
    QList<PermissionPoint> permissionPoints; // those that the world has besides the catalogue
    QJsonArray openApi; // the world's own OpenAPI answers, as in the file; bridge/openapi reads them
    QByteArray hash;    // SHA-256 of the JSON, hex: by it the store detects a changed profile

    static constexpr QLatin1StringView showcase { ":/minihost/profiles/showcase.json" };
    static constexpr QLatin1StringView rules {
        ":/minihost/profiles/rules.json"
    }; // has a case for every error of openAuth

    // Fails with ProfileUnreadable when there is no such file or it is not JSON (with line and column), and with ProfileInvalid when it
    // breaks a rule: all mistakes, one a line, each with its JSON path ("apps[0].permissionPoints[2]: …").
    // `catalogue`: the points of DingTalk, without those of a world.
    static Result<Profile> load(const QString &file, const PermissionCatalogue &catalogue);
    static Result<Profile> parse(const QByteArray &json, const QString &source, const PermissionCatalogue &catalogue);

    // For JSON that is not from a file. Fails with WorldEditRefused: all mistakes, each with its JSON path ("users[1].memberOf[0]: …").
    static Result<Profile> fromJson(const QJsonObject &json, const PermissionCatalogue &catalogue);
    // The JSON that parse() reads, secrets included. toFile(): indented, keys in alphabetical order.
    QJsonObject toJson() const;
    QByteArray toFile() const;

    Directory directory() const { return { organisations, departments, users, apps }; }
    const User *user(const UserId &id) const; // null: not found
    const Organisation *organisation(const CorpId &id) const;
};

} // namespace MiniHost
