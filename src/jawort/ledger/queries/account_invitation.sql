-- name: add
INSERT INTO account_invitation
    (controller_id, account_invitation_id, token_hash, account_id, role, created_at, created_by,
     ends_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: by_token (whole house)
SELECT controller_id, account_invitation_id, account_id, role, created_at, ends_at, used_at,
    withdrawn_at
FROM account_invitation WHERE token_hash = $1

-- name: open
SELECT account_invitation_id, account_id, role, created_at, ends_at, used_at, withdrawn_at
FROM account_invitation
WHERE controller_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND ends_at > $2
ORDER BY created_at DESC

-- name: use
UPDATE account_invitation SET used_at = $3
WHERE controller_id = $1 AND account_invitation_id = $2 AND used_at IS NULL
    AND withdrawn_at IS NULL AND ends_at > $3

-- name: withdraw
UPDATE account_invitation SET withdrawn_at = $3
WHERE controller_id = $1 AND account_invitation_id = $2 AND used_at IS NULL
    AND withdrawn_at IS NULL

-- name: withdraw_of_account
UPDATE account_invitation SET withdrawn_at = $3
WHERE controller_id = $1 AND account_id = $2 AND used_at IS NULL AND withdrawn_at IS NULL

-- name: withdraw_made_by
UPDATE account_invitation SET withdrawn_at = $3
WHERE controller_id = $1 AND created_by = $2 AND used_at IS NULL AND withdrawn_at IS NULL
