// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"

#include <optional>
#include <string_view>

namespace MiniHost {

// What sort of fact an entry of the journal is. Its values have no names here, so that a new one concerns nobody but who
// writes and reads it: each is the Kind of a struct in bridge/core/events/<group>.h. 0 is none.
enum class EventKind : quint32 {};

// The kind of this name: its 32 bits of FNV-1a, which eventtable.cpp proves to be different ones.
constexpr EventKind eventKind(std::string_view name)
{
    quint32 hash = 2166136261U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return static_cast<EventKind>(hash);
}

// Of kinds: a file of rows each, bridge/core/events/<group>.def.
enum class EventGroup { Page, Bridge, Client, Consent, Tokens, Todos, Http, Faults, Host };
inline constexpr int eventGroupCount = 9;

// From the table of all rows (eventtable.cpp):
QString toString(EventKind kind); // the row's name; empty when there is no such kind
Text label(EventKind kind);
EventGroup groupOf(EventKind kind); // Host when there is no such kind
Text label(EventGroup group);
std::optional<EventKind> eventKindFromString(const QString &name);

} // namespace MiniHost
