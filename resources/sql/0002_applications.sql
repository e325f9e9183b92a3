-- SPDX-License-Identifier: MIT
-- What an app gets without (or before) a user's yes: administrators' answers, tokens of its own, login-free codes.

-- A member sent this to an administrator, who has not answered yet (docs/dingtalk/protocol.md §7). An id is never given twice: an
-- answer that comes late must not meet another request.
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

-- Tokens of an app itself (docs/dingtalk/protocol.md §5.6). Kept whole, since the same one is answered again while it is good.
CREATE TABLE app_tokens (
    id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL,
    corp TEXT NOT NULL, -- empty: of the suite, no organisation's
    is_shared INTEGER NOT NULL, -- answered again while it is good
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- Codes of the silent login (docs/dingtalk/protocol.md §3.3): a space of their own, good for getuserinfo and nothing else.
CREATE TABLE login_codes (
    code TEXT PRIMARY KEY,
    client TEXT NOT NULL, -- empty: the page did not say
    corp TEXT NOT NULL,
    user TEXT NOT NULL,
    call INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    spent_at INTEGER
) STRICT, WITHOUT ROWID;
