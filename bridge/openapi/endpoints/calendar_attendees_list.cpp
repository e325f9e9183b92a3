// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/calendarjson.h"
#include "bridge/openapi/endpoint.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarAttendeesList(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto query = CalendarAttendeesQuery::parse(request.query);
    if (!query)
        return fail(query.error());
    const auto event = platform.calendars().get(actor, request.parameters.value(2));
    if (!event)
        return fail(event.error());
    QJsonArray attendees;
    for (const CalendarAttendee &attendee : event->attendees.mid(query->first, query->count))
        attendees.append(toAttendeeJson(attendee, actor.owner, platform.directory()));
    QJsonObject answer { { "attendees"_L1, attendees } };
    if (const qsizetype next = query->first + query->count; next < event->attendees.size())
        answer.insert("nextToken"_L1, QString::number(next));
    return HttpResponse::json(answer);
}

HttpResponse serveCalendarAttendeesList(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"listAttendees"_s, calendarRead(), performCalendarAttendeesList }, request, platform);
}

} // namespace

Endpoint calendar_attendees_list()
{
    return { "GET", calendarPath(u"/{eventId}/attendees"_s),
        u"Lists the attendees of an event, in pages; needs Calendar.Event.Read."_s, Caller::AnyToken, u"5.8"_s,
        serveCalendarAttendeesList };
}

} // namespace MiniHost::Endpoints
