// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <QString>

namespace MiniHost {

// An IP address or a subnet: "10.0.0.7", "10.0.0.0/8", "::1", "fd00::/8".
class IpSubnet
{
public:
    // nullopt: the text is neither.
    static std::optional<IpSubnet> parse(const QString &text);

    // Whether `address` is this address, or is in this subnet. An IPv4 address and the IPv6 form of it (::ffff:10.0.0.7) are equal.
    bool contains(const QString &address) const;

private:
    using Bytes = std::array<unsigned char, 16>; // an IPv4 address in its IPv6 form
    static std::optional<Bytes> bytesOf(const QString &address);

    Bytes m_bytes {};
    int m_length = 128; // bits that are compared
};

} // namespace MiniHost
