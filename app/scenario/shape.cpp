// SPDX-License-Identifier: MIT
#include "app/scenario/shape.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const Shape *find(const Shape &shape, const QString &key)
{
    for (const ShapeKey &each : shape.keys) {
        if (each.name == key)
            return &each.shape;
    }
    for (const Shape &each : shape.alternatives) {
        if (const Shape *found = find(each, key))
            return found;
    }
    return nullptr;
}

Shape ofType(QLatin1StringView type)
{
    return Shape { { { "type"_L1, type } }, {}, {}, {}, {}, {} };
}

} // namespace

QStringList Shape::keyNames() const
{
    QStringList names;
    for (const ShapeKey &key : keys)
        names += key.name;
    for (const std::vector<Shape> &parts : { alternatives, items }) {
        for (const Shape &part : parts)
            names += part.keyNames();
    }
    names.removeDuplicates();
    return names;
}

QStringList Shape::words() const
{
    QStringList words;
    const QJsonArray own = keywords.value("enum"_L1).toArray();
    for (const QJsonValue &word : own)
        words += word.toString();
    for (const Shape &each : alternatives)
        words += each.words();
    return words;
}

QString Shape::pattern() const
{
    QString own = keywords.value("pattern"_L1).toString();
    for (const Shape &each : alternatives) {
        if (own.isEmpty())
            own = each.pattern();
    }
    return own;
}

const Shape &Shape::at(const QString &key) const
{
    const Shape *found = find(*this, key);
    if (!found)
        qFatal("a shape has no key \"%s\"", qPrintable(key));
    return *found;
}

Shape Shape::with(const QJsonObject &more) const
{
    Shape shape = *this;
    for (auto it = more.begin(); it != more.end(); ++it)
        shape.keywords.insert(it.key(), *it);
    return shape;
}

Shape Shape::defined(const QString &name) const
{
    Shape shape = *this;
    shape.definition = name;
    return shape;
}

Shape Shape::meant(const QString &sentence) const
{
    Shape shape = *this;
    shape.meaning = sentence;
    return shape;
}

namespace Shapes {

Shape anything()
{
    return {};
}

Shape text()
{
    return ofType("string"_L1);
}

Shape someText()
{
    return text().with({ { "minLength"_L1, 1 } });
}

Shape textLike(const QString &pattern)
{
    return text().with({ { "pattern"_L1, pattern } });
}

Shape someTextOrNull()
{
    return someText().with({ { "type"_L1, QJsonArray { "string"_L1, "null"_L1 } } });
}

Shape flag()
{
    return ofType("boolean"_L1);
}

Shape only(const QJsonValue &value)
{
    return anything().with({ { "const"_L1, value } });
}

Shape oneOf(const QStringList &words)
{
    return anything().with({ { "enum"_L1, QJsonArray::fromStringList(words) } });
}

Shape integer(qint64 least, qint64 most)
{
    return ofType("integer"_L1).with({ { "minimum"_L1, least }, { "maximum"_L1, most } });
}

Shape number(double least, double most)
{
    return ofType("number"_L1).with({ { "minimum"_L1, least }, { "maximum"_L1, most } });
}

Shape anyObject()
{
    return ofType("object"_L1);
}

Shape object(std::vector<ShapeKey> keys)
{
    Shape shape = anyObject();
    shape.keys = std::move(keys);
    return shape;
}

Shape listOf(Shape item)
{
    Shape shape = ofType("array"_L1);
    shape.items.push_back(std::move(item));
    return shape;
}

Shape wordList()
{
    return listOf(text()).with({ { "uniqueItems"_L1, true } });
}

Shape either(std::vector<Shape> alternatives)
{
    Shape shape;
    shape.alternatives = std::move(alternatives);
    return shape;
}

QJsonObject oneGroupOf(const QList<QStringList> &groups)
{
    QJsonArray choices;
    for (const QStringList &group : groups)
        choices.append(QJsonObject { { "required"_L1, QJsonArray::fromStringList(group) } });
    return { { "oneOf"_L1, choices } };
}

QJsonObject notTogether(const QString &one, const QString &other)
{
    return { { "not"_L1, QJsonObject { { "required"_L1, QJsonArray { one, other } } } } };
}

QJsonObject needed(const QString &other, const QStringList &by)
{
    QJsonObject dependencies;
    for (const QString &key : by)
        dependencies.insert(key, QJsonArray { other });
    return { { "dependencies"_L1, dependencies } };
}

QJsonObject notEmpty()
{
    return { { "minProperties"_L1, 1 } };
}

} // namespace Shapes

} // namespace MiniHost
