// SPDX-License-Identifier: MIT
#include "bridge/openplatform/faultpresets.h"

#include "bridge/core/errors/faults.h"
#include "bridge/core/jsonreader.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Text groupOf(FaultPlace place)
{
    switch (place) {
    case FaultPlace::OpenAuth:
        return { u"openAuth 的回答"_s, u"Answers of openAuth"_s };
    case FaultPlace::Token:
        return { u"凭证接口"_s, u"Token endpoints"_s };
    case FaultPlace::OpenApi:
        return { u"开放接口"_s, u"OpenAPI"_s };
    }
    Q_UNREACHABLE();
}

FaultRule readRule(FaultPlace place, const QByteArray &json)
{
    Mistakes mistakes;
    const auto object = parseJson(json, {}, Errors::FaultRuleInvalid);
    if (object) {
        QJsonObject complete = object->toObject();
        complete.insert("at"_L1, toString(place));
        const auto rule = FaultRule::read(JsonReader(mistakes, complete, {}, FaultRule::keys()));
        if (rule && mistakes.isEmpty())
            return *rule;
    }
    // A wrong row is a broken build, not a state of the world.
    qFatal("faultpresets.def: %s: %s", json.constData(), qPrintable(mistakes.lines().join(u'\n')));
}

void addErrors(std::vector<FaultPreset> &presets)
{
    for (const ErrorCode error : forcibleErrors()) {
        FaultRule rule;
        rule.effect = FaultEffect::Error;
        rule.error = error;
        const QString number = QString::number(errorRow(error).number);
        const Text &text = errorRow(error).text;
        presets.push_back({ u"openAuth.error."_s + number, { u"openAuth 的错误码"_s, u"Error codes of openAuth"_s },
            { number + u' ' + text.zh, number + u' ' + text.en }, rule });
    }
}

std::vector<FaultPreset> allPresets()
{
    struct Row {
        QList<FaultPlace> places;
        QString id;
        const char *rule;
        Text title;
    };
#define PRESET(places, id, rule, zh, en) Row { faultPlaces(u"" places), u"" id##_s, rule, { u"" zh##_s, u"" en##_s } },
    const Row rows[] {
#include "bridge/openplatform/faultpresets.def"
    };
#undef PRESET
    std::vector<FaultPreset> presets;
    for (const FaultPlace place : { FaultPlace::OpenAuth, FaultPlace::Token, FaultPlace::OpenApi }) {
        for (const Row &row : rows) {
            if (row.places.contains(place))
                presets.push_back(
                    { toString(place) + u'.' + row.id, groupOf(place), row.title, readRule(place, row.rule) });
        }
        if (place == FaultPlace::OpenAuth)
            addErrors(presets);
    }
    return presets;
}

} // namespace

std::span<const FaultPreset> faultPresets()
{
    static const std::vector<FaultPreset> presets = allPresets();
    return presets;
}

} // namespace MiniHost
