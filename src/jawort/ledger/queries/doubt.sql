-- name: listed
-- Whose person is uncertain, the longest first. An erased record is nobody's any more.
SELECT contact_id, identity_since AS since FROM contact
WHERE controller_id = $1 AND NOT identity_ok AND state IN ('active', 'blocked')
ORDER BY identity_since NULLS FIRST, contact_id LIMIT $2

-- name: of
-- Which of these records are in doubt, and since when.
SELECT contact_id, identity_since AS since FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND NOT identity_ok

-- name: settle
-- The doubt that was asked about ends; one that has come up since does not.
UPDATE contact SET identity_ok = true, identity_since = $3
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND NOT identity_ok
    AND identity_since < $3
RETURNING contact_id
