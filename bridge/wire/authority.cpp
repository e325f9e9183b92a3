// SPDX-License-Identifier: MIT
#include "bridge/wire/authority.h"

#include "bridge/core/weakness.h"

#include <algorithm>
#include <string_view>

namespace MiniHost {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// unreserved / sub-delims (RFC 3986 §2.2 and §2.3).
bool isNameCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || std::string_view("-._~!$&'()*+,;=").find(c) != std::string_view::npos;
}

// reg-name (RFC 3986 §3.2.2), not empty. An IPv4 address matches it too.
bool isName(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isNameCharacter(text[i]))
            continue;
        if (text[i] != '%' || i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
            return false;
        i += 2;
    }
    return !text.isEmpty();
}

// IP-literal: "[" IPv6address "]". Checks the characters, not the whole grammar.
bool isBracketed(QByteArrayView text)
{
    if (text.size() < 4 || !text.startsWith('[') || !text.endsWith(']'))
        return false;
    const QByteArrayView inner = text.sliced(1, text.size() - 2);
    return std::count(inner.begin(), inner.end(), ':') >= 2
        && std::all_of(inner.begin(), inner.end(), [](char c) { return isHex(c) || c == ':' || c == '.'; });
}

std::optional<int> readPort(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    const int port = text.toByteArray().toInt();
    return port <= 65535 ? std::optional(port) : std::nullopt;
}

} // namespace

std::optional<Authority> Authority::parse(QByteArrayView text)
{
    const qsizetype colon =
        text.startsWith('[') ? text.indexOf(':', std::max<qsizetype>(0, text.indexOf(']'))) : text.lastIndexOf(':');
    Authority authority { (colon < 0 ? text : text.first(colon)).toByteArray().toLower(), -1 };
    if (isWeakened(Weakness::HostByPrefix)) {
        if (colon >= 0)
            authority.port = text.sliced(colon + 1).toByteArray().trimmed().toInt();
        return authority;
    }
    if (colon >= 0) {
        const auto port = readPort(text.sliced(colon + 1));
        if (!port)
            return std::nullopt;
        authority.port = *port;
    }
    if (!isName(authority.host) && !isBracketed(authority.host))
        return std::nullopt;
    return authority;
}

} // namespace MiniHost
