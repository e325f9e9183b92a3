// SPDX-License-Identifier: MIT
#include "bridge/openapi/jsontext.h"

#include <algorithm>

namespace MiniHost {

QByteArray jsonText(QStringView text)
{
    const QByteArray plain = text.toUtf8();
    const auto isSpecial = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
    if (std::none_of(plain.begin(), plain.end(), isSpecial))
        return '"' + plain + '"';
    QByteArray quoted;
    quoted.reserve(plain.size() + 2);
    quoted += '"';
    for (const char c : plain) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += "\\u00" + QByteArray(1, c).toHex();
        } else {
            quoted += c;
        }
    }
    quoted += '"';
    return quoted;
}

} // namespace MiniHost
