// SPDX-License-Identifier: MIT
#include "bridge/openplatform/faults/faultpresets.h"

#include "bridge/core/shippedjson.h"

#include <array>

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

constexpr std::array allPlaces { FaultPlace::OpenAuth, FaultPlace::Token, FaultPlace::OpenApi };

// One entry of fault-presets.json: a rule without its place, and the places it is made for.
struct Row {
    QString id;
    QStringList places;
    QJsonObject rule;
    Text title;
};

std::vector<Row> readRows()
{
    using enum JsonReader::Need;
    QStringList known;
    for (const FaultPlace place : allPlaces)
        known += toString(place);
    std::vector<Row> rows;
    readShippedJson(u":/minihost/fault-presets.json"_s, { u"presets"_s }, [&](const JsonReader &root) {
        for (const JsonReader &reader :
            root.objects(u"presets"_s, Required, { u"id"_s, u"places"_s, u"rule"_s, u"title"_s })) {
            Row row { reader.text(u"id"_s, Required), reader.words(u"places"_s, Required),
                reader.value(u"rule"_s).toObject(), reader.names(u"title"_s, Required) };
            for (const QString &place : std::as_const(row.places))
                reader.expectKnown(reader.place(u"places"_s), place, known, u"place"_s);
            rows.push_back(std::move(row));
        }
    });
    return rows;
}

FaultRule readRule(FaultPlace place, const Row &row)
{
    Mistakes mistakes;
    QJsonObject complete = row.rule;
    complete.insert("at"_L1, toString(place));
    const auto rule = FaultRule::read(JsonReader(mistakes, complete, row.id, FaultRule::keys()));
    if (!rule || !mistakes.isEmpty())
        qFatal("fault-presets.json: %s", qPrintable(mistakes.lines().join(u'\n')));
    return *rule;
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
    const std::vector<Row> rows = readRows();
    std::vector<FaultPreset> presets;
    for (const FaultPlace place : allPlaces) {
        for (const Row &row : rows) {
            if (row.places.contains(toString(place)))
                presets.push_back({ toString(place) + u'.' + row.id, groupOf(place), row.title, readRule(place, row) });
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
