// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarAttendeesRemove(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto attendees = readJsonBody(request).and_then(
        [](const QJsonObject &body) { return parseAttendees(body, "attendeesToRemove"_L1); });
    if (!attendees)
        return fail(attendees.error());
    if (auto done = platform.calendars().removeAttendees(actor, request.parameters.value(2), *attendees); !done)
        return fail(done.error());
    return emptyAnswer();
}

HttpResponse serveCalendarAttendeesRemove(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"removeAttendees"_s, calendarWrite(), performCalendarAttendeesRemove }, request, platform);
}

} // namespace

Endpoint calendar_attendees_remove()
{
    return { "POST", calendarPath(u"/{eventId}/attendees/batchRemove"_s),
        u"Removes attendees from an event; needs Calendar.Event.Write."_s, Caller::AnyToken, u"5.8"_s,
        serveCalendarAttendeesRemove };
}

} // namespace MiniHost::Endpoints
