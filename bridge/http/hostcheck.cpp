// SPDX-License-Identifier: MIT
#include "bridge/http/hostcheck.h"

#include <boost/asio/ip/address.hpp>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// An IPv4 address, or an IPv6 address in brackets.
bool isAddress(const QByteArray &host)
{
    const bool isBracketed = host.startsWith('[') && host.endsWith(']');
    const QByteArray bare = isBracketed ? host.sliced(1, host.size() - 2) : host;
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(bare.toStdString(), error);
    return !error && address.is_v6() == isBracketed;
}

} // namespace

bool isLoopbackName(const QString &name)
{
    return name == "127.0.0.1"_L1 || name == "localhost"_L1
        || (name.endsWith(".localhost"_L1) && name.size() > 10 && !name.startsWith(u'.'));
}

bool isOwnHost(const Authority &asked, quint16 port, const QStringList &hosts)
{
    const QString name = QString::fromLatin1(asked.host);
    // Whole authorities: of origins that are served here though they are known by another port.
    if (asked.port < 0 && (hosts.contains(name + ":443"_L1) || hosts.contains(name + ":80"_L1)))
        return true;
    const int askedPort = asked.port < 0 ? 80 : asked.port;
    if (hosts.contains(u"%1:%2"_s.arg(name).arg(askedPort)))
        return true;
    if (askedPort != port)
        return false;
    if (!hosts.isEmpty())
        return hosts.contains(name);
    return isLoopbackName(name);
}

bool isAcceptedHost(const Authority &asked, quint16 port, const HttpServerOptions &options)
{
    const QString name = QString::fromLatin1(asked.host);
    if (options.isAnyPort && (options.hosts.isEmpty() ? isLoopbackName(name) : options.hosts.contains(name)))
        return true;
    return options.moreHosts.contains(name) || (options.isAnyAddress && isAddress(asked.host))
        || isOwnHost(asked, port, options.hosts);
}

} // namespace MiniHost
