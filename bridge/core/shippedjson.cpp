// SPDX-License-Identifier: MIT
#include "bridge/core/shippedjson.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

void readShippedJson(
    const QString &resource, const QStringList &keys, const std::function<void(const JsonReader &root)> &read)
{
    const QByteArray json = readResource(resource);
    const auto parsed =
        parseJson(json, resource, Errors::ProfileUnreadable); // only the position of this error is shown
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    Mistakes mistakes(json);
    read(JsonReader(mistakes, *parsed, {}, keys));
    if (!mistakes.isEmpty())
        qFatal("%s: %s", qPrintable(resource), qPrintable(mistakes.lines().join(u'\n')));
}

} // namespace MiniHost
