// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/openauthrequest.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/errors/openauth.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Not trimmed: an id with a space is a different id. Only spaces count as empty.
QString idOf(const QJsonObject &params, QLatin1StringView key)
{
    const QString id = params.value(key).toString();
    return id.trimmed().isEmpty() ? QString() : id;
}

QList<ScopeCode> scopesOf(const QJsonObject &params, QLatin1StringView key)
{
    QList<ScopeCode> scopes;
    const QStringList parts = params.value(key).toString().split(u',');
    for (const QString &part : parts) {
        const ScopeCode scope { part.trimmed() };
        if (!scope.isEmpty() && !scopes.contains(scope))
            scopes += scope;
    }
    return scopes;
}

Result<AuthorizationType> typeOf(const QJsonValue &value)
{
    const QString word = value.isDouble() ? QString::number(value.toDouble()) : value.toString().trimmed();
    if (word == "0"_L1 || value.isUndefined() || value.isNull() || (value.isString() && word.isEmpty()))
        return AuthorizationType::Delegated;
    if (word == "1"_L1)
        return AuthorizationType::Application;
    return fail(Errors::TypeNotSimulated, u"type: %1"_s.arg(value.toVariant().toString().left(100)));
}

} // namespace

Result<OpenAuthRequest> OpenAuthRequest::parse(const QJsonObject &params)
{
    if (params.isEmpty())
        return fail(Errors::EmptyRequest);
    OpenAuthRequest request;
    request.clientId = { idOf(params, "clientId"_L1) };
    if (request.clientId.isEmpty())
        return fail(Errors::ClientIdRequired);
    request.corpId = { idOf(params, "corpId"_L1) };
    if (request.corpId.isEmpty())
        return fail(Errors::CorpIdRequired);
    const auto type = typeOf(params.value("type"_L1));
    if (!type)
        return fail(type.error());
    request.type = *type;
    request.rpcScope = scopesOf(params, "rpcScope"_L1);
    request.fieldScope = scopesOf(params, "fieldScope"_L1);
    return request;
}

} // namespace MiniHost
