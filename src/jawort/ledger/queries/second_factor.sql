-- name: offer_totp
UPDATE account SET totp_sealed = $3, totp_on_at = NULL, totp_step = 0
WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL AND totp_on_at IS NULL

-- name: totp
SELECT totp_sealed, totp_on_at FROM account
WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL AND totp_sealed IS NOT NULL

-- name: use_step
-- A code counts once: its step must be later than the last one used.
UPDATE account SET totp_step = $3 WHERE controller_id = $1 AND account_id = $2 AND totp_step < $3

-- name: totp_on
UPDATE account SET totp_on_at = $3
WHERE controller_id = $1 AND account_id = $2 AND totp_sealed IS NOT NULL

-- name: totp_off
UPDATE account SET totp_sealed = NULL, totp_on_at = NULL, totp_step = 0
WHERE controller_id = $1 AND account_id = $2

-- name: forget_codes
DELETE FROM recovery_code WHERE controller_id = $1 AND account_id = $2

-- name: add_code
INSERT INTO recovery_code (controller_id, account_id, code_hash) VALUES ($1, $2, $3)

-- name: use_code
UPDATE recovery_code SET used_at = $4
WHERE controller_id = $1 AND account_id = $2 AND code_hash = ANY($3::bytea[]) AND used_at IS NULL

-- name: codes_left
SELECT count(*) FROM recovery_code
WHERE controller_id = $1 AND account_id = $2 AND used_at IS NULL

-- name: forget_passkeys
DELETE FROM passkey WHERE controller_id = $1 AND account_id = $2
