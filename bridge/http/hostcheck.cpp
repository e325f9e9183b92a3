// SPDX-License-Identifier: MIT
#include "bridge/http/hostcheck.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// `name` is lower case (Authority::host): DNS names compare case-insensitively.
bool isLoopbackName(const QString &name)
{
    return name == "127.0.0.1"_L1 || name == "localhost"_L1
        || (name.endsWith(".localhost"_L1) && name.size() > 10 && !name.startsWith(u'.'));
}

} // namespace

bool isOwnHost(const Authority &asked, quint16 port, const QStringList &hosts)
{
    const QString name = QString::fromLatin1(asked.host);
    // Entries with a port: origins that are mapped to this server and have another port than it listens on.
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

} // namespace MiniHost
