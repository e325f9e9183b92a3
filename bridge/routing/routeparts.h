// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

// Parts of a route, or of an answer, in a file. Mistakes are added to the reader's list.
QJsonObject readTexts(const JsonReader &reader, const QString &key); // an object whose members are strings
QList<HttpHeader> readHeaders(const JsonReader &reader, const QString &key);

// Whether the query has all members of `wanted`; "*" matches any value.
bool hasQuery(const QUrlQuery &query, const QJsonObject &wanted);

} // namespace MiniHost
