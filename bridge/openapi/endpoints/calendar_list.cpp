// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/calendarjson.h"
#include "bridge/openapi/endpoint.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarList(const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto attendees = parseMaxAttendees(request.query);
    if (!attendees)
        return fail(attendees.error());
    const auto query = CalendarQuery::parse(request.query);
    if (!query)
        return fail(query.error());
    const auto page = platform.calendars().list(actor, *query);
    if (!page)
        return fail(page.error());
    QJsonArray events;
    for (const CalendarEvent &event : page->events)
        events.append(toEventJson(event, actor.owner, platform.directory(), *attendees));
    QJsonObject answer { { "events"_L1, events } };
    if (!page->nextToken.isEmpty())
        answer.insert("nextToken"_L1, page->nextToken);
    if (!page->syncToken.isEmpty())
        answer.insert("syncToken"_L1, page->syncToken);
    return HttpResponse::json(answer);
}

HttpResponse serveCalendarList(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar({ u"list"_s, calendarRead(), performCalendarList }, request, platform);
}

} // namespace

Endpoint calendar_list()
{
    return { "GET", calendarPath(),
        u"Lists the events of a calendar between two times, in pages; needs Calendar.Event.Read."_s, Caller::AnyToken,
        u"5.8"_s, serveCalendarList };
}

} // namespace MiniHost::Endpoints
