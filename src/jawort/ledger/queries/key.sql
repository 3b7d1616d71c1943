-- name: lock_contacts
-- Who writes for a contact holds this lock; erasure waits for it, and later writers see its end.
SELECT contact_id, state FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
ORDER BY contact_id
FOR KEY SHARE

-- name: add
INSERT INTO data_key
    (controller_id, contact_id, fate, retention_class, data_key_id, kek_id, wrapped, ends_on)
SELECT $1, * FROM unnest(
    $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::bytea[], $8::date[])
ON CONFLICT DO NOTHING

-- name: of_fate
SELECT contact_id, kek_id, wrapped FROM data_key
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
    AND fate = $3 AND retention_class = $4 AND locked_on IS NULL

-- name: unlocked_of_contacts
SELECT kek_id, wrapped FROM data_key
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND locked_on IS NULL

-- name: locked_of_contacts
SELECT kek_id, wrapped, retention_class, ends_on FROM data_key
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND locked_on IS NOT NULL

-- name: under_kek (whole house)
SELECT controller_id, contact_id, fate, retention_class, wrapped FROM data_key
WHERE kek_id = $1 LIMIT $2 FOR UPDATE SKIP LOCKED

-- name: rewrap (whole house)
UPDATE data_key SET kek_id = $5, wrapped = $6
WHERE controller_id = $1 AND contact_id = $2 AND fate = $3 AND retention_class = $4

-- name: count_under_kek (whole house)
SELECT (SELECT count(*) FROM data_key WHERE kek_id = $1)
     + (SELECT count(*) FROM day_key WHERE kek_id = $1)

-- name: add_day (whole house)
INSERT INTO day_key (day, day_key_id, kek_id, wrapped) VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING

-- name: of_day (whole house)
SELECT kek_id, wrapped FROM day_key WHERE day = $1

-- name: days_under_kek (whole house)
SELECT day, wrapped FROM day_key WHERE kek_id = $1 FOR UPDATE

-- name: rewrap_day (whole house)
UPDATE day_key SET kek_id = $2, wrapped = $3 WHERE day = $1

-- name: destroy_days_before (whole house)
DELETE FROM day_key WHERE day < $1 RETURNING day

-- name: note_event (whole house)
INSERT INTO key_event (key_event_id, at, event, key_id, item_count) VALUES ($1, $2, $3, $4, $5)
