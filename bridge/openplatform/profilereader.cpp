// SPDX-License-Identifier: MIT
#include "bridge/openplatform/profilereader.h"

#include "bridge/core/nearestname.h"

#include <QJsonArray>

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

ProfileReader::ProfileReader(QStringList &mistakes, const QJsonValue &value, QString path, const QStringList &keys)
    : m_mistakes(mistakes)
    , m_object(value.toObject())
    , m_path(std::move(path))
{
    if (!value.isObject()) {
        mistake(m_path.isEmpty() ? u"the profile"_s : m_path, u"must be an object, but is %1"_s.arg(kindOf(value)));
        return;
    }
    const QStringList present = m_object.keys();
    for (const QString &key : present) {
        if (keys.contains(key) || key == "$comment"_L1 || (m_path.isEmpty() && key == "$schema"_L1))
            continue;
        const QString nearest = nearestName(key, keys);
        mistake(place(key),
            nearest.isEmpty() ? u"unknown key; possible: %1"_s.arg(keys.join(u", "_s))
                              : u"unknown key; did you mean \"%1\"?"_s.arg(nearest));
    }
}

QString ProfileReader::place(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void ProfileReader::mistake(const QString &at, const QString &message) const
{
    m_mistakes += at + u": "_s + message;
}

void ProfileReader::expectKnown(
    const QString &at, const QString &word, const QStringList &known, const QString &what) const
{
    if (known.contains(word))
        return;
    const QString nearest = nearestName(word, known);
    mistake(at,
        u"there is no %1 \"%2\""_s.arg(what, word)
            + (nearest.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(nearest)));
}

bool ProfileReader::has(const QString &key, Need need) const
{
    if (m_object.contains(key))
        return true;
    if (need == Need::Required)
        mistake(place(key), u"is missing"_s);
    return false;
}

QString ProfileReader::text(const QString &key, Need need) const
{
    if (!has(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        mistake(place(key), u"must be a string, but is %1"_s.arg(kindOf(value)));
    else if (value.toString().isEmpty() && need == Need::Required)
        mistake(place(key), u"is empty"_s);
    return value.toString();
}

Text ProfileReader::names(const QString &key, Need need) const
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
        mistake(place(key), u"must be a string or an object with \"zh\" and \"en\", but is %1"_s.arg(kindOf(value)));
        return {};
    }
    const ProfileReader both(m_mistakes, value, place(key), { u"zh"_s, u"en"_s });
    return { both.text(u"zh"_s, Need::Required), both.text(u"en"_s, Need::Required) };
}

QStringList ProfileReader::words(const QString &key, Need need) const
{
    if (!has(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isArray()) {
        mistake(place(key), u"must be an array of strings, but is %1"_s.arg(kindOf(value)));
        return {};
    }
    QStringList words;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString at = u"%1[%2]"_s.arg(place(key)).arg(i);
        if (!array[i].isString())
            mistake(at, u"must be a string, but is %1"_s.arg(kindOf(array[i])));
        else if (words.contains(array[i].toString()))
            mistake(at, u"\"%1\" is there twice"_s.arg(array[i].toString()));
        words += array[i].toString();
    }
    return words;
}

std::vector<ProfileReader> ProfileReader::objects(const QString &key, Need need, const QStringList &keys) const
{
    if (!has(key, need))
        return {};
    const QJsonValue value = m_object.value(key);
    if (!value.isArray()) {
        mistake(place(key), u"must be an array of objects, but is %1"_s.arg(kindOf(value)));
        return {};
    }
    std::vector<ProfileReader> readers;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        readers.emplace_back(m_mistakes, array[i], u"%1[%2]"_s.arg(place(key)).arg(i), keys);
    return readers;
}

} // namespace MiniHost
