// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"
#include "bridge/routing/served.h"

#include <functional>

namespace MiniHost {

// Replaces placeholders like "${user.nick}" in the strings of a JSON value. A string that is only one placeholder becomes the value with its own
// type; "$${" stands for the text "${".
QStringList placeholdersIn(const QJsonValue &value);

// Checks that placeholders have allowed names: whole names ("user.nick"), or all names below one that ends with a dot ("query."). Unknown names
// are mistakes. `whyNot` may have a message of its own for a name that is not allowed; empty: the usual one.
void expectPlaceholders(const JsonReader &reader, const QString &place, const QJsonValue &value,
    const QStringList &known, const std::function<QString(const QString &)> &whyNot = {});

using Lookup = std::function<Served<QJsonValue>(const QString &name)>;
Served<QJsonValue> filled(const QJsonValue &value, const Lookup &lookup);
// The same for an address; the values are percent-encoded.
Served<QString> filledAddress(const QString &address, const Lookup &lookup);

// The nested member of a path like "data.items.0.id"; undefined when there is none.
QJsonValue memberAt(const QJsonValue &root, const QString &path);

} // namespace MiniHost
