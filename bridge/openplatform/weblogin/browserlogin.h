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

// What a browser is shown or told next.

struct LoginPerson {
    UserId id;
    Text name;
    struct Place {
        CorpId id;
        Text name;
        bool isPossible = true; // the app is installed there
    };
    QList<Place> places; // the organisations to choose from; empty when none is chosen
};

struct LoginChoice {
    QString ticket;
    LoginPage page = LoginPage::Auth;
    Text appName;
    Text vendorName;
    Text corpName; // of adminConsent
    bool asksForOrganisation = false;
    QList<LoginPerson> people;
    UserId user; // suggested …
    CorpId corp; // … with this organisation
    QList<Text> notes;
};

struct LoginConsent {
    QString ticket;
    LoginPage page = LoginPage::Auth;
    ConsentRequest consent;
    Text appName;
    Text vendorName;
    Text userName;
    Text corpName; // empty: none was chosen
    bool isGrantedAlready = false;
    bool lacksAgreement = false; // allowed without agreeing: asked again
};

struct LoginRedirect {
    QString address;
};

using LoginAnswer = std::variant<LoginChoice, LoginConsent, LoginRedirect, Fault>;

// Sign-in and consent in a browser (docs/dingtalk/protocol.md §6), with the rules of openAuth: who are you, do you allow it, back
// to the app. Every visit begins anew: nobody stays signed in, and with prompt=consent one is asked though all is granted.
// A page's ticket is unguessable and good for one visit: a form without it, from another page, does nothing. Lives on
// the open platform's thread; visits are not stored.
class BrowserLogin
{
public:
    static constexpr auto visitLifetime = std::chrono::minutes(10);
    static constexpr qsizetype mostVisits = 500; // the oldest go

    BrowserLogin(PlatformCore &platform, AuthorizationService &authorization)
        : m_platform(platform)
        , m_authorization(authorization)
    {
    }

    // Records LoginShown, or LoginAnswered with a fault.
    LoginAnswer beginAuth(const QUrlQuery &query);
    // Back at once when the organisation has granted everything.
    LoginAnswer beginAdminConsent(const CorpId &corp, const QUrlQuery &query);

    // The first page's answer. 500408 not a member, 500407 no administrator, and what assess() says.
    LoginAnswer choose(const QString &ticket, const UserId &user, const CorpId &corp);
    // The second page's answer: the code, or admin_consent=True. Records GrantStored, CodeIssued and LoginAnswered.
    LoginAnswer allow(const QString &ticket, bool agreed);
    // Either page's "no": error=access_denied. Records LoginAnswered.
    LoginAnswer refuse(const QString &ticket);

    void forgetAll();

private:
    struct Visit {
        LoginRequest request;
        CallId call;
        Instant endsAt;
        UserId user; // once chosen
    };

    LoginAnswer begin(const tl::expected<LoginRequest, LoginRefusal> &read, LoginPage page);
    LoginAnswer showConsent(const QString &ticket, Visit &visit);
    LoginAnswer end(const QString &ticket, const QString &answer, const std::optional<Fault> &fault, QString address);
    Visit *find(const QString &ticket);
    void makeRoom();

    PlatformCore &m_platform;
    AuthorizationService &m_authorization;
    QHash<QString, Visit> m_visits;
    QStringList m_order; // of their beginning
};

} // namespace MiniHost
