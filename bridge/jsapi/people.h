// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/services.h"
#include "bridge/openplatform/world/directory.h"

namespace MiniHost {

// The organisation of a JSAPI call, with its users and departments: a copy, since the world is on another thread.
struct Colleagues {
    Organisation organisation;
    QList<User> users;
    QList<Department> departments;
    Language language = Language::Chinese;

    const User *user(const QString &id) const;
    QString nameOf(const User &user) const { return user.name.in(language); }
    // {name, avatar, emplId}: a user in the pickers' answers (docs/dingtalk/protocol.md §4.3).
    QJsonObject toJson(const User &user) const;
    const Department *department(const QString &id) const;
    QJsonObject toJson(const Department &department) const; // {id, name, number}; number: of members
    int membersOf(const QStringList &departments) const;    // each member counted once
};

// For the organisation of the argument corpId (or corp_id); without it the first organisation of the signed-in user. Fails with CorpIdWrong
// or UserMissing.
Task<Result<Colleagues>> colleaguesOf(QJsonObject params, Services &services);

} // namespace MiniHost
