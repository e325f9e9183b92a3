// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace MiniHost {

// Where a login may lead back to. What an app asks for must be, character by character, one of the addresses that it
// registered (docs/dingtalk/protocol.md §6.1). One address may stand for many: "http://127.0.0.1:*/callback" is any port of this
// machine, since developers' servers and MiniHost's own sites change theirs. Nothing else may be left open, and only with
// a name that is this machine's: 127.0.0.1, [::1], localhost, or one that ends in .localhost.

// What is wrong with an address to register; empty: nothing.
QString redirectUriMistake(const QString &uri);
bool isRegistered(const QStringList &registered, const QString &uri);

struct QueryItem {
    QString name;
    QString value;
};
// The address with these parameters after its own.
QString withQuery(const QString &uri, const QList<QueryItem> &items);

} // namespace MiniHost
