// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarRespond(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto response = readJsonBody(request).and_then(parseCalendarResponse);
    if (!response)
        return fail(response.error());
    if (auto done = platform.calendars().respond(actor, request.parameters.value(2), *response); !done)
        return fail(done.error());
    return emptyAnswer();
}

HttpResponse serveCalendarRespond(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"respond"_s, calendarWrite(), performCalendarRespond }, request, platform);
}

} // namespace

Endpoint calendar_respond()
{
    return { "POST", calendarPath(u"/{eventId}/respond"_s),
        u"Answers the invitation to an event: accepted, declined or tentative; needs Calendar.Event.Write."_s,
        Caller::AnyToken, u"5.8"_s, serveCalendarRespond };
}

} // namespace MiniHost::Endpoints
