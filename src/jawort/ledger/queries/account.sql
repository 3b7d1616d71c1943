-- name: add
INSERT INTO account
    (controller_id, account_id, login_hash, login_sealed, name_sealed, password_hash, role,
     created_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: login_taken (whole house)
SELECT EXISTS (SELECT FROM account WHERE login_hash = ANY($1::bytea[]) AND ended_at IS NULL)

-- name: by_login (whole house)
SELECT controller_id, account_id, password_hash FROM account
WHERE login_hash = ANY($1::bytea[]) AND ended_at IS NULL

-- name: any (whole house)
SELECT EXISTS (SELECT FROM account WHERE ended_at IS NULL)

-- name: of_controller
SELECT account_id, login_sealed, name_sealed, role, created_at, ended_at, password_hash <> ''
    AS has_password, totp_on_at, language, theme, send_with, keys_on, undo_s, lock_minutes,
    own_keys, notify,
    (SELECT count(*) FROM passkey AS p WHERE p.controller_id = a.controller_id
        AND p.account_id = a.account_id) AS passkey_count
FROM account AS a WHERE controller_id = $1 ORDER BY created_at, account_id

-- name: one
SELECT account_id, login_sealed, name_sealed, role, created_at, ended_at, password_hash <> ''
    AS has_password, totp_on_at, language, theme, send_with, keys_on, undo_s, lock_minutes,
    own_keys, notify,
    (SELECT count(*) FROM passkey AS p WHERE p.controller_id = a.controller_id
        AND p.account_id = a.account_id) AS passkey_count
FROM account AS a WHERE controller_id = $1 AND account_id = $2

-- name: lock_admins
SELECT account_id FROM account
WHERE controller_id = $1 AND role = 'admin' AND ended_at IS NULL ORDER BY account_id FOR UPDATE

-- name: end
UPDATE account SET ended_at = $3 WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL

-- name: set_role
UPDATE account SET role = $3 WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL

-- name: password_of
SELECT password_hash FROM account
WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL

-- name: set_password
UPDATE account SET password_hash = $3
WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL

-- name: set_habits
UPDATE account SET language = $3, theme = $4, send_with = $5, keys_on = $6, undo_s = $7,
    lock_minutes = $8, notify = $9
WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL

-- name: set_own_keys
UPDATE account SET own_keys = $3 WHERE controller_id = $1 AND account_id = $2 AND ended_at IS NULL
