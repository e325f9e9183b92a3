// SPDX-License-Identifier: MIT
#include "bridge/openapi/calendaraction.h"

#include "bridge/core/errors/calendar.h"
#include "bridge/core/events/todos.h"
#include "bridge/openapi/wire/delegatedcall.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Result<CalendarActor> checkAccess(const CalendarAction &action, const HttpRequest &request, OpenPlatform &platform)
{
    const auto subject = requireDelegated(request, platform, action.scope);
    if (!subject)
        return fail(subject.error());
    const QString unionId = request.parameters.value(0);
    const User *person = platform.directory().userByUnionId(unionId);
    if (!person || !person->memberOf.contains(subject->corpId)) {
        return fail(Errors::CalendarRequestInvalid,
            u"%1 is nobody's union id in %2"_s.arg(unionId.left(60), subject->corpId.value));
    }
    if (!subject->isApp() && subject->user != person->id) {
        return fail(Errors::CalendarRequestInvalid,
            u"the token is that of %1, the path names %2"_s.arg(subject->user.value, person->id.value));
    }
    if (request.path.contains("/calendars/"_L1) && request.parameters.value(1) != "primary"_L1)
        return fail(Errors::CalendarNotFound, request.parameters.value(1).left(60));
    return CalendarActor { subject->corpId, subject->clientId, { unionId }, subject->call };
}

Result<HttpResponse> perform(const CalendarAction &action, const HttpRequest &request, OpenPlatform &platform)
{
    const auto actor = checkAccess(action, request, platform);
    if (!actor)
        return fail(actor.error());
    return action.work(request, *actor, platform);
}

} // namespace

HttpResponse serveCalendar(const CalendarAction &action, const HttpRequest &request, OpenPlatform &platform)
{
    auto done = perform(action, request, platform);
    if (done)
        return *std::move(done);
    const Fault &fault = done.error();
    const ErrorRow &row = fault.row();
    if (row.kind == ErrorKind::OpenApi) {
        platform.record(platform.currentCall(),
            Events::CalendarRejected {
                .action = action.name, .number = row.number, .name = row.name, .cause = fault.detail });
    }
    return toHttp(fault, platform.entropy());
}

HttpResponse emptyAnswer()
{
    HttpResponse response;
    response.status = 200;
    return response;
}

QString calendarPath(const QString &rest)
{
    return u"/v1.0/calendar/users/{userId}/calendars/{calendarId}/events"_s + rest;
}

ScopeCode calendarRead()
{
    return { u"Calendar.Event.Read"_s };
}

ScopeCode calendarWrite()
{
    return { u"Calendar.Event.Write"_s };
}

} // namespace MiniHost
