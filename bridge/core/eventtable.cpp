// SPDX-License-Identifier: MIT
#include "bridge/core/eventtable.h"

#include <algorithm>
#include <array>
#include <QHash>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Checked at compile time: two names with the same hash would be one kind.
constexpr bool areAllDifferent()
{
    std::array kinds {
#define GROUP(group, zh, en)
#define EVENT(event, zh, en, ...) eventKind(#event),
#include "bridge/core/events/all.def"

#include "bridge/core/events/end.def"
    };
    std::sort(kinds.begin(), kinds.end());
    return std::adjacent_find(kinds.begin(), kinds.end()) == kinds.end() && kinds.front() != EventKind();
}
static_assert(areAllDifferent());

struct Table {
    QList<EventRow> rows;
    QHash<EventKind, qsizetype> places;
    std::array<Text, eventGroupCount> groups;
};

QString nameInJson(const QString &member)
{
    return member.endsWith(u'_') ? member.chopped(1) : member;
}

Table makeTable()
{
    Table table;
    EventGroup of {};
    const auto member = [](const QString &name, MemberType type, MemberPresence presence, const QString &meaning) {
        return MemberRow { nameInJson(name), type, presence, meaning };
    };
    const auto begin = [&](EventGroup group, const Text &label) {
        of = group;
        table.groups[static_cast<size_t>(group)] = label;
    };
    const auto add = [&](const QString &name, const Text &label, const QList<MemberRow> &members) {
        const EventKind kind = eventKind(name.toStdString());
        table.places.insert(kind, table.rows.size());
        table.rows.append({ kind, of, name, label, members });
    };
#define GROUP(group, zh, en) begin(EventGroup::group, { u"" zh##_s, u"" en##_s });
#define ALWAYS(name, type, meaning) member(u"" #name##_s, MemberType::type, MemberPresence::Always, u"" meaning##_s),
#define FILLED ALWAYS
#define SOMETIMES(name, type, meaning)                                                                                 \
    member(u"" #name##_s, MemberType::type, MemberPresence::Sometimes, u"" meaning##_s),
#define WHEN_TRUE(name, meaning) member(u"" #name##_s, MemberType::Boolean, MemberPresence::WhenTrue, u"" meaning##_s),
#define ANY(name, meaning) member(u"" #name##_s, MemberType::Any, MemberPresence::Sometimes, u"" meaning##_s),
#define EVENT(name, zh, en, ...) add(u"" #name##_s, { u"" zh##_s, u"" en##_s }, { __VA_ARGS__ });
#include "bridge/core/events/all.def"

#include "bridge/core/events/end.def"
    return table;
}

const Table &table()
{
    static const Table made = makeTable();
    return made;
}

const EventRow *rowOf(EventKind kind)
{
    const auto place = table().places.constFind(kind);
    return place == table().places.cend() ? nullptr : &table().rows[*place];
}

} // namespace

std::span<const EventRow> eventRows()
{
    return { table().rows.constData(), static_cast<size_t>(table().rows.size()) };
}

QString toString(EventKind kind)
{
    const EventRow *row = rowOf(kind);
    return row ? row->name : QString();
}

Text label(EventKind kind)
{
    const EventRow *row = rowOf(kind);
    return row ? row->label : Text();
}

EventGroup groupOf(EventKind kind)
{
    const EventRow *row = rowOf(kind);
    return row ? row->group : EventGroup::Host;
}

Text label(EventGroup group)
{
    return table().groups[static_cast<size_t>(group)];
}

std::optional<EventKind> eventKindFromString(const QString &name)
{
    const EventKind kind = eventKind(name.toStdString());
    const EventRow *row = rowOf(kind);
    return row && row->name == name ? std::optional(kind) : std::nullopt;
}

} // namespace MiniHost
