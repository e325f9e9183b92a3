// SPDX-License-Identifier: MIT
#include "bridge/jsapi/revocation.h"

#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/fault.h"
#include "bridge/jsapi/clientlist.h"
#include "bridge/jsapi/uicall.h"
#include "bridge/openplatform/openplatform.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// What the page shows, and whose grants it is about.
struct Revocable {
    GrantSubject subject;
    QJsonObject content; // of UiKind::Revocation
};

Result<Revocable> find(const QJsonObject &params, const UserId &user, OpenPlatform &platform)
{
    const ClientId client { params.value("clientId"_L1).toString() };
    const CorpId corp { params.value("corpId"_L1).toString() };
    if (user.isEmpty())
        return fail(Errors::UserMissing);
    if (client.isEmpty())
        return fail(Errors::ClientIdRequired);
    const App *app = platform.directory().app(client);
    if (!app)
        return fail(Errors::AppNotFound, client.value);
    const Organisation *organisation = platform.directory().organisation(corp);
    if (!organisation)
        return fail(Errors::AppNotInstalled, u"there is no organisation %1"_s.arg(corp.value));
    const GrantSubject subject { client, corp, user };
    const auto granted = platform.authorization().granted(subject);
    if (!granted)
        return fail(granted.error());
    QJsonArray points;
    for (const ScopeCode &code : *granted) {
        const PermissionPoint *point = platform.catalogue().find(code);
        points.append(point ? point->consentText.in(platform.language()) : code.value);
    }
    return Revocable { subject,
        { { "app"_L1, app->name.in(platform.language()) }, { "icon"_L1, app->icon },
            { "organisation"_L1, organisation->name.in(platform.language()) }, { "points"_L1, points } } };
}

QJsonObject withStatus(const QString &status)
{
    return { { "status"_L1, status }, { "result"_L1, QJsonValue::Null } };
}

Answer refused(const Invocation &call, const Fault &fault, Services &services, Wrap wrap)
{
    services.journal.record(call.call, withFault<Events::Refused>(fault));
    Answer answer = Answer::ok(wrap(withStatus(u"failed"_s)));
    answer.number = fault.row().number;
    return answer;
}

// Shows the page, and takes the grants back when the person says so. Returns whether they did.
Task<Result<bool>> askAndRevoke(Invocation call, Revocable app, std::optional<UiAnswer> usual, Services &services)
{
    const UiAnswer answer = co_await showUi(call, UiKind::Revocation, app.content, services, usual);
    if (answer.how != UiAnswer::How::Given)
        co_return false;
    const auto revoke = [subject = app.subject, id = call.call](
                            OpenPlatform &platform) { return platform.authorization().revoke(subject, {}, id); };
    const Result<QList<ScopeCode>> revoked = co_await services.platform.run(services.context, revoke);
    if (!revoked)
        co_return fail(revoked.error());
    co_return true;
}

} // namespace

Task<Answer> revokeAndAnswer(Invocation call, QJsonObject params, Services &services, Wrap wrap)
{
    const auto look = [params, user = services.signedIn()](
                          OpenPlatform &platform) { return find(params, user, platform); };
    const Result<Revocable> found = co_await services.platform.run(services.context, look);
    if (!found)
        co_return refused(call, found.error(), services, wrap);
    const Result<bool> revoked = co_await askAndRevoke(call, *found, UiAnswer::given(), services);
    if (!revoked)
        co_return refused(call, revoked.error(), services, wrap);
    co_return Answer::ok(wrap(withStatus(*revoked ? u"ok"_s : u"cancel"_s)));
}

namespace {

// What the user has granted to apps, one for each app and organisation.
Result<QList<Revocable>> grantsOf(const UserId &user, OpenPlatform &platform)
{
    const auto grants = platform.authorization().list();
    if (!grants)
        return fail(grants.error());
    QList<GrantSubject> subjects;
    for (const Grant &grant : *grants) {
        if (grant.subject.user == user && !user.isEmpty() && !subjects.contains(grant.subject))
            subjects += grant.subject;
    }
    QList<Revocable> found;
    for (const GrantSubject &subject : std::as_const(subjects)) {
        const QJsonObject params { { "clientId"_L1, subject.clientId.value }, { "corpId"_L1, subject.corpId.value } };
        if (auto one = find(params, user, platform))
            found += *std::move(one);
    }
    return found;
}

QString grantsTitle(Language language)
{
    return language == Language::Chinese ? u"我的授权应用"_s : u"Apps with my authorization"_s;
}

QJsonObject grantsList(const QList<Revocable> &apps, Language language)
{
    QJsonArray names;
    for (const Revocable &app : apps) {
        names.append(u"%1 · %2"_s.arg(app.content["app"_L1].toString(), app.content["organisation"_L1].toString()));
    }
    return listContent(grantsTitle(language), names, language);
}

QJsonObject nothingGranted(Language language)
{
    const QString message =
        language == Language::Chinese ? u"你还没有授权任何应用。"_s : u"You have not authorized any app."_s;
    return emptyListContent(grantsTitle(language), message, language);
}

} // namespace

Task<> manageAuthorizations(ClientPlatform client, Services &services)
{
    struct Read {
        QList<Revocable> apps;
        Language language;
    };
    const auto read = [user = services.signedIn()](OpenPlatform &platform) -> Result<Read> {
        auto apps = grantsOf(user, platform);
        if (!apps)
            return fail(apps.error());
        return Read { *std::move(apps), platform.language() };
    };
    const Result<Read> known = co_await services.platform.run(services.context, read);
    if (!known) {
        services.journal.record({}, withFault<Events::Refused>(known.error()));
        co_return;
    }
    PageContext page;
    page.client = client;
    const Invocation call = clientCall(u"manageAuthorizations"_s, page, services);
    if (known->apps.isEmpty()) {
        co_await showUi(call, UiKind::Alert, nothingGranted(known->language), services);
        co_return;
    }
    qsizetype chosen = 0;
    if (known->apps.size() > 1) {
        const UiAnswer answer =
            co_await showUi(call, UiKind::ActionSheet, grantsList(known->apps, known->language), services);
        if (answer.how != UiAnswer::How::Given)
            co_return;
        chosen = std::clamp<qsizetype>(answer.value["index"_L1].toInt(), 0, known->apps.size() - 1);
    }
    const Result<bool> revoked = co_await askAndRevoke(call, known->apps[chosen], std::nullopt, services);
    if (!revoked)
        services.journal.record(call.call, withFault<Events::Refused>(revoked.error()));
}

} // namespace MiniHost
