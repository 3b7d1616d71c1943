-- name: add_code (whole house)
INSERT INTO setup_code (setup_code_id, code_hash, made_at) VALUES ($1, $2, $3)

-- name: use_code (whole house)
UPDATE setup_code SET used_at = $2
WHERE code_hash = ANY($1::bytea[]) AND used_at IS NULL AND made_at > $3

-- name: close_codes (whole house)
UPDATE setup_code SET used_at = $1 WHERE used_at IS NULL

-- name: lock (whole house)
LOCK TABLE setup_code IN EXCLUSIVE MODE

-- name: choose
INSERT INTO setup_step (controller_id, step, choice, done_at, done_by) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (controller_id, step) DO UPDATE SET choice = $3, done_at = $4, done_by = $5

-- name: choices
SELECT step, choice FROM setup_step WHERE controller_id = $1
