// SPDX-License-Identifier: MIT
#include "app/scenario/matching.h"

#include "bridge/core/jsonreader.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/nearestname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

const QStringList &matchers()
{
    static const QStringList names { u"$any"_s, u"$absent"_s, u"$matches"_s, u"$subset"_s, u"$exact"_s };
    return names;
}

// The one key of a matcher object; empty for an ordinary value.
QString matcherOf(const QJsonValue &wanted)
{
    const QJsonObject object = wanted.toObject();
    const QString key = object.size() == 1 ? object.constBegin().key() : QString();
    return key.startsWith(u'$') ? key : QString();
}

QString at(const QString &path)
{
    return path.isEmpty() ? QString() : path + u": "_s;
}

std::optional<QString> differs(const QString &wanted, const QJsonValue &seen, const QString &path)
{
    return at(path) + u"expected %1, seen %2"_s.arg(wanted, toText(seen));
}

QString inside(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : path + u'.' + key;
}

std::optional<QString> applyMatcher(
    const QString &matcher, const QJsonValue &argument, const QJsonValue &seen, const QString &path)
{
    if (matcher == "$any"_L1)
        return seen.isUndefined() ? differs(u"anything"_s, seen, path) : std::nullopt;
    if (matcher == "$absent"_L1)
        return seen.isUndefined() ? std::nullopt : differs(u"nothing"_s, seen, path);
    if (matcher == "$subset"_L1)
        return mismatch(argument, seen, Matching::Subset, path);
    if (matcher == "$exact"_L1)
        return mismatch(argument, seen, Matching::Exact, path);
    const QString text = seen.isString() ? seen.toString() : toText(seen);
    if (!seen.isUndefined() && QRegularExpression(argument.toString()).match(text).hasMatch())
        return std::nullopt;
    return differs(u"a match of /%1/"_s.arg(argument.toString()), seen, path);
}

std::optional<QString> objectMismatch(
    const QJsonObject &wanted, const QJsonObject &seen, Matching matching, const QString &path)
{
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (auto wrong = mismatch(*it, seen.value(it.key()), matching, inside(path, it.key())))
            return wrong;
    }
    for (auto it = seen.begin(); matching == Matching::Exact && it != seen.end(); ++it) {
        if (!wanted.contains(it.key()))
            return differs(u"no such key"_s, *it, inside(path, it.key()));
    }
    return std::nullopt;
}

std::optional<QString> arrayMismatch(
    const QJsonArray &wanted, const QJsonArray &seen, Matching matching, const QString &path)
{
    for (qsizetype i = 0; i < std::max(wanted.size(), seen.size()); ++i) {
        const QString place = u"%1[%2]"_s.arg(path).arg(i);
        if (i >= wanted.size())
            return differs(u"%1 items"_s.arg(wanted.size()), seen[i], place);
        const QJsonValue item = i < seen.size() ? seen[i] : QJsonValue(QJsonValue::Undefined);
        if (auto wrong = mismatch(wanted[i], item, matching, place))
            return wrong;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> mismatch(
    const QJsonValue &wanted, const QJsonValue &seen, Matching matching, const QString &path)
{
    if (const QString matcher = matcherOf(wanted); !matcher.isEmpty())
        return applyMatcher(matcher, wanted[matcher], seen, path);
    if (wanted.isObject() && seen.isObject())
        return objectMismatch(wanted.toObject(), seen.toObject(), matching, path);
    if (wanted.isArray() && seen.isArray())
        return arrayMismatch(wanted.toArray(), seen.toArray(), matching, path);
    return wanted == seen ? std::nullopt : differs(toText(wanted), seen, path);
}

void checkMatchers(const JsonReader &reader, const QString &place, const QJsonValue &wanted)
{
    if (wanted.isArray()) {
        const QJsonArray items = wanted.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            checkMatchers(reader, u"%1[%2]"_s.arg(place).arg(i), items[i]);
        return;
    }
    const QJsonObject object = wanted.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        const QString here = place + u'.' + key;
        if (!key.startsWith(u'$')) {
            checkMatchers(reader, here, *it);
            continue;
        }
        if (object.size() > 1) {
            reader.mistake(here, u"a matcher stands alone in its object"_s);
        } else if (!matchers().contains(key)) {
            reader.expectKnown(here, key, matchers(), u"matcher"_s);
        } else if (key == "$matches"_L1) {
            const QRegularExpression expression(it->toString());
            if (!it->isString() || !expression.isValid())
                reader.mistake(here, u"must be a regular expression: %1"_s.arg(expression.errorString()));
        } else if (key == "$subset"_L1 || key == "$exact"_L1) {
            checkMatchers(reader, here, *it);
        } else if (!it->isBool() || !it->toBool()) {
            reader.mistake(here, u"must be true"_s);
        }
    }
}

QString toText(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"absent"_s;
    return jsonString(value);
}

QJsonValue valueFromText(const QString &json, bool *ok)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + json.toUtf8() + ']', &error);
    const bool isOne = error.error == QJsonParseError::NoError && document.array().size() == 1;
    if (ok)
        *ok = isOne;
    return isOne ? document.array().first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace MiniHost
