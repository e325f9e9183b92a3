// SPDX-License-Identifier: MIT
#include "bridge/core/masking.h"

#include "bridge/core/foreigntext.h"
#include "bridge/core/issuedsecrets.h"
#include "bridge/core/weakness.h"

#include <algorithm>
#include <array>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qsizetype shortestMasked = 8; // of a value with an unambiguous name
constexpr qsizetype shortestCode = 12;  // of a value named "code"

enum class Name { Other, Weak, Strong };

// "code" has many meanings: it names a secret only in an address, after a delimiter.
Name nameOf(QStringView text)
{
    static constexpr std::array strong { "authcode"_L1, "tmpauthcode"_L1, "accesstoken"_L1, "refreshtoken"_L1,
        "suiteticket"_L1, "suiteaccesstoken"_L1, "clientsecret"_L1, "appsecret"_L1, "suitesecret"_L1, "jsapiticket"_L1,
        "ssosecret"_L1, "corpsecret"_L1, "idtoken"_L1 };
    constexpr qsizetype longest = 24;
    if (text.size() < 4 || text.size() > longest)
        return Name::Other;
    std::array<char16_t, longest> letters {};
    qsizetype size = 0;
    for (const QChar c : text) {
        if (c != u'_' && c != u'-')
            letters.at(static_cast<size_t>(size++)) = c.toLower().unicode();
    }
    const QStringView plain(letters.data(), size);
    if (plain == "code"_L1)
        return text.size() == 4 ? Name::Weak : Name::Other;
    return std::any_of(strong.begin(), strong.end(), [plain](QLatin1StringView name) { return plain == name; })
        ? Name::Strong
        : Name::Other;
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isOfName(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}

// A character, plain or percent-encoded, also several times (an address inside an address): "%3D", "%253D".
struct Sign {
    char16_t value = 0; // 0: none
    qsizetype length = 0;
};

Sign signAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return {};
    if (text[at] != u'%')
        return { text[at].unicode(), 1 };
    qsizetype digits = at + 1;
    while (digits + 4 <= text.size() && text[digits] == u'2' && text[digits + 1] == u'5' && isHexDigit(text[digits + 2])
        && isHexDigit(text[digits + 3]))
        digits += 2;
    if (digits + 2 > text.size() || !isHexDigit(text[digits]) || !isHexDigit(text[digits + 1]))
        return { u'%', 1 };
    const auto value = static_cast<char16_t>(text.sliced(digits, 2).toUShort(nullptr, 16));
    return { value, digits + 2 - at };
}

bool isBetweenNameAndValue(char16_t sign)
{
    return sign == u'"' || sign == u'\'' || sign == u'\\' || sign == u' ';
}

bool endsValue(char16_t sign)
{
    return sign <= u' ' || QStringView(u"&#\"'\\<>,;(){}[]|\u2026").contains(QChar(sign));
}

// The name that ends before `end`, and whether a delimiter of addresses stands before it.
Name nameBefore(QStringView text, qsizetype end)
{
    // In JSON a quotation mark follows the name, plain or escaped ("\"", "%22", "%5C%22").
    for (;;) {
        if (end > 0 && isBetweenNameAndValue(text[end - 1].unicode())) {
            --end;
            continue;
        }
        qsizetype percent = end - 3;
        while (percent >= 2 && text[percent] != u'%' && text.sliced(percent, 2) == "25"_L1)
            percent -= 2;
        if (percent >= 0 && text[percent] == u'%') {
            const Sign sign = signAt(text, percent);
            if (percent + sign.length == end && isBetweenNameAndValue(sign.value)) {
                end = percent;
                continue;
            }
        }
        break;
    }
    qsizetype begin = end;
    while (begin > 0 && end - begin < 32 && isOfName(text[begin - 1]))
        --begin;
    bool isDelimited = begin == 0;
    if (begin > 0) {
        const QChar before = text[begin - 1];
        isDelimited = before == u'?' || before == u'&' || before == u'#' || before == u';';
        if (before == u'%') { // "%26code", "%2526code"
            const Sign sign = signAt(text, begin - 1);
            isDelimited = sign.value == u'?' || sign.value == u'&' || sign.value == u'#' || sign.value == u';';
            begin = std::min(end, begin - 1 + sign.length);
        }
    }
    const Name name = nameOf(text.sliced(begin, end - begin));
    return name == Name::Weak && !isDelimited ? Name::Other : name;
}

} // namespace

QString withNamedSecretsMasked(const QString &text)
{
    QString result;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c != u'=' && c != u':' && c != u'%') {
            ++at;
            continue;
        }
        const Sign sign = signAt(text, at);
        const qsizetype after = at + sign.length;
        const bool isSeparator = sign.value == u'=' || sign.value == u':';
        const Name name = isSeparator ? nameBefore(text, at) : Name::Other;
        at = after;
        if (name == Name::Other || (name == Name::Weak && sign.value != u'='))
            continue;
        qsizetype begin = after;
        for (Sign next = signAt(text, begin); next.length > 0 && isBetweenNameAndValue(next.value);
             next = signAt(text, begin))
            begin += next.length;
        qsizetype end = begin;
        for (Sign next = signAt(text, end); next.length > 0 && !endsValue(next.value); next = signAt(text, end))
            end += next.length;
        if (end - begin >= (name == Name::Weak ? shortestCode : shortestMasked)) {
            result += QStringView(text).sliced(copied, begin - copied);
            result += Secret<void>(text.sliced(begin, end - begin)).masked();
            copied = end;
        }
        at = end;
    }
    return copied == 0 ? text : result.append(QStringView(text).sliced(copied));
}

QString masked(const QString &text, const IssuedSecrets &issued)
{
    if (text.size() < shortestMasked || isWeakened(Weakness::BareAddresses))
        return text;
    return issued.masked(withNamedSecretsMasked(text));
}

QString beginningOf(const QString &text, qsizetype most, const IssuedSecrets &issued)
{
    if (text.size() <= most)
        return masked(text, issued);
    return shortened(masked(text.first(std::min(text.size(), most + longestSecret)), issued), most);
}

QString maskedMember(const QString &name, const QString &text, const IssuedSecrets &issued)
{
    const bool isSecret = text.size() >= shortestMasked && nameOf(name) == Name::Strong
        && std::none_of(text.begin(), text.end(), [](QChar c) { return endsValue(c.unicode()); });
    return isSecret ? Secret<void>(text).masked() : masked(text, issued);
}

QJsonObject masked(const QJsonObject &object, const IssuedSecrets &issued)
{
    QJsonObject result = object;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QString name = masked(member.key(), issued);
        const QJsonValue value = member->isString() ? QJsonValue(maskedMember(member.key(), member->toString(), issued))
                                                    : masked(QJsonValue(*member), issued);
        if (name != member.key())
            result.remove(member.key());
        if (name != member.key() || value != *member)
            result.insert(name, value);
    }
    return result;
}

QJsonValue masked(const QJsonValue &value, const IssuedSecrets &issued)
{
    switch (value.type()) {
    case QJsonValue::String: {
        const QString text = value.toString();
        const QString shown = masked(text, issued);
        return shown == text ? value : QJsonValue(shown);
    }
    case QJsonValue::Object:
        return masked(value.toObject(), issued);
    case QJsonValue::Array: {
        QJsonArray result = value.toArray();
        for (qsizetype i = 0; i < result.size(); ++i) {
            const QJsonValue before = result.at(i);
            if (const QJsonValue after = masked(before, issued); after != before)
                result[i] = after;
        }
        return result;
    }
    default:
        return value;
    }
}

} // namespace MiniHost
