-- SPDX-License-Identifier: MIT
-- Data of apps that need no consent of a user: requests to administrators, tokens of the app itself, login-free codes.

-- Requests of members that an administrator has not answered yet (docs/dingtalk/protocol.md §7). An id is never used again, so that
-- a late answer cannot apply to another request.
CREATE TABLE admin_requests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client TEXT NOT NULL,
    corp TEXT NOT NULL,
    user TEXT NOT NULL, -- who asks
    administrator TEXT NOT NULL,
    scopes TEXT NOT NULL,
    call INTEGER NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;

-- Tokens of an app itself (docs/dingtalk/protocol.md §5.6). Stored whole, because the same token is answered again while it is valid.
CREATE TABLE app_tokens (
    id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL,
    corp TEXT NOT NULL, -- empty: of the suite, no organisation's
    is_shared INTEGER NOT NULL, -- answered again while it is good
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- Codes of the silent login (docs/dingtalk/protocol.md §3.3): separate from authorization codes, and valid for getuserinfo only.
CREATE TABLE login_codes (
    code TEXT PRIMARY KEY,
    client TEXT NOT NULL, -- empty: the page did not say
    corp TEXT NOT NULL,
    user TEXT NOT NULL,
    call INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    spent_at INTEGER
) STRICT, WITHOUT ROWID;
