// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientversion.h"

#include "bridge/core/errors/files.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<QString> clientVersion(const QString &text)
{
    static const QRegularExpression pattern(u"^(0|[1-9]\\d{0,3})(\\.(0|[1-9]\\d{0,3})){2}$"_s);
    if (text.isEmpty())
        return u"7.6.15"_s;
    if (!pattern.match(text).hasMatch())
        return fail(Errors::EnvironmentInvalid, u"client version %1: three numbers, like 7.6.15"_s.arg(text.left(40)));
    return text;
}

} // namespace MiniHost
