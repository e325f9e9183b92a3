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
    QString name; // of the file, without its extensions
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
    // Further settings of the file, which override the session's options: `environment`, `clientVersion`, `answers`, `strictConfig`. Only the reader
    // of a key knows the option that it sets.
    std::vector<std::function<void(SimulatorOptions &)>> settings;
    std::vector<Step> steps;

    static constexpr QLatin1StringView ending { ".scenario.json" };
    // The built-in worlds, by name ("showcase").
    static QStringList builtInProfiles();

    // Fails with ScenarioUnreadable, or ScenarioInvalid with all mistakes, one a line.
    static Result<Scenario> load(const QString &file);
    static Result<Scenario> parse(const QByteArray &json, const QString &file);
    // Whether the object looks like a scenario, and not like a profile.
    static bool looksLikeOne(const QJsonObject &object) { return object.contains(QStringLiteral("steps")); }
};

} // namespace MiniHost
