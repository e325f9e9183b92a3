// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// What differs between the calendar endpoints. serveCalendar() has the common part: access checks and the error envelope.
struct CalendarAction {
    QString name; // in the journal, as CalendarChanged has it
    ScopeCode scope;
    Result<HttpResponse> (*work)(const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform);
};

// The first path parameter is the union id of the calendar's user; the second, where there is one, the calendar: "primary". A user's token is
// accepted for that user only (inferred), an app-only token for every member of its organisation.
HttpResponse serveCalendar(const CalendarAction &action, const HttpRequest &request, OpenPlatform &platform);

// HTTP 200 without a body: the SDK reads no body of these endpoints.
HttpResponse emptyAnswer();

// The path and the permission points that the endpoints share.
QString calendarPath(
    const QString &rest = {}); // "/v1.0/calendar/users/{userId}/calendars/{calendarId}/events" and `rest`
ScopeCode calendarRead();
ScopeCode calendarWrite();

} // namespace MiniHost
