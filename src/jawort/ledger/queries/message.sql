-- name: open_conversation
INSERT INTO conversation
    (controller_id, conversation_id, contact_id, sender_id, state, queue, initiated_by, opened_at)
VALUES ($1, $2, $3, $4, 'open', $5, $6, $7)

-- name: heard
-- The customer service window opens at the newest inbound message.
UPDATE conversation SET last_inbound_at = greatest(last_inbound_at, $3)
WHERE controller_id = $1 AND conversation_id = $2

-- name: add
INSERT INTO message
    (controller_id, message_id, conversation_id, contact_id, direction, kind, body_sealed,
     wamid_sealed, wamid_lookup, reply_to, at, recorded_at, origin, retention_class)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)

-- name: add_key
INSERT INTO message_key (controller_id, wamid_lookup, message_id, contact_id)
VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING

-- name: by_wamid
SELECT message_id, contact_id FROM message_key
WHERE controller_id = $1 AND wamid_lookup = ANY($2::bytea[])

-- name: thread
SELECT message_id, contact_id, direction, kind, body_sealed, reply_to, at, status, origin,
    retention_class
FROM message WHERE controller_id = $1 AND conversation_id = $2 AND message_id < $3
ORDER BY message_id DESC LIMIT $4

-- name: of_contacts
SELECT message_id, conversation_id, contact_id, direction, kind, body_sealed, at, status, origin,
    retention_class
FROM message WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY message_id

-- name: add_note
INSERT INTO note
    (controller_id, note_id, conversation_id, contact_id, written_by, body_sealed, at)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: index_words
INSERT INTO search_token (controller_id, subject_id, contact_id, tokens) VALUES ($1, $2, $3, $4)
ON CONFLICT (controller_id, subject_id) DO UPDATE SET tokens = excluded.tokens

-- name: find_words
SELECT subject_id, contact_id FROM search_token
WHERE controller_id = $1 AND tokens @> $2::bytea[] ORDER BY subject_id DESC LIMIT $3
