// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

QString durationPattern()
{
    return u"^(\\d{1,9})(ms|s|min|h|d)$"_s;
}

Task<StepResult> runAdvance(ScenarioRun *run, Milliseconds by)
{
    run->clock().advance(by);
    co_await run->settle();
    co_return {};
}

// "90s", "5min", "2h", "30d", "250ms"
std::optional<Milliseconds> readDuration(const QString &text)
{
    static const QRegularExpression pattern(durationPattern());
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 count = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (unit == "ms"_L1)
        return Milliseconds(count);
    if (unit == "s"_L1)
        return std::chrono::seconds(count);
    if (unit == "min"_L1)
        return std::chrono::minutes(count);
    return unit == "h"_L1 ? std::chrono::hours(count) : std::chrono::days(count);
}

StepAction readAdvance(const StepContext &context)
{
    const QString text = context.step.text(u"advance"_s, Required);
    const auto by = readDuration(text);
    if (!text.isEmpty() && !by)
        context.step.mistake(
            context.step.place(u"advance"_s), u"must be like \"250ms\", \"90s\", \"5min\", \"2h\", \"30d\""_s);
    return [by](ScenarioRun &run) { return runAdvance(&run, by.value_or(0ms)); };
}

} // namespace

StepKind advance()
{
    return {
        .name = u"advance"_s,
        .meaning = u"Moves the open platform's clock on, which stands still otherwise, by a time like \"250ms\", "
                   "\"90s\", \"5min\", \"2h\", \"30d\"; the page's own clock is real."_s,
        .example = uR"({"advance": "5min"})"_s,
        .shape = textLike(durationPattern()),
        .read = readAdvance,
    };
}

} // namespace MiniHost::Steps
