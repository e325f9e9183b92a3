// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
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

// A department of one organisation. Its id is unique in the whole world here; DingTalk's ids are unique in an organisation only.
struct Department {
    QString id; // digits
    CorpId corpId;
    Text name;
    QString parent; // empty: a top department of the organisation
};

struct User {
    UserId id;
    Text name;
    QList<CorpId> memberOf;
    QList<CorpId> administratorOf;
    QStringList departments;
    // The members of the answer to GET /v1.0/contact/users/me (docs/dingtalk/protocol.md §5.4).
    QString nick;
    QString mobile;
    QString stateCode;
    QString email;
    QString avatarUrl;
    QString openId;
    QString unionId;
};

// What kind of app it is, as the documents of each API name them (支持的应用类型).
enum class AppKind {
    Own,             // 企业内部应用: an organisation's own
    ThirdParty,      // 第三方企业应用
    PersonalMiniApp, // 第三方个人应用
};
template<>
inline constexpr auto enumWords<AppKind> = makeEnumWords<AppKind>(
    { { AppKind::Own, u"own" }, { AppKind::ThirdParty, u"thirdParty" }, { AppKind::PersonalMiniApp, u"personal" } });

struct App {
    ClientId id;
    ClientSecret secret;
    Text name;
    Text vendor;  // empty: openAuth fails with VendorUnknown (500105)
    QString icon; // one letter, or the name of an icon resource; may be empty
    QList<CorpId> installedIn;
    QList<ScopeCode> permissionPoints; // those it applied for
    bool isDamaged = false;            // openAuth fails with AppUnreadable (500103)
    SuiteTicket suiteTicket;           // required by corpAccessToken; empty: any ticket is accepted (inferred)
    QStringList redirectUris;          // registered for the web login, see redirecturi.h
    AppKind kind = AppKind::Own;       // users/me masks the mobile number for a third-party app
    QHash<CorpId, QString> agentIds;   // by organisation, digits; those that the profile names
    QStringList ipAllowList; // "10.0.0.7" or "10.0.0.0/8": who may call with the app's tokens; empty: everybody

    // The app's agentId in an organisation: that of the profile, else a number made from the ids, the same in each run.
    qint64 agentId(const CorpId &corp) const;
    qint64 appId() const;                           // made from its id; the same in each run
    bool mayCallFrom(const QString &address) const; // an IP address
};

// "155****3240": a number as third-party apps get it (docs/dingtalk/protocol.md §5.4). Empty for a number that is too short for it.
QString maskedMobile(const QString &mobile);

// The organisations, departments, users and apps of a profile, in memory, with look-ups by id.
class Directory
{
public:
    Directory(QList<Organisation> organisations, QList<Department> departments, QList<User> users, QList<App> apps);

    const QList<Organisation> &organisations() const { return m_organisations; }
    const QList<Department> &departments() const { return m_departments; }
    const QList<User> &users() const { return m_users; }
    const QList<App> &apps() const { return m_apps; }

    // Null: not found.
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
