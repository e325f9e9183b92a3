// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/step.h"
#include "app/session/simulatoroptions.h"

namespace MiniHost {

// One step of a file, ready to run.
struct Step {
    QString name;
    QString path; // "steps[3]"
    TextPosition position;
    StepAction run;
};

// One *.scenario.json, read and found valid.
struct Scenario {
    QString file;
    QString name; // the file's, without its endings
    Text title;
    QStringList covers; // lines of the seed document
    QStringList tags;
    QString profile;            // a file or a resource
    std::optional<UserId> user; // without it the profile's signedIn; empty: nobody
    ClientPlatform platform = ClientPlatform::Ios;
    Language language = Language::Chinese;
    quint64 seed = 1;
    Instant start;
    ExchangeMode exchange = ExchangeMode::Off;
    QString source; // for MiniAppSource::parse
    // What else the file says of its session, to be laid over what the session begins with: `environment`, `clientVersion`,
    // `answers`, `strictConfig`. The reader of a key is the only place that knows its option.
    std::vector<std::function<void(SimulatorOptions &)>> settings;
    std::vector<Step> steps;

    static constexpr QLatin1StringView ending { ".scenario.json" };
    // The built-in worlds, by name ("showcase").
    static QStringList builtInProfiles();

    // ScenarioUnreadable, or ScenarioInvalid with every mistake, one a line.
    static Result<Scenario> load(const QString &file);
    static Result<Scenario> parse(const QByteArray &json, const QString &file);
    // Does this object look like a scenario (and not like a profile)?
    static bool looksLikeOne(const QJsonObject &object) { return object.contains(QStringLiteral("steps")); }
};

} // namespace MiniHost
