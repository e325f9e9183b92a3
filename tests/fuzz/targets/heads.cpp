// SPDX-License-Identifier: MIT
#include "bridge/http/hostcheck.h"
#include "bridge/http/requesttarget.h"
#include "bridge/tls/connectionhead.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Fuzz {

// The head of a request, as the servers take it apart: its target, its Host, and what the origins' front makes of it.
FuzzTarget heads()
{
    return { "heads", [](const QByteArray &bytes) {
                for (const QByteArray &line : bytes.split('\n')) {
                    parseTarget(QByteArrayView(line).trimmed());
                    const auto colon = line.indexOf(':');
                    const QByteArrayView value = QByteArrayView(line).sliced(colon + 1).trimmed();
                    for (const QStringList &hosts : { QStringList(), QStringList { u"app.example.com:443"_s } }) {
                        if (isOwnHost(value, 4400, hosts) && (value.contains('/') || value.contains('@')))
                            qFatal("a host with a path or a user is ours");
                    }
                }
                const std::string_view head(bytes.constData(), static_cast<size_t>(bytes.size()));
                ConnectionHead::renamed(head, "127.0.0.1:4400");
                ConnectionHead::kept(head);
            } };
}

} // namespace MiniHost::Fuzz
