-- name: kept_starts
-- The newest day of what each retention class holds about some contacts.
SELECT retention_class, max(day) AS newest, count(*) AS row_count
FROM (
    SELECT person.retention_class, fact.day
    FROM fact_person AS person JOIN fact USING (controller_id, fact_id)
    WHERE person.controller_id = $1 AND person.contact_id = ANY($2::uuid[])
    UNION ALL
    SELECT retention_class, at::date FROM message
    WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
    UNION ALL
    SELECT retention_class, received_at::date FROM media
    WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
) AS found
WHERE retention_class = ANY($3::text[])
GROUP BY retention_class

-- name: consent_stands
SELECT EXISTS (SELECT FROM standing_consent
    WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND state = 'granted')

-- name: lock_keys
UPDATE data_key SET locked_on = $3, ends_on = kept.ends_on
FROM unnest($4::text[], $5::date[]) AS kept (retention_class, ends_on)
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND fate = 'kept_by_law'
    AND data_key.retention_class = kept.retention_class

-- name: destroy_keys
DELETE FROM data_key
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
    AND (fate = 'erasable' OR retention_class <> ALL($3::text[]))

-- name: key_parts
SELECT DISTINCT tableoid::regclass::text AS part FROM data_key
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: forget_deliveries
-- Deliveries already read that speak of a person. What is unread may hold the words of others: it
-- is read, what is dated before the erasure is forgotten, and its key ends within seven days.
DELETE FROM delivery
WHERE controller_id = $1 AND state = 'read' AND persons && $2::bytea[]

-- name: delivery_parts
SELECT part::text AS part FROM (
    SELECT DISTINCT tableoid::regclass AS part FROM delivery
    WHERE controller_id = $1 AND state = 'read' AND persons && $2::bytea[]) AS found
WHERE pg_total_relation_size(part) <= $3

-- name: add_certificate
INSERT INTO erasure (controller_id, erasure_id, erased_on, ground, certificate, backups_clean_on)
VALUES ($1, $2, $3, $4, $5::jsonb, $6)

-- name: set_certificate
UPDATE erasure SET certificate = $3::jsonb WHERE controller_id = $1 AND erasure_id = $2

-- name: certificate
SELECT certificate FROM erasure WHERE controller_id = $1 AND erasure_id = $2

-- name: settle_erasure_requests
UPDATE right_request SET state = 'answered', answered_at = $3
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND kind = 'erasure' AND state = 'open'

-- name: open_requests
SELECT request_id FROM right_request
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND kind = ANY($3::text[])
    AND state = 'open'
ORDER BY received_at

-- name: answer_requests
UPDATE right_request SET state = 'answered', answered_at = $3
WHERE controller_id = $1 AND request_id = ANY($2::uuid[])

-- name: add_answered_request
INSERT INTO right_request
    (controller_id, request_id, contact_id, kind, state, received_at, due_on, answered_at, source)
VALUES ($1, $2, $3, $4, 'answered', $5, $6, $5, $7)

-- name: names
-- What the ids in a person's rows stand for, in the words of the business.
SELECT label_id AS id, name FROM label WHERE controller_id = $1
UNION ALL
SELECT purpose_id, concat_ws(' · ', code, nullif(topic, ''), channel) FROM purpose
WHERE controller_id = $1
UNION ALL
SELECT wording_id, concat_ws(' · ', name, 'v' || version, language) FROM wording
WHERE controller_id = $1

-- name: identifiers_after
SELECT identifier_id, contact_id FROM identifier WHERE controller_id = $1 AND identifier_id > $2
ORDER BY identifier_id LIMIT $3

-- name: recently_erased (whole house)
SELECT controller_id, contact_id FROM contact WHERE state = 'erased' AND erased_on >= $1

-- name: not_scrubbed (whole house)
SELECT controller_id, erasure_id, certificate FROM erasure
WHERE backups_clean_on >= $1 AND NOT (certificate->>'live_files_clean')::boolean
LIMIT $2

-- name: scrubbed_parts (whole house)
-- Every part an erasure may have touched, but deliveries only as far as they are small.
SELECT inhrelid::regclass::text AS part FROM pg_inherits
WHERE inhparent = 'data_key'::regclass
    OR inhparent = 'delivery'::regclass AND pg_total_relation_size(inhrelid) <= $1
ORDER BY 1
