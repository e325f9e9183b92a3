// SPDX-License-Identifier: MIT
#include "app/scenario/uiplan.h"

#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum JsonReader::Need;

Shape UiPlan::shape(const QStringList &kinds)
{
    using namespace Shapes;
    return object({
                      { u"kind"_s, Required, oneOf(kinds), u"What is shown (bridge/jsapi/uikinds.def)."_s },
                      { u"shows"_s, Optional, anyObject(), u"Members of the content it must have; more are fine."_s },
                      { u"answer"_s, Optional, anyObject(), u"What a person would answer: {\"index\": 1}."_s },
                      { u"cancel"_s, Optional, only(true), u"It is closed without an answer."_s },
                  })
        .with(oneGroupOf({ { u"answer"_s }, { u"cancel"_s } }));
}

UiPlan UiPlan::read(const StepContext &context, const JsonReader &object)
{
    UiPlan plan;
    if (const auto kind = fromWord<UiKind>(object.choice(u"kind"_s, Required, allWords<UiKind>())))
        plan.kind = *kind;
    for (const QString &key : { u"shows"_s, u"answer"_s }) {
        if (object.has(key) && !object.value(key).isObject())
            object.mistake(object.place(key), u"must be an object"_s);
    }
    plan.shown = object.value(u"shows"_s).toObject();
    checkMatchers(object, object.place(u"shows"_s), plan.shown);
    context.expectKnownNames(object.place(u"shows"_s), plan.shown);
    if (object.has(u"answer"_s))
        plan.answer = object.value(u"answer"_s).toObject();
    if (object.has(u"answer"_s) == object.flag(u"cancel"_s, Optional).value_or(false))
        object.mistake(object.path(), u"has one of \"answer\" and \"cancel\": true"_s);
    return plan;
}

std::optional<UiPlan::Mismatch> UiPlan::mismatchWith(ScenarioRun &run, const QJsonObject &content) const
{
    const QJsonValue wanted = run.values().fill(QJsonValue(shown));
    if (const auto wrong = mismatch(wanted, content, Matching::Subset, u"shows"_s))
        return Mismatch { u"%1 that shows %2"_s.arg(toString(kind), toText(wanted)), *wrong };
    return std::nullopt;
}

UiAnswer UiPlan::answerFor(const ScenarioRun &run) const
{
    if (!answer)
        return {};
    QJsonObject given = *answer;
    if (kind == UiKind::Files) {
        const QDir folder = QFileInfo(run.scenario().file).absoluteDir();
        QJsonArray files;
        for (const QJsonValue &name : given.value("files"_L1).toArray())
            files.append(QDir::cleanPath(folder.absoluteFilePath(name.toString())));
        given.insert("files"_L1, files);
    }
    return UiAnswer::given(given);
}

} // namespace MiniHost
