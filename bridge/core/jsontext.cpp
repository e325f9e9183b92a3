// SPDX-License-Identifier: MIT
#include "bridge/core/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace MiniHost {

QByteArray jsonText(const QJsonValue &value)
{
    // An array of one does the escaping; its brackets go.
    const QByteArray array = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace MiniHost
