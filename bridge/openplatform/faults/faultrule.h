// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/enums/enumwords.h"
#include "bridge/core/errors/language.h"
#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <optional>
#include <QStringList>
#include <span>
#include <vector>

namespace MiniHost {

class JsonReader;

// Which answers a fault rule can apply to.
enum class FaultPlace {
    OpenAuth, // answers of openAuth, by any of the three JSAPIs that reach it
    Token,    // the token endpoints, /v1.0/oauth2/…
    OpenApi,  // all other endpoints of the open platform
};

template<>
inline constexpr auto enumWords<FaultPlace> = makeEnumWords<FaultPlace>(
    { { FaultPlace::OpenAuth, u"openAuth" }, { FaultPlace::Token, u"token" }, { FaultPlace::OpenApi, u"openApi" } });

Text label(FaultPlace place);
QList<FaultPlace> faultPlaces(QStringView letters); // "TO", as in faulteffects.def

// What a rule does to an answer: a row of faulteffects.def, with its places, its parameters, its word in files ("cancelWithoutResult",
// "drip") and its label.
enum class FaultEffect {
#define EFFECT(name, ...) name,
#include "bridge/openplatform/faults/faulteffects.def"
#undef EFFECT
};

struct FaultEffectRow {
    FaultEffect effect;
    QString word;
    QList<FaultPlace> places;
    QStringList required; // keys of its parameters in a rule's JSON
    QStringList optional;
    Text label;
};

std::span<const FaultEffectRow> faultEffects();
const FaultEffectRow &faultEffect(FaultEffect effect);

// One row of throttles.def.
struct ThrottleKind {
    QString word;
    QString message;
    int errcode; // on oapi.dingtalk.com; 0: none is published
    Provenance errcodeProvenance;
    Text label;

    QString code() const; // "Forbidden.AccessDenied.QpsLimitForApi"
};

std::span<const ThrottleKind> throttleKinds(); // the first is the default

// The errors that the effect "error" accepts: those of openAuth (docs/dingtalk/protocol.md §3.4).
std::vector<ErrorCode> forcibleErrors();

enum class FaultFrequency { Once, Always, Nth, Sometimes };

// A rule of the fault plan. As JSON, in files and in the control API:
// {"at": "token", "effect": "status", "status": 500, "code": "system.busy", "message": "…", "when": "once"}
// "when": "once" (default) | "always" | {"nth": 3} | {"probability": 0.25}; "app", "user" and "path" restrict what it matches.
struct FaultRule {
    FaultPlace place = FaultPlace::OpenAuth;
    FaultEffect effect {};
    // -- parameters of the effects --
    ErrorCode error {}; // of "error": {"effect": "error", "number": 500104}
    int status = 0;     // of "status": HTTP status
    QString code;       // of "status": the `code` in the body; empty: the default of the status
    QString message;
    QString kind;         // of "throttled": a word of throttles.def; empty: the default
    Milliseconds time {}; // of "late", "delay" and "drip" (for the whole body)

    // -- which occasions it matches --
    FaultFrequency frequency = FaultFrequency::Once;
    int nth = 0;            // from 1, counted over the matching occasions
    double probability = 0; // 0 to 1
    ClientId app;           // empty: any
    UserId user;
    QString path; // of an endpoint: the whole path, or a prefix followed by "*"

    static QStringList keys(); // for JsonReader
    // nullopt when there are mistakes; they are in reader.mistakes().
    static std::optional<FaultRule> read(const JsonReader &reader);
    QJsonObject toJson() const;                // the input of read()
    QJsonValue frequencyJson() const;          // the member "when": "once", {"nth": 2} …
    QString describe(Language language) const; // "token endpoints: answer a status (500), once"
    QString describeEffect(Language language) const;
};

} // namespace MiniHost
