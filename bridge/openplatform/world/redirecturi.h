// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace MiniHost {

// The redirect URIs of the web login. A request's redirect_uri must equal, character by character, one that the app registered
// (docs/dingtalk/protocol.md §6.1). MiniHost's own extension: "http://127.0.0.1:*/callback" matches any port, since the ports of
// development servers change. Only for hosts of this machine: 127.0.0.1, [::1], localhost and *.localhost.

// Why the address cannot be registered; empty: it can.
QString redirectUriMistake(const QString &uri);
bool isRegistered(const QStringList &registered, const QString &uri);

struct QueryItem {
    QString name;
    QString value;
};
// The address with the items appended to its query, percent-encoded.
QString withQuery(const QString &uri, const QList<QueryItem> &items);

} // namespace MiniHost
