// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/calendar/calendarservice.h"
#include "bridge/openplatform/world/directory.h"

namespace MiniHost {

// An event in the answers of create, get, update and list (docs/dingtalk/protocol.md §5.8), as `reader` sees it, with at most `maxAttendees` of its
// attendees.
QJsonObject toEventJson(
    const CalendarEvent &event, const UnionId &reader, const Directory &directory, qsizetype maxAttendees);
QJsonObject toAttendeeJson(const CalendarAttendee &attendee, const UnionId &reader, const Directory &directory);
// {"userId", "scheduleItems":[{"status","start","end"}], "error"?}
QJsonObject toBusyJson(const CalendarBusyPerson &busy);

} // namespace MiniHost
