-- name: add
INSERT INTO passkey
    (controller_id, passkey_id, account_id, credential, public_key, sign_count, label, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: of_account
SELECT passkey_id, account_id, credential, public_key, sign_count, label, created_at, used_at
FROM passkey WHERE controller_id = $1 AND account_id = $2 ORDER BY created_at, passkey_id

-- name: used
-- A count that does not grow belongs to a copied key, unless the device counts nothing.
UPDATE passkey SET sign_count = $3, used_at = $4 WHERE controller_id = $1 AND passkey_id = $2
    AND (sign_count < $3 OR sign_count = 0 AND $3 = 0)

-- name: remove
DELETE FROM passkey WHERE controller_id = $1 AND account_id = $2 AND passkey_id = $3

-- name: challenge
UPDATE account_session SET challenge = $3
WHERE controller_id = $1 AND session_id = $2 AND ended_at IS NULL

-- name: take_challenge
-- What was asked can be answered once.
WITH asked AS (
    SELECT challenge FROM account_session WHERE controller_id = $1 AND session_id = $2 FOR UPDATE)
UPDATE account_session AS s SET challenge = NULL FROM asked
WHERE s.controller_id = $1 AND s.session_id = $2 AND s.ended_at IS NULL
RETURNING asked.challenge

-- name: by_credential (whole house)
SELECT p.controller_id, p.passkey_id, p.account_id, p.credential, p.public_key, p.sign_count,
    p.label, p.created_at, p.used_at
FROM passkey AS p
    JOIN account AS a ON a.controller_id = p.controller_id AND a.account_id = p.account_id
WHERE p.credential = $1 AND a.ended_at IS NULL

-- name: ask_anybody (whole house)
INSERT INTO login_challenge (challenge_hash, made_at) VALUES ($1, $2)

-- name: take_from_anybody (whole house)
-- What was asked can be answered once, and only while it is fresh.
DELETE FROM login_challenge WHERE challenge_hash = $1 RETURNING made_at

-- name: purge_asked (whole house)
DELETE FROM login_challenge WHERE challenge_hash IN
    (SELECT challenge_hash FROM login_challenge WHERE made_at < $1 LIMIT 100 FOR UPDATE SKIP LOCKED)
