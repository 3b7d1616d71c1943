-- name: add
INSERT INTO account_session
    (controller_id, session_id, account_id, token_hash, stage, created_at, seen_at, ends_at, agent,
     address_network)
VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)

-- name: by_token (whole house)
SELECT s.controller_id, s.session_id, s.stage, s.created_at AS session_created_at, s.seen_at,
    s.ends_at, s.locked_at, s.agent, s.address_network,
    a.account_id, a.login_sealed, a.name_sealed, a.role, a.created_at, a.ended_at,
    a.password_hash <> '' AS has_password, a.totp_on_at, a.language, a.theme, a.send_with,
    a.keys_on, a.undo_s, a.lock_minutes, a.own_keys, a.notify,
    (SELECT count(*) FROM passkey AS p WHERE p.controller_id = a.controller_id
        AND p.account_id = a.account_id) AS passkey_count,
    k.kek_id, k.wrapped
FROM account_session AS s
    JOIN account AS a ON a.controller_id = s.controller_id AND a.account_id = s.account_id
    JOIN data_key AS k ON k.controller_id = s.controller_id
        AND k.contact_id = '00000000-0000-0000-0000-000000000000' AND k.fate = 'erasable'
        AND k.locked_on IS NULL
WHERE s.token_hash = $1 AND s.ended_at IS NULL AND a.ended_at IS NULL

-- name: seen
UPDATE account_session SET seen_at = $3 WHERE controller_id = $1 AND session_id = $2
    AND seen_at < $3 AND ended_at IS NULL AND locked_at IS NULL

-- name: lock
UPDATE account_session SET locked_at = coalesce(locked_at, $3)
WHERE controller_id = $1 AND session_id = $2 AND ended_at IS NULL

-- name: renew
-- Somebody has shown who they are: the session goes on under a new cookie.
UPDATE account_session SET token_hash = $3, stage = $4, locked_at = NULL, seen_at = $5,
    challenge = NULL
WHERE controller_id = $1 AND session_id = $2 AND ended_at IS NULL

-- name: end
UPDATE account_session SET ended_at = $3
WHERE controller_id = $1 AND session_id = $2 AND ended_at IS NULL

-- name: end_of_account
UPDATE account_session SET ended_at = $3
WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL
    AND session_id <> ALL($4::uuid[])

-- name: of_account
SELECT session_id, stage, created_at, seen_at, ends_at, locked_at, agent, address_network
FROM account_session
WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL AND ends_at > $3
    AND seen_at > $4
ORDER BY seen_at DESC

-- name: count_over (whole house)
SELECT count(*) FROM account_session WHERE ends_at < $1

-- name: purge (whole house)
DELETE FROM account_session WHERE session_id IN
    (SELECT session_id FROM account_session WHERE ends_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
