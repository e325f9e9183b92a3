// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

struct Person {
    UserId user; // empty: sign out
    CorpId corp;
};

Task<StepResult> runSignIn(ScenarioRun *run, Person person)
{
    if (person.user.isEmpty()) {
        run->simulator().identities().signOut();
    } else if (auto signedIn = run->simulator().identities().signIn(person.user, person.corp); !signedIn) {
        co_return stepFailed(u"%1 to sign in"_s.arg(person.user.value), signedIn.error().toString(Language::English));
    }
    co_await run->settle();
    co_return {};
}

void expectOrganisation(const StepContext &context, const QString &place, const Person &person)
{
    const User *user = context.world ? context.world->user(person.user) : nullptr;
    QStringList known;
    for (const CorpId &corp : user ? user->memberOf : QList<CorpId>())
        known += corp.value;
    if (user && !person.corp.isEmpty())
        context.step.expectKnown(place, person.corp.value, known, u"organisation of theirs"_s);
}

StepAction readSignin(const StepContext &context)
{
    Person person;
    QString place = context.step.place(context.kind.name);
    if (context.value().isObject()) {
        const auto reader = context.object();
        person = { { reader->text(u"user"_s, Required) }, { reader->text(u"organisation"_s, Optional) } };
        place = reader->place(u"user"_s);
        expectOrganisation(context, reader->place(u"organisation"_s), person);
    } else if (!context.value().isNull()) {
        person.user = { context.step.text(context.kind.name, Required) };
    }
    if (!person.user.isEmpty())
        context.expectUser(place, person.user.value);
    return [person](ScenarioRun &run) { return runSignIn(&run, person); };
}

} // namespace

StepKind signin()
{
    const Shape more = object({
        { u"user"_s, Required, someText(), u"The user's id."_s },
        { u"organisation"_s, Optional, someText(), u"An organisation of theirs; without it their first."_s },
    });
    return {
        .name = u"signIn"_s,
        .meaning = u"Who makes the next call, and in which organisation; null: nobody."_s,
        .example = uR"({"signIn": {"user": "admin", "organisation": "dingdemo"}})"_s,
        .shape = either({ someTextOrNull(), more }),
        .read = readSignin,
    };
}

} // namespace MiniHost::Steps
