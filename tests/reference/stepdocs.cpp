// SPDX-License-Identifier: MIT
#include "tests/reference/stepdocs.h"

#include "app/scenario/scenarioshape.h"
#include "tests/support/generateddoc.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Need = JsonReader::Need;

constexpr qsizetype mostWords = 20; // in a cell

QString code(const QString &text)
{
    return u'`' + text + u'`';
}

QString plain(QString text)
{
    return text.replace(u'<', u"&lt;"_s).replace(u'*', u"\\*"_s);
}

QString numberText(const QJsonValue &value)
{
    return QString::number(value.toDouble(), 'g', 16);
}

QString keywordText(const QJsonObject &keywords)
{
    if (keywords.contains("const"_L1))
        return keywords["const"_L1].isString() ? code(keywords["const"_L1].toString()) : u"`true`"_s;
    const QJsonValue type = keywords["type"_L1];
    if (type.isArray())
        return type[0] == "string"_L1 ? u"text or null"_s : u"object or null"_s;
    if (type == "boolean"_L1)
        return u"true or false"_s;
    if (type == "integer"_L1 || type == "number"_L1) {
        const QString kind = type == "integer"_L1 ? u"whole number"_s : u"number"_s;
        return !keywords.contains("minimum"_L1)
            ? kind
            : u"%1, %2 to %3"_s.arg(kind, numberText(keywords["minimum"_L1]), numberText(keywords["maximum"_L1]));
    }
    if (keywords.contains("pattern"_L1))
        return u"text like %1"_s.arg(code(keywords["pattern"_L1].toString()));
    if (type == "string"_L1)
        return u"text"_s;
    return type == "object"_L1 ? u"object"_s : u"any JSON"_s;
}

QString typeOf(const Shape &shape)
{
    if (!shape.definition.isEmpty())
        return u"[%1](#shape-%2)"_s.arg(shape.definition, shape.definition.toLower());
    if (!shape.items.empty())
        return u"list of "_s + typeOf(shape.items.front());
    QStringList parts;
    for (const Shape &each : shape.alternatives)
        parts += typeOf(each);
    if (!parts.isEmpty())
        return parts.join(u" or "_s);
    const QStringList words = shape.words();
    for (const QString &word : words)
        parts += code(word);
    if (!parts.isEmpty())
        return parts.size() > mostWords ? u"one of %1 words"_s.arg(parts.size()) : parts.join(u", "_s);
    for (const ShapeKey &key : shape.keys) {
        if (key.need == Need::Required)
            parts += code(key.name);
    }
    return keywordText(shape.keywords) + (parts.isEmpty() ? QString() : u" with "_s + parts.join(u", "_s));
}

// A row a key, and below it the keys of what stands behind it.
QList<QStringList> rowsOf(const Shape &shape, const QString &path, QMap<QString, const Shape *> &shared)
{
    QList<QStringList> rows;
    const auto inside = [&shared](const Shape &part, const QString &place) {
        if (part.definition.isEmpty())
            return rowsOf(part, place, shared);
        shared.insert(part.definition, &part);
        return QList<QStringList>();
    };
    for (const ShapeKey &key : shape.keys) {
        const QString name = path.isEmpty() ? key.name : path + u'.' + key.name;
        rows += { code(name), typeOf(key.shape), key.need == Need::Required ? u"yes"_s : QString(),
            plain(key.meaning.isEmpty() ? key.shape.meaning : key.meaning) };
        rows += inside(key.shape, name);
    }
    for (const Shape &each : shape.alternatives)
        rows += inside(each, path);
    for (const Shape &item : shape.items)
        rows += inside(item, path + u"[]"_s);
    return rows;
}

QString tableOf(const Shape &shape, QMap<QString, const Shape *> &shared)
{
    const QList<QStringList> rows = rowsOf(shape, {}, shared);
    return rows.isEmpty() ? QString()
                          : u'\n' + markdownTable({ u"key"_s, u"value"_s, u"needed"_s, u"meaning"_s }, rows);
}

QString sectionOf(const StepKind &kind, QMap<QString, const Shape *> &shared)
{
    const QString named = kind.hasResult ? u"; \"as\" beside it names its result"_s : QString();
    const QString head = u"\n### %1\n\n%2\n\n```json\n%3\n```\n\nValue: %4%5.\n"_s.arg(
        kind.name, plain(kind.meaning), kind.example, typeOf(kind.shape), named);
    if (kind.shape.definition.isEmpty())
        return head + tableOf(kind.shape, shared);
    shared.insert(kind.shape.definition, &kind.shape);
    return head;
}

} // namespace

QString stepReference()
{
    QMap<QString, const Shape *> shared;
    Shape file = scenarioShape();
    file.keys.pop_back(); // the steps
    QString text = generatedLine(u"app/scenario"_s, u"reference/stepreference"_s)
        + u"# Scenario steps\n\n"
          "A scenario file (*.scenario.json) is an object with these keys, and with `steps`: a list of "
          "[steps](#steps). "
          "[Scenarios](../guide/scenarios.md) has whole\nones. Each object may have keys that begin with `$comment`. A "
          "table "
          "names the keys inside a value with a dot, those of the items of a list with\n`[]`.\n"_s
        + tableOf(file, shared) + u"\n## Steps\n\nA step is an object with one of these keys.\n"_s;
    for (const StepKind &kind : stepKinds())
        text += sectionOf(kind, shared);
    text += u"\n## Shapes that several places have\n"_s;
    for (auto it = shared.begin(); it != shared.end(); ++it) {
        const QString meaning = it.value()->meaning;
        text += u"\n### Shape %1\n"_s.arg(it.key()) + (meaning.isEmpty() ? QString() : u"\n%1\n"_s.arg(plain(meaning)))
            + tableOf(*it.value(), shared);
    }
    return text;
}

} // namespace MiniHost
