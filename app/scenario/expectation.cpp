// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"

#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"
#include "web/container/scripttext.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

constexpr auto lookEvery = 10ms;

Task<std::optional<StepFailure>> lookAtPage(ScenarioRun *run, QJsonObject wanted)
{
    const QString selector = wanted.value("selector"_L1).toString();
    const QString script = scriptText(u":/minihost/scenario/scripts/look.js"_s, { { "SELECTOR"_L1, selector } });
    const auto answered = co_await run->page().evaluate(script, ScriptWorld::Driver);
    const QString place = selector.isEmpty() ? u"page"_s : selector;
    if (!answered || !answered->isObject())
        co_return StepFailure { u"the page: "_s + toText(wanted), u"no page, or the selector is not valid"_s };
    QJsonObject seen = answered->toObject();
    seen.insert("address"_L1, run->rewritten(seen.value("address"_L1).toString()));
    const QJsonValue filled = run->values().fill(wanted);
    const QJsonObject filledObject = filled.toObject();
    for (auto it = filledObject.begin(); it != filledObject.end(); ++it) {
        if (it.key() == "selector"_L1)
            continue;
        const bool isJson = it.key() == "json"_L1;
        const QJsonValue value = isJson ? valueFromText(seen.value("text"_L1).toString()) : seen.value(it.key());
        const auto wrong = mismatch(*it, value, isJson ? Matching::Exact : Matching::Subset, it.key());
        if (wrong)
            co_return StepFailure { u"%1: %2 is %3"_s.arg(place, it.key(), toText(*it)), *wrong };
    }
    co_return std::nullopt;
}

Task<std::optional<StepFailure>> lookAtAnswer(ScenarioRun *run, QString name, QJsonValue wanted)
{
    const QJsonValue outcome = co_await run->answer(name);
    const QJsonValue filled = run->values().fill(wanted);
    const QString what = u"openAuth's answer to be "_s + toText(filled);
    if (!outcome["error"_L1].isUndefined())
        co_return StepFailure { what, u"it was rejected: "_s + outcome["error"_L1].toString() };
    const QJsonValue answer = outcome["value"_L1];
    const QString seen = answer.isUndefined() ? u"no answer"_s : toText(answer);
    if (const auto wrong = mismatch(filled, answer, Matching::Exact))
        co_return StepFailure { what, u"%1 (%2)"_s.arg(seen, *wrong) };
    co_return std::nullopt;
}

Task<std::optional<StepFailure>> lookAtHttp(ScenarioRun *run, QJsonObject wanted)
{
    const QJsonValue filled = run->values().fill(wanted);
    const QString what = u"an HTTP answer like "_s + toText(filled);
    if (!run->lastHttp())
        co_return StepFailure { what, u"nothing was asked over HTTP by a step"_s };
    const HttpAnswer &answer = *run->lastHttp();
    QJsonObject seen { { "status"_L1, answer.status }, { "body"_L1, answer.body } };
    if (!answer.problem.isEmpty())
        seen.insert("problem"_L1, answer.problem);
    if (const auto wrong = mismatch(filled, seen, Matching::Subset))
        co_return StepFailure { what, u"%1 (%2)"_s.arg(toText(seen), *wrong) };
    co_return std::nullopt;
}

// Keys that need a selector.
const QStringList &ofElements()
{
    static const QStringList keys { u"text"_s, u"json"_s, u"value"_s, u"attributes"_s, u"count"_s, u"visible"_s };
    return keys;
}

} // namespace

const Shape &pageShape()
{
    using namespace Shapes;
    static const Shape shape =
        object({
                   { u"selector"_s, Optional, someText(), u"A CSS selector."_s },
                   { u"text"_s, Optional, anything(), u"The element's text, without spaces round it."_s },
                   { u"json"_s, Optional, anything(), u"The element's text, read as JSON."_s },
                   { u"value"_s, Optional, anything(), u"What is in an input."_s },
                   { u"attributes"_s, Optional, anything(), u"An object of attributes; the element may have more."_s },
                   { u"count"_s, Optional, anything(), u"How many elements the selector finds."_s },
                   { u"visible"_s, Optional, anything(), u"Whether the element has a size."_s },
                   { u"title"_s, Optional, anything(), u"The document's title."_s },
                   { u"address"_s, Optional, anything(), u"The document's address, without a port."_s },
               })
            .with(needed(u"selector"_s, ofElements()))
            .defined(u"page"_s)
            .meant(u"What the page must show; text, json, value, attributes, count and visible are those of the "
                   u"selector's first "
                   "element."_s);
    return shape;
}

Expectation readPageExpectation(const StepContext &context, const JsonReader &page)
{
    const QString selector = page.text(u"selector"_s, Optional);
    for (const QString &key : ofElements()) {
        if (page.has(key) && selector.isEmpty())
            page.mistake(page.place(key), u"needs a \"selector\" beside it"_s);
    }
    checkMatchers(page, page.path(), page.object());
    context.expectKnownNames(page.path(), page.object());
    return [wanted = page.object()](ScenarioRun &run) { return lookAtPage(&run, wanted); };
}

Expectation readAnswerExpectation(const StepContext &context, const JsonReader &expect)
{
    const QJsonValue wanted = expect.value(u"answer"_s);
    const QString name = expect.text(u"of"_s, Optional);
    if (!name.isEmpty() && !context.names.contains(name + ".code"_L1))
        expect.mistake(expect.place(u"of"_s), u"no openAuth before is named \"%1\""_s.arg(name));
    checkMatchers(expect, expect.place(u"answer"_s), wanted);
    context.expectKnownNames(expect.place(u"answer"_s), wanted);
    return [name, wanted](ScenarioRun &run) { return lookAtAnswer(&run, name, wanted); };
}

const Shape &httpShape()
{
    using namespace Shapes;
    static const Shape shape =
        object({
                   { u"status"_s, Optional, integer(0, 599), u"The status of the answer; 0: there was none."_s },
                   { u"body"_s, Optional, anything(), u"Members it must have; more are fine."_s },
                   { u"problem"_s, Optional, anything(), u"Why there is no answer."_s },
               })
            .defined(u"http"_s)
            .meant(u"What an HTTP answer must be."_s);
    return shape;
}

Expectation readHttpExpectation(const StepContext &context, const JsonReader &http)
{
    http.number(u"status"_s, Optional, 0, 599);
    checkMatchers(http, http.path(), http.object());
    context.expectKnownNames(http.path(), http.object());
    return [wanted = http.object()](ScenarioRun &run) { return lookAtHttp(&run, wanted); };
}

Expectation expectHttpStatus(int status)
{
    return [wanted = QJsonObject { { "status"_L1, status } }](ScenarioRun &run) { return lookAtHttp(&run, wanted); };
}

Task<StepResult> expectAll(ScenarioRun *run, std::vector<Expectation> expectations, Milliseconds patience)
{
    const SystemClock clock;
    const Instant deadline = clock.now() + patience;
    for (;;) {
        std::optional<StepFailure> failure;
        for (const Expectation &expectation : expectations) {
            failure = co_await expectation(*run);
            if (failure)
                break;
        }
        if (!failure)
            co_return {};
        if (clock.now() >= deadline || run->waits().hasEnded())
            co_return tl::unexpected(*failure);
        co_await run->waits().pause(lookEvery);
    }
}

} // namespace MiniHost
