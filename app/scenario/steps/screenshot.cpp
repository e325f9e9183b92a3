// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/stage.h"

#include <QImage>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

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

StepAction read(const StepContext &context)
{
    QString name;
    QString of = u"page"_s;
    if (context.step.value(u"screenshot"_s).isObject()) {
        const auto screenshot = context.step.object(u"screenshot"_s, Required, { u"name"_s, u"of"_s });
        name = screenshot->text(u"name"_s, Required);
        of = screenshot->choice(u"of"_s, Required, { u"page"_s, u"dialog"_s });
    } else {
        name = context.step.text(u"screenshot"_s, Required);
    }
    static const QRegularExpression plain(u"^[A-Za-z0-9._-]{1,60}$"_s); // it becomes a file's name
    if (!name.isEmpty() && !plain.match(name).hasMatch())
        context.step.mistake(
            context.step.place(u"screenshot"_s), u"a name is made of letters, digits, \".\", \"_\" and \"-\""_s);
    return [name, of](ScenarioRun &run) { return runScreenshot(&run, name, of); };
}

} // namespace

// {"screenshot": "after"}, {"screenshot": {"name": "asked", "of": "dialog"}}: kept with --journal DIR, in DIR/artifacts.
StepKind screenshot()
{
    return { u"screenshot"_s, read };
}

} // namespace MiniHost::Steps
