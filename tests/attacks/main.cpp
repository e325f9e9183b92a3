// SPDX-License-Identifier: MIT
// Attacks that try to crash, hang, bloat or deceive the program: each runs in a process of its own, and a score card is
// printed at the end.
#include "tests/attacks/campaign.h"
#include "tests/attacks/field.h"
#include "tests/attacks/selftest.h"
#include "tests/attacks/soak.h"
#include "tests/support/testenvironment.h"
#include "tests/support/webapplication.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

using Outcome = Verdict::Outcome;

const std::vector<AttackKind> &kinds()
{
    static const std::vector<AttackKind> all = allAttackKinds();
    return all;
}

// In the child process: runs the attack and destroys all that it made.
int runOne(int argc, char **argv, const QString &id)
{
    const TestEnvironment environment;
    WebApplication application(argc, argv);
    std::vector<AttackKind> all = kinds();
    all.push_back(selfTestKind());
    for (const AttackKind &kind : all) {
        for (const Attack &attack : kind.attacks) {
            if (idOf(kind, attack) != id)
                continue;
            Field field(attack);
            printVerdict(attack.run(field));
            return 0;
        }
    }
    printVerdict(Verdict::couldNotRun(u"there is no attack %1"_s.arg(id)));
    return 0;
}

struct Selection {
    QString kind;
    QString client;
    QString only;
    bool isQuick = false;

    bool takes(const AttackKind &of, const Attack &attack) const
    {
        return (kind.isEmpty() || of.name == kind)
            && (client.isEmpty() || (attack.client ? toString(*attack.client) : u"any"_s) == client)
            && (only.isEmpty() || idOf(of, attack).startsWith(only)) && (!isQuick || attack.isQuick);
    }
};

QList<Planned> planned(const Selection &selection)
{
    QList<Planned> found;
    for (const AttackKind &kind : kinds()) {
        for (const Attack &attack : kind.attacks) {
            if (selection.takes(kind, attack))
                found.append({ &kind, &attack });
        }
    }
    return found;
}

void list(const QList<Planned> &all)
{
    QTextStream out(stdout);
    for (const Planned &each : all) {
        const Proof &proof = each.attack->proof;
        out << idOf(*each.kind, *each.attack) << (each.attack->isQuick ? u" (quick)"_s : QString()) << u": "_s
            << each.attack->tries << u" Proof: "_s
            << (proof.weakness ? toString(*proof.weakness) : u"none, "_s + proof.why) << u".\n"_s;
    }
    out << all.size() << u" attacks\n"_s;
}

int attack(const QList<Planned> &all, int atOnce, const QString &jsonFile)
{
    ScoreCard card;
    for (const Campaign::Done &done : Campaign(all, atOnce).run())
        card.add(*done.planned.kind, *done.planned.attack, done.result);
    QTextStream(stdout) << u'\n' << card.table();
    if (!jsonFile.isEmpty()) {
        QSaveFile file(jsonFile);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(card.toJson()).toJson()) < 0
            || !file.commit()) {
            QTextStream(stderr) << u"cannot write %1: %2\n"_s.arg(jsonFile, file.errorString());
            return 2;
        }
    }
    return card.hasAllHeld() ? 0 : 1;
}

// An attack that fails also without its protection proves nothing about that protection.
int prove(const QList<Planned> &all, int atOnce)
{
#ifndef MINIHOST_WEAKENED
    Q_UNUSED(all)
    Q_UNUSED(atOnce)
    QTextStream(stderr) << u"--prove wants a build with -DMINIHOST_WEAKENED=ON: cmake --preset weakened\n"_s;
    return 2;
#else
    QList<Planned> both;
    int unproven = 0;
    for (const Planned &each : all) {
        if (!each.attack->proof.weakness) {
            ++unproven;
            continue;
        }
        both.append(each);
        both.append({ each.kind, each.attack, each.attack->proof.weakness });
    }
    int proved = 0;
    QStringList failed;
    const QList<Campaign::Done> done = Campaign(both, atOnce).run();
    for (qsizetype i = 0; i + 1 < done.size(); i += 2) {
        const QString id = idOf(*done[i].planned.kind, *done[i].planned.attack);
        const Outcome with = done[i].result.verdict.outcome;
        const Outcome without = done[i + 1].result.verdict.outcome;
        if (with == Outcome::Held && without == Outcome::Broken)
            ++proved;
        else
            failed += u"%1: %2 with %3, %4 without"_s.arg(
                id, toString(with), toString(*done[i + 1].planned.leftOut), toString(without));
    }
    QTextStream out(stdout);
    for (const QString &line : failed)
        out << u"NOT PROVED "_s << line << u'\n';
    out << u"%1 attacks proved: held with the protection, BROKEN without; %2 not proved; %3 have no protection to leave out\n"_s
               .arg(proved)
               .arg(failed.size())
               .arg(unproven);
    return failed.isEmpty() ? 0 : 1;
#endif
}

// Does the runner detect each way in which an attack ends?
int selfTest(int atOnce)
{
    const AttackKind kind = selfTestKind();
    QList<Planned> all;
    for (const Attack &attack : kind.attacks)
        all.append({ &kind, &attack });
    bool isGood = true;
    for (const Campaign::Done &done : Campaign(all, atOnce).run()) {
        const Outcome expected = done.planned.attack->name == "held"_L1 ? Outcome::Held : Outcome::Broken;
        isGood &= done.result.verdict.outcome == expected;
    }
    QTextStream(stdout) << (isGood ? u"the runner notices all\n"_s : u"the runner does not notice all\n"_s);
    return isGood ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--run") == 0)
        return runOne(argc, argv, QString::fromLocal8Bit(argv[2]));

    if (argc == 3 && qstrcmp(argv[1], "--soak") == 0) {
        const TestEnvironment environment;
        WebApplication application(argc, argv);
        return soak(std::chrono::minutes(std::max(1, QByteArray(argv[2]).toInt())));
    }

    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Attacks the program, each attack in a process of its own, and prints a score card. Exit code 0: all held."_s);
    const QCommandLineOption listed(u"list"_s, u"Lists the attacks."_s);
    const QCommandLineOption kind(u"kind"_s, u"Runs the attacks of one kind."_s, u"KIND"_s);
    const QCommandLineOption client(
        u"client"_s, u"Runs the attacks on one client: pc, ios, android, harmony, or any."_s, u"CLIENT"_s);
    const QCommandLineOption only(u"only"_s, u"Runs the attacks whose id begins with this."_s, u"ID"_s);
    const QCommandLineOption quick(u"quick"_s, u"Runs the quick attacks, which are part of ./dev test."_s);
    const QCommandLineOption proves(u"prove"_s,
        u"Runs each attack with its protection and without: it must hold, then be broken (a build with MINIHOST_WEAKENED)."_s);
    const QCommandLineOption json(u"json"_s, u"Writes the score card as JSON."_s, u"FILE"_s);
    const QCommandLineOption jobs(u"jobs"_s,
        u"The number of attacks at the same time; by default one for each two processors."_s, u"N"_s,
        QString::number(std::max(1, QThread::idealThreadCount() / 2)));
    const QCommandLineOption soaks(
        u"soak"_s, u"Runs no attack, but ordinary use for a time, to check that nothing grows."_s, u"MINUTES"_s);
    const QCommandLineOption selfTests(
        u"selftest"_s, u"Runs no attack, but tests that the runner detects each way in which one ends."_s);
    parser.addOptions({ soaks, selfTests, listed, kind, client, only, quick, proves, json, jobs });
    parser.addHelpOption();
    parser.process(application);

    const int atOnce = std::max(1, parser.value(jobs).toInt());
    if (parser.isSet(selfTests))
        return selfTest(atOnce);
    const QList<Planned> all =
        planned({ parser.value(kind), parser.value(client), parser.value(only), parser.isSet(quick) });
    if (all.isEmpty()) {
        QTextStream(stderr) << u"there is no such attack; --list shows them\n"_s;
        return 2;
    }
    if (parser.isSet(listed)) {
        list(all);
        return 0;
    }
    return parser.isSet(proves) ? prove(all, atOnce) : attack(all, atOnce, parser.value(json));
}
