// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

#include <optional>
#include <QHash>
#include <QJsonArray>
#include <QStringList>

namespace MiniHost {

// One operation of DingTalk's OpenAPI, as its SDK calls it.
struct TypedOperation {
    QString method;
    QString path; // "/v1.0/todo/users/{unionId}/tasks"
    bool needsToken = false;
    QJsonValue body; // the type of the answer's body, in the table's form
};

// The operations of DingTalk's OpenAPI with the types of their answers. Made from the npm package of the SDK (app/sources/sdktypes.h), which
// tells names and types, and nothing of their meaning: an answer has made-up values.
//   {"format": 1, "package": "@alicloud/dingtalk@2.2.27",
//    "operations": [["POST", "/v1.0/…/{id}", 1 (a token is needed) or 0, TYPE or "none"], …], "models": [{"<member>": TYPE, …}, …]}
//   TYPE: "s" text, "n" number, "b" boolean, "a" anything, ["l", TYPE] list, ["m", TYPE] map, or the index of a model.
class TypedTable
{
public:
    // Fails with CacheUnusable when the bytes are no such table.
    static Result<TypedTable> parse(const QByteArray &json);

    // The operation for a request; of several with a matching path the one with the fewest placeholders. nullopt: none.
    std::optional<TypedOperation> find(const QString &method, const QString &path) const;
    // A value of this type: a text is its member's name, a number 0, a boolean false (true for "success"), a list and a map have one
    // element, and a text that leads to a next page ("nextToken") is empty, so that no client asks for ever. A model within itself ends there.
    QJsonValue example(const QJsonValue &type) const;

    const QString &package() const { return m_package; }
    qsizetype size() const { return m_size; }

private:
    struct Row {
        TypedOperation operation;
        QStringList segments; // of its path
    };
    QJsonValue make(const QJsonValue &type, const QString &member, QList<int> &within) const;

    QString m_package;
    QHash<QString, QList<Row>> m_operations; // by method and number of segments
    QJsonArray m_models;
    qsizetype m_size = 0;
};

} // namespace MiniHost
