-- SPDX-License-Identifier: MIT
-- Tickets that an app's server signs dd.config with (docs/dingtalk/protocol.md §2.6). Times are milliseconds since 1970.
CREATE TABLE jsapi_tickets (
    id INTEGER PRIMARY KEY,
    ticket TEXT NOT NULL,
    client TEXT NOT NULL,
    corp TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
