-- SPDX-License-Identifier: MIT
-- When a refresh token was ended early, in milliseconds since 1970; null: it lives 30 days from issued_at.
ALTER TABLE tokens ADD COLUMN refresh_expires_at INTEGER;
