// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/endpoint.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarDelete(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    if (auto removed = platform.calendars().remove(actor, request.parameters.value(2)); !removed)
        return fail(removed.error());
    return emptyAnswer();
}

HttpResponse serveCalendarDelete(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"delete"_s, calendarWrite(), performCalendarDelete }, request, platform);
}

} // namespace

Endpoint calendar_delete()
{
    return { "DELETE", calendarPath(u"/{eventId}"_s),
        u"Deletes an event: as its organizer for everybody, as an attendee from their own calendar; needs Calendar.Event.Write."_s,
        Caller::AnyToken, u"5.8"_s, serveCalendarDelete };
}

} // namespace MiniHost::Endpoints
