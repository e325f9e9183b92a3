// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/services.h"
#include "bridge/openplatform/world/directory.h"

namespace MiniHost {

// The organisation a JSAPI speaks of, with all who are in it.
struct Colleagues {
    Organisation organisation;
    QList<User> users;
    QList<Department> departments;
    Language language = Language::Chinese;

    const User *user(const QString &id) const;
    QString nameOf(const User &user) const { return user.name.in(language); }
    // {name, avatar, emplId}: how the pickers tell of a person (docs/dingtalk/protocol.md §4.3).
    QJsonObject toJson(const User &user) const;
    const Department *department(const QString &id) const;
    QJsonObject toJson(const Department &department) const; // {id, name, number}: its members
    int membersOf(const QStringList &departments) const;    // each counted once
};

// Of the arguments' corpId (or corp_id); without one, of the first organisation of whoever is signed in. CorpIdWrong,
// UserMissing.
Task<Result<Colleagues>> colleaguesOf(QJsonObject params, Services &services);

} // namespace MiniHost
