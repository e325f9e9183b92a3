// SPDX-License-Identifier: MIT
#include "bridge/openapi/typed/typedtable.h"

#include "bridge/core/errors/host.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int tableFormat = 1;

QString keyOf(const QString &method, const QStringList &segments)
{
    return method + u' ' + QString::number(segments.size());
}

bool isPlaceholder(const QString &segment)
{
    return segment.startsWith(u'{');
}

// The number of placeholders when the path matches, else -1.
qsizetype placeholdersOf(const QStringList &pattern, const QStringList &path)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isPlaceholder(pattern[i]) && !path[i].isEmpty())
            ++count;
        else if (pattern[i] != path[i])
            return -1;
    }
    return count;
}

} // namespace

Result<TypedTable> TypedTable::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    TypedTable table;
    table.m_package = root["package"_L1].toString();
    table.m_models = root["models"_L1].toArray();
    const QJsonArray operations = root["operations"_L1].toArray();
    if (root["format"_L1].toInt() != tableFormat || operations.isEmpty())
        return fail(Errors::CacheUnusable, u"the table of OpenAPIs is damaged, or of another version of MiniHost"_s);
    for (const QJsonValue &row : operations) {
        const TypedOperation operation { row[0].toString(), row[1].toString(), row[2].toInt() == 1, row[3] };
        const QStringList segments = operation.path.split(u'/');
        table.m_operations[keyOf(operation.method, segments)] += Row { operation, segments };
    }
    table.m_size = operations.size();
    return table;
}

std::optional<TypedOperation> TypedTable::find(const QString &method, const QString &path) const
{
    const QStringList segments = path.split(u'/');
    const TypedOperation *best = nullptr;
    qsizetype fewest = 0;
    const auto same = m_operations.constFind(keyOf(method, segments));
    if (same == m_operations.cend())
        return std::nullopt;
    for (const Row &row : *same) {
        const qsizetype count = placeholdersOf(row.segments, segments);
        if (count >= 0 && (!best || count < fewest)) {
            best = &row.operation;
            fewest = count;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

QJsonValue TypedTable::example(const QJsonValue &type) const
{
    QList<int> within;
    return make(type, u"value"_s, within);
}

QJsonValue TypedTable::make(const QJsonValue &type, const QString &member, QList<int> &within) const
{
    if (type.isString()) {
        const QString word = type.toString();
        if (word == "s"_L1)
            return member.startsWith("next"_L1) ? QString() : member;
        if (word == "n"_L1)
            return 0;
        if (word == "b"_L1)
            return member == "success"_L1;
        return QJsonObject();
    }
    if (type.isArray()) {
        const QJsonValue inner = make(type[1], member, within);
        if (type[0].toString() == "m"_L1)
            return inner.isUndefined() ? QJsonObject() : QJsonObject { { u"key"_s, inner } };
        return inner.isUndefined() ? QJsonArray() : QJsonArray { inner };
    }
    const int index = type.toInt(-1);
    if (index < 0 || within.contains(index))
        return QJsonValue::Undefined;
    within.append(index);
    QJsonObject made;
    const QJsonObject members = m_models.at(index).toObject();
    for (auto each = members.begin(); each != members.end(); ++each) {
        if (const QJsonValue value = make(each.value(), each.key(), within); !value.isUndefined())
            made.insert(each.key(), value);
    }
    within.removeLast();
    return made;
}

} // namespace MiniHost
