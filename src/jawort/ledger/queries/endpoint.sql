-- name: add
INSERT INTO endpoint
    (controller_id, endpoint_id, dialect, secret_header, secret_sealed, verify_token_sealed,
     access_token_sealed, base_url, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: of_controller
SELECT endpoint_id, dialect, secret_header, secret_sealed, verify_token_sealed,
    access_token_sealed, base_url, created_at, closed_at
FROM endpoint WHERE controller_id = $1 ORDER BY created_at, endpoint_id

-- name: close
UPDATE endpoint SET closed_at = $3
WHERE controller_id = $1 AND endpoint_id = $2 AND closed_at IS NULL

-- name: all_open (whole house)
SELECT e.controller_id, e.endpoint_id, e.dialect, e.secret_header, e.secret_sealed,
    e.verify_token_sealed, k.kek_id, k.wrapped
FROM endpoint AS e JOIN data_key AS k ON k.controller_id = e.controller_id
    AND k.contact_id = '00000000-0000-0000-0000-000000000000' AND k.fate = 'erasable'
    AND k.locked_on IS NULL
WHERE e.closed_at IS NULL
