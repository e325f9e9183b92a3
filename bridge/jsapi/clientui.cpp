// SPDX-License-Identifier: MIT
#include "bridge/jsapi/clientui.h"

#include "bridge/core/events/client.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// For the journal: no passwords, and file names without their folders, which are private to the user.
QJsonObject withoutSecrets(UiKind kind, QJsonObject value)
{
    if (kind == UiKind::Credentials && value.contains("password"_L1))
        value.insert("password"_L1, u"…"_s);
    if (kind != UiKind::Files)
        return value;
    QJsonArray names;
    const QJsonArray files = value.value("files"_L1).toArray();
    for (const QJsonValue &file : files)
        names.append(QFileInfo(file.toString()).fileName());
    value.insert("files"_L1, names);
    return value;
}

} // namespace

Events::UiAnswered toEvent(UiKind kind, const UiAnswer &answer)
{
    return { .kind = toString(kind),
        .how = toString(answer.how),
        .value = withoutSecrets(kind, answer.value),
        .usual = answer.isUsual };
}

} // namespace MiniHost
