// SPDX-License-Identifier: MIT
#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

struct Plan {
    UiKind kind = UiKind::Alert;
    QJsonObject shown;                 // what it must show
    std::optional<QJsonObject> answer; // none: it is cancelled
};

// Files stand beside the scenario.
QJsonObject answerFor(const ScenarioRun &run, const Plan &plan)
{
    QJsonObject answer = *plan.answer;
    if (plan.kind != UiKind::Files)
        return answer;
    const QDir folder = QFileInfo(run.scenario().file).absoluteDir();
    QJsonArray files;
    const QJsonArray names = answer.value("files"_L1).toArray();
    for (const QJsonValue &name : names)
        files.append(QDir::cleanPath(folder.absoluteFilePath(name.toString())));
    answer.insert("files"_L1, files);
    return answer;
}

Task<StepResult> runUi(ScenarioRun *run, Plan plan)
{
    ScriptedPresenter &presenter = run->presenter();
    const bool shown = co_await run->waits().until([&presenter] { return presenter.ui(); }, run->patience());
    if (!shown)
        co_return stepFailed(u"the client to show %1"_s.arg(toString(plan.kind)), u"it shows nothing"_s);
    const UiPrompt prompt = *presenter.ui();
    if (prompt.kind != plan.kind)
        co_return stepFailed(u"the client to show %1"_s.arg(toString(plan.kind)),
            u"it shows %1 %2"_s.arg(toString(prompt.kind), toText(prompt.content)));
    const QJsonValue wanted = run->values().fill(QJsonValue(plan.shown));
    if (const auto wrong = mismatch(wanted, prompt.content, Matching::Subset, u"shows"_s))
        co_return stepFailed(u"%1 that shows %2"_s.arg(toString(plan.kind), toText(wanted)), *wrong);
    presenter.answerUi(plan.answer ? UiAnswer::given(answerFor(*run, plan)) : UiAnswer {});
    co_await run->settle();
    co_return {};
}

StepAction read(const StepContext &context)
{
    Plan plan;
    const auto ui = context.step.object(u"ui"_s, Required, { u"kind"_s, u"shows"_s, u"answer"_s, u"cancel"_s });
    if (!ui)
        return {};
    if (const auto kind = uiKindFromString(ui->choice(u"kind"_s, Required, uiKindNames())))
        plan.kind = *kind;
    for (const QString &key : { u"shows"_s, u"answer"_s }) {
        if (ui->has(key) && !ui->value(key).isObject())
            ui->mistake(ui->place(key), u"must be an object"_s);
    }
    plan.shown = ui->value(u"shows"_s).toObject();
    checkMatchers(*ui, ui->place(u"shows"_s), plan.shown);
    context.expectKnownNames(ui->place(u"shows"_s), plan.shown);
    if (ui->has(u"answer"_s))
        plan.answer = ui->value(u"answer"_s).toObject();
    if (ui->has(u"answer"_s) == ui->flag(u"cancel"_s, Optional).value_or(false))
        ui->mistake(ui->path(), u"has one of \"answer\" and \"cancel\": true"_s);
    return [plan](ScenarioRun &run) { return runUi(&run, plan); };
}

} // namespace

// {"ui": {"kind": "confirm", "shows": {"title": "…"}, "answer": {"index": 1}}}: waits for what the client shows, and answers
// it as a person would; "cancel": true closes it. The shapes are those of bridge/jsapi/uikinds.def.
StepKind ui()
{
    return { u"ui"_s, read };
}

} // namespace MiniHost::Steps
