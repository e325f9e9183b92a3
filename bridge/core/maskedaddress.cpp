// SPDX-License-Identifier: MIT
#include "bridge/core/maskedaddress.h"

#include "bridge/core/secret.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {

QString maskedAddress(const QString &address)
{
    // Ours have 20 letters and more; "?code=CNY" is somebody's currency.
    static const QRegularExpression secret(
        u"[?&](?:code|auth_?code|tmp_?auth_?code|access_?token|refresh_?token|suite_?ticket)=([^&#]{12,})"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString masked = address;
    qsizetype from = 0;
    for (auto match = secret.match(masked, from); match.hasMatch(); match = secret.match(masked, from)) {
        const QString text = Secret<void>(match.captured(1)).masked();
        masked.replace(match.capturedStart(1), match.capturedLength(1), text);
        from = match.capturedStart(1) + text.size();
    }
    return masked;
}

} // namespace MiniHost
