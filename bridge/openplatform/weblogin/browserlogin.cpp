// SPDX-License-Identifier: MIT
#include "bridge/openplatform/weblogin/browserlogin.h"

#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/weblogin.h"
#include "bridge/core/events/fault.h"
#include "bridge/core/events/http.h"
#include "bridge/core/shownaddress.h"
#include "bridge/openplatform/authorization/applicationauthorization.h"
#include "bridge/openplatform/authorization/authorizationrules.h"
#include "bridge/openplatform/authorization/authorizationservice.h"
#include "bridge/openplatform/world/redirecturi.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int ticketLength = 32; // letters a-z: 150 random bits

// The users that the page offers, each with their organisations.
QList<LoginPerson> peopleFor(const PlatformCore &platform, const LoginRequest &request, const App &app)
{
    QList<LoginPerson> people;
    for (const User &user : platform.directory().users()) {
        LoginPerson person { user.id, user.name, {} };
        for (const CorpId &corp : request.asksForOrganisation ? user.memberOf : QList<CorpId>()) {
            if (request.onlyManaged && !user.administratorOf.contains(corp))
                continue;
            const Organisation *organisation = platform.directory().organisation(corp);
            person.memberships += LoginPerson::Membership { corp, organisation->name, app.installedIn.contains(corp) };
        }
        if (!request.asksForOrganisation || !person.memberships.isEmpty())
            people += std::move(person);
    }
    return people;
}

// Preselects the user signed in to the client, in the requested organisation; otherwise the first possible user and organisation.
void preselect(LoginChoice &choice, const SignedIn &signedIn, const CorpId &wanted)
{
    const auto possibleIn = [&](const LoginPerson &person, const CorpId &corp) {
        const auto found = std::find_if(person.memberships.begin(), person.memberships.end(),
            [&](const auto &membership) { return membership.isPossible && (corp.isEmpty() || membership.id == corp); });
        return found == person.memberships.end() ? CorpId {} : found->id;
    };
    QList<const LoginPerson *> order;
    for (const LoginPerson &person : choice.people)
        person.id == signedIn.user ? order.prepend(&person) : order.append(&person);
    if (!choice.asksForOrganisation) {
        choice.user = order.isEmpty() ? UserId {} : order.first()->id;
        return;
    }
    for (const CorpId &corp : { wanted.isEmpty() ? signedIn.corpId : wanted, CorpId {} }) {
        for (const LoginPerson *person : std::as_const(order)) {
            choice.corp = possibleIn(*person, corp);
            choice.user = choice.corp.isEmpty() ? UserId {} : person->id;
            if (!choice.user.isEmpty())
                return;
        }
    }
}

Text nameOf(const PlatformCore &platform, const CorpId &corp)
{
    const Organisation *organisation = platform.directory().organisation(corp);
    return organisation ? organisation->name : Text {};
}

Fault ticketUnknown()
{
    return { Errors::LoginRequestWrong, u"ticket: this page was answered already, or is too old; begin again"_s,
        false };
}

// The rules about the person who signs in. For some of them openAuth has other error numbers (docs/dingtalk/protocol.md §3.4).
Result<void> checkPerson(const PlatformCore &platform, const LoginRequest &request, const UserId &userId)
{
    const User *user = platform.directory().user(userId);
    if (!user)
        return fail(Errors::UserMissing, userId.isEmpty() ? QString() : u"there is no user %1"_s.arg(userId.value));
    const CorpId &corp = request.consent.corpId;
    if (!request.consent.isPersonal && !user->memberOf.contains(corp))
        return fail(Errors::UserNotMember, u"%1 is not in %2"_s.arg(userId.value, corp.value));
    const bool mustManage = request.onlyManaged || request.page == LoginPage::AdminConsent;
    if (mustManage && !isAdministrator(platform.directory(), userId, corp)) {
        return fail(Errors::ConsentNeedsAdministrator, u"%1 is no administrator of %2"_s.arg(userId.value, corp.value));
    }
    return {};
}

QList<QueryItem> withState(QList<QueryItem> items, const LoginRequest &request)
{
    if (request.state)
        items += { u"state"_s, *request.state };
    return items;
}

QString consentedAddress(const LoginRequest &request)
{
    return withQuery(request.redirectUri,
        withState({ { u"corp_id"_s, request.consent.corpId.value }, { u"admin_consent"_s, u"True"_s } }, request));
}

} // namespace

LoginAnswer BrowserLogin::beginAuth(const QUrlQuery &query)
{
    return begin(readAuth(m_platform, query), LoginPage::Auth);
}

LoginAnswer BrowserLogin::beginAdminConsent(const CorpId &corp, const QUrlQuery &query)
{
    return begin(readAdminConsent(m_platform, corp, query), LoginPage::AdminConsent);
}

LoginAnswer BrowserLogin::begin(const tl::expected<LoginRequest, LoginRefusal> &read, LoginPage page)
{
    const CallId call = m_platform.journal().nextCall();
    m_platform.setCurrentCall(call);
    if (!read) {
        const LoginRefusal &refusal = read.error();
        m_platform.record(
            call, withFault(refusal.fault, Events::LoginAnswered { .page = toString(page), .answer = u"fault"_s }));
        return refusal.redirect.isEmpty() ? LoginAnswer(refusal.fault)
                                          : LoginAnswer(LoginRedirect { refusal.redirect });
    }
    const LoginRequest &request = *read;
    m_platform.record(call,
        Events::LoginShown { .page = toString(page),
            .clientId = request.consent.clientId.value,
            .redirectUri = ShownAddress(request.redirectUri) });
    removeOldVisits();
    const QString ticket =
        m_platform.issue<Secret<struct LoginTicketTag>>(m_platform.entropy().letters(ticketLength)).reveal();
    m_visits.insert(ticket, { request, call, m_platform.clock().now() + visitLifetime, {} });
    m_ticketsByAge += ticket;
    if (page == LoginPage::AdminConsent) {
        const auto granted = isGranted(m_platform, request.consent, {});
        if (!granted)
            return finish(ticket, u"fault"_s, granted.error(), redirectWith(request, granted.error()));
        if (*granted)
            return finish(ticket, u"allow"_s, {}, consentedAddress(request));
    }
    const App &app = *m_platform.directory().app(request.consent.clientId);
    LoginChoice choice { ticket, page, app.name, app.vendor, nameOf(m_platform, request.consent.corpId),
        request.asksForOrganisation, peopleFor(m_platform, request, app), {}, {}, request.notes };
    preselect(choice, m_platform.signedIn(), request.consent.corpId);
    return choice;
}

LoginAnswer BrowserLogin::choose(const QString &ticket, const UserId &user, const CorpId &corp)
{
    Visit *visit = find(ticket);
    if (!visit)
        return ticketUnknown();
    if (visit->request.asksForOrganisation)
        visit->request.consent.corpId = corp;
    visit->user = user;
    if (auto may = checkPerson(m_platform, visit->request, user); !may)
        return finish(ticket, u"fault"_s, may.error(), redirectWith(visit->request, may.error()));
    return showConsent(ticket, *visit);
}

LoginAnswer BrowserLogin::showConsent(const QString &ticket, Visit &visit)
{
    const OpenAuthRequest &asked = visit.request.consent;
    const auto checked = check(m_platform, asked, visit.user);
    const auto granted = checked ? isGranted(m_platform, asked, visit.user) : Result<bool>(fail(checked.error()));
    if (!granted) {
        recordAssessed(m_platform, asked, visit.call, u"fault"_s, granted.error());
        return finish(ticket, u"fault"_s, granted.error(), redirectWith(visit.request, granted.error()));
    }
    recordAssessed(m_platform, asked, visit.call, u"ask"_s);
    return LoginConsent { ticket, visit.request.page, consentFor(m_platform, asked, *checked), checked->app->name,
        checked->app->vendor, checked->user->name, nameOf(m_platform, asked.corpId), *granted, false };
}

LoginAnswer BrowserLogin::allow(const QString &ticket, bool agreed)
{
    Visit *visit = find(ticket);
    if (!visit || visit->user.isEmpty())
        return ticketUnknown();
    if (!agreed) {
        LoginAnswer again = showConsent(ticket, *visit);
        if (auto *consent = std::get_if<LoginConsent>(&again))
            consent->lacksAgreement = true;
        return again;
    }
    const LoginRequest request = visit->request;
    const auto failed = [&](const Fault &fault) {
        return finish(ticket, u"fault"_s, fault, redirectWith(request, fault));
    };
    // Again: the world may have changed since choose().
    if (auto may = checkPerson(m_platform, request, visit->user); !may)
        return failed(may.error());
    if (request.page == LoginPage::AdminConsent) {
        const auto done = m_authorization.grantForOrganisation(request.consent, visit->user, visit->call);
        return done ? finish(ticket, u"allow"_s, {}, consentedAddress(request)) : failed(done.error());
    }
    const auto issued = m_authorization.grant(request.consent, visit->user, visit->call);
    if (!issued)
        return failed(issued.error());
    const QString code = issued->code.reveal();
    return finish(ticket, u"allow"_s, {},
        withQuery(request.redirectUri, withState({ { u"code"_s, code }, { u"authCode"_s, code } }, request)));
}

LoginAnswer BrowserLogin::refuse(const QString &ticket)
{
    const Visit *visit = find(ticket);
    if (!visit)
        return ticketUnknown();
    return finish(ticket, u"refuse"_s, {}, redirectRefused(visit->request));
}

void BrowserLogin::clear()
{
    m_visits.clear();
    m_ticketsByAge.clear();
}

LoginAnswer BrowserLogin::finish(
    const QString &ticket, const QString &answer, const std::optional<Fault> &fault, QString address)
{
    const Visit visit = m_visits.take(ticket);
    m_ticketsByAge.removeOne(ticket);
    Events::LoginAnswered answered { .page = toString(visit.request.page), .answer = answer };
    answered.user = unlessEmpty(visit.user.value);
    if (!visit.request.consent.isPersonal)
        answered.corpId = unlessEmpty(visit.request.consent.corpId.value);
    m_platform.record(visit.call, fault ? withFault(*fault, std::move(answered)) : answered);
    return LoginRedirect { std::move(address) };
}

BrowserLogin::Visit *BrowserLogin::find(const QString &ticket)
{
    const auto found = m_visits.find(ticket);
    if (found == m_visits.end() || found->endsAt <= m_platform.clock().now())
        return nullptr;
    m_platform.setCurrentCall(found->call);
    return &*found;
}

void BrowserLogin::removeOldVisits()
{
    const Instant now = m_platform.clock().now();
    while (!m_ticketsByAge.isEmpty()
        && (m_ticketsByAge.size() >= visitLimit || m_visits.value(m_ticketsByAge.first()).endsAt <= now))
        m_visits.remove(m_ticketsByAge.takeFirst());
}

} // namespace MiniHost
