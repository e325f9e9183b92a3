// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"

#include <optional>
#include <string_view>

namespace MiniHost {

// The kind of a journal entry. Its values have no names here, so that a new kind recompiles only the files that record or read it: each value is
// the Kind of a struct in bridge/core/events/<group>.h. 0 is no kind.
enum class EventKind : quint32 {};

// The kind with this name: the 32-bit FNV-1a hash of the name. eventtable.cpp checks at compile time that the hashes differ.
constexpr EventKind eventKind(std::string_view name)
{
    quint32 hash = 2166136261U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return static_cast<EventKind>(hash);
}

// The groups of kinds. Each is a file of rows, bridge/core/events/<group>.def.
enum class EventGroup { Page, Bridge, Client, Consent, Tokens, Todos, Http, Faults, Host };
inline constexpr int eventGroupCount = 9;

// From the table of all rows (eventtable.cpp):
QString toString(EventKind kind); // the row's name; empty when there is no such kind
Text label(EventKind kind);
EventGroup groupOf(EventKind kind); // Host when there is no such kind
Text label(EventGroup group);
std::optional<EventKind> eventKindFromString(const QString &name);

} // namespace MiniHost
