-- name: keep (whole house)
-- A whole group from the door in one statement and one commit; one notice for each controller.
WITH kept AS (
    INSERT INTO delivery
        (controller_id, day, delivery_id, endpoint_id, received_at, lane, body_sealed, body_size,
         persons, persons_known, state, read_at, refused_unread_count)
    SELECT controller_id, day, delivery_id, endpoint_id, received_at, lane, body_sealed, body_size,
        persons::bytea[], persons_known,
        CASE WHEN is_empty THEN 'read' ELSE 'unread' END,
        CASE WHEN is_empty THEN received_at END, refused_unread_count
    FROM unnest($1::uuid[], $2::date[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[],
        $7::bytea[], $8::integer[], $9::text[], $10::boolean[], $11::boolean[], $12::integer[])
        AS new (controller_id, day, delivery_id, endpoint_id, received_at, lane, body_sealed,
            body_size, persons, persons_known, is_empty, refused_unread_count)
    RETURNING controller_id
)
SELECT count(pg_notify('jawort_delivery', controller_id::text))
FROM (SELECT DISTINCT controller_id FROM kept) AS told

-- name: controllers_waiting (whole house)
SELECT controller_id FROM controller
WHERE EXISTS (SELECT FROM delivery
    WHERE delivery.controller_id = controller.controller_id AND delivery.state = 'unread')

-- name: unread_speakers
SELECT DISTINCT person FROM delivery CROSS JOIN unnest(persons) AS person
WHERE controller_id = $1 AND read_at IS NULL AND lane = 'speaks'
    AND persons && $2::bytea[] AND person = ANY($2::bytea[])

-- name: anybody_may_speak
SELECT EXISTS (SELECT FROM delivery WHERE controller_id = $1 AND read_at IS NULL
    AND lane = 'speaks' AND NOT persons_known AND received_at > $2)

-- name: lock_suspect
-- One that was in the hands of a reader that fell: read alone, so that it can harm no other.
SELECT day, delivery_id, body_size FROM delivery
WHERE controller_id = $1 AND state = 'unread' AND attempt_count > 0
    AND coalesce(not_before <= $2, true)
ORDER BY received_at LIMIT 1 FOR UPDATE SKIP LOCKED

-- name: lock_unread
SELECT day, delivery_id, body_size FROM delivery
WHERE controller_id = $1 AND state = 'unread' AND attempt_count = 0
ORDER BY lane DESC, received_at LIMIT $2 FOR UPDATE SKIP LOCKED

-- name: bodies
SELECT day, delivery_id, endpoint_id, received_at, lane, body_sealed FROM delivery
WHERE controller_id = $1 AND day = $2 AND delivery_id = ANY($3::uuid[])

-- name: day_keys (whole house)
SELECT kek_id, wrapped FROM day_key WHERE day = ANY($1::date[])

-- name: boot (whole house)
-- When this database was started. Compared with itself only, never with a clock of ours.
SELECT pg_postmaster_start_time()::text

-- name: note_claim
INSERT INTO delivery_claim (controller_id, claim_id, days, delivery_ids) VALUES ($1, $2, $3, $4)

-- name: end_claim
DELETE FROM delivery_claim WHERE controller_id = $1 AND claim_id = $2

-- name: any_claim
SELECT EXISTS (SELECT FROM delivery_claim WHERE controller_id = $1)

-- name: fallen_claims
-- A living reader holds its deliveries; those that can be locked belong to one that is gone.
SELECT claim_id, days, delivery_ids FROM delivery_claim
WHERE controller_id = $1 FOR UPDATE SKIP LOCKED

-- name: suspect
WITH free AS (
    SELECT day, delivery_id FROM delivery
    WHERE controller_id = $1 AND day = ANY($2::date[]) AND delivery_id = ANY($3::uuid[])
        AND state = 'unread'
    FOR UPDATE SKIP LOCKED
)
UPDATE delivery AS d SET attempt_count = d.attempt_count + 1,
    state = CASE WHEN d.attempt_count + 1 >= $4 THEN 'damaged' ELSE d.state END,
    not_before = $5::timestamptz + ($6::interval[])[d.attempt_count + 1]
FROM free WHERE d.controller_id = $1 AND d.day = free.day AND d.delivery_id = free.delivery_id

-- name: still_unread
SELECT EXISTS (SELECT FROM delivery WHERE controller_id = $1 AND day = ANY($2::date[])
    AND delivery_id = ANY($3::uuid[]) AND state = 'unread')

-- name: mark_read
UPDATE delivery AS d SET state = r.state, read_at = $3, update_count = r.update_count,
    unknown_count = r.unknown_count
FROM unnest($4::uuid[], $5::text[], $6::integer[], $7::integer[])
    AS r (delivery_id, state, update_count, unknown_count)
WHERE d.controller_id = $1 AND d.day = $2 AND d.delivery_id = r.delivery_id AND d.state = 'unread'

-- name: note_unknown
INSERT INTO unknown_update (controller_id, day, delivery_id, position, field)
SELECT $1, * FROM unnest($2::date[], $3::uuid[], $4::integer[], $5::text[])
ON CONFLICT DO NOTHING

-- name: seen
SELECT update_key FROM update_seen WHERE controller_id = $1 AND update_key = ANY($2::bytea[])

-- name: see
INSERT INTO update_seen (controller_id, update_key, day)
SELECT $1, update_key, $3 FROM unnest($2::bytea[]) AS update_key
ON CONFLICT DO NOTHING RETURNING update_key

-- name: count_since
SELECT count(*) FROM delivery
WHERE controller_id = $1 AND received_at >= $2 AND day >= $3 AND state IN ('read', 'damaged')
    AND body_size > 0

-- name: read_again
UPDATE delivery SET state = 'unread', read_at = NULL, attempt_count = 0, not_before = NULL
WHERE controller_id = $1 AND received_at >= $2 AND day >= $3 AND state IN ('read', 'damaged')
    AND body_size > 0

-- name: standing
-- Asked often: what was read is not looked at, however much it is.
SELECT unread.speaks, unread.reports, unread.oldest_at, unread.overdue, strange.damaged,
    strange.set_aside
FROM (SELECT
    count(*) FILTER (WHERE lane = 'speaks') AS speaks,
    count(*) FILTER (WHERE lane = 'reports') AS reports,
    min(received_at) AS oldest_at,
    count(*) FILTER (WHERE lane = 'speaks' AND NOT persons_known AND received_at <= $2) AS overdue
    FROM delivery WHERE controller_id = $1 AND state = 'unread') AS unread,
(SELECT
    count(*) FILTER (WHERE read_at IS NOT NULL) AS damaged,
    count(*) FILTER (WHERE read_at IS NULL) AS set_aside
    FROM delivery WHERE controller_id = $1 AND state = 'damaged') AS strange

-- name: counts
SELECT coalesce(sum(unknown_count), 0)::bigint AS unknown,
    coalesce(sum(refused_unread_count), 0)::bigint AS refused_unread
FROM delivery WHERE controller_id = $1

-- name: strange
-- What a person should look at: deliveries that were damaged, and updates nobody understood.
SELECT day, delivery_id, received_at,
    CASE WHEN read_at IS NULL THEN 'set_aside' ELSE 'damaged' END AS what, '' AS field, 0 AS position
FROM delivery WHERE controller_id = $1 AND state = 'damaged'
UNION ALL
SELECT d.day, d.delivery_id, d.received_at, 'unknown', u.field, u.position
FROM unknown_update AS u JOIN delivery AS d USING (controller_id, day, delivery_id)
WHERE u.controller_id = $1
ORDER BY received_at DESC, delivery_id, position LIMIT $2
