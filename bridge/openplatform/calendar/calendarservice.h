// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/openplatform/calendar/calendarrequest.h"

namespace MiniHost {

class PlatformCore;

// The caller of a calendar endpoint: app and organisation of the token, and the user in the path.
struct CalendarActor {
    CorpId corpId;
    ClientId clientId;
    UnionId owner;
    CallId call;
};

struct CalendarPage {
    QList<CalendarEvent> events;
    QString nextToken; // empty: the last page
    QString syncToken; // on the last page: lists later what has changed since
};

// When a person is not free.
struct CalendarBusyTime {
    CalendarMoment start;
    CalendarMoment end;
    bool isTentative = false; // invited, and not accepted
};

struct CalendarBusyPerson {
    UnionId person;
    bool isMember = true; // false: nobody's union id in the organisation
    QList<CalendarBusyTime> times;
};

// The rules of calendars (docs/dingtalk/protocol.md §5.8): each member of an organisation has one, "primary". An event is in the calendars of
// its organizer and of its attendees, who are union ids of members. A recurrence is kept and given back, but makes no further events (docs/
// dingtalk/inferred.md). The cause of a failure is in Fault::detail. Lives on the open platform's thread.
class CalendarService
{
public:
    explicit CalendarService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // `request`: the x-client-token. A second request of the app with the same one within a day returns the event of the first. Fails with
    // CalendarRequestInvalid (900160).
    Result<CalendarEvent> create(const CalendarActor &actor, const CalendarChange &change, const QString &request);
    // Fails with CalendarEventNotFound (900161), also for a deleted event.
    Result<CalendarEvent> get(const CalendarActor &actor, const QString &id);
    // Fails with CalendarRequestInvalid (900160).
    Result<CalendarPage> list(const CalendarActor &actor, const CalendarQuery &query);
    // Of people of the actor's organisation.
    Result<QList<CalendarBusyPerson>> busy(const CalendarActor &actor, const CalendarBusyQuery &query);

    // The following fail with CalendarEventNotFound (900161), CalendarRequestInvalid (900160), and, except remove() and respond(), with
    // CalendarNotOrganizer (900163).
    Result<CalendarEvent> update(const CalendarActor &actor, const QString &id, const CalendarChange &change);
    Result<void> addAttendees(const CalendarActor &actor, const QString &id, const QList<CalendarAttendee> &attendees);
    Result<void> removeAttendees(
        const CalendarActor &actor, const QString &id, const QList<CalendarAttendee> &attendees);
    // An attendee's answer to the invitation.
    Result<void> respond(const CalendarActor &actor, const QString &id, CalendarResponse response);
    // Of the organizer: for everybody. Of an attendee: from that person's calendar only (inferred).
    Result<void> remove(const CalendarActor &actor, const QString &id);

private:
    Result<void> checkPeople(const CalendarActor &actor, const QList<CalendarAttendee> &attendees) const;
    Result<void> change(const CalendarActor &actor, CalendarEvent &event, const CalendarChange &change) const;
    Result<CalendarEvent> getOwn(const CalendarActor &actor, const QString &id);
    Result<void> store(const CalendarActor &actor, const QString &action, CalendarEvent &event);
    void recordChange(const CalendarActor &actor, const QString &action, const CalendarEvent &event);

    PlatformCore &m_platform;
};

} // namespace MiniHost
