// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/calendarevent.h"
#include "bridge/openplatform/store/database.h"

namespace MiniHost {

class Directory;

// The tables of calendar events and of their attendees.
class CalendarEvents
{
public:
    explicit CalendarEvents(Database &database);

    Result<void> add(const CalendarEvent &event); // event.number is ignored
    // Deleted ones too. nullopt: not found in this organisation.
    Result<std::optional<CalendarEvent>> find(const CorpId &corpId, const QString &id);
    // The one that this app's request with the x-client-token `request` created since `since`.
    Result<std::optional<CalendarEvent>> findByRequest(
        const CorpId &corpId, const ClientId &client, const QString &request, Instant since);
    // Those that the person organizes or attends and that overlap the time from `from` to `to`, deleted ones too, by their start.
    Result<QList<CalendarEvent>> of(const CorpId &corpId, const UnionId &person, Instant from, Instant to);
    Result<void> update(const CalendarEvent &event);
    // Deletes those whose organisation is not in the directory.
    Result<void> removeOrphans(const Directory &directory);
    Result<void> clear();

private:
    Result<QList<CalendarEvent>> readAll(Result<Rows> rows);
    Result<std::optional<CalendarEvent>> readOne(Result<Rows> rows);
    Result<void> readAttendees(CalendarEvent &event);
    Result<void> writeAttendees(const CalendarEvent &event);

    Statement m_add;
    Statement m_update;
    Statement m_find;
    Statement m_findByRequest;
    Statement m_of;
    Statement m_clear;
    Statement m_organisations;
    Statement m_removeOfOrganisation;
    Statement m_attendees;
    Statement m_addAttendee;
    Statement m_removeAttendees;
};

} // namespace MiniHost
