// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarAttendeesAdd(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto attendees = readJsonBody(request).and_then(
        [](const QJsonObject &body) { return parseAttendees(body, "attendeesToAdd"_L1); });
    if (!attendees)
        return fail(attendees.error());
    if (auto done = platform.calendars().addAttendees(actor, request.parameters.value(2), *attendees); !done)
        return fail(done.error());
    return emptyAnswer();
}

HttpResponse serveCalendarAttendeesAdd(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"addAttendees"_s, calendarWrite(), performCalendarAttendeesAdd }, request, platform);
}

} // namespace

Endpoint calendar_attendees_add()
{
    return { "POST", calendarPath(u"/{eventId}/attendees"_s),
        u"Invites people to an event; needs Calendar.Event.Write."_s, Caller::AnyToken, u"5.8"_s,
        serveCalendarAttendeesAdd };
}

} // namespace MiniHost::Endpoints
