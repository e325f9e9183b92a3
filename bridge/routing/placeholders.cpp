// SPDX-License-Identifier: MIT
#include "bridge/routing/placeholders.h"

#include "bridge/core/jsontext.h"
#include "bridge/core/nearestname.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The parts of a string: plain text, or a placeholder's name.
struct Piece {
    QString text;
    bool isName = false;
};

constexpr auto opening = "${"_L1;

QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).sliced(at);
        const qsizetype end = rest.indexOf(u'}');
        if (rest.startsWith("$${"_L1)) {
            plain += opening;
            at += 3;
        } else if (rest.startsWith(opening) && end > 0) {
            if (!plain.isEmpty())
                pieces.append({ std::exchange(plain, {}) });
            pieces.append({ rest.sliced(2, end - 2).toString(), true });
            at += end + 1;
        } else {
            plain += text[at++];
        }
    }
    if (!plain.isEmpty() || pieces.isEmpty())
        pieces.append({ plain });
    return pieces;
}

QString asText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject() || value.isArray())
        return jsonString(value);
    return value.isNull() ? QString() : value.toVariant().toString();
}

Served<QJsonValue> filledString(const QString &text, const Lookup &lookup)
{
    const QList<Piece> pieces = piecesOf(text);
    if (pieces.size() == 1 && pieces.first().isName)
        return lookup(pieces.first().text);
    QString whole;
    for (const Piece &piece : pieces) {
        const Served<QJsonValue> value = piece.isName ? lookup(piece.text) : Served<QJsonValue>(piece.text);
        if (!value)
            return value;
        whole += asText(*value);
    }
    return whole;
}

bool isKnown(const QString &name, const QStringList &known)
{
    return std::any_of(known.begin(), known.end(), [&name](const QString &each) {
        return each.endsWith(u'.') ? name.size() > each.size() && name.startsWith(each) : name == each;
    });
}

} // namespace

QStringList placeholdersIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isString()) {
        const QList<Piece> pieces = piecesOf(value.toString());
        for (const Piece &piece : pieces) {
            if (piece.isName)
                names += piece.text;
        }
    }
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        names += placeholdersIn(item);
    const QJsonObject members = value.toObject();
    for (const QJsonValue &member : members)
        names += placeholdersIn(member);
    return names;
}

void expectPlaceholders(const JsonReader &reader, const QString &place, const QJsonValue &value,
    const QStringList &known, const std::function<QString(const QString &)> &whyNot)
{
    const QStringList names = placeholdersIn(value);
    for (const QString &name : names) {
        if (isKnown(name, known))
            continue;
        if (const QString why = whyNot ? whyNot(name) : QString(); !why.isEmpty()) {
            reader.mistake(place, why);
            continue;
        }
        const QString nearest = nearestName(name, known);
        reader.mistake(place,
            u"there is no value \"${%1}\" here; %2"_s.arg(name,
                nearest.isEmpty() ? u"there are: %1"_s.arg(known.join(u", "_s))
                                  : u"did you mean \"${%1}\"?"_s.arg(nearest)));
    }
}

Served<QJsonValue> filled(const QJsonValue &value, const Lookup &lookup)
{
    if (value.isString())
        return filledString(value.toString(), lookup);
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray wanted = value.toArray();
        for (const QJsonValue &item : wanted) {
            const auto one = filled(item, lookup);
            if (!one)
                return one;
            items.append(*one);
        }
        return items;
    }
    if (value.isObject()) {
        QJsonObject members = value.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            const auto one = filled(member.value(), lookup);
            if (!one)
                return one;
            *member = *one;
        }
        return members;
    }
    return value;
}

Served<QString> filledAddress(const QString &address, const Lookup &lookup)
{
    QString whole;
    const QList<Piece> pieces = piecesOf(address);
    for (const Piece &piece : pieces) {
        if (!piece.isName) {
            whole += piece.text;
            continue;
        }
        const auto value = lookup(piece.text);
        if (!value)
            return tl::unexpected(value.error());
        whole += QString::fromLatin1(QUrl::toPercentEncoding(asText(*value)));
    }
    return whole;
}

QJsonValue memberAt(const QJsonValue &root, const QString &path)
{
    QJsonValue at = root;
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps) {
        bool isPlace = false;
        const int place = step.toInt(&isPlace);
        at = at.isArray() && isPlace ? at.toArray().at(place) : at.toObject().value(step);
    }
    return at;
}

} // namespace MiniHost
