-- SPDX-License-Identifier: MIT
-- To-dos (docs/dingtalk/protocol.md §5.5). Times are milliseconds since 1970. A row's number is the order of creation.
CREATE TABLE todos (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    task TEXT NOT NULL UNIQUE,
    corp TEXT NOT NULL,
    client TEXT NOT NULL,
    source TEXT, -- the app's own id of it, at most once an app and organisation
    subject TEXT NOT NULL,
    description TEXT NOT NULL,
    creator TEXT NOT NULL, -- people are union ids
    modifier TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    due_at INTEGER,
    finished_at INTEGER, -- null: not done
    priority INTEGER NOT NULL,
    type TEXT NOT NULL,
    executors_only INTEGER NOT NULL,
    more TEXT NOT NULL -- what is only kept and given back: links, notifications, fields, buttons; JSON
) STRICT;
CREATE UNIQUE INDEX todos_by_source ON todos (corp, client, source);

CREATE TABLE todo_people (
    todo INTEGER NOT NULL REFERENCES todos (number) ON DELETE CASCADE,
    role TEXT NOT NULL, -- executor | participant
    place INTEGER NOT NULL,
    person TEXT NOT NULL,
    done INTEGER NOT NULL,
    PRIMARY KEY (todo, role, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX todo_people_by_person ON todo_people (person);
