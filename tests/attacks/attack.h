// SPDX-License-Identifier: MIT
#pragma once

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

// How an attack ended. A crash, a time-out and too much memory are Broken too; the runner sees those from outside.
struct Verdict {
    enum class Outcome { Held, Broken, CouldNotRun };

    Outcome outcome;
    QString what; // what was seen, in a few words

    static Verdict held(const QString &what = {}) { return { Outcome::Held, what }; }
    static Verdict broken(const QString &what) { return { Outcome::Broken, what }; }
    static Verdict couldNotRun(const QString &why) { return { Outcome::CouldNotRun, why }; }
    // Held when it is true; else broken, by what was seen.
    static Verdict of(bool holds, const QString &what) { return holds ? held() : broken(what); }
};

QString toString(Verdict::Outcome outcome); // "held", "BROKEN", "could not run"

// How it is seen that an attack can succeed at all: a protection that is left out (in a build with MINIHOST_WEAKENED), or the
// reason why there is none to leave out.
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

QString toString(Weakness weakness); // its name in weaknesses.def

// One attack: a row of the score card.
struct Attack {
    QString name;  // within its kind: "two-alerts"
    QString tries; // a sentence
    Proof proof;
    std::function<Verdict(Field &)> run; // in a process of its own
    // Some of `./dev test`'s minute?
    bool isQuick = false;
    std::chrono::seconds time { 60 };                    // then it hangs: broken
    int megabytes = 700;                                 // resident, of the process itself at any time: more is broken
    std::optional<ClientPlatform> client = std::nullopt; // none: clients have nothing to do with it
};

// The attacks of one file of kinds/.
struct AttackKind {
    QString name;  // "leaving"
    QString title; // what all of them try
    QList<Attack> attacks;

    void add(const Attack &attack) { attacks.append(attack); }
    // A row for each client; quick for the named ones only.
    void addForEachClient(Attack attack, const QList<ClientPlatform> &quick = {})
    {
        for (const ClientPlatform client : clientPlatforms()) {
            attack.client = client;
            attack.isQuick = quick.contains(client);
            attacks.append(attack);
        }
    }
};

QString idOf(const AttackKind &kind, const Attack &attack); // "leaving/two-alerts/ios"

std::vector<AttackKind> allAttackKinds(); // generated

} // namespace MiniHost
