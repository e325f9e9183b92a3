// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/openplatform/authorization/assessment.h"
#include "bridge/openplatform/weblogin/loginrequest.h"

#include <QHash>
#include <variant>

namespace MiniHost {

class AuthorizationService;
class PlatformCore;

// -- what the browser gets next: a page to choose a user, a consent page, a redirect or an error page --

struct LoginPerson {
    UserId id;
    Text name;
    struct Membership {
        CorpId id;
        Text name;
        bool isPossible = true; // the app is installed in this organisation
    };
    QList<Membership> memberships; // the organisations to choose from; empty: the request needs none
};

struct LoginChoice {
    QString ticket;
    LoginPage page = LoginPage::Auth;
    Text appName;
    Text vendorName;
    Text corpName; // of LoginPage::AdminConsent
    bool asksForOrganisation = false;
    QList<LoginPerson> people;
    UserId user;       // preselected
    CorpId corp;       // preselected
    QList<Text> notes; // see LoginRequest
};

struct LoginConsent {
    QString ticket;
    LoginPage page = LoginPage::Auth;
    ConsentRequest consent;
    Text appName;
    Text vendorName;
    Text userName;
    Text corpName; // empty: without organisation
    bool isGrantedAlready = false;
    bool lacksAgreement = false; // shown again, since "allow" came without the check mark
};

struct LoginRedirect {
    QString address;
};

using LoginAnswer = std::variant<LoginChoice, LoginConsent, LoginRedirect, Fault>;

// The web login: sign-in and consent in a browser (docs/dingtalk/protocol.md §6), with the rules of openAuth. Steps of a visit: choose a
// user, consent, redirect to the app. There is no session: each visit starts with the choice, and with prompt=consent the consent page is
// shown even when everything is granted. Each page has a random ticket, valid for one visit, against CSRF. Visits are kept in memory only.
// Lives on the open platform's thread.
class BrowserLogin
{
public:
    static constexpr auto visitLifetime = std::chrono::minutes(10);
    static constexpr qsizetype visitLimit = 500; // beyond it the oldest visits are dropped

    BrowserLogin(PlatformCore &platform, AuthorizationService &authorization)
        : m_platform(platform)
        , m_authorization(authorization)
    {
    }

    // Records LoginShown, or LoginAnswered with a fault.
    LoginAnswer beginAuth(const QUrlQuery &query);
    // Redirects at once when the organisation has granted everything.
    LoginAnswer beginAdminConsent(const CorpId &corp, const QUrlQuery &query);

    // The form of the first page. Redirects with an error: UserNotMember (500408), ConsentNeedsAdministrator (500407), or a broken rule.
    LoginAnswer choose(const QString &ticket, const UserId &user, const CorpId &corp);
    // The form of the second page. Redirects with a code, or with admin_consent=True. Records GrantStored, CodeIssued and LoginAnswered.
    LoginAnswer allow(const QString &ticket, bool agreed);
    // "Refuse" on either page. Redirects with error=access_denied. Records LoginAnswered.
    LoginAnswer refuse(const QString &ticket);

    void clear();

private:
    struct Visit {
        LoginRequest request;
        CallId call;
        Instant endsAt;
        UserId user; // empty until choose()
    };

    LoginAnswer begin(const tl::expected<LoginRequest, LoginRefusal> &read, LoginPage page);
    LoginAnswer showConsent(const QString &ticket, Visit &visit);
    LoginAnswer finish(
        const QString &ticket, const QString &answer, const std::optional<Fault> &fault, QString address);
    Visit *find(const QString &ticket);
    void removeOldVisits();

    PlatformCore &m_platform;
    AuthorizationService &m_authorization;
    QHash<QString, Visit> m_visits;
    QStringList m_ticketsByAge; // oldest first
};

} // namespace MiniHost
