// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/stage.h"

#include <QImage>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runScreenshot(ScenarioRun *run, QString name, QString of)
{
    if (of == "page"_L1) {
        const QImage picture = co_await run->stage().grabPage();
        co_return run->keepPicture(name, picture);
    }
    const ScriptedPresenter &presenter = run->presenter();
    const Language language = run->scenario().language;
    if (const ConsentPrompt *prompt = presenter.consent())
        co_return run->keepPicture(name, run->stage().grabConsent(*prompt, language));
    if (const AdministratorPrompt *prompt = presenter.administrator())
        co_return run->keepPicture(name, run->stage().grabAdministratorChoice(*prompt, language));
    co_return stepFailed(u"an open dialog to take a picture of"_s, u"there is none"_s);
}

StepAction readScreenshot(const StepContext &context)
{
    QString name;
    QString of = u"page"_s;
    if (context.value().isObject()) {
        const auto screenshot = context.object();
        name = screenshot->text(u"name"_s, Required);
        of = screenshot->choice(u"of"_s, Required, context.shapeOf(u"of"_s).words());
    } else {
        name = context.step.text(u"screenshot"_s, Required);
    }
    static const QRegularExpression plain(context.kind.shape.pattern());
    if (!name.isEmpty() && !plain.match(name).hasMatch())
        context.step.mistake(
            context.step.place(u"screenshot"_s), u"a name is made of letters, digits, \".\", \"_\" and \"-\""_s);
    return [name, of](ScenarioRun &run) { return runScreenshot(&run, name, of); };
}

} // namespace

StepKind screenshot()
{
    const Shape name = textLike(u"^[A-Za-z0-9._-]{1,60}$"_s); // it becomes a file's name
    const Shape more = object({
        { u"name"_s, Required, name, u"The file's name, without an ending."_s },
        { u"of"_s, Required, oneOf({ u"page"_s, u"dialog"_s }), u"The page, or the dialog that is open."_s },
    });
    return {
        .name = u"screenshot"_s,
        .meaning = u"A picture, kept with --journal DIR in DIR/artifacts."_s,
        .example = uR"({"screenshot": "after"})"_s,
        .shape = either({ name, more }),
        .read = readScreenshot,
    };
}

} // namespace MiniHost::Steps
