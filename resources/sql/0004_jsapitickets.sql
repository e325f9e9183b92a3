-- SPDX-License-Identifier: MIT
-- Tickets with which an app's server signs dd.config (docs/dingtalk/protocol.md §2.6). Times are milliseconds since 1970.
CREATE TABLE jsapi_tickets (
    id INTEGER PRIMARY KEY,
    ticket TEXT NOT NULL,
    client TEXT NOT NULL,
    corp TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
