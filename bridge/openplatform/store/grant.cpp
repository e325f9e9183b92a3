// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/grant.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

QString joinScopes(const QList<ScopeCode> &scopes)
{
    QString text;
    for (const ScopeCode &scope : scopes)
        text += (text.isEmpty() ? QString() : u","_s) + scope.value;
    return text;
}

QList<ScopeCode> splitScopes(QStringView text)
{
    QList<ScopeCode> scopes;
    for (const auto part : text.split(u',', Qt::SkipEmptyParts))
        scopes += ScopeCode { part.toString() };
    return scopes;
}

} // namespace MiniHost
