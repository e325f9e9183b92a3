// SPDX-License-Identifier: MIT
#include "bridge/openapi/wire/wirefault.h"

#include "bridge/core/errors/calendar.h"
#include "bridge/core/errors/contacts.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/errors/todos.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/wire/faultrow.h"

#include <array>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

HttpResponse envelope(int status, const QString &code, const QString &message, Entropy &entropy, QJsonObject more = {})
{
    more.insert("code"_L1, code);
    more.insert("message"_L1, message);
    more.insert("requestid"_L1, entropy.uuid());
    HttpResponse response = HttpResponse::json(more, status);
    response.code = code.toUtf8();
    return response;
}

// The error codes of the gateway in front of DingTalk's API (inferred: docs/dingtalk/inferred.md). Of 401 the documents list
// the message Unauthorized, and no code (docs/dingtalk/protocol.md §5.2).
QString gatewayCode(int status)
{
    switch (status) {
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"InvalidAction.NotFound"_s;
    case 405:
        return u"UnsupportedHTTPMethod"_s;
    case 408:
        return u"RequestTimeout"_s;
    case 413:
        return u"RequestBodyTooLarge"_s;
    case 421:
        return u"InvalidHost"_s;
    case 431:
        return u"RequestHeaderTooLarge"_s;
    case 429:
        return u"TooManyRequests"_s;
    case 500:
        return u"system.busy"_s;
    case 502:
        return u"BadGateway"_s;
    case 503:
        return u"ServiceUnavailable"_s;
    case 504:
        return u"GatewayTimeout"_s;
    default:
        return u"InvalidRequest"_s;
    }
}

} // namespace

std::span<const WireFault> wireFaults()
{
#define WIRE(fault, status, code, message, provenance)                                                                 \
    WireFault { Errors::fault, status, u"" code##_s, u"" message##_s, Provenance::provenance },
    static const std::array rows {
#include "bridge/core/errors/all.inc"
    };
    return rows;
}

const WireFault &wireFault(ErrorCode code)
{
    return faultRow(wireFaults(), code);
}

HttpResponse toHttp(const Fault &fault, Entropy &entropy)
{
    const WireFault &row = wireFault(fault.code);
    // The detail is for the journal; it is sent only in rows with a placeholder.
    const auto filled = [&](const QString &text) { return text.contains("%1"_L1) ? text.arg(fault.detail) : text; };
    QJsonObject more;
    if (fault.code == Errors::ScopeNotGranted || fault.code == Errors::UserTokenNeeded)
        more.insert("accessdenieddetail"_L1, QJsonObject { { "requiredScopes"_L1, QJsonArray { fault.detail } } });
    return envelope(row.status, filled(row.code), filled(row.message), entropy, std::move(more));
}

HttpResponse forcedRefusal(int status, const QString &code, const QString &message, Entropy &entropy)
{
    const QString defaultCode = gatewayCode(status);
    const QString defaultMessage = status == 500 ? wireFault(Errors::StoreFailed).message : defaultCode;
    return envelope(status, code.isEmpty() ? defaultCode : code, message.isEmpty() ? defaultMessage : message, entropy);
}

HttpResponse refusal(int status, const QString &message, Entropy &entropy)
{
    return envelope(status, gatewayCode(status), message, entropy);
}

} // namespace MiniHost
