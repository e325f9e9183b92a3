-- SPDX-License-Identifier: MIT
-- Times are milliseconds since 1970. `call` is a run's number and a call's (bridge/openplatform/callref.h).

-- Facts about the database: the profile that it was made from, and how often it was opened.
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The grant of a user (or of an organisation) for one permission point.
CREATE TABLE grants (
    client TEXT NOT NULL,
    corp TEXT NOT NULL,
    user TEXT NOT NULL,
    scope TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (client, corp, user, scope)
) STRICT, WITHOUT ROWID;

-- One authorization: the code, with its user, app and organisation. Tokens refer to it.
CREATE TABLE codes (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL,
    corp TEXT NOT NULL,
    user TEXT NOT NULL,
    scopes TEXT NOT NULL,
    call INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    spent_at INTEGER,
    spent_by TEXT
) STRICT;

-- A pair of tokens. A token contains its row's number, so no index is needed: redeeming a code appends one row and changes
-- no other page of the file.
CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    code INTEGER NOT NULL,
    random TEXT NOT NULL, -- the random digits of both
    issued_at INTEGER NOT NULL,
    expires_at INTEGER, -- of the access token, when it is not issued_at and the usual lifetime
    rotated_at INTEGER
) STRICT;
