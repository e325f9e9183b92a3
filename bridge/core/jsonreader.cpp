// SPDX-License-Identifier: MIT
#include "bridge/core/jsonreader.h"

#include "bridge/core/limits.h"
#include "bridge/core/nearestname.h"

#include <cmath>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"a boolean"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a string"_s;
    case QJsonValue::Array:
        return u"an array"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

} // namespace

QString Mistake::toString() const
{
    const QString what = path.isEmpty() ? message : path + u": "_s + message;
    return position.line > 0 ? u"line %1, column %2: %3"_s.arg(position.line).arg(position.column).arg(what) : what;
}

Mistakes::Mistakes(const QByteArray &json)
{
    if (json.isEmpty())
        return;
    m_places.emplace(json);
    for (const QString &path : m_places->repeatedKeys())
        add(path, u"this key is there twice"_s);
}

bool Mistakes::isFull() const
{
    return m_all.size() >= Limit::MistakesTold;
}

void Mistakes::add(const QString &path, const QString &message)
{
    // A limit, since a file of another kind has a mistake at each value, and finding a position scans the whole text.
    if (isFull()) {
        ++m_untold;
        return;
    }
    m_all.append({ m_places ? m_places->find(path) : TextPosition { 0, 0 }, path, message });
}

QList<Mistake> Mistakes::all() const
{
    QList<Mistake> sorted = m_all;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Mistake &a, const Mistake &b) {
        return std::pair(a.position.line, a.position.column) < std::pair(b.position.line, b.position.column);
    });
    return sorted;
}

QStringList Mistakes::lines() const
{
    QStringList lines;
    const QList<Mistake> sorted = all();
    for (const Mistake &mistake : sorted)
        lines += mistake.toString();
    if (m_untold > 0)
        lines += u"and %1 more"_s.arg(m_untold);
    return lines;
}

Result<QJsonValue> parseJson(const QByteArray &json, const QString &source, ErrorCode unreadable)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::NoError)
        return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    const TextPosition position = positionAt(json, error.offset);
    return fail(unreadable,
        u"%1: line %2, column %3: %4"_s.arg(source).arg(position.line).arg(position.column).arg(error.errorString()));
}

JsonReader::JsonReader(Mistakes &mistakes, const QJsonValue &value, QString path, const QStringList &keys)
    : m_mistakes(mistakes)
    , m_object(value.toObject())
    , m_path(std::move(path))
{
    if (!value.isObject()) {
        mistake(m_path, u"must be an object, but is %1"_s.arg(kindOf(value)));
        return;
    }
    const QStringList present = m_object.keys();
    for (const QString &key : present) {
        if (keys.contains(key) || key.startsWith("$comment"_L1) || (m_path.isEmpty() && key == "$schema"_L1))
            continue;
        const QString near = nearest(key, keys);
        mistake(place(key),
            near.isEmpty() ? u"unknown key; possible: %1"_s.arg(keys.join(u", "_s))
                           : u"unknown key; did you mean \"%1\"?"_s.arg(near));
    }
}

QString JsonReader::place(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void JsonReader::mistake(const QString &at, const QString &message) const
{
    m_mistakes.add(at, message);
}

QString JsonReader::nearest(const QString &word, const QStringList &known) const
{
    return m_mistakes.isFull() ? QString() : nearestName(word, known);
}

void JsonReader::expectKnown(
    const QString &at, const QString &word, const QStringList &known, const QString &what) const
{
    if (known.contains(word))
        return;
    const QString near = nearest(word, known);
    mistake(at,
        u"there is no %1 \"%2\""_s.arg(what, word)
            + (near.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(near)));
}

bool JsonReader::has(const QString &key, Need need) const
{
    if (m_object.contains(key))
        return true;
    if (need == Need::Required)
        mistake(place(key), u"is missing"_s);
    return false;
}

void JsonReader::wrongType(const QString &key, const QString &wanted) const
{
    mistake(place(key), u"must be %1, but is %2"_s.arg(wanted, kindOf(m_object.value(key))));
}

QString JsonReader::text(const QString &key, Need need) const
{
    if (!has(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        wrongType(key, u"a string"_s);
    else if (value.toString().isEmpty() && need == Need::Required)
        mistake(place(key), u"is empty"_s);
    return value.toString();
}

Text JsonReader::names(const QString &key, Need need) const
{
    if (!has(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (value.isString()) {
        if (value.toString().isEmpty() && need == Need::Required)
            mistake(place(key), u"is empty"_s);
        return { value.toString(), value.toString() };
    }
    if (!value.isObject()) {
        wrongType(key, u"a string or an object with \"zh\" and \"en\""_s);
        return {};
    }
    const JsonReader both(m_mistakes, value, place(key), { u"zh"_s, u"en"_s });
    return { both.text(u"zh"_s, Need::Required), both.text(u"en"_s, Need::Required) };
}

QStringList JsonReader::words(const QString &key, Need need) const
{
    if (!has(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isArray()) {
        wrongType(key, u"an array of strings"_s);
        return {};
    }
    QStringList words;
    QSet<QString> seen;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString at = u"%1[%2]"_s.arg(place(key)).arg(i);
        if (!array[i].isString())
            mistake(at, u"must be a string, but is %1"_s.arg(kindOf(array[i])));
        else if (seen.contains(array[i].toString()))
            mistake(at, u"\"%1\" is there twice"_s.arg(array[i].toString()));
        words += array[i].toString();
        seen.insert(words.last());
    }
    return words;
}

std::optional<qint64> JsonReader::number(const QString &key, Need need, qint64 least, qint64 most) const
{
    const auto value = fraction(key, need, static_cast<double>(least), static_cast<double>(most));
    if (!value)
        return std::nullopt;
    if (*value != std::floor(*value)) {
        mistake(place(key), u"must be a whole number"_s);
        return std::nullopt;
    }
    return static_cast<qint64>(*value);
}

std::optional<double> JsonReader::fraction(const QString &key, Need need, double least, double most) const
{
    if (!has(key, need))
        return std::nullopt;
    const QJsonValue value = m_object.value(key);
    if (!value.isDouble()) {
        wrongType(key, u"a number"_s);
        return std::nullopt;
    }
    if (value.toDouble() < least || value.toDouble() > most) {
        mistake(place(key), u"must be from %1 to %2"_s.arg(least, 0, 'g', 16).arg(most, 0, 'g', 16));
        return std::nullopt;
    }
    return value.toDouble();
}

std::optional<bool> JsonReader::flag(const QString &key, Need need) const
{
    if (!has(key, need))
        return std::nullopt;
    const QJsonValue value = m_object.value(key);
    if (value.isBool())
        return value.toBool();
    wrongType(key, u"true or false"_s);
    return std::nullopt;
}

QString JsonReader::choice(const QString &key, Need need, const QStringList &choices) const
{
    const QString word = text(key, need);
    if (word.isEmpty() || choices.contains(word))
        return word;
    const QString near = nearest(word, choices);
    mistake(place(key),
        u"\"%1\" is none of %2"_s.arg(word, choices.join(u", "_s))
            + (near.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(near)));
    return {};
}

std::optional<JsonReader> JsonReader::object(const QString &key, Need need, const QStringList &keys) const
{
    if (!has(key, need))
        return std::nullopt;
    JsonReader reader(m_mistakes, m_object.value(key), place(key), keys);
    if (!m_object.value(key).isObject()) // the reader has added the mistake
        return std::nullopt;
    return reader;
}

std::vector<JsonReader> JsonReader::objects(const QString &key, Need need, const QStringList &keys) const
{
    if (!has(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isArray()) {
        wrongType(key, u"an array of objects"_s);
        return {};
    }
    std::vector<JsonReader> readers;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        readers.emplace_back(m_mistakes, array[i], u"%1[%2]"_s.arg(place(key)).arg(i), keys);
    return readers;
}

} // namespace MiniHost
