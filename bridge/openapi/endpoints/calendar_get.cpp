// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/calendarjson.h"
#include "bridge/openapi/endpoint.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarGet(const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto attendees = parseMaxAttendees(request.query);
    if (!attendees)
        return fail(attendees.error());
    const auto event = platform.calendars().get(actor, request.parameters.value(2));
    if (!event)
        return fail(event.error());
    return HttpResponse::json(toEventJson(*event, actor.owner, platform.directory(), *attendees));
}

HttpResponse serveCalendarGet(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"get"_s, calendarRead(), performCalendarGet }, request, platform);
}

} // namespace

Endpoint calendar_get()
{
    return { "GET", calendarPath(u"/{eventId}"_s), u"Reads one event; needs Calendar.Event.Read."_s, Caller::AnyToken,
        u"5.8"_s, serveCalendarGet };
}

} // namespace MiniHost::Endpoints
