-- name: last_outbound
-- What we sent last before each message, to whom it may be an answer (law.md W-03).
SELECT asked.place, sent.purpose, sent.ended_at
FROM unnest($2::integer[], $3::uuid[], $4::timestamptz[]) AS asked (place, contact_id, at)
CROSS JOIN LATERAL (
    SELECT purpose, ended_at FROM ready
    WHERE ready.controller_id = $1 AND ready.contact_id = asked.contact_id
        AND ready.state = 'accepted' AND ready.ended_at <= asked.at
        AND ready.ended_at > asked.at - interval '72 hours'
    ORDER BY ended_at DESC LIMIT 1) AS sent

-- name: asked_lately
SELECT DISTINCT contact_id FROM ready
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND queued_at > $3
    AND split_part(idempotency_key, ':', 1) = $4

-- name: messages
-- What was said in a call nobody here knows: it is no message anybody could read.
SELECT message_id, contact_id, conversation_id, at, body_sealed FROM message
WHERE controller_id = $1 AND message_id = ANY($2::uuid[]) AND direction = 'in' AND kind <> 'call'
    AND body_sealed IS NOT NULL

-- name: asked
SELECT idempotency_key FROM ready
WHERE controller_id = $1 AND origin = 'bot_rule' AND idempotency_key = ANY($2::text[])

-- name: said
SELECT message_id, contact_id, conversation_id, at, body_sealed FROM message
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND direction = 'in' AND kind <> 'call'
    AND at BETWEEN $3 AND $4 AND body_sealed IS NOT NULL

-- name: newest
SELECT message_id, contact_id, conversation_id, at, body_sealed FROM message
WHERE controller_id = $1 AND direction = 'in' AND kind <> 'call' AND body_sealed IS NOT NULL
ORDER BY message_id DESC LIMIT $2

-- name: keep
UPDATE message SET body_sealed = $3 WHERE controller_id = $1 AND message_id = $2

-- name: last_said
-- The last messages of these people that hold words, the newest first.
SELECT said.contact_id, said.message_id, said.body_sealed
FROM unnest($2::uuid[]) AS person (contact_id)
CROSS JOIN LATERAL (
    SELECT contact_id, message_id, body_sealed FROM message
    WHERE message.controller_id = $1 AND message.contact_id = person.contact_id
        AND message.direction = 'in' AND message.kind = 'text' AND message.body_sealed IS NOT NULL
    ORDER BY message.message_id DESC LIMIT $3) AS said
ORDER BY said.contact_id, said.message_id DESC
