// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/openauthrequest.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/jsontypename.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

tl::unexpected<Fault> wrongType(QLatin1StringView key, const QJsonValue &value, const QString &inList = {})
{
    return fail(Errors::ParameterWrong, u"%1: must be a text, not %2%3"_s.arg(key, jsonTypeName(value), inList));
}

// The parameter's text; empty when it is missing or null. A list is joined with commas: so it arrives when the SDK has appended it to
// the address of the authorization page (docs/dingtalk/protocol.md §3.1). Fails with ParameterWrong for another type.
Result<QString> textOf(const QJsonObject &params, QLatin1StringView key)
{
    const QJsonValue value = params.value(key);
    if (value.isString() || value.isUndefined() || value.isNull())
        return value.toString();
    if (!value.isArray())
        return wrongType(key, value);
    QStringList parts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &part : list) {
        if (!part.isString())
            return wrongType(key, part, u" in a list"_s);
        parts += part.toString();
    }
    return parts.join(u',');
}

// Fails with `required` when the id is missing, or of a wrong type; then the detail names the type.
// Not trimmed: an id with a space is a different id. Only spaces count as empty.
Result<QString> idOf(const QJsonObject &params, QLatin1StringView key, ErrorCode required)
{
    const auto id = textOf(params, key);
    if (!id)
        return fail(required, id.error().detail);
    if (id->trimmed().isEmpty())
        return fail(required);
    return *id;
}

Result<QList<ScopeCode>> scopesOf(const QJsonObject &params, QLatin1StringView key)
{
    const auto text = textOf(params, key);
    if (!text)
        return fail(text.error());
    QList<ScopeCode> scopes;
    const QStringList parts = text->split(u',');
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
    const auto clientId = idOf(params, "clientId"_L1, Errors::ClientIdRequired);
    if (!clientId)
        return fail(clientId.error());
    request.clientId = { *clientId };
    const auto corpId = idOf(params, "corpId"_L1, Errors::CorpIdRequired);
    if (!corpId)
        return fail(corpId.error());
    request.corpId = { *corpId };
    const auto type = typeOf(params.value("type"_L1));
    if (!type)
        return fail(type.error());
    request.type = *type;
    const auto rpcScope = scopesOf(params, "rpcScope"_L1);
    if (!rpcScope)
        return fail(rpcScope.error());
    request.rpcScope = *rpcScope;
    const auto fieldScope = scopesOf(params, "fieldScope"_L1);
    if (!fieldScope)
        return fail(fieldScope.error());
    request.fieldScope = *fieldScope;
    return request;
}

bool OpenAuthRequest::lacksType(const QJsonObject &params)
{
    const QJsonValue type = params.value("type"_L1);
    return type.isUndefined() || type.isNull() || (type.isString() && type.toString().isEmpty());
}

} // namespace MiniHost
