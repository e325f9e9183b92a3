// SPDX-License-Identifier: MIT
#include "app/scenario/scenario.h"

#include "app/scenario/scenarioshape.h"
#include "app/session/miniappsource.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"
#include "bridge/jsapi/clientversion.h"
#include "bridge/openapi/answers/openapianswers.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "web/miniapps/miniapps.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

const QString profileFolder = u":/minihost/profiles/"_s;
constexpr auto usualStart = "2026-01-05T09:00:00.000Z"_L1; // a Monday

// A built-in world's name, or a file beside the scenario.
QString profileFile(const QString &name, const QString &folder)
{
    if (name.isEmpty())
        return Profile::showcase;
    if (Scenario::builtInProfiles().contains(name))
        return profileFolder + name + ".json"_L1;
    return QDir::cleanPath(QDir(folder).absoluteFilePath(name));
}

QString sourceText(const QString &text, const QString &folder)
{
    if (text.isEmpty() || text.contains("://"_L1) || builtInMiniApps().contains(text))
        return text;
    return QDir::cleanPath(QDir(folder).absoluteFilePath(text));
}

// "2026-01-05T09:00:00Z", with or without milliseconds.
std::optional<Instant> readInstant(const QString &text)
{
    static const QRegularExpression iso(scenarioShape().at(u"start"_s).pattern());
    const Instant instant = instantFromIso(text);
    return iso.match(text).hasMatch() && instant != Instant {} ? std::optional(instant) : std::nullopt;
}

class Reading
{
public:
    Reading(Scenario &scenario, Mistakes &mistakes, const QJsonValue &value)
        : m_scenario(scenario)
        , m_reader(mistakes, value, {}, scenarioShape().keyNames())
        , m_folder(QFileInfo(scenario.file).absolutePath())
    {
    }

    Result<void> read()
    {
        auto catalogue = PermissionCatalogue::load();
        if (!catalogue)
            return fail(catalogue.error());
        readHead();
        readWorld(*catalogue);
        checkOpenApi(*catalogue);
        readSteps(*catalogue);
        return {};
    }

private:
    static QStringList wordsOf(const QString &key) { return scenarioShape().at(key).words(); }

    void readHead()
    {
        m_scenario.title = m_reader.names(u"title"_s, Required);
        m_scenario.covers = m_reader.words(u"covers"_s, Optional);
        m_scenario.tags = m_reader.words(u"tags"_s, Optional);
        if (const QString name = m_reader.choice(u"platform"_s, Optional, wordsOf(u"platform"_s)); !name.isEmpty())
            m_scenario.platform = *clientPlatformFromString(name);
        if (const auto language = fromWord<Language>(m_reader.choice(u"language"_s, Optional, wordsOf(u"language"_s))))
            m_scenario.language = *language;
        m_scenario.seed = static_cast<quint64>(m_reader.number(u"seed"_s, Optional, 0, largestSeed).value_or(1));
        const QString start = m_reader.has(u"start"_s) ? m_reader.text(u"start"_s, Optional) : QString(usualStart);
        if (const auto instant = readInstant(start))
            m_scenario.start = *instant;
        else
            m_reader.mistake(u"start"_s, u"must be a time like %1"_s.arg(usualStart));
        const QString exchange = m_reader.choice(u"exchange"_s, Optional, wordsOf(u"exchange"_s));
        m_scenario.exchange = fromWord<ExchangeMode>(exchange).value_or(ExchangeMode::Off);
        readSettings();
        m_scenario.source = sourceText(m_reader.text(u"source"_s, Optional), m_folder);
        if (const auto source = MiniAppSource::parse(m_scenario.source); !source)
            m_reader.mistake(u"source"_s, source.error().toString(Language::English));
    }

    void readSettings()
    {
        auto &settings = m_scenario.settings;
        if (const QList<AnswerRule> rules = readAnswers(); !rules.isEmpty()) {
            settings.push_back([rules](SimulatorOptions &options) {
                options.client.bridge.answers = rules + options.client.bridge.answers;
            });
        }
        m_openApi = readOpenApi();
        if (const QString &file = m_openApi; !file.isEmpty())
            settings.push_back([file](SimulatorOptions &options) { options.world.openApi += file; });
        if (m_reader.flag(u"strictConfig"_s, Optional).value_or(false))
            settings.push_back([](SimulatorOptions &options) { options.client.bridge.strictConfig = true; });
        if (const auto reader = m_reader.object(u"environment"_s, Optional, environmentKeys())) {
            settings.push_back([environment = readEnvironment(*reader)](
                                   SimulatorOptions &options) { options.client.environment = environment; });
        }
        const QString version = m_reader.text(u"clientVersion"_s, Optional);
        if (const auto known = clientVersion(version); !known)
            m_reader.mistake(u"clientVersion"_s, known.error().detail);
        if (!version.isEmpty())
            settings.push_back([version](SimulatorOptions &options) { options.client.version = version; });
    }

    // A list of rules, or the name of a file of them beside the scenario.
    QList<AnswerRule> readAnswers()
    {
        QList<AnswerRule> answers;
        if (!m_reader.value(u"answers"_s).isString()) {
            for (const JsonReader &rule : m_reader.objects(u"answers"_s, Optional, AnswerRule::keys()))
                answers += AnswerRule::read(rule);
            return answers;
        }
        const QString file = QDir(m_folder).absoluteFilePath(m_reader.text(u"answers"_s, Required));
        const auto rules = AnswerRules::load(file);
        if (rules)
            answers = *rules;
        else
            m_reader.mistake(u"answers"_s, rules.error().toString(Language::English));
        return answers;
    }

    // The name of a file of OpenAPI answers beside the scenario.
    QString readOpenApi()
    {
        const QString name = m_reader.text(u"openapi"_s, Optional);
        return name.isEmpty() ? QString() : QDir(m_folder).absoluteFilePath(name);
    }

    // After the world, whose permission points the answers may name.
    void checkOpenApi(const PermissionCatalogue &catalogue)
    {
        const PermissionCatalogue all = m_world ? catalogue.with(m_world->permissionPoints) : catalogue;
        if (!m_openApi.isEmpty()) {
            if (const auto answers = OpenApiAnswers::load(m_openApi, all); !answers)
                m_reader.mistake(u"openapi"_s, answers.error().toString(Language::English));
        }
        if (m_world) {
            if (const auto answers = OpenApiAnswers::ofWorld(*m_world, all); !answers)
                m_reader.mistake(u"profile"_s, answers.error().detail);
        }
    }

    void readWorld(const PermissionCatalogue &catalogue)
    {
        const QString name = m_reader.text(u"profile"_s, Optional);
        m_scenario.profile = profileFile(name, m_folder);
        auto world = Profile::load(m_scenario.profile, catalogue);
        if (world)
            m_world = std::move(*world);
        else
            m_reader.mistake(u"profile"_s, worldMistake(name, world.error()));
        if (!m_reader.has(u"user"_s))
            return;
        if (m_reader.value(u"user"_s).isNull()) {
            m_scenario.user = UserId {};
        } else if (const QString user = m_reader.text(u"user"_s, Required); !user.isEmpty()) {
            m_scenario.user = UserId { user };
            expectUser(m_reader, worldOrNull(), u"user"_s, user);
        }
    }

    static QString worldMistake(const QString &name, const Fault &fault)
    {
        if (fault.code == Errors::ProfileUnreadable && !name.contains(u'.') && !name.contains(u'/'))
            return u"there is no built-in world \"%1\"; there are: %2. A file's name ends with .json"_s.arg(
                name, Scenario::builtInProfiles().join(u", "_s));
        return fault.toString(Language::English);
    }

    Profile *worldOrNull() { return m_world ? &*m_world : nullptr; }

    void readSteps(const PermissionCatalogue &catalogue)
    {
        QStringList names;
        for (const StepKind &kind : stepKinds())
            names += kind.name;
        const std::vector<JsonReader> steps = m_reader.objects(u"steps"_s, Required, stepShape().keyNames());
        if (steps.empty() && m_reader.value(u"steps"_s).isArray())
            m_reader.mistake(u"steps"_s, u"is empty"_s);
        for (const JsonReader &step : steps) {
            QStringList present;
            for (const StepKind &kind : stepKinds()) {
                if (!step.has(kind.name))
                    continue;
                present += kind.name;
                if (present.size() == 1)
                    readStep({ step, kind, worldOrNull(), catalogue, m_names });
            }
            if (present.size() > 1)
                step.mistake(
                    step.path(), u"has %1 steps (%2); one at a time"_s.arg(present.size()).arg(present.join(u", "_s)));
            else if (present.isEmpty() && !hasUnknownKey(step))
                step.mistake(step.path(), u"has no step; possible: %1"_s.arg(names.join(u", "_s)));
        }
    }

    // The unknown key is reported already, with the nearest step's name.
    static bool hasUnknownKey(const JsonReader &step)
    {
        const QStringList present = step.object().keys();
        return std::any_of(present.begin(), present.end(),
            [](const QString &key) { return key != "as"_L1 && !key.startsWith("$comment"_L1); });
    }

    void readStep(const StepContext &context)
    {
        if (context.step.has(u"as"_s) && !context.kind.hasResult)
            context.step.mistake(context.step.place(u"as"_s),
                u"only these steps have a result to name: %1"_s.arg(stepsWithResult().join(u", "_s)));
        StepAction action = context.kind.read(context);
        m_scenario.steps.push_back({ context.kind.name, context.step.path(), {}, std::move(action) });
    }

    Scenario &m_scenario;
    const JsonReader m_reader;
    const QString m_folder;
    std::optional<Profile> m_world;
    QString m_openApi;                                     // the path of the file of answers; empty: none
    QStringList m_names { u"api"_s, u"app"_s, u"code"_s }; // a click may produce a code, too
};

} // namespace

QStringList Scenario::builtInProfiles()
{
    QStringList names = QDir(profileFolder).entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    names.replaceInStrings(QRegularExpression(u"\\.json$"_s), QString());
    return names;
}

Result<Scenario> Scenario::load(const QString &file)
{
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::ScenarioUnreadable);
    if (!json)
        return fail(json.error());
    return parse(*json, file);
}

Result<Scenario> Scenario::parse(const QByteArray &json, const QString &file)
{
    const auto value = parseJson(json, file, Errors::ScenarioUnreadable);
    if (!value)
        return fail(value.error());
    Scenario scenario;
    scenario.file = file;
    scenario.name = QFileInfo(file).fileName();
    scenario.name.remove(QRegularExpression(u"(\\.scenario)?\\.json$"_s));
    Mistakes mistakes(json);
    if (auto read = Reading(scenario, mistakes, *value).read(); !read)
        return fail(read.error());
    if (!mistakes.isEmpty()) {
        const QStringList lines = mistakes.lines();
        return fail(Errors::ScenarioInvalid, u"%1:\n  %2"_s.arg(file, lines.join(u"\n  "_s)));
    }
    const JsonPlaces places(json);
    for (Step &step : scenario.steps)
        step.position = places.find(step.path);
    return scenario;
}

} // namespace MiniHost
