// SPDX-License-Identifier: MIT
// The page looks for the private line between its scripts and the program: no function that it can replace may see a
// message.
#include "bridge/core/events/bridge.h"
#include "tests/attacks/field.h"

using namespace Qt::StringLiterals;

namespace MiniHost::AttackKinds {
namespace {

Verdict looksForTheLine(Field &field, const QString &what)
{
    field.open(u"/line.html?do="_s + what);
    if (!field.becomesTrue(u"'__seen' in window"_s, std::chrono::seconds(30)))
        return Verdict::broken(u"hangs"_s);
    const QString seen = field.value(u"String(window.__seen)"_s).toString();
    return Verdict::of(seen.isEmpty(), seen.left(300));
}

// The page prints the console line that the program's own script prints for a call from a sub-frame.
Verdict forgesTheMarkOfASubFrame(Field &field)
{
    const Verdict seen = looksForTheLine(field, u"mark"_s);
    if (seen.outcome != Verdict::Outcome::Held)
        return seen;
    const QList<JournalEntry> entries = field.entries();
    const bool isForged = std::any_of(entries.begin(), entries.end(), [](const JournalEntry &entry) {
        return entry.kind == Events::Refused::Kind && entry.detail["name"_L1].toString() == "SubFrameRefused"_L1;
    });
    return Verdict::of(!isForged, u"the journal has a call of a frame that is not there"_s);
}

} // namespace

AttackKind line()
{
    AttackKind kind { u"line"_s, u"The page looks for the private line"_s, {} };
    const Proof byDesign(u"the design of the line has no line to leave out"_s);
    const auto attack = [](const QString &what, const QString &tries, const Proof &proof) {
        return Attack { what, tries, proof, [what](Field &field) { return looksForTheLine(field, what); } };
    };
    const auto row = [&](const QString &what, const QString &tries, const QList<ClientPlatform> &quick = {}) {
        kind.addForEachClient(attack(what, tries, byDesign), quick);
    };
    // On pc an answer is a message event of the page's window, so the page sees it by design.
    const QList<ClientPlatform> phones { ClientPlatform::Ios, ClientPlatform::Android, ClientPlatform::Harmony };
    for (const ClientPlatform client : clientPlatforms()) {
        const bool isPhone = phones.contains(client);
        Attack event = attack(u"event"_s, u"window.event while an answer is told."_s,
            isPhone ? Proof(Weakness::AnswersInTheirEvent) : byDesign);
        event.client = client;
        event.isQuick = isPhone;
        kind.add(event);
    }
    kind.addForEachClient({ u"mark"_s, u"A forged mark of a frame's call, without a frame."_s,
        Weakness::LineSecretsKnown, forgesTheMarkOfASubFrame });
    row(u"then"_s, u"A getter of then on every object."_s, { ClientPlatform::Pc });
    row(u"thenforge"_s, u"A then of the page on every object, while a promise is resolved with the answer."_s);
    row(u"json"_s, u"toJSON on every array, as Prototype.js has it."_s, { ClientPlatform::Pc });
    row(u"jsonobject"_s, u"toJSON on every object."_s);
    row(u"jsonstring"_s, u"toJSON on every string."_s);
    row(u"stringify"_s, u"JSON.stringify and parse that record their arguments."_s);
    row(u"dispatch"_s, u"dispatchEvent that records its object."_s);
    row(u"listen"_s, u"addEventListener that records its object."_s);
    row(u"target"_s, u"Getters of Event that record their objects."_s);
    row(u"detail"_s, u"Getters of the data of events."_s);
    row(u"map"_s, u"A Map that records its entries."_s);
    row(u"iterator"_s, u"An array iterator that records its array."_s);
    row(u"call"_s, u"Function.prototype.call, apply and bind that record their arguments."_s);
    row(u"promise"_s, u"A Promise that throws."_s);
    row(u"port"_s, u"MessagePort.postMessage that records its arguments."_s);
    row(u"globals"_s, u"Global names that an ordinary page does not have."_s);
    row(u"source"_s, u"On pc: the source of a frame's message."_s);
    row(u"subframe"_s, u"A frame that asks for a consent."_s);
    row(u"replace"_s, u"A replacement of openAuth."_s);
    row(u"handover"_s, u"An imitation of the line by the page, offered to the program's scripts."_s);
    row(u"cyclic"_s, u"Arguments that cannot be written as JSON."_s);
    return kind;
}

} // namespace MiniHost::AttackKinds
