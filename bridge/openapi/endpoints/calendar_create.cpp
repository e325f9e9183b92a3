// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/calendarjson.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarCreate(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto wanted = readJsonBody(request).and_then(CalendarChange::parse);
    if (!wanted)
        return fail(wanted.error());
    const auto event =
        platform.calendars().create(actor, *wanted, QString::fromLatin1(request.header("x-client-token")));
    if (!event)
        return fail(event.error());
    return HttpResponse::json(toEventJson(*event, actor.owner, platform.directory(), maxCalendarAttendees));
}

HttpResponse serveCalendarCreate(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"create"_s, calendarWrite(), performCalendarCreate }, request, platform);
}

} // namespace

Endpoint calendar_create()
{
    return { "POST", calendarPath(),
        u"Creates an event in the calendar of its organizer; needs Calendar.Event.Write."_s, Caller::AnyToken, u"5.8"_s,
        serveCalendarCreate };
}

} // namespace MiniHost::Endpoints
