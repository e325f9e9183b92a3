// SPDX-License-Identifier: MIT
#include "bridge/http/hostcheck.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Names are compared as DNS does: without case.
bool isLoopbackName(const QString &name)
{
    return name == "127.0.0.1"_L1 || name == "localhost"_L1
        || (name.endsWith(".localhost"_L1) && name.size() > 10 && !name.startsWith(u'.'));
}

} // namespace

bool isOwnHost(QByteArrayView header, quint16 port, const QStringList &hosts)
{
    const qsizetype colon = header.indexOf(':');
    bool isNumber = true;
    const int asked = colon < 0 ? 80 : header.sliced(colon + 1).toByteArray().toInt(&isNumber);
    const QString name = QString::fromLatin1(colon < 0 ? header : header.first(colon)).toLower();
    // Whole authorities: of origins that are served here though they are known by another port.
    if (colon < 0 && (hosts.contains(name + ":443"_L1) || hosts.contains(name + ":80"_L1)))
        return true;
    if (isNumber && hosts.contains(u"%1:%2"_s.arg(name).arg(asked)))
        return true;
    if (!isNumber || asked != port)
        return false;
    if (!hosts.isEmpty())
        return hosts.contains(name);
    return isLoopbackName(name);
}

} // namespace MiniHost
