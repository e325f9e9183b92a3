// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/eventkind.h"

#include <QList>
#include <span>

namespace MiniHost {

// The type of a member in JSON.
enum class MemberType {
    Text,
    Integer,
    Number,
    Boolean,
    Texts, // a list of them
    Object,
    Address, // a text: codes, tokens, names and passwords in it are masked
    Time,    // a text: "2026-11-22T10:00:00.412Z"
    Masked,  // a text: the first 4 characters of a secret, and "…"
    Any,
};

enum class MemberPresence { Always, Sometimes, WhenTrue };

struct MemberRow {
    QString name; // in JSON
    MemberType type;
    MemberPresence presence;
    QString meaning;
};

// One row of bridge/core/events/<group>.def, for code that handles all kinds: the schema, the reference.
struct EventRow {
    EventKind kind;
    EventGroup group;
    QString name;
    Text label;
    QList<MemberRow> members; // in the row's order
};

std::span<const EventRow> eventRows(); // group by group

} // namespace MiniHost
