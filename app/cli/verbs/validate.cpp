// SPDX-License-Identifier: MIT
#include "app/cli/verb.h"
#include "app/scenario/scenario.h"
#include "bridge/appserver/appserverfile.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"
#include "bridge/openapi/answers/openapianswers.h"
#include "bridge/openplatform/world/permissionpoint.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb validate();

namespace {

// The kind of a file is recognized by its members, since it may have any name.
Result<QString> check(const QString &file, const PermissionCatalogue &catalogue)
{
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::ScenarioUnreadable);
    if (!json)
        return fail(json.error());
    const auto value = parseJson(*json, file, Errors::ScenarioUnreadable);
    if (!value)
        return fail(value.error());
    if (Scenario::looksLikeOne(value->toObject())) {
        const auto scenario = Scenario::parse(*json, file);
        if (!scenario)
            return fail(scenario.error());
        return u"scenario, %1 steps"_s.arg(scenario->steps.size());
    }
    const QJsonObject members = value->toObject();
    if (members.contains("rules"_L1) || members.contains("mockApiMap"_L1)) {
        const auto rules = AnswerRules::parse(*json, file);
        if (!rules)
            return fail(rules.error());
        return u"answers, %1 rules"_s.arg(rules->size());
    }
    if (members.contains("routes"_L1) || members.contains("afterToken"_L1)) {
        const auto read = AppServerFile::parse(*json, file, QFileInfo(file).absolutePath());
        if (!read)
            return fail(read.error());
        const QString routes = u"stand-in backend, %1 routes"_s.arg((*read)->routes().size());
        const qsizetype steps = (*read)->afterToken().size();
        return steps == 0 ? routes : u"%1, %2 steps after a token"_s.arg(routes).arg(steps);
    }
    if (members.value("answers"_L1).isArray()) {
        const auto answers = OpenApiAnswers::parse(*json, file, catalogue);
        if (!answers)
            return fail(answers.error());
        return u"OpenAPI answers, %1"_s.arg(answers->size());
    }
    const auto profile = Profile::parse(*json, file, catalogue);
    if (!profile)
        return fail(profile.error());
    if (auto own = OpenApiAnswers::ofWorld(*profile, catalogue.with(profile->permissionPoints)); !own)
        return fail(Errors::ProfileInvalid, u"%1:\n  %2"_s.arg(file, own.error().detail));
    return u"profile, %1 organisations, %2 users, %3 apps"_s.arg(profile->organisations.size())
        .arg(profile->users.size())
        .arg(profile->apps.size());
}

CommandLine commandLine()
{
    CommandLine line;
    line.description = u"Checks scenarios, answer rules, miniapp.json and profiles, and prints every mistake with its "
                       u"place and the nearest\n"
                       "valid name. A file with \"steps\" is a scenario, with \"rules\" or \"mockApiMap\" answer "
                       "rules, with \"routes\" a\n"
                       "miniapp.json, any other a profile."_s;
    line.examples = { { u"minihost validate login.scenario.json dist/miniapp.json"_s, u"Checks two files."_s } };
    return line;
}

ExitCode run(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(validate(), invoked.arguments, parser))
        return *ended;
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return usageError(u"validate"_s, u"name the files to check"_s);
    const auto catalogue = PermissionCatalogue::load();
    if (!catalogue) {
        printError(catalogue.error().toString(Language::English));
        return ExitCode::CouldNotStart;
    }
    bool allValid = true;
    for (const QString &file : files) {
        const auto what = check(file, *catalogue);
        allValid = allValid && what;
        if (what)
            print(u"✓ %1 (%2)"_s.arg(file, *what));
        else
            printError(u"✗ %1"_s.arg(what.error().detail));
    }
    return allValid ? ExitCode::Ok : ExitCode::Usage;
}

} // namespace

Verb validate()
{
    return { u"validate"_s, u"FILE..."_s,
        u"Checks scenarios, answer rules, miniapp.json and profiles, and prints every mistake."_s, commandLine, run };
}

} // namespace MiniHost::Verbs
