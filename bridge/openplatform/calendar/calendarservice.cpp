// SPDX-License-Identifier: MIT
#include "bridge/openplatform/calendar/calendarservice.h"

#include "bridge/core/errors/calendar.h"
#include "bridge/core/events/todos.h"
#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/calendarevents.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto requestLifetime = std::chrono::hours(24); // of an x-client-token: documented

const Instant earliest = instantFromMs(0);
const Instant latest = instantFromMs(std::numeric_limits<qint64>::max());

// The place of an event in a list, by its start; as text, the nextToken.
using ListPosition = std::pair<qint64, qint64>;

ListPosition positionOf(const CalendarEvent &event)
{
    return { toMs(event.start.at), event.number };
}

Result<std::optional<ListPosition>> parseEventToken(const QString &token)
{
    if (token.isEmpty())
        return std::nullopt;
    const QStringList parts = token.split(u'.');
    bool startIsNumber = false;
    bool numberIsNumber = false;
    const ListPosition position { parts.first().toLongLong(&startIsNumber), parts.last().toLongLong(&numberIsNumber) };
    if (parts.size() != 2 || !startIsNumber || !numberIsNumber)
        return fail(Errors::CalendarRequestInvalid, u"nextToken %1 is of no page before"_s.arg(token.left(60)));
    return position;
}

bool matches(const CalendarEvent &event, const CalendarQuery &query)
{
    if (query.ofSeries)
        return false;
    if (query.changedSince)
        return event.updatedAt >= *query.changedSince;
    return query.withDeleted || !event.isDeleted;
}

// nullopt: free.
std::optional<CalendarBusyTime> busyTime(const CalendarEvent &event, const UnionId &person)
{
    if (event.isDeleted || event.more.value("freeBusyStatus"_L1) == "free"_L1)
        return std::nullopt;
    const CalendarAttendee *attendee = event.organizer == person ? nullptr : event.attendee(person);
    if (attendee && attendee->response == CalendarResponse::Declined)
        return std::nullopt;
    return CalendarBusyTime { event.start, event.end, attendee && attendee->response != CalendarResponse::Accepted };
}

Result<void> checkTimes(const CalendarEvent &event)
{
    if (event.start.json.isEmpty() || event.end.json.isEmpty())
        return fail(Errors::CalendarRequestInvalid, u"start and end are required"_s);
    if (event.start.isDate() != event.isAllDay || event.end.isDate() != event.isAllDay) {
        return fail(Errors::CalendarRequestInvalid,
            event.isAllDay ? u"an event of whole days needs start.date and end.date"_s
                           : u"start.date and end.date are for isAllDay true; otherwise dateTime and timeZone"_s);
    }
    if (event.end.at <= event.start.at)
        return fail(Errors::CalendarRequestInvalid, u"end must be after start"_s);
    return {};
}

// Those who were attendees before keep their answer.
QList<CalendarAttendee> attendeesOf(const QList<CalendarAttendee> &wanted, const CalendarEvent &before)
{
    QList<CalendarAttendee> attendees = wanted;
    for (CalendarAttendee &attendee : attendees) {
        if (const CalendarAttendee *same = before.attendee(attendee.person))
            attendee.response = same->response;
    }
    return attendees;
}

} // namespace

Result<CalendarEvent> CalendarService::create(
    const CalendarActor &actor, const CalendarChange &wanted, const QString &request)
{
    const Instant now = m_platform.clock().now();
    if (!request.isEmpty()) {
        const auto same =
            m_platform.calendarEvents().findByRequest(actor.corpId, actor.clientId, request, now - requestLifetime);
        if (!same)
            return fail(same.error());
        if (*same)
            return **same;
    }
    CalendarEvent event;
    event.corpId = actor.corpId;
    event.clientId = actor.clientId;
    event.request = request;
    event.organizer = actor.owner;
    event.createdAt = now;
    event.updatedAt = now;
    if (auto changed = change(actor, event, wanted); !changed)
        return fail(changed.error());
    event.id = m_platform.entropy().letters(24);
    if (auto added = m_platform.calendarEvents().add(event); !added)
        return fail(added.error());
    recordChange(actor, u"create"_s, event);
    return event;
}

Result<CalendarEvent> CalendarService::get(const CalendarActor &actor, const QString &id)
{
    const auto found = m_platform.calendarEvents().find(actor.corpId, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Errors::CalendarEventNotFound, u"there is no %1 in %2"_s.arg(id.left(60), actor.corpId.value));
    if ((*found)->isDeleted)
        return fail(Errors::CalendarEventNotFound, u"%1 was deleted"_s.arg(id));
    if (!(*found)->isOf(actor.owner))
        return fail(Errors::CalendarEventNotFound, u"%1 does not attend %2"_s.arg(actor.owner.value, id));
    return **found;
}

Result<CalendarPage> CalendarService::list(const CalendarActor &actor, const CalendarQuery &query)
{
    const auto after = parseEventToken(query.nextToken);
    if (!after)
        return fail(after.error());
    const auto events = m_platform.calendarEvents().of(
        actor.corpId, actor.owner, query.from.value_or(earliest), query.to.value_or(latest));
    if (!events)
        return fail(events.error());
    CalendarPage page;
    for (const CalendarEvent &event : *events) {
        if (!matches(event, query) || (*after && positionOf(event) <= **after))
            continue;
        if (page.events.size() == query.pageSize) {
            const auto [start, number] = positionOf(page.events.last());
            page.nextToken = u"%1.%2"_s.arg(start).arg(number);
            return page;
        }
        page.events.append(event);
    }
    page.syncToken = QString::number(toMs(m_platform.clock().now()));
    return page;
}

Result<QList<CalendarBusyPerson>> CalendarService::busy(const CalendarActor &actor, const CalendarBusyQuery &query)
{
    QList<CalendarBusyPerson> people;
    for (const UnionId &person : query.people) {
        CalendarBusyPerson busy { person, true, {} };
        const User *user = m_platform.directory().userByUnionId(person.value);
        busy.isMember = user && user->memberOf.contains(actor.corpId);
        const auto events = m_platform.calendarEvents().of(actor.corpId, person, query.from, query.to);
        if (!events)
            return fail(events.error());
        for (const CalendarEvent &event : *events) {
            if (const auto time = busyTime(event, person))
                busy.times.append(*time);
        }
        people.append(busy);
    }
    return people;
}

Result<CalendarEvent> CalendarService::update(
    const CalendarActor &actor, const QString &id, const CalendarChange &wanted)
{
    auto event = getOwn(actor, id);
    if (!event)
        return event;
    if (auto changed = change(actor, *event, wanted); !changed)
        return fail(changed.error());
    if (auto stored = store(actor, u"update"_s, *event); !stored)
        return fail(stored.error());
    return event;
}

Result<void> CalendarService::addAttendees(
    const CalendarActor &actor, const QString &id, const QList<CalendarAttendee> &attendees)
{
    auto event = getOwn(actor, id);
    if (!event)
        return fail(event.error());
    if (auto known = checkPeople(actor, attendees); !known)
        return known;
    for (const CalendarAttendee &attendee : attendees) {
        if (!event->attendee(attendee.person))
            event->attendees.append(attendee);
    }
    if (event->attendees.size() > maxCalendarAttendees)
        return fail(Errors::CalendarRequestInvalid, u"more than %1 attendees"_s.arg(maxCalendarAttendees));
    return store(actor, u"addAttendees"_s, *event);
}

Result<void> CalendarService::removeAttendees(
    const CalendarActor &actor, const QString &id, const QList<CalendarAttendee> &attendees)
{
    auto event = getOwn(actor, id);
    if (!event)
        return fail(event.error());
    event->attendees.removeIf([&](const CalendarAttendee &each) {
        return std::any_of(attendees.begin(), attendees.end(),
            [&](const CalendarAttendee &removed) { return removed.person == each.person; });
    });
    return store(actor, u"removeAttendees"_s, *event);
}

Result<void> CalendarService::respond(const CalendarActor &actor, const QString &id, CalendarResponse response)
{
    auto event = get(actor, id);
    if (!event)
        return fail(event.error());
    const auto attendee = std::find_if(event->attendees.begin(), event->attendees.end(),
        [&](const CalendarAttendee &each) { return each.person == actor.owner; });
    if (attendee == event->attendees.end())
        return fail(Errors::CalendarRequestInvalid, u"%1 is not invited to %2"_s.arg(actor.owner.value, id));
    attendee->response = response;
    return store(actor, u"respond"_s, *event);
}

Result<void> CalendarService::remove(const CalendarActor &actor, const QString &id)
{
    auto event = get(actor, id);
    if (!event)
        return fail(event.error());
    if (event->organizer == actor.owner)
        event->isDeleted = true;
    else
        event->attendees.removeIf([&](const CalendarAttendee &each) { return each.person == actor.owner; });
    return store(actor, u"delete"_s, *event);
}

Result<void> CalendarService::checkPeople(const CalendarActor &actor, const QList<CalendarAttendee> &attendees) const
{
    for (const CalendarAttendee &attendee : attendees) {
        const User *user = m_platform.directory().userByUnionId(attendee.person.value);
        if (!user || !user->memberOf.contains(actor.corpId)) {
            return fail(Errors::CalendarRequestInvalid,
                u"attendees: %1 is nobody's union id in %2"_s.arg(attendee.person.value.left(60), actor.corpId.value));
        }
    }
    return {};
}

Result<void> CalendarService::change(
    const CalendarActor &actor, CalendarEvent &event, const CalendarChange &change) const
{
    if (change.attendees) {
        if (auto known = checkPeople(actor, *change.attendees); !known)
            return known;
        event.attendees = attendeesOf(*change.attendees, event);
    }
    event.summary = change.summary.value_or(event.summary);
    if (event.summary.trimmed().isEmpty())
        return fail(Errors::CalendarRequestInvalid, u"summary is required"_s);
    event.description = change.description.value_or(event.description);
    event.isAllDay = change.isAllDay.value_or(event.isAllDay);
    event.start = change.start.value_or(event.start);
    event.end = change.end.value_or(event.end);
    for (auto it = change.more.begin(); it != change.more.end(); ++it)
        event.more.insert(it.key(), it.value());
    return checkTimes(event);
}

Result<CalendarEvent> CalendarService::getOwn(const CalendarActor &actor, const QString &id)
{
    auto event = get(actor, id);
    if (event && event->organizer != actor.owner)
        return fail(Errors::CalendarNotOrganizer, u"%1 is organized by %2"_s.arg(id, event->organizer.value));
    return event;
}

Result<void> CalendarService::store(const CalendarActor &actor, const QString &action, CalendarEvent &event)
{
    event.updatedAt = m_platform.clock().now();
    if (auto stored = m_platform.calendarEvents().update(event); !stored)
        return stored;
    recordChange(actor, action, event);
    return {};
}

void CalendarService::recordChange(const CalendarActor &actor, const QString &action, const CalendarEvent &event)
{
    m_platform.record(actor.call,
        Events::CalendarChanged { .action = action,
            .eventId = event.id,
            .summary = event.summary.left(100),
            .clientId = actor.clientId.value,
            .by = actor.owner.value });
}

} // namespace MiniHost
