// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/problem.h"
#include "bridge/core/jsonreader.h"

#include <QHash>

namespace MiniHost {

// What the page sent: "query.x", "body.x" (JSON or a form), "header.x", "path.id".
class RequestValues
{
public:
    RequestValues() = default;
    RequestValues(const HttpRequest &request, const QHash<QString, QString> &path);

    static QStringList roots()
    {
        return { QStringLiteral("query."), QStringLiteral("body."), QStringLiteral("header.") };
    }
    static bool isOne(const QString &name); // of this kind, whether it is there or not

    Served<QJsonValue> find(const QString &name) const; // 400 names what is missing
    QJsonValue body() const { return m_body; }

private:
    QUrlQuery m_query;
    QList<HttpHeader> m_headers;
    QHash<QString, QString> m_path;
    QJsonValue m_body = QJsonValue::Undefined;
    QString m_bodyProblem;
};

// "query.authCode" as a value of `key`: where a route finds something in the request.
QString readReference(const JsonReader &reader, const QString &key, JsonReader::Need need);

} // namespace MiniHost
