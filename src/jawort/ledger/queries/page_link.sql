-- name: add
INSERT INTO page_link
    (controller_id, link_id, contact_id, use, scope, token_sha256, made_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: controller (whole house)
SELECT controller_id FROM page_link WHERE token_sha256 = $1

-- name: find
SELECT link_id, contact_id, scope, used_at FROM page_link
WHERE controller_id = $1 AND token_sha256 = $2

-- name: use
UPDATE page_link SET used_at = $3
WHERE controller_id = $1 AND link_id = $2 AND used_at IS NULL

-- name: add_receipts
INSERT INTO page_link
    (controller_id, link_id, contact_id, use, scope, token_sha256, made_at, purpose_id, fact_id)
SELECT $1, link_id, contact_id, 'receipt', scope, token_sha256, $8, purpose_id, fact_id
FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::uuid[], $7::uuid[])
    AS new (link_id, contact_id, scope, token_sha256, purpose_id, fact_id)

-- name: receipt
SELECT contact_id, purpose_id, fact_id FROM page_link
WHERE controller_id = $1 AND token_sha256 = $2 AND use = 'receipt'
