// SPDX-License-Identifier: MIT
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

// Codes of one request. All other requests wait while they are made.
constexpr int codeLimit = 20'000;

// For a body without corp: the first organisation that has the app and the user, else the user's first one.
QString defaultCorp(const Directory &directory, const ClientId &client, const User &user)
{
    const App *app = directory.app(client);
    for (const CorpId &corp : app ? app->installedIn : QList<CorpId>()) {
        if (user.memberOf.contains(corp))
            return corp.value;
    }
    return user.memberOf.isEmpty() ? QString() : user.memberOf.first().value;
}

// As openAuth, with consent by the user.
Result<QList<IssuedCode>> issueCodes(const QJsonObject &body, int count, OpenPlatform &platform)
{
    const UserId userId { body.value("user"_L1).toString() };
    const User *user = platform.directory().user(userId);
    if (!user)
        return fail(Errors::UserUnknown, userId.value);
    const ClientId client { body.value("app"_L1).toString() };
    const QString corp = body.value("corp"_L1).toString();
    QJsonObject params { { "clientId"_L1, client.value }, { "rpcScope"_L1, body.value("rpcScope"_L1) },
        { "fieldScope"_L1, body.value("fieldScope"_L1) }, { "type"_L1, body.value("type"_L1) } };
    params.insert("corpId"_L1, corp.isEmpty() ? defaultCorp(platform.directory(), client, *user) : corp);
    const auto request = OpenAuthRequest::parse(params);
    if (!request)
        return fail(request.error());

    const CallId call = platform.journal().nextCall();
    if (count > 1)
        return platform.authorization().grantMany(*request, userId, call, count);
    const auto assessed = platform.authorization().assess(*request, userId, call);
    if (!assessed)
        return fail(assessed.error());
    if (const auto *granted = std::get_if<AlreadyGranted>(&*assessed))
        return QList<IssuedCode> { granted->code };
    auto issued = platform.authorization().grant(*request, userId, call);
    if (!issued)
        return fail(issued.error());
    return QList<IssuedCode> { *issued };
}

HttpResponse serveControlCodes(const HttpRequest &request, OpenPlatform &platform)
{
    const auto body = readJsonBody(request);
    if (!body)
        return controlFault(body.error());
    const int count = body->value("count"_L1).toInt(1);
    if (count < 1 || count > codeLimit)
        return controlRefusal(400, u"count must be between 1 and %1"_s.arg(codeLimit));
    const auto codes = issueCodes(*body, count, platform);
    if (!codes) {
        // As for openAuth, whatever of the grant and the code was not written.
        const Fault &fault = codes.error();
        const bool isOfStore = fault.code == Errors::StoreFailed || fault.code == Errors::GrantNotStored;
        return isOfStore ? controlFault({ Errors::GrantNotStored, fault.detail }, 500) : controlFault(fault, 400);
    }
    if (!body->contains("count"_L1))
        return HttpResponse::json({ { "authCode"_L1, codes->first().code.reveal() } });
    QJsonArray array;
    for (const IssuedCode &issued : *codes)
        array.append(issued.code.reveal());
    return HttpResponse::json({ { "authCodes"_L1, array } });
}

} // namespace

Endpoint control_codes()
{
    return { "POST", u"/__minihost/v1/codes"_s, u"Issues an authorization code as if the user had allowed openAuth."_s,
        Caller::ControlToken, {}, serveControlCodes };
}

} // namespace MiniHost::ControlEndpoints
