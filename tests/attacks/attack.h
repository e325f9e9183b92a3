// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/core/weakness.h"
#include "bridge/jsapi/clientplatform.h"

#include <chrono>
#include <functional>
#include <optional>
#include <QList>
#include <QString>
#include <vector>

namespace MiniHost {

class Field;

// How an attack ended. A crash, a time-out and too much memory are Broken too; ChildRun detects those from outside.
struct Verdict {
    enum class Outcome { Held, Broken, CouldNotRun };

    Outcome outcome;
    // What was observed, in a few words.
    QString what;

    static Verdict held(const QString &what = {}) { return { Outcome::Held, what }; }
    static Verdict broken(const QString &what) { return { Outcome::Broken, what }; }
    static Verdict couldNotRun(const QString &why) { return { Outcome::CouldNotRun, why }; }
    // Held when `holds` is true; else Broken with what was observed.
    static Verdict of(bool holds, const QString &what) { return holds ? held() : broken(what); }
};

template<>
inline constexpr auto enumWords<Verdict::Outcome> = makeEnumWords<Verdict::Outcome>(
    { { Verdict::Outcome::Held, u"held" }, { Verdict::Outcome::Broken, u"BROKEN" },
        { Verdict::Outcome::CouldNotRun, u"could not run" } });

// How it is shown that an attack can succeed at all: a protection that is left out (in a build with MINIHOST_WEAKENED),
// or the reason why there is none to leave out.
struct Proof {
    Proof(Weakness left) // NOLINT(google-explicit-constructor): a row says just the name
        : weakness(left)
    {
    }
    explicit Proof(const QString &reason)
        : why(reason)
    {
    }

    std::optional<Weakness> weakness;
    QString why;
};

template<>
inline constexpr auto enumWords<Weakness> = makeEnumWords<Weakness>({
#define WEAKNESS(name, ...) { Weakness::name, u"" #name },
#include "bridge/core/weaknesses.def"
#undef WEAKNESS
});

// One attack: a row of the score card.
struct Attack {
    // Unique within its kind: "two-alerts".
    QString name;
    // What the attack tries, a sentence.
    QString tries;
    Proof proof;
    // Runs in a process of its own.
    std::function<Verdict(Field &)> run;
    // Is the attack part of the short run of `./dev test`?
    bool isQuick = false;
    // After this time the attack counts as hung, which is Broken.
    std::chrono::seconds time { 60 };
    // The limit of the process's resident memory at any time; more is Broken.
    int megabytes = 700;
    // No value: the attack does not depend on the client.
    std::optional<ClientPlatform> client = std::nullopt;
};

// The attacks of one file: kinds/<name>.cpp defines `AttackKind AttackKinds::<name>()`, and the folder is the registry.
struct AttackKind {
    // "leaving".
    QString name;
    // What all attacks of the kind try.
    QString title;
    QList<Attack> attacks;

    void add(const Attack &attack) { attacks.append(attack); }
    // One attack for each client; `quick` for the named clients only.
    void addForEachClient(Attack attack, const QList<ClientPlatform> &quick = {})
    {
        for (const ClientPlatform client : clientPlatforms()) {
            attack.client = client;
            attack.isQuick = quick.contains(client);
            attacks.append(attack);
        }
    }
};

// "leaving/two-alerts/ios".
QString idOf(const AttackKind &kind, const Attack &attack);

std::vector<AttackKind> allAttackKinds();

} // namespace MiniHost
