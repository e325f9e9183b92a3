// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"
#include "bridge/core/events/page.h"
#include "bridge/core/eventtable.h"

#include <numeric>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

constexpr qint64 mostEntries = 1'000'000;

struct Wanted {
    EventKind kind {};
    std::optional<qint64> call;
    std::optional<qint64> count; // 0: absent; nullopt: at least one, in this order
    QJsonObject detail;

    QString toString() const
    {
        QString text = MiniHost::toString(kind);
        if (call)
            text += u" #%1"_s.arg(*call);
        if (!detail.isEmpty())
            text += u' ' + toText(detail);
        return text;
    }
};

bool matches(const JournalEntry &entry, const Wanted &wanted, const QJsonValue &detail)
{
    return entry.kind == wanted.kind && (!wanted.call || static_cast<quint64>(*wanted.call) == entry.call.value)
        && !mismatch(detail, entry.detail, Matching::Subset);
}

// An entry counts as one. A Repeated entry counts as its number of facts, when the expectation names only their kind.
qint64 occurrences(const JournalEntry &entry, const Wanted &wanted, const QJsonValue &detail)
{
    if (matches(entry, wanted, detail))
        return 1;
    const auto repeated = Events::Repeated::read(entry);
    const bool isCounted =
        repeated && !wanted.call && wanted.detail.isEmpty() && repeated->kind == toString(wanted.kind);
    return isCounted ? repeated->count : 0;
}

// For the message: the most similar entry of the same kind.
QString nearest(const QList<JournalEntry> &entries, const Wanted &wanted, const QJsonValue &detail)
{
    QStringList seen;
    for (const JournalEntry &entry : entries) {
        if (entry.kind != wanted.kind)
            continue;
        const auto wrong = mismatch(detail, entry.detail, Matching::Subset);
        const QString why = wrong ? *wrong : u"of call %1, or not in its turn"_s.arg(entry.call.value);
        seen += u"entry %1: %2"_s.arg(entry.seq).arg(why);
    }
    return seen.isEmpty() ? u"no %1 at all"_s.arg(toString(wanted.kind)) : seen.join(u"; "_s);
}

Task<std::optional<StepFailure>> lookAtJournal(ScenarioRun *run, QList<Wanted> all)
{
    const QList<JournalEntry> entries = run->journal();
    qsizetype from = 0;
    for (const Wanted &wanted : all) {
        const QJsonValue detail = run->values().fill(QJsonValue(wanted.detail));
        if (wanted.count) {
            const qint64 count = std::accumulate(entries.begin(), entries.end(), qint64(0),
                [&](qint64 sum, const JournalEntry &entry) { return sum + occurrences(entry, wanted, detail); });
            if (count != *wanted.count)
                co_return StepFailure { u"in the journal %1 × %2"_s.arg(*wanted.count).arg(wanted.toString()),
                    u"%1 ×; %2"_s.arg(count).arg(nearest(entries, wanted, detail)) };
            continue;
        }
        const auto found = std::find_if(entries.begin() + from, entries.end(),
            [&](const JournalEntry &entry) { return matches(entry, wanted, detail); });
        if (found == entries.end()) {
            const QString after = from > 0 ? u", after entry %1"_s.arg(entries[from - 1].seq) : QString();
            co_return StepFailure { u"in the journal %1%2"_s.arg(wanted.toString(), after),
                nearest(entries, wanted, detail) };
        }
        from = found - entries.begin() + 1;
    }
    co_return std::nullopt;
}

const QStringList &kindNames()
{
    static const QStringList names = [] {
        QStringList all;
        for (const EventRow &row : eventRows())
            all += row.name;
        return all;
    }();
    return names;
}

Wanted readWanted(const StepContext &context, const JsonReader &entry)
{
    Wanted wanted;
    const QString kind = entry.text(u"kind"_s, Required);
    if (const auto known = eventKindFromString(kind))
        wanted.kind = *known;
    else if (!kind.isEmpty())
        entry.expectKnown(entry.place(u"kind"_s), kind, kindNames(), u"kind of journal entry"_s);
    wanted.call = entry.number(u"call"_s, Optional, 0, mostEntries);
    wanted.count = entry.number(u"count"_s, Optional, 0, mostEntries);
    if (entry.has(u"absent"_s)) {
        if (wanted.count)
            entry.mistake(entry.place(u"absent"_s), u"says the same as \"count\": 0; one of them"_s);
        if (entry.flag(u"absent"_s, Optional).value_or(true))
            wanted.count = 0;
    }
    if (entry.has(u"detail"_s)) {
        wanted.detail = entry.value(u"detail"_s).toObject();
        if (!entry.value(u"detail"_s).isObject())
            entry.mistake(entry.place(u"detail"_s), u"must be an object"_s);
        checkMatchers(entry, entry.place(u"detail"_s), wanted.detail);
        context.expectKnownNames(entry.place(u"detail"_s), wanted.detail);
    }
    return wanted;
}

} // namespace

const Shape &journalShape()
{
    using namespace Shapes;
    static const Shape entry = object(
        {
            { u"kind"_s, Required, oneOf(kindNames()), u"The kind of the entry (docs/reference/journal.md)."_s },
            { u"call"_s, Optional, integer(0, mostEntries),
                u"The number of the call that it belongs to; 0: it belongs to none."_s },
            { u"count"_s, Optional, integer(0, mostEntries), u"How many there are of it in the whole journal."_s },
            { u"absent"_s, Optional, flag(), u"There is none of it in the whole journal."_s },
            { u"detail"_s, Optional, anyObject(), u"Members it must have; more are fine."_s },
        })
                                   .with(notTogether(u"count"_s, u"absent"_s))
                                   .defined(u"journalEntry"_s)
                                   .meant(u"An entry that the journal must have, or must not have."_s);
    static const Shape shape =
        listOf(entry).meant(u"Entries in this order; with count or absent: counted in the whole journal."_s);
    return shape;
}

std::vector<Expectation> readJournalExpectations(const StepContext &context, const JsonReader &expect)
{
    QList<Wanted> all;
    const std::vector<JsonReader> entries = expect.objects(u"journal"_s, Optional, journalShape().keyNames());
    for (const JsonReader &entry : entries)
        all += readWanted(context, entry);
    if (all.isEmpty())
        return {};
    return { [all](ScenarioRun &run) { return lookAtJournal(&run, all); } };
}

} // namespace MiniHost
