// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"
#include "bridge/openapi/calendarjson.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<HttpResponse> performCalendarQueryschedule(
    const HttpRequest &request, const CalendarActor &actor, OpenPlatform &platform)
{
    const auto query = readJsonBody(request).and_then(CalendarBusyQuery::parse);
    if (!query)
        return fail(query.error());
    const auto people = platform.calendars().busy(actor, *query);
    if (!people)
        return fail(people.error());
    QJsonArray schedules;
    for (const CalendarBusyPerson &person : *people)
        schedules.append(toBusyJson(person));
    return HttpResponse::json({ { "scheduleInformation"_L1, schedules } });
}

HttpResponse serveCalendarQueryschedule(const HttpRequest &request, OpenPlatform &platform)
{
    return serveCalendar(
        { u"querySchedule"_s, { u"Calendar.EventSchedule.Read"_s }, performCalendarQueryschedule }, request, platform);
}

} // namespace

Endpoint calendar_queryschedule()
{
    return { "POST", u"/v1.0/calendar/users/{userId}/querySchedule"_s,
        u"Tells when up to 20 people are busy; needs Calendar.EventSchedule.Read."_s, Caller::AnyToken, u"5.8"_s,
        serveCalendarQueryschedule };
}

} // namespace MiniHost::Endpoints
