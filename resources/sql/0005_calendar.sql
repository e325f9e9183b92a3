-- SPDX-License-Identifier: MIT
-- Calendar events (docs/dingtalk/protocol.md §5.8). Times are milliseconds since 1970. People are union ids.
CREATE TABLE calendar_events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL UNIQUE,
    corp TEXT NOT NULL,
    client TEXT NOT NULL,
    request TEXT, -- the x-client-token of the request that created it
    organizer TEXT NOT NULL,
    summary TEXT NOT NULL,
    description TEXT NOT NULL,
    all_day INTEGER NOT NULL,
    starts TEXT NOT NULL, -- as the app gave it: {"date"} or {"dateTime", "timeZone"}
    ends TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted INTEGER NOT NULL, -- 1: a list with showDeleted still has it
    more TEXT NOT NULL -- what is only kept and given back: location, reminders, recurrence …; JSON
) STRICT;
CREATE INDEX calendar_events_by_time ON calendar_events (corp, starts_at);

CREATE TABLE calendar_attendees (
    event INTEGER NOT NULL REFERENCES calendar_events (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    person TEXT NOT NULL,
    optional INTEGER NOT NULL,
    response TEXT NOT NULL, -- needsAction | accepted | declined | tentative
    PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_attendees_by_person ON calendar_attendees (person);
