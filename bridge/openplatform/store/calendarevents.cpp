// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/calendarevents.h"

#include "bridge/core/jsontext.h"
#include "bridge/openplatform/world/directory.h"

#include <algorithm>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

namespace {

constexpr auto eventColumns =
    "SELECT number, event, corp, client, request, organizer, summary, description, all_day, starts, ends, starts_at, "
    "ends_at, created_at, updated_at, deleted, more FROM calendar_events "_L1;

QJsonObject jsonAt(const Rows &rows, int column)
{
    return QJsonDocument::fromJson(rows.text(column).toUtf8()).object();
}

CalendarEvent readEvent(const Rows &rows)
{
    CalendarEvent event;
    event.number = rows.number(0);
    event.id = rows.text(1);
    event.corpId = { rows.text(2) };
    event.clientId = { rows.text(3) };
    event.request = rows.text(4);
    event.organizer = { rows.text(5) };
    event.summary = rows.text(6);
    event.description = rows.text(7);
    event.isAllDay = rows.number(8) != 0;
    event.start = { jsonAt(rows, 9), instantFromMs(rows.number(11)) };
    event.end = { jsonAt(rows, 10), instantFromMs(rows.number(12)) };
    event.createdAt = instantFromMs(rows.number(13));
    event.updatedAt = instantFromMs(rows.number(14));
    event.isDeleted = rows.number(15) != 0;
    event.more = jsonAt(rows, 16);
    return event;
}

} // namespace

const CalendarAttendee *CalendarEvent::attendee(const UnionId &person) const
{
    const auto found = std::find_if(
        attendees.begin(), attendees.end(), [&](const CalendarAttendee &each) { return each.person == person; });
    return found == attendees.end() ? nullptr : &*found;
}

CalendarEvents::CalendarEvents(Database &database)
    : m_add(database, Writes,
        u"INSERT INTO calendar_events (event, corp, client, request, organizer, summary, description, all_day, "
        "starts, ends, starts_at, ends_at, created_at, updated_at, deleted, more) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"_s)
    , m_update(database, Writes,
          u"UPDATE calendar_events SET summary = ?, description = ?, all_day = ?, starts = ?, ends = ?, "
          "starts_at = ?, ends_at = ?, updated_at = ?, deleted = ?, more = ? WHERE number = ?"_s)
    , m_find(database, Reads, eventColumns + u"WHERE event = ? AND corp = ?"_s)
    , m_findByRequest(database, Reads,
          eventColumns
              + u"WHERE corp = ? AND client = ? AND request = ? AND created_at > ? ORDER BY number DESC LIMIT 1"_s)
    , m_of(database, Reads,
          eventColumns
              + u"WHERE corp = ? AND starts_at < ? AND ends_at > ? AND (organizer = ? OR number IN "
                "(SELECT event FROM calendar_attendees WHERE person = ?)) ORDER BY starts_at, number"_s)
    , m_clear(database, Writes, u"DELETE FROM calendar_events"_s)
    , m_organisations(database, Reads, u"SELECT DISTINCT corp FROM calendar_events ORDER BY corp"_s)
    , m_removeOfOrganisation(database, Writes, u"DELETE FROM calendar_events WHERE corp = ?"_s)
    , m_attendees(database, Reads,
          u"SELECT person, optional, response FROM calendar_attendees WHERE event = ? ORDER BY place"_s)
    , m_addAttendee(database, Writes,
          u"INSERT INTO calendar_attendees (event, place, person, optional, response) VALUES (?, ?, ?, ?, ?)"_s)
    , m_removeAttendees(database, Writes, u"DELETE FROM calendar_attendees WHERE event = ?"_s)
{
}

Result<void> CalendarEvents::add(const CalendarEvent &event)
{
    const auto added = m_add(event.id, event.corpId.value, event.clientId.value,
        event.request.isEmpty() ? QVariant() : QVariant(event.request), event.organizer.value, event.summary,
        event.description, event.isAllDay ? 1 : 0, jsonString(event.start.json), jsonString(event.end.json),
        toMs(event.start.at), toMs(event.end.at), toMs(event.createdAt), toMs(event.updatedAt), jsonString(event.more));
    if (!added)
        return fail(added.error());
    CalendarEvent stored = event;
    stored.number = added->insertedId();
    return writeAttendees(stored);
}

Result<std::optional<CalendarEvent>> CalendarEvents::find(const CorpId &corpId, const QString &id)
{
    return readOne(m_find(id, corpId.value));
}

Result<std::optional<CalendarEvent>> CalendarEvents::findByRequest(
    const CorpId &corpId, const ClientId &client, const QString &request, Instant since)
{
    return readOne(m_findByRequest(corpId.value, client.value, request, toMs(since)));
}

Result<QList<CalendarEvent>> CalendarEvents::of(const CorpId &corpId, const UnionId &person, Instant from, Instant to)
{
    return readAll(m_of(corpId.value, toMs(to), toMs(from), person.value, person.value));
}

Result<void> CalendarEvents::update(const CalendarEvent &event)
{
    const auto updated = m_update(event.summary, event.description, event.isAllDay ? 1 : 0,
        jsonString(event.start.json), jsonString(event.end.json), toMs(event.start.at), toMs(event.end.at),
        toMs(event.updatedAt), event.isDeleted ? 1 : 0, jsonString(event.more), event.number);
    if (!updated)
        return fail(updated.error());
    if (auto removed = withoutRows(m_removeAttendees(event.number)); !removed)
        return removed;
    return writeAttendees(event);
}

Result<void> CalendarEvents::removeOrphans(const Directory &directory)
{
    QList<CorpId> orphaned;
    {
        auto rows = m_organisations();
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            const CorpId corpId { rows->text(0) };
            if (!directory.organisation(corpId))
                orphaned.append(corpId);
        }
    }
    for (const CorpId &corpId : std::as_const(orphaned)) {
        if (auto removed = withoutRows(m_removeOfOrganisation(corpId.value)); !removed)
            return removed;
    }
    return {};
}

Result<void> CalendarEvents::clear()
{
    return withoutRows(m_clear());
}

Result<QList<CalendarEvent>> CalendarEvents::readAll(Result<Rows> rows)
{
    if (!rows)
        return fail(rows.error());
    QList<CalendarEvent> events;
    while (rows->next()) {
        CalendarEvent event = readEvent(*rows);
        if (auto attendees = readAttendees(event); !attendees)
            return fail(attendees.error());
        events.append(event);
    }
    return events;
}

Result<std::optional<CalendarEvent>> CalendarEvents::readOne(Result<Rows> rows)
{
    const auto events = readAll(std::move(rows));
    if (!events)
        return fail(events.error());
    return events->isEmpty() ? std::nullopt : std::optional(events->first());
}

Result<void> CalendarEvents::readAttendees(CalendarEvent &event)
{
    auto rows = m_attendees(event.number);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        event.attendees.append({ { rows->text(0) }, rows->number(1) != 0,
            fromWord<CalendarResponse>(rows->text(2)).value_or(CalendarResponse::NeedsAction) });
    }
    return {};
}

Result<void> CalendarEvents::writeAttendees(const CalendarEvent &event)
{
    int place = 0;
    for (const CalendarAttendee &attendee : event.attendees) {
        const auto added = withoutRows(m_addAttendee(
            event.number, place++, attendee.person.value, attendee.isOptional ? 1 : 0, toString(attendee.response)));
        if (!added)
            return added;
    }
    return {};
}

} // namespace MiniHost
