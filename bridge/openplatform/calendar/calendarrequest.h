// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/openplatform/store/calendarevent.h"

class QUrlQuery;

namespace MiniHost {

// The validated parameters of the calendar requests (docs/dingtalk/protocol.md §5.8). Unknown members are ignored; null counts as absent. All
// parse() functions fail with CalendarRequestInvalid (900160) and what exactly is wrong.

// The body of creating and of changing an event. What is absent is not changed.
struct CalendarChange {
    std::optional<QString> summary;
    std::optional<QString> description;
    std::optional<bool> isAllDay;
    std::optional<CalendarMoment> start;
    std::optional<CalendarMoment> end;
    std::optional<QList<CalendarAttendee>> attendees;
    QJsonObject more; // see CalendarEvent

    static Result<CalendarChange> parse(const QJsonObject &body);
};

struct CalendarQuery {
    std::optional<Instant> from; // timeMin
    std::optional<Instant> to;   // timeMax
    bool withDeleted = false;
    std::optional<Instant> changedSince; // syncToken
    bool ofSeries = false;               // seriesMasterId is given
    qsizetype pageSize = 0;
    QString nextToken; // from the page before

    static Result<CalendarQuery> parse(const QUrlQuery &query);
};

struct CalendarBusyQuery {
    QList<UnionId> people;
    Instant from;
    Instant to;

    static Result<CalendarBusyQuery> parse(const QJsonObject &body);
};

// A part of an event's attendees: maxResults, and as nextToken the number of those before.
struct CalendarAttendeesQuery {
    qsizetype first = 0;
    qsizetype count = 0;

    static Result<CalendarAttendeesQuery> parse(const QUrlQuery &query);
};

inline constexpr qsizetype maxCalendarAttendees = 5000; // of one event: documented

// How many attendees of an event an answer has: the parameter maxAttendees.
Result<qsizetype> parseMaxAttendees(const QUrlQuery &query);
// {"attendeesToAdd":[{"id","isOptional"}]}, {"attendeesToRemove":[{"id"}]}
Result<QList<CalendarAttendee>> parseAttendees(const QJsonObject &body, QLatin1StringView key);
// {"responseStatus":"accepted"}
Result<CalendarResponse> parseCalendarResponse(const QJsonObject &body);

} // namespace MiniHost
