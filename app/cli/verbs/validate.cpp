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
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb validate();

namespace {

// One kind of file: how it is recognized by its members, since it may have any name, and how it is checked.
struct FileKind {
    std::function<bool(const QJsonObject &members)> isOne;
    // Returns what it is, like "scenario, 4 steps".
    std::function<Result<QString>(const QByteArray &json, const QString &file, const PermissionCatalogue &catalogue)>
        check;
};

Result<QString> checkScenario(const QByteArray &json, const QString &file, const PermissionCatalogue &)
{
    const auto scenario = Scenario::parse(json, file);
    return scenario ? Result<QString>(u"scenario, %1 steps"_s.arg(scenario->steps.size())) : fail(scenario.error());
}

Result<QString> checkAnswerRules(const QByteArray &json, const QString &file, const PermissionCatalogue &)
{
    const auto rules = AnswerRules::parse(json, file);
    return rules ? Result<QString>(u"answers, %1 rules"_s.arg(rules->size())) : fail(rules.error());
}

Result<QString> checkAppServer(const QByteArray &json, const QString &file, const PermissionCatalogue &)
{
    const auto read = AppServerFile::parse(json, file, QFileInfo(file).absolutePath());
    if (!read)
        return fail(read.error());
    const QString routes = u"stand-in backend, %1 routes"_s.arg((*read)->routes().size());
    const qsizetype steps = (*read)->afterToken().size();
    return steps == 0 ? routes : u"%1, %2 steps after a token"_s.arg(routes).arg(steps);
}

Result<QString> checkOpenApi(const QByteArray &json, const QString &file, const PermissionCatalogue &catalogue)
{
    const auto answers = OpenApiAnswers::parse(json, file, catalogue);
    return answers ? Result<QString>(u"OpenAPI answers, %1"_s.arg(answers->size())) : fail(answers.error());
}

Result<QString> checkProfile(const QByteArray &json, const QString &file, const PermissionCatalogue &catalogue)
{
    const auto profile = Profile::parse(json, file, catalogue);
    if (!profile)
        return fail(profile.error());
    if (auto own = OpenApiAnswers::ofWorld(*profile, catalogue.with(profile->permissionPoints)); !own)
        return fail(Errors::ProfileInvalid, u"%1:\n  %2"_s.arg(file, own.error().detail));
    return u"profile, %1 organisations, %2 users, %3 apps"_s.arg(profile->organisations.size())
        .arg(profile->users.size())
        .arg(profile->apps.size());
}

const std::vector<FileKind> &fileKinds()
{
    static const std::vector<FileKind> kinds {
        { Scenario::looksLikeOne, checkScenario },
        { [](const QJsonObject &members) { return members.contains("rules"_L1) || members.contains("mockApiMap"_L1); },
            checkAnswerRules },
        { [](const QJsonObject &members) { return members.contains("routes"_L1) || members.contains("afterToken"_L1); },
            checkAppServer },
        { [](const QJsonObject &members) { return members.value("answers"_L1).isArray(); }, checkOpenApi },
        { [](const QJsonObject &members) {
             return members.contains("organisations"_L1) || members.contains("users"_L1);
         },
            checkProfile },
    };
    return kinds;
}

enum class Unknown { IsProfile, IsSkipped };

// nullopt: the file is none of MiniHost's, with Unknown::IsSkipped. Otherwise such a file is checked as a profile.
Result<std::optional<QString>> check(const QString &file, const PermissionCatalogue &catalogue, Unknown unknown)
{
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::ScenarioUnreadable);
    if (!json)
        return fail(json.error());
    const auto value = parseJson(*json, file, Errors::ScenarioUnreadable);
    if (!value)
        return fail(value.error());
    const QJsonObject members = value->toObject();
    const auto kind = std::find_if(
        fileKinds().begin(), fileKinds().end(), [&members](const FileKind &each) { return each.isOne(members); });
    if (kind == fileKinds().end() && unknown == Unknown::IsSkipped)
        return std::optional<QString>();
    const auto what =
        kind == fileKinds().end() ? checkProfile(*json, file, catalogue) : kind->check(*json, file, catalogue);
    if (!what)
        return fail(what.error());
    return std::optional(*what);
}

// The JSON files in a folder and the folders in it, by name.
QStringList jsonFilesIn(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, { u"*.json"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files += each.next();
    files.removeIf([](const QString &file) { return file.contains("/node_modules/"_L1); });
    files.sort();
    return files;
}

// Prints what a file is, or its mistakes; nothing for a file that is skipped. Returns whether it is valid.
bool report(const QString &file, const PermissionCatalogue &catalogue, Unknown unknown)
{
    const auto what = check(file, catalogue, unknown);
    if (!what)
        printError(u"✗ %1"_s.arg(what.error().detail));
    else if (*what)
        print(u"✓ %1 (%2)"_s.arg(file, **what));
    return what.has_value();
}

CommandLine validateCommandLine()
{
    CommandLine line;
    line.description =
        u"Checks scenarios, answer rules, OpenAPI answers, miniapp.json and profiles, and prints every "
        u"mistake with its place\n"
        "and the nearest valid name. A file with \"steps\" is a scenario, with \"rules\" or \"mockApiMap\" "
        "answer rules, with\n"
        "\"answers\" OpenAPI answers, with \"routes\" a miniapp.json, any other a profile. Of a folder all .json "
        "files that are\n"
        "one of these are checked, and others are skipped."_s;
    line.examples = { { u"minihost validate login.scenario.json dist/miniapp.json"_s, u"Checks two files."_s },
        { u"minihost validate tests/scenarios"_s, u"Checks all files of MiniHost in a folder."_s } };
    return line;
}

ExitCode runValidate(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(validate(), invoked.arguments, parser))
        return *ended;
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return usageError(u"validate"_s, u"name the files or folders to check"_s);
    const auto catalogue = PermissionCatalogue::load();
    if (!catalogue) {
        printError(catalogue.error().toString(Language::English));
        return ExitCode::CouldNotStart;
    }
    bool allValid = true;
    for (const QString &file : files) {
        if (!QFileInfo(file).isDir()) {
            allValid = report(file, *catalogue, Unknown::IsProfile) && allValid;
            continue;
        }
        const QStringList inFolder = jsonFilesIn(file);
        if (inFolder.isEmpty())
            return usageError(u"validate"_s, u"there is no .json file in the folder %1"_s.arg(file));
        for (const QString &each : inFolder)
            allValid = report(each, *catalogue, Unknown::IsSkipped) && allValid;
    }
    return allValid ? ExitCode::Ok : ExitCode::Usage;
}

} // namespace

Verb validate()
{
    return { u"validate"_s, u"FILE|FOLDER..."_s,
        u"Checks scenarios, answer rules, OpenAPI answers, miniapp.json and profiles, and prints every mistake."_s,
        validateCommandLine, runValidate };
}

} // namespace MiniHost::Verbs
