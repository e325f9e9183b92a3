// SPDX-License-Identifier: MIT
// Reads a FaultRule from JSON, and reports every mistake.
#include "bridge/core/jsonreader.h"
#include "bridge/openplatform/faults/faultrule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Need = JsonReader::Need;

// In milliseconds; longer than the timeouts of HTTP clients.
constexpr qint64 longestMs = 10 * 60 * 1000;
const QString tokenPaths = QStringLiteral("/v1.0/oauth2/");

template<typename Items, typename Name>
QStringList wordsOf(const Items &items, Name name)
{
    QStringList words;
    for (const auto &item : items)
        words += name(item);
    return words;
}

const FaultEffectRow *readEffect(const JsonReader &reader, std::optional<FaultPlace> place)
{
    const auto rows = faultEffects();
    const QString word =
        reader.choice(u"effect"_s, Need::Required, wordsOf(rows, [](const FaultEffectRow &row) { return row.word; }));
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const FaultEffectRow &each) { return each.word == word; });
    if (row == rows.end())
        return nullptr;
    if (place && !row->places.contains(*place)) {
        QStringList possible;
        for (const FaultEffectRow &each : rows) {
            if (each.places.contains(*place))
                possible += each.word;
        }
        reader.mistake(reader.place(u"effect"_s),
            u"\"%1\" is not possible at \"%2\"; possible: %3"_s.arg(word, toString(*place), possible.join(u", "_s)));
    }
    return &*row;
}

// Whether the effect has this parameter. nullopt: it has not; a mistake is reported when the rule has it.
std::optional<Need> needOf(const JsonReader &reader, const FaultEffectRow &row, const QString &key)
{
    if (row.required.contains(key))
        return Need::Required;
    if (row.optional.contains(key))
        return Need::Optional;
    if (reader.has(key))
        reader.mistake(reader.place(key), u"\"%1\" has no \"%2\""_s.arg(row.word, key));
    return std::nullopt;
}

void readError(const JsonReader &reader, Need need, FaultRule &rule)
{
    const auto number = reader.number(u"number"_s, need, 1, 999'999);
    if (!number)
        return;
    const auto codes = forcibleErrors();
    const auto numberOf = [](ErrorCode code) { return QString::number(errorRow(code).number); };
    reader.expectKnown(
        reader.place(u"number"_s), QString::number(*number), wordsOf(codes, numberOf), u"openAuth error number"_s);
    if (const ErrorRow *row = errorRowByNumber(static_cast<int>(*number)))
        rule.error = row->code;
}

void readParameters(const JsonReader &reader, const FaultEffectRow &row, FaultRule &rule)
{
    if (const auto need = needOf(reader, row, u"number"_s))
        readError(reader, *need, rule);
    if (const auto need = needOf(reader, row, u"status"_s))
        rule.status = static_cast<int>(reader.number(u"status"_s, *need, 400, 599).value_or(0));
    if (const auto need = needOf(reader, row, u"code"_s))
        rule.code = reader.text(u"code"_s, *need);
    if (const auto need = needOf(reader, row, u"message"_s))
        rule.message = reader.text(u"message"_s, *need);
    if (const auto need = needOf(reader, row, u"ms"_s))
        rule.time = Milliseconds(reader.number(u"ms"_s, *need, 1, longestMs).value_or(0));
    if (const auto need = needOf(reader, row, u"kind"_s)) {
        const auto words = wordsOf(throttleKinds(), [](const ThrottleKind &kind) { return kind.word; });
        rule.kind = reader.choice(u"kind"_s, *need, words);
    }
}

void readFrequency(const JsonReader &reader, FaultRule &rule)
{
    const QString key = u"when"_s;
    const QJsonValue when = reader.value(key);
    if (when.isUndefined())
        return;
    if (when.isString()) {
        const QString word = reader.choice(key, Need::Required, { u"once"_s, u"always"_s });
        rule.frequency = word == "always"_L1 ? FaultFrequency::Always : FaultFrequency::Once;
        return;
    }
    if (!when.isObject()) {
        reader.mistake(reader.place(key), u"must be \"once\", \"always\", {\"nth\": …} or {\"probability\": …}"_s);
        return;
    }
    const auto chosen = reader.object(key, Need::Required, { u"nth"_s, u"probability"_s });
    if (chosen->has(u"nth"_s) == chosen->has(u"probability"_s)) {
        reader.mistake(reader.place(key), u"must have either \"nth\" or \"probability\""_s);
    } else if (const auto nth = chosen->number(u"nth"_s, Need::Optional, 1, 1'000'000)) {
        rule.frequency = FaultFrequency::Nth;
        rule.nth = static_cast<int>(*nth);
    } else if (const auto probability = chosen->fraction(u"probability"_s, Need::Optional, 0, 1)) {
        rule.frequency = FaultFrequency::Sometimes;
        rule.probability = *probability;
    }
}

// Reports paths that no request of the place can have: such a rule would never fire.
void checkPath(const JsonReader &reader, FaultPlace place, const QString &path)
{
    const auto mistake = [&](const QString &message) { reader.mistake(reader.place(u"path"_s), message); };
    const QString start = path.endsWith(u'*') ? path.chopped(1) : path;
    const bool isToken = start.startsWith(tokenPaths);
    if (place == FaultPlace::OpenAuth)
        return mistake(u"openAuth has no path"_s);
    if (!path.startsWith(u'/') || start.contains(u'*'))
        return mistake(u"must begin with \"/\"; a \"*\" may stand at its end"_s);
    if (place == FaultPlace::OpenApi && isToken)
        return mistake(u"the endpoints under %1 are at \"token\""_s.arg(tokenPaths));
    const bool mayBeToken = isToken || (path.endsWith(u'*') && tokenPaths.startsWith(start));
    if (place == FaultPlace::Token && !mayBeToken)
        return mistake(u"the token endpoints are under %1; all others are at \"openApi\""_s.arg(tokenPaths));
}

} // namespace

QStringList FaultRule::keys()
{
    return { u"at"_s, u"effect"_s, u"number"_s, u"status"_s, u"code"_s, u"message"_s, u"kind"_s, u"ms"_s, u"when"_s,
        u"app"_s, u"user"_s, u"path"_s };
}

std::optional<FaultRule> FaultRule::read(const JsonReader &reader)
{
    const qsizetype before = reader.mistakes().all().size();
    FaultRule rule;
    const auto place = fromWord<FaultPlace>(reader.choice(u"at"_s, Need::Required, allWords<FaultPlace>()));
    const FaultEffectRow *row = readEffect(reader, place);
    if (row) {
        rule.effect = row->effect;
        readParameters(reader, *row, rule);
    }
    readFrequency(reader, rule);
    rule.app = { reader.text(u"app"_s, Need::Optional) };
    rule.user = { reader.text(u"user"_s, Need::Optional) };
    rule.path = reader.text(u"path"_s, Need::Optional);
    if (place) {
        rule.place = *place;
        if (!rule.path.isEmpty())
            checkPath(reader, *place, rule.path);
    }
    if (reader.mistakes().all().size() > before)
        return std::nullopt;
    return rule;
}

} // namespace MiniHost
