-- name: open_conversation
INSERT INTO conversation
    (controller_id, conversation_id, contact_id, sender_id, state, queue, initiated_by, opened_at)
VALUES ($1, $2, $3, $4, 'open', $5, $6, $7)

-- name: heard
-- The customer service window opens at the newest inbound message.
UPDATE conversation SET last_inbound_at = greatest(last_inbound_at, new.at)
FROM (SELECT conversation_id, max(at) AS at
    FROM unnest($2::uuid[], $3::timestamptz[]) AS heard (conversation_id, at)
    GROUP BY conversation_id) AS new
WHERE controller_id = $1 AND conversation.conversation_id = new.conversation_id

-- name: add
INSERT INTO message
    (controller_id, message_id, conversation_id, contact_id, direction, kind, body_sealed,
     wamid_sealed, wamid_lookup, reply_to, at, recorded_at, origin, retention_class)
SELECT $1, message_id, conversation_id, contact_id, direction, kind, body_sealed, wamid_sealed,
    wamid_lookup, reply_to, at, $13, origin, retention_class
FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bytea[], $8::bytea[],
    $9::bytea[], $10::uuid[], $11::timestamptz[], $12::text[], $14::text[]) AS new
    (message_id, conversation_id, contact_id, direction, kind, body_sealed, wamid_sealed,
     wamid_lookup, reply_to, at, origin, retention_class)

-- name: add_keys
INSERT INTO message_key (controller_id, wamid_lookup, message_id, contact_id)
SELECT $1, * FROM unnest($2::bytea[], $3::uuid[], $4::uuid[])
ON CONFLICT DO NOTHING
RETURNING message_id

-- name: by_wamid
SELECT wamid_lookup, message_id, contact_id FROM message_key
WHERE controller_id = $1 AND wamid_lookup = ANY($2::bytea[])

-- name: of_contacts
SELECT message_id, conversation_id, contact_id, direction, kind, body_sealed, at, status, origin,
    retention_class
FROM message WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY message_id

-- name: newest_of
SELECT m.message_id, m.conversation_id, m.direction, m.kind, m.body_sealed, m.at, m.status,
    m.retention_class, c.private_since IS NOT NULL AS is_private
FROM message AS m
JOIN conversation AS c
    ON c.controller_id = m.controller_id AND c.conversation_id = m.conversation_id
WHERE m.controller_id = $1 AND m.contact_id = ANY($2::uuid[])
ORDER BY m.message_id DESC LIMIT $3

-- name: add_note
INSERT INTO note
    (controller_id, note_id, conversation_id, contact_id, written_by, body_sealed, at)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: index_words
INSERT INTO search_token (controller_id, subject_id, contact_id, tokens)
SELECT $1, subject_id, contact_id, tokens::bytea[]
FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS new (subject_id, contact_id, tokens)
ON CONFLICT (controller_id, subject_id) DO UPDATE SET tokens = excluded.tokens

-- name: find_words
-- A common word is met soon on a walk back in time: no more than $4 are looked at. Only what is too
-- rare for that is looked up in the index of words; how rare it is, no statistics can tell before.
WITH walked AS MATERIALIZED (
    SELECT subject_id, contact_id FROM (
        SELECT subject_id, contact_id, tokens FROM search_token
        WHERE controller_id = $1 ORDER BY subject_id DESC LIMIT $4) AS newest
    WHERE tokens @> $2::bytea[] ORDER BY subject_id DESC LIMIT $3
), looked_up AS MATERIALIZED (
    SELECT subject_id, contact_id FROM search_token
    WHERE controller_id = $1 AND tokens @> $2::bytea[] AND (SELECT count(*) FROM walked) < $3
)
SELECT subject_id, contact_id FROM walked WHERE (SELECT count(*) FROM walked) >= $3
UNION ALL
SELECT subject_id, contact_id FROM looked_up
ORDER BY subject_id DESC LIMIT $3
