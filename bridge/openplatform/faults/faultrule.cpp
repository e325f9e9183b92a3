// SPDX-License-Identifier: MIT
#include "bridge/openplatform/faults/faultrule.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

enum class Marked { Optional, Required };

QStringList parametersOf(const QString &text, Marked wanted)
{
    QStringList keys;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool optional = word.endsWith(u'?');
        if (optional == (wanted == Marked::Optional))
            keys += optional ? word.chopped(1) : word;
    }
    return keys;
}

QString frequencyText(const FaultRule &rule, Language language)
{
    switch (rule.frequency) {
    case FaultFrequency::Once:
        return Text { u"一次"_s, u"once"_s }.in(language);
    case FaultFrequency::Always:
        return Text { u"每次"_s, u"every time"_s }.in(language);
    case FaultFrequency::Nth:
        return Text { u"第 %1 次"_s, u"time %1"_s }.in(language).arg(rule.nth);
    case FaultFrequency::Sometimes:
        return Text { u"概率 %1"_s, u"with probability %1"_s }.in(language).arg(rule.probability);
    }
    Q_UNREACHABLE();
}

} // namespace

Text label(FaultPlace place)
{
    switch (place) {
    case FaultPlace::OpenAuth:
        return { u"openAuth"_s, u"openAuth"_s };
    case FaultPlace::Token:
        return { u"凭证接口"_s, u"token endpoints"_s };
    case FaultPlace::OpenApi:
        return { u"开放接口"_s, u"OpenAPI"_s };
    }
    Q_UNREACHABLE();
}

QList<FaultPlace> faultPlaces(QStringView letters)
{
    QList<FaultPlace> places;
    for (const QChar letter : letters) {
        places += letter == u'A' ? FaultPlace::OpenAuth : letter == u'T' ? FaultPlace::Token : FaultPlace::OpenApi;
    }
    return places;
}

std::span<const FaultEffectRow> faultEffects()
{
#define EFFECT(name, word, places, parameters, zh, en)                                                                 \
    FaultEffectRow { FaultEffect::name, u"" word##_s, faultPlaces(u"" places##_s),                                     \
        parametersOf(u"" parameters##_s, Marked::Required), parametersOf(u"" parameters##_s, Marked::Optional),        \
        { u"" zh##_s, u"" en##_s } },
    static const std::array rows {
#include "bridge/openplatform/faults/faulteffects.def"
    };
#undef EFFECT
    return rows;
}

const FaultEffectRow &faultEffect(FaultEffect effect)
{
    return faultEffects()[static_cast<size_t>(effect)];
}

QString ThrottleKind::code() const
{
    return u"Forbidden.AccessDenied."_s + word;
}

std::span<const ThrottleKind> throttleKinds()
{
#define THROTTLE(word, message, errcode, provenance, zh, en)                                                           \
    ThrottleKind { u"" word##_s, u"" message##_s, errcode, Provenance::provenance, { u"" zh##_s, u"" en##_s } },
    static const std::array rows {
#include "bridge/openplatform/faults/throttles.def"
    };
#undef THROTTLE
    return rows;
}

std::vector<ErrorCode> forcibleErrors()
{
    std::vector<ErrorCode> codes;
    for (const ErrorRow &row : errorRows()) {
        if (isOpenAuths(row))
            codes.push_back(row.code);
    }
    return codes;
}

QJsonValue FaultRule::frequencyJson() const
{
    switch (frequency) {
    case FaultFrequency::Once:
        return u"once"_s;
    case FaultFrequency::Always:
        return u"always"_s;
    case FaultFrequency::Nth:
        return QJsonObject { { "nth"_L1, nth } };
    case FaultFrequency::Sometimes:
        return QJsonObject { { "probability"_L1, probability } };
    }
    Q_UNREACHABLE();
}

QJsonObject FaultRule::toJson() const
{
    const FaultEffectRow &row = faultEffect(effect);
    QJsonObject json { { "at"_L1, toString(place) }, { "effect"_L1, row.word }, { "when"_L1, frequencyJson() } };
    const auto insert = [&json](QLatin1StringView key, const QString &text) {
        if (!text.isEmpty())
            json.insert(key, text);
    };
    if (effect == FaultEffect::Error)
        json.insert("number"_L1, errorRow(error).number);
    if (row.required.contains("status"_L1))
        json.insert("status"_L1, status);
    if (row.required.contains("ms"_L1))
        json.insert("ms"_L1, static_cast<qint64>(time.count()));
    insert("code"_L1, code);
    insert("message"_L1, message);
    insert("kind"_L1, kind);
    insert("app"_L1, app.value);
    insert("user"_L1, user.value);
    insert("path"_L1, path);
    return json;
}

QString FaultRule::describeEffect(Language language) const
{
    if (effect == FaultEffect::Error) {
        QString text = Fault { error, {} }.toString(language);
        if (text.endsWith(u'.') || text.endsWith(u'。'))
            text.chop(1); // describe() continues the sentence
        return text;
    }
    QStringList parameters;
    if (status != 0)
        parameters += QString::number(status);
    for (const QString &word : { code, kind }) {
        if (!word.isEmpty())
            parameters += word;
    }
    if (time > 0ms)
        parameters += time % 1000ms == 0ms ? u"%1 s"_s.arg(time / 1000ms) : u"%1 ms"_s.arg(time.count());
    const QString text = faultEffect(effect).label.in(language);
    return parameters.isEmpty() ? text : u"%1 (%2)"_s.arg(text, parameters.join(u' '));
}

QString FaultRule::describe(Language language) const
{
    const bool isChinese = language == Language::Chinese;
    QStringList parts { describeEffect(language), frequencyText(*this, language) };
    for (const QString &narrowed : { app.value, user.value, path }) {
        if (!narrowed.isEmpty())
            parts += narrowed;
    }
    return label(place).in(language) + (isChinese ? u"："_s : u": "_s) + parts.join(isChinese ? u"，"_s : u", "_s);
}

} // namespace MiniHost
