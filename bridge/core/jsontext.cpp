// SPDX-License-Identifier: MIT
#include "bridge/core/jsontext.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace MiniHost {

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    // An array of one does the escaping; its brackets go.
    const QByteArray array = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QString jsonString(const QJsonValue &value)
{
    return QString::fromUtf8(jsonText(value));
}

QByteArray indentedJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray quotedJson(QStringView text)
{
    const QByteArray plain = text.toUtf8();
    const auto isSpecial = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
    if (std::none_of(plain.begin(), plain.end(), isSpecial))
        return '"' + plain + '"';
    QByteArray quoted;
    quoted.reserve(plain.size() + 2);
    quoted += '"';
    for (const char c : plain) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += "\\u00" + QByteArray(1, c).toHex();
        } else {
            quoted += c;
        }
    }
    quoted += '"';
    return quoted;
}

} // namespace MiniHost
