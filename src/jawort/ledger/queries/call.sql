-- name: hold
-- Calls that are kept already, held while more is added to them, in one order.
SELECT message_id, conversation_id, contact_id, wamid_lookup, body_sealed, at FROM message
WHERE controller_id = $1 AND message_id IN (
        SELECT message_id FROM message_key
        WHERE controller_id = $1 AND wamid_lookup = ANY($2::bytea[]))
    AND kind = 'call' AND body_sealed IS NOT NULL
ORDER BY message_id FOR NO KEY UPDATE

-- name: add_to
UPDATE message SET body_sealed = new.body_sealed
FROM unnest($2::uuid[], $3::bytea[]) AS new (message_id, body_sealed)
WHERE message.controller_id = $1 AND message.message_id = new.message_id

-- name: was_taken
-- Nobody waits because of a call that somebody took, unless they have said something before it.
UPDATE conversation SET unanswered_since = NULL
FROM unnest($2::uuid[], $3::timestamptz[]) AS taken (conversation_id, at)
WHERE conversation.controller_id = $1 AND conversation.conversation_id = taken.conversation_id
    AND conversation.unanswered_since = taken.at
