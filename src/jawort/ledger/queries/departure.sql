-- name: threads
-- The thread each message belongs to: its own, else the newest with that person and number.
SELECT ready.ready_id, coalesce(ready.conversation_id, (
    SELECT conversation_id FROM conversation
    WHERE conversation.controller_id = $1 AND conversation.contact_id = ready.contact_id
        AND conversation.sender_id = ready.sender_id
    ORDER BY opened_at DESC LIMIT 1)) AS conversation_id
FROM ready WHERE controller_id = $1 AND ready_id = ANY($2::uuid[])

-- name: add_threads
-- A thread we begin is closed until the person answers in it.
INSERT INTO conversation (controller_id, conversation_id, contact_id, sender_id, state,
    initiated_by, opened_at, closed_at)
SELECT $1, conversation_id, contact_id, sender_id, 'closed', 'business', $2, $2
FROM unnest($3::uuid[], $4::uuid[], $5::uuid[])
    AS new (conversation_id, contact_id, sender_id)

-- name: add_messages
INSERT INTO message (controller_id, message_id, conversation_id, contact_id, direction, kind,
    body_sealed, wamid_sealed, wamid_lookup, at, recorded_at, status, status_at, origin,
    written_by)
SELECT $1, message_id, conversation_id, contact_id, 'out', kind, body_sealed, wamid_sealed,
    wamid_lookup, $2, $2, status, $2, origin, (
        SELECT written_by FROM ready
        WHERE ready.controller_id = $1 AND ready.ready_id = new.ready_id)
FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::bytea[], $8::bytea[],
        $9::bytea[], $10::text[], $11::text[], $12::uuid[])
    AS new (message_id, conversation_id, contact_id, kind, body_sealed, wamid_sealed,
        wamid_lookup, status, origin, ready_id)

-- name: name_messages
-- A message of which nothing was known for a while has got its id of the platform.
UPDATE message SET wamid_sealed = coalesce(message.wamid_sealed, new.wamid_sealed),
    wamid_lookup = coalesce(message.wamid_lookup, new.wamid_lookup),
    status = CASE WHEN message.status IN ('', 'unknown') THEN 'accepted' ELSE message.status END,
    status_at = CASE WHEN message.status IN ('', 'unknown') THEN $2 ELSE message.status_at END
FROM unnest($3::uuid[], $4::bytea[], $5::bytea[])
    AS new (message_id, wamid_sealed, wamid_lookup)
WHERE message.controller_id = $1 AND message.message_id = new.message_id

-- name: add_keys
INSERT INTO message_key (controller_id, wamid_lookup, message_id, contact_id)
SELECT $1, * FROM unnest($2::bytea[], $3::uuid[], $4::uuid[]) ON CONFLICT DO NOTHING

-- name: serve_notices
-- Once for each version, and again after a long silence.
INSERT INTO notice_served (controller_id, contact_id, wording_id, served_at)
SELECT DISTINCT $1::uuid, contact_id, wording_id, $2::timestamptz
FROM unnest($3::uuid[], $4::uuid[]) AS new (contact_id, wording_id)
ON CONFLICT (controller_id, contact_id, wording_id) DO UPDATE SET served_at = excluded.served_at
    WHERE notice_served.served_at <= $5
RETURNING contact_id, wording_id

-- name: tell_of_ai
UPDATE conversation SET ai_disclosed = true
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])
