-- name: add
INSERT INTO form
    (controller_id, form_id, version, public_id, kind, name, place, purposes, sender_id, number,
     confirmed_by, other_ways, sites, secret_sealed, made_at, made_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (public_id) WHERE ended_at IS NULL DO NOTHING

-- name: controller (whole house)
SELECT controller_id FROM form WHERE public_id = $1 AND ended_at IS NULL

-- name: in_force
SELECT form_id, version, public_id, kind, name, place, purposes, sender_id, number, confirmed_by,
    other_ways, sites, secret_sealed, made_at, made_by, ended_at
FROM form WHERE controller_id = $1 AND ended_at IS NULL AND public_id = ANY($2::text[])

-- name: all
SELECT DISTINCT ON (form_id) form_id, version, public_id, kind, name, place, purposes, sender_id,
    number, confirmed_by, other_ways, sites, secret_sealed, made_at, made_by, ended_at
FROM form WHERE controller_id = $1 ORDER BY form_id, version DESC

-- name: version
SELECT form_id, version, public_id, kind, name, place, purposes, sender_id, number, confirmed_by,
    other_ways, sites, secret_sealed, made_at, made_by, ended_at
FROM form WHERE controller_id = $1 AND form_id = $2 AND version = $3

-- name: hold
SELECT version FROM form WHERE controller_id = $1 AND form_id = $2 AND ended_at IS NULL FOR UPDATE

-- name: end
UPDATE form SET ended_at = $3
WHERE controller_id = $1 AND form_id = $2 AND ended_at IS NULL
