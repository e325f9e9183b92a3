// SPDX-License-Identifier: MIT
#include "app/scenario/scenarioshape.h"

#include "app/session/environment.h"
#include "app/session/runoptions.h"
#include "bridge/jsapi/clientplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

constexpr qint64 dayInMilliseconds = 24 * 3600 * 1000;

Shape titleShape()
{
    const Shape both = object(
        { { u"zh"_s, Required, someText(), u"In Chinese."_s }, { u"en"_s, Required, someText(), u"In English."_s } });
    return either({ someText(), both });
}

// What AnswerRule::read() reads.
Shape answersShape()
{
    const Shape answer = object({ { u"success"_s, Optional, anything(), u"What the JSAPI succeeds with."_s },
                                    { u"fail"_s, Optional, anything(), u"What it fails with."_s } })
                             .with(oneGroupOf({ { u"success"_s }, { u"fail"_s } }));
    const Shape rule = object({
        { u"method"_s, Required, someText(), u"A wire name; \"biz.util.*\" and \"*\" stand for many."_s },
        { u"match"_s, Optional, anyObject(), u"A part of the arguments."_s },
        { u"answer"_s, Required, answer, u"What the page gets."_s },
        { u"delay"_s, Optional, integer(0, dayInMilliseconds), u"Milliseconds."_s },
        { u"once"_s, Optional, flag(), u"The rule answers one call and no more."_s },
        { u"enabled"_s, Optional, flag(), u"A rule that is not enabled answers nothing."_s },
        { u"note"_s, Optional, text(), u"For whoever reads the file."_s },
    });
    return either({ someText(), listOf(rule) });
}

Shape placeShape()
{
    Shape place = object({
        { u"latitude"_s, Required, number(-90, 90), u"Degrees to the north."_s },
        { u"longitude"_s, Required, number(-180, 180), u"Degrees to the east."_s },
        { u"accuracy"_s, Optional, number(0, 100'000), u"Metres."_s },
        { u"address"_s, Optional, text(), u"The whole address."_s },
        { u"province"_s, Optional, text(), u"The province of the address."_s },
        { u"city"_s, Optional, text(), u"The city of the address."_s },
        { u"district"_s, Optional, text(), u"The district of the address."_s },
        { u"road"_s, Optional, text(), u"The road of the address."_s },
    });
    return place.with({ { "type"_L1, QJsonArray { "object"_L1, "null"_L1 } } });
}

Shape makeStepShape()
{
    std::vector<ShapeKey> keys;
    QList<QStringList> one;
    for (const StepKind &kind : stepKinds()) {
        keys.push_back({ kind.name, Optional, kind.shape, kind.meaning });
        one.append(QStringList { kind.name });
    }
    QStringList named = stepsWithResult();
    const QString last = named.takeLast();
    keys.push_back(
        { u"as"_s, Optional, text(), u"A name for the result of %1 or %2."_s.arg(named.join(u", "_s), last) });
    return object(std::move(keys)).with(oneGroupOf(one)).defined(u"step"_s);
}

Shape makeScenarioShape()
{
    return object({
        { u"title"_s, Required, titleShape(), u"A text, or one for each language."_s },
        { u"covers"_s, Optional, wordList(), u"Lines of DingTalk's document that the scenario tests."_s },
        { u"tags"_s, Optional, wordList(), u"Words to choose scenarios by."_s },
        { u"profile"_s, Optional, text(), u"A built-in world (showcase, rules), or a file beside this one."_s },
        { u"user"_s, Optional, someTextOrNull(), u"Who is signed in; null: nobody; without it the profile's."_s },
        { u"platform"_s, Optional, oneOf(clientPlatformNames()), u"The client; ios without it."_s },
        { u"language"_s, Optional, oneOf(allWords<Language>()), u"The client's language; zh without it."_s },
        { u"seed"_s, Optional, integer(0, largestSeed), u"What codes and tokens are made from; 1 without it."_s },
        { u"start"_s, Optional, textLike(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z$"_s),
            u"What the open platform's clock says at first: \"2026-01-05T09:00:00Z\"."_s },
        { u"exchange"_s, Optional, oneOf(allWords<ExchangeMode>()),
            u"Who redeems a code that the page gets: MiniHost at once, MiniHost at the step {\"exchange\": "
            u"\"waiting\"}, or only the "
            "steps (without it)."_s },
        { u"source"_s, Optional, text(), u"A built-in mini-app, a folder beside this file, or an address."_s },
        { u"environment"_s, Optional, environmentShape(), {} },
        { u"clientVersion"_s, Optional, textLike(u"^(0|[1-9]\\d{0,3})(\\.(0|[1-9]\\d{0,3})){2}$"_s),
            u"What the client says it is."_s },
        { u"answers"_s, Optional, answersShape(),
            u"What JSAPIs answer, before any other: rules, or a file of them beside this one."_s },
        { u"openapi"_s, Optional, text(), u"A file beside this one: answers of the OpenAPI, before any other."_s },
        { u"strictConfig"_s, Optional, flag(), u"JSAPIs that need dd.config want it."_s },
        { u"steps"_s, Required, listOf(stepShape()).with({ { "minItems"_L1, 1 } }), u"One after the other."_s },
    });
}

} // namespace

const std::vector<StepKind> &stepKinds()
{
    static const std::vector<StepKind> kinds = allSteps();
    return kinds;
}

QStringList stepsWithResult()
{
    QStringList names;
    for (const StepKind &kind : stepKinds()) {
        if (kind.hasResult)
            names += kind.name;
    }
    return names;
}

const Shape &scenarioShape()
{
    static const Shape shape = makeScenarioShape();
    return shape;
}

const Shape &stepShape()
{
    static const Shape shape = makeStepShape();
    return shape;
}

const Shape &environmentShape()
{
    static const Shape shape = object(
        {
            { u"device"_s, Optional, text(), u"A device's id, like iphone-14."_s },
            { u"landscape"_s, Optional, flag(), u"The device lies on its side."_s },
            { u"zoom"_s, Optional, number(0.25, 3), u"Of the picture, which the page does not see; 1 without it."_s },
            { u"pixelRatio"_s, Optional, number(0.5, 5), u"What devicePixelRatio says; without it the device's."_s },
            { u"touch"_s, Optional, flag(), u"There is a touch screen; without it as the device has it."_s },
            { u"dark"_s, Optional, flag(), u"What prefers-color-scheme says."_s },
            { u"network"_s, Optional, oneOf(networkNames()), u"none is offline."_s },
            { u"place"_s, Optional, placeShape(), u"Where the device is; null: the user does not tell."_s },
            { u"fontScale"_s, Optional, number(0.5, 3), u"How large text is drawn; 1 without it."_s },
            { u"locale"_s, Optional, text(), u"What navigator.language says, like zh-CN."_s },
            { u"timezone"_s, Optional, text(), u"The page's time zone, like Asia/Shanghai."_s },
        })
                                   .defined(u"environment"_s)
                                   .meant(u"The device and what is round it."_s);
    return shape;
}

} // namespace MiniHost
