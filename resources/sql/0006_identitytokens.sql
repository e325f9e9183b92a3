-- SPDX-License-Identifier: MIT
-- Tokens that serve only to learn who signed in: of the back office's sign-in (sso) and of the old face's sns methods
-- (docs/dingtalk/protocol.md §5.6 and §5.7). Times are milliseconds since 1970.
CREATE TABLE identity_tokens (
    token TEXT PRIMARY KEY,
    kind TEXT NOT NULL, -- sso | snsApp | snsPersistent | snsUser
    client TEXT NOT NULL,
    corp TEXT NOT NULL, -- of an sso token; otherwise empty
    user TEXT NOT NULL, -- of a persistent code and of a user's token; otherwise empty
    expires_at INTEGER -- null: never
) STRICT, WITHOUT ROWID;
