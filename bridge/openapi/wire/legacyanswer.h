// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

#include <span>

namespace MiniHost {

// An answer of the older API, oapi.dingtalk.com: always HTTP 200, with errcode 0 for success (docs/dingtalk/protocol.md §5.7). This one is
// a success, with these members.
HttpResponse legacyAnswer(QJsonObject members);

// A fault in the older API: the column LEGACY of the error tables. Faults without it are answered as StoreFailed.
struct LegacyFault {
    ErrorCode fault;
    int number; // "errcode"
    QString message;
    Provenance provenance;
};
std::span<const LegacyFault> legacyFaults();
HttpResponse legacyFault(const Fault &fault, Entropy &entropy);
// An error of the older API: HTTP 200 with this errcode.
HttpResponse legacyRefusal(int errcode, const QString &errmsg, Entropy &entropy);

// A parameter from the query, else from the body, which is a form or JSON: published samples use all three. Fails with TokenParameterMissing
// or BodyUnreadable.
Result<QString> legacyText(const HttpRequest &request, const QString &key);

// The token that is this parameter. Fails with TokenMissing or BodyUnreadable.
Result<QString> legacyToken(const HttpRequest &request, const QString &key = QStringLiteral("access_token"));

} // namespace MiniHost
