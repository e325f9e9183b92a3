// SPDX-License-Identifier: MIT
#include "bridge/openapi/wire/legacyanswer.h"

#include "bridge/core/errors/contacts.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/core/jsontypename.h"
#include "bridge/openapi/wire/faultrow.h"
#include "bridge/openapi/wire/guards.h"

#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isJson(const HttpRequest &request)
{
    return request.header("Content-Type").toLower().startsWith("application/json");
}

} // namespace

std::span<const LegacyFault> legacyFaults()
{
#define LEGACY(fault, number, message, provenance)                                                                     \
    LegacyFault { Errors::fault, number, u"" message##_s, Provenance::provenance },
    static const std::array rows {
#include "bridge/core/errors/all.inc"
    };
    return rows;
}

HttpResponse legacyAnswer(QJsonObject members)
{
    members.insert("errcode"_L1, 0);
    members.insert("errmsg"_L1, u"ok"_s);
    return HttpResponse::json(members);
}

HttpResponse legacyFault(const Fault &fault, Entropy &entropy)
{
    const LegacyFault &row = faultRow(legacyFaults(), fault.code);
    const QString message = row.message.contains("%1"_L1) ? row.message.arg(fault.detail) : row.message;
    return legacyRefusal(row.number, message, entropy);
}

HttpResponse legacyRefusal(int errcode, const QString &errmsg, Entropy &entropy)
{
    HttpResponse response = HttpResponse::json({ { "errcode"_L1, errcode }, { "errmsg"_L1, errmsg },
        { "request_id"_L1, entropy.uuid().remove(u'-').toLower() } });
    response.code = QByteArray::number(errcode);
    return response;
}

Result<QString> legacyText(const HttpRequest &request, const QString &key)
{
    QString text = request.query.queryItemValue(key, QUrl::FullyDecoded);
    if (text.isEmpty() && !request.body.isEmpty()) {
        if (isJson(request)) {
            const auto body = readJsonBody(request);
            if (!body)
                return fail(body.error());
            const QJsonValue value = body->value(key);
            if (value.isBool() || value.isArray() || value.isObject())
                return fail(Errors::BodyUnreadable, u"%1: must be a text, not %2"_s.arg(key, jsonTypeName(value)));
            text = value.toVariant().toString(); // numbers too: dept_id
        } else {
            text = QUrlQuery(QString::fromUtf8(request.body)).queryItemValue(key, QUrl::FullyDecoded);
        }
    }
    if (text.isEmpty())
        return fail(Errors::TokenParameterMissing, key);
    return text;
}

Result<QString> legacyToken(const HttpRequest &request, const QString &key)
{
    auto token = legacyText(request, key);
    if (!token && token.error().code == Errors::TokenParameterMissing)
        return fail(Errors::TokenMissing);
    return token;
}

} // namespace MiniHost
