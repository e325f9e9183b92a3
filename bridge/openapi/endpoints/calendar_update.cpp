// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/calendarjson.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarUpdate(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto wanted = readJsonBody(request).and_then(CalendarChange::parse);
    if (!wanted)
        return fail(wanted.error());
    const auto event = platform.calendars().update(actor, request.parameters.value(2), *wanted);
    if (!event)
        return fail(event.error());
    return HttpResponse::json(toEventJson(*event, actor.owner, platform.directory(), maxCalendarAttendees));
}

HttpResponse serveCalendarUpdate(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"update"_s, calendarWrite(), performCalendarUpdate }, request, platform);
}

} // namespace

Endpoint calendar_update()
{
    return { "PUT", calendarPath(u"/{eventId}"_s), u"Changes an event, as its organizer; needs Calendar.Event.Write."_s,
        Caller::AnyToken, u"5.8"_s, serveCalendarUpdate };
}

} // namespace MiniHost::Endpoints
