// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"
#include "bridge/routing/served.h"

#include <QHash>

namespace MiniHost {

// The values of a request by name: "query.x", "body.x" (JSON or a form), "header.x", "path.id".
class RequestValues
{
public:
    RequestValues() = default;
    RequestValues(const HttpRequest &request, const QHash<QString, QString> &path);

    static QStringList roots()
    {
        return { QStringLiteral("query."), QStringLiteral("body."), QStringLiteral("header.") };
    }
    static bool isOne(const QString &name); // whether the name is of one of these forms

    Served<QJsonValue> find(const QString &name) const; // fails with 400, naming the missing value
    QJsonValue body() const { return m_body; }

private:
    QUrlQuery m_query;
    QList<HttpHeader> m_headers;
    QHash<QString, QString> m_path;
    QJsonValue m_body = QJsonValue::Undefined;
    QString m_bodyProblem;
};

// Reads a name like "query.authCode" as the value of `key`.
QString readReference(const JsonReader &reader, const QString &key, JsonReader::Need need);

} // namespace MiniHost
