// SPDX-License-Identifier: MIT
#include "bridge/core/ipsubnet.h"

#ifdef Q_OS_WIN
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#endif

namespace MiniHost {

std::optional<IpSubnet::Bytes> IpSubnet::bytesOf(const QString &address)
{
    const QByteArray text = address.toUtf8();
    Bytes bytes {};
    if (inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return bytes;
    bytes = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };
    if (inet_pton(AF_INET, text.constData(), bytes.data() + 12) == 1)
        return bytes;
    return std::nullopt;
}

std::optional<IpSubnet> IpSubnet::parse(const QString &text)
{
    const QString address = text.section(QLatin1Char('/'), 0, 0);
    const auto bytes = bytesOf(address);
    if (!bytes)
        return std::nullopt;
    IpSubnet subnet;
    subnet.m_bytes = *bytes;
    if (!text.contains(QLatin1Char('/')))
        return subnet;
    const int most = address.contains(QLatin1Char(':')) ? 128 : 32;
    bool isNumber = false;
    const int length = text.section(QLatin1Char('/'), 1).toInt(&isNumber);
    if (!isNumber || length < 0 || length > most)
        return std::nullopt;
    subnet.m_length = 128 - most + length;
    return subnet;
}

bool IpSubnet::contains(const QString &address) const
{
    const auto bytes = bytesOf(address);
    if (!bytes)
        return false;
    for (int bit = 0; bit < m_length; ++bit) {
        const auto at = static_cast<size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if (((*bytes)[at] ^ m_bytes[at]) & mask)
            return false;
    }
    return true;
}

} // namespace MiniHost
