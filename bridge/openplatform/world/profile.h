// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/openplatform/world/directory.h"

#include <QJsonObject>

namespace MiniHost {

class PermissionCatalogue;

// A seed world: one JSON file, see resources/profiles/showcase.json.
struct Profile {
    QString name; // of the world, and of its database file: a-z, 0-9 and dashes
    Text title;
    UserId signedIn; // empty: nobody
    QList<Organisation> organisations;
    QList<Department> departments;
    QList<User> users;
    QList<App> apps;
    QByteArray hash; // of the file's bytes: a world whose profile changed is seeded again

    static constexpr QLatin1StringView showcase { ":/minihost/profiles/showcase.json" };
    static constexpr QLatin1StringView rules { ":/minihost/profiles/rules.json" }; // a state for every error code

    // ProfileUnreadable: no such file, no JSON (with line and column). ProfileInvalid: every mistake, one a
    // line, each with its place ("apps[0].permissionPoints[2]: …").
    static Result<Profile> load(const QString &file, const PermissionCatalogue &catalogue);
    static Result<Profile> parse(const QByteArray &json, const QString &source, const PermissionCatalogue &catalogue);

    // The same of a world that is no file: WorldEditRefused with every mistake and its path ("users[1].memberOf[0]: …").
    static Result<Profile> fromJson(const QJsonObject &json, const PermissionCatalogue &catalogue);
    // As a file has it, secrets included: parse() makes the same world of it. toFile() has line breaks and the keys in
    // their alphabetical order.
    QJsonObject toJson() const;
    QByteArray toFile() const;

    Directory directory() const { return { organisations, departments, users, apps }; }
    const User *user(const UserId &id) const; // null when there is none
    const Organisation *organisation(const CorpId &id) const;
};

} // namespace MiniHost
