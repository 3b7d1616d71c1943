-- Why: people choose their own keys (WCAG 2.1.4) and whether a browser tells of new messages; and a
-- passkey alone signs in, so a device is asked to sign before anybody knows whose it is. What it was
-- asked is kept as a hash, for minutes and for one answer. The previous release does not look here.

ALTER TABLE account
    ADD COLUMN own_keys text NOT NULL DEFAULT '', -- JSON {act: key}: only what differs
    ADD COLUMN notify text NOT NULL DEFAULT 'off' CHECK (notify IN ('off', 'quiet', 'named'));

CREATE TABLE login_challenge (
    challenge_hash bytea PRIMARY KEY, -- SHA-256 of what is to be signed
    made_at timestamptz NOT NULL
);
CREATE INDEX login_challenge_by_age ON login_challenge (made_at);
