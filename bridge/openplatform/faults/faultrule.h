// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/errors/language.h"
#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <optional>
#include <QStringList>
#include <span>
#include <vector>

namespace MiniHost {

class JsonReader;

// Where a fault strikes.
enum class FaultPlace {
    OpenAuth, // an answer of openAuth, through whatever door it was called
    Token,    // the token endpoints, /v1.0/oauth2/…
    OpenApi,  // all other endpoints of the open platform
};

QString toString(FaultPlace place); // "openAuth", "token", "openApi"
Text label(FaultPlace place);
QList<FaultPlace> faultPlaces(QStringView letters); // "TO": how the .def files write them

// What happens instead of the ordinary answer, or to it: one row of faulteffects.def, which says where it may strike,
// which parameters it has, what it is called in a file ("cancelWithoutResult", "drip") and in both languages.
enum class FaultEffect {
#define EFFECT(name, ...) name,
#include "bridge/openplatform/faults/faulteffects.def"
#undef EFFECT
};

struct FaultEffectRow {
    FaultEffect effect;
    QString word;
    QList<FaultPlace> places;
    QStringList required; // keys of its parameters
    QStringList optional;
    Text label;
};

std::span<const FaultEffectRow> faultEffects();
const FaultEffectRow &faultEffect(FaultEffect effect);

// One row of throttles.def.
struct ThrottleKind {
    QString word;
    QString message;
    Text label;

    QString code() const; // "Forbidden.AccessDenied.QpsLimitForApi"
};

std::span<const ThrottleKind> throttleKinds(); // the first is the usual one

// The numbers that "error" can force: DingTalk's own (docs/dingtalk/protocol.md §3.4).
std::vector<ErrorCode> forcibleErrors();

enum class FaultFrequency { Once, Always, Nth, Sometimes };

// One line of a fault plan, as a file, the control API and the menu say it:
// {"at": "token", "effect": "status", "status": 500, "code": "system.busy", "message": "…", "when": "once"}
// "when": "once" (default) | "always" | {"nth": 3} | {"probability": 0.25}; "app", "user", "path" narrow it.
struct FaultRule {
    FaultPlace place = FaultPlace::OpenAuth;
    FaultEffect effect {};
    // parameters of the effects
    ErrorCode error {}; // "error": {"effect": "error", "number": 500104}
    int status = 0;     // "status" …
    QString code;       // … its wire code, empty: the usual one of the status
    QString message;
    QString kind;         // "throttled": a word of throttles.def, empty: the usual one
    Milliseconds time {}; // "late", "delay", "drip" (the whole body takes this long)
    // which occasions
    FaultFrequency frequency = FaultFrequency::Once;
    int nth = 0;            // from 1, counted over the occasions that match
    double probability = 0; // seeded, see FaultPlan
    ClientId app;           // empty: any
    UserId user;
    QString path; // of an endpoint: equal, or a beginning that ends with "*"

    static QStringList keys(); // for JsonReader
    // Nothing when there was a mistake; it is in the reader's Mistakes then.
    static std::optional<FaultRule> read(const JsonReader &reader);
    QJsonObject toJson() const;                // read() reads it
    QJsonValue frequencyJson() const;          // its member "when": "once", {"nth": 2} …
    QString describe(Language language) const; // "token endpoints: answer a status (500), once"
    QString describeEffect(Language language) const;
};

} // namespace MiniHost
