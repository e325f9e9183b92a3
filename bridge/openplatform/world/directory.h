// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/core/secret.h"
#include "bridge/core/words.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace MiniHost {

struct Organisation {
    CorpId id;
    Text name;
};

// Of one organisation's tree. Its id is unique in the world, as DingTalk's numbers nearly are.
struct Department {
    QString id; // digits
    CorpId corpId;
    Text name;
    QString parent; // empty: right under the organisation
};

struct User {
    UserId id;
    Text name;
    QList<CorpId> memberOf;
    QList<CorpId> administratorOf;
    QStringList departments;
    // What GET /v1.0/contact/users/me answers with (docs/dingtalk/protocol.md §5.4).
    QString nick;
    QString mobile;
    QString stateCode;
    QString email;
    QString avatarUrl;
    QString openId;
    QString unionId;
};

struct App {
    ClientId id;
    ClientSecret secret;
    Text name;
    Text vendor;  // empty: 500105
    QString icon; // one letter, or the name of an icon resource; may be empty
    QList<CorpId> installedIn;
    QList<ScopeCode> permissionPoints; // what it applied for
    bool isDamaged = false;            // "damaged": true in the profile: reading it fails, 500103
    SuiteTicket suiteTicket;           // that corpAccessToken wants; empty: any will do (inferred)
    QStringList redirectUris;          // where the browser's login may lead back to, see redirecturi.h
};

// Who and what there is: questions about a loaded profile, answered from memory.
class Directory
{
public:
    Directory(QList<Organisation> organisations, QList<Department> departments, QList<User> users, QList<App> apps);

    const QList<Organisation> &organisations() const { return m_organisations; }
    const QList<Department> &departments() const { return m_departments; }
    const QList<User> &users() const { return m_users; }
    const QList<App> &apps() const { return m_apps; }

    // Null when there is none.
    const Organisation *organisation(const CorpId &id) const;
    const User *user(const UserId &id) const;
    const App *app(const ClientId &id) const;
    const User *userByUnionId(const QString &unionId) const;

private:
    QList<Organisation> m_organisations;
    QList<Department> m_departments;
    QList<User> m_users;
    QList<App> m_apps;
    QHash<CorpId, qsizetype> m_organisationIndex;
    QHash<UserId, qsizetype> m_userIndex;
    QHash<ClientId, qsizetype> m_appIndex;
};

} // namespace MiniHost
