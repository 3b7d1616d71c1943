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
