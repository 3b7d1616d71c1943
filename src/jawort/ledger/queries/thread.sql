-- name: siblings
-- All conversations of the same person, over all records, with the same number of ours.
SELECT DISTINCT other.conversation_id, other.contact_id, other.sender_id, other.opened_at,
    other.initiated_by
FROM conversation AS mine
CROSS JOIN LATERAL same_person($1::uuid, ARRAY[mine.contact_id]) AS person
JOIN conversation AS other ON other.controller_id = $1 AND other.contact_id = person.contact_id
    AND other.sender_id = mine.sender_id
WHERE mine.controller_id = $1 AND mine.conversation_id = $2
    AND (other.private_since IS NULL OR other.conversation_id = $2)
ORDER BY other.opened_at, other.conversation_id

-- name: messages
-- The newest first, over several conversations; of each no more than are wanted is looked at.
SELECT found.* FROM unnest($2::uuid[]) AS thread (conversation_id)
CROSS JOIN LATERAL (
    SELECT message_id, message.conversation_id, contact_id, direction, kind, body_sealed, reply_to,
        at, recorded_at, status, status_at, origin, written_by
    FROM message WHERE controller_id = $1 AND message.conversation_id = thread.conversation_id
        AND message_id < $3 AND kind NOT IN ('reaction', 'edit', 'revoke')
    ORDER BY message_id DESC LIMIT $4) AS found
ORDER BY found.message_id DESC LIMIT $4

-- name: additions
SELECT message_id, contact_id, direction, kind, body_sealed, at FROM message
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]) AND message_id > $3
    AND kind IN ('reaction', 'edit', 'revoke')
ORDER BY message_id DESC LIMIT 300

-- name: quoted
SELECT message_id, contact_id, direction, kind, body_sealed FROM message
WHERE controller_id = $1 AND message_id = ANY($2::uuid[]) AND contact_id = ANY($3::uuid[])

-- name: errors
SELECT message_id, error_code FROM status
WHERE controller_id = $1 AND message_id = ANY($2::uuid[]) AND status = 'failed'

-- name: ready_of
SELECT message_id, ready_id FROM ready
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND message_id = ANY($3::uuid[])

-- name: queued
-- What is no message yet, or never became one.
SELECT ready_id, contact_id, conversation_id, origin, content_sealed, state, not_before, queued_at,
    decision_id, written_by, (SELECT error_code FROM attempt
        WHERE attempt.controller_id = $1 AND attempt.ready_id = ready.ready_id
        ORDER BY began_at DESC LIMIT 1) AS error_code
FROM ready
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND sender_id = $3
    AND message_id IS NULL AND campaign_id IS NULL AND queued_at >= $4 AND queued_at < $5
ORDER BY ready_id DESC LIMIT 100

-- name: refused
-- What somebody wanted to send and the gate did not let through.
SELECT decision_id, contact_id, origin, purpose, rule, code, decided_at FROM decision
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND outcome = 'deny'
    AND ready_id IS NULL AND campaign_id IS NULL AND decided_at >= $3 AND decided_at < $4
ORDER BY decided_at DESC LIMIT 100

-- name: kept
SELECT kept_id, contact_id, account_id, content_sealed, kept_at, keep_until FROM kept_answer
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]) AND state = 'waiting'
ORDER BY kept_at

-- name: by_mark
SELECT wamid_lookup, message_id FROM message_key
WHERE controller_id = $1 AND wamid_lookup = ANY($2::bytea[])
