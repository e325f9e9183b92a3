// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/eventkind.h"
#include "bridge/core/shownaddress.h"

#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace MiniHost {

struct JournalEntry;

// The C++ types of members, by the words that rows use for them; what they are in JSON: MemberType (eventtable.h).
struct EventType {
    using Text = QString;
    using Integer = qint64;
    using Number = double;
    using Boolean = bool;
    using Texts = QStringList;
    using Object = QJsonObject;
    using Address = ShownAddress; // made of an address only by masking what is a secret in it
    using Time = Instant;
    using Masked = QString; // Secret::masked()
};

// The kinds of journal entries, a struct each, made from the rows of bridge/core/events/<group>.def:
//
//   EVENT(Name, "zh", "en", members)   one kind; the labels say what happened, as a fact
//   ALWAYS(member, Type, "meaning")    is in each detail, and must be given by who records
//   FILLED(member, Type, "meaning")    the same, filled by withFault() or rejection()
//   SOMETIMES(member, Type, "meaning") std::optional; the meaning says when it is there
//   WHEN_TRUE(member, "meaning")       true or absent
//   ANY(member, "meaning")             any JSON value; absent when it is QJsonValue::Undefined
//
// A member that C++ would not take as a name has a '_' behind it, which JSON has not. From the rows also come the schema
// (resources/schemas/journal-1.schema.json) and docs/reference/journal.md: tests/core/tst_events.cpp keeps them the same.
//
// Each struct has Kind, toDetail(), and read(): nothing when the entry is of another kind. Reading is lenient, since a
// large detail is cut (jsonbudget.h): what is missing or of another type is empty, 0 or false.
namespace Events {
}

// The text, unless there is none: for SOMETIMES members.
inline std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace MiniHost
