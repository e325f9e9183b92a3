// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace MiniHost {

// JSON values as texts: the one place where the program writes JSON. QJsonDocument alone writes arrays and objects only.
QByteArray jsonText(const QJsonValue &value);       // compact, of any value
QString jsonString(const QJsonValue &value);        // the same, not in UTF-8
QByteArray indentedJson(const QJsonObject &object); // for files that people read
QByteArray quotedJson(QStringView text);            // a string with its quotes, without a QJsonValue in between

} // namespace MiniHost
