// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/problem.h"
#include "bridge/core/jsonreader.h"

#include <functional>

namespace MiniHost {

// "${user.nick}" in the strings of a JSON value. A string that is one placeholder and nothing else takes the value's own
// type; "$${" is the text "${".
QStringList placeholdersIn(const QJsonValue &value);

// What a place may speak of: whole names ("user.nick"), and with a dot at the end all that is below ("query.").
// Unknown names are mistakes; so is a token, which stays with the server.
void expectPlaceholders(
    const JsonReader &reader, const QString &place, const QJsonValue &value, const QStringList &known);

using Lookup = std::function<Served<QJsonValue>(const QString &name)>;
Served<QJsonValue> filled(const QJsonValue &value, const Lookup &lookup);
// The same for an address: what is put in is percent-encoded.
Served<QString> filledAddress(const QString &address, const Lookup &lookup);

// A member somewhere below, "data.items.0.id"; undefined when it is not there.
QJsonValue memberAt(const QJsonValue &root, const QString &path);

} // namespace MiniHost
