// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/enums/enumwords.h"
#include "bridge/openplatform/store/unionid.h"

#include <optional>
#include <QJsonObject>
#include <QList>

namespace MiniHost {

// An attendee's answer to an invitation (docs/dingtalk/protocol.md §5.8).
enum class CalendarResponse { NeedsAction, Accepted, Declined, Tentative };
template<>
inline constexpr auto enumWords<CalendarResponse> = makeEnumWords<CalendarResponse>(
    { { CalendarResponse::NeedsAction, u"needsAction" }, { CalendarResponse::Accepted, u"accepted" },
        { CalendarResponse::Declined, u"declined" }, { CalendarResponse::Tentative, u"tentative" } });

struct CalendarAttendee {
    UnionId person;
    bool isOptional = false;
    CalendarResponse response = CalendarResponse::NeedsAction;
};

// A start or an end: a date for an event of whole days, otherwise a time with its zone.
struct CalendarMoment {
    QJsonObject json; // as the app gave it: {"date"} or {"dateTime", "timeZone"}
    Instant at;

    bool isDate() const { return json.contains(QLatin1StringView("date")); }
};

// A row of the table calendar_events, with its attendees.
struct CalendarEvent {
    qint64 number = 0; // row id, ascending in the order of creation
    QString id;        // eventId in the API
    CorpId corpId;
    ClientId clientId; // of the app that created it
    QString request;   // the x-client-token of the request that created it; may be empty
    UnionId organizer;
    QString summary;
    QString description;
    bool isAllDay = false;
    CalendarMoment start;
    CalendarMoment end;
    Instant createdAt;
    Instant updatedAt;
    bool isDeleted = false;
    QJsonObject more; // location, reminders and other members that are stored and returned unchanged
    QList<CalendarAttendee> attendees;

    const CalendarAttendee *attendee(const UnionId &person) const; // null: not an attendee
    bool isOf(const UnionId &person) const { return organizer == person || attendee(person); }
};

} // namespace MiniHost
