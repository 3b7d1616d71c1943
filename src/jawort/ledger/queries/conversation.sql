-- name: routes
SELECT sender_id, portfolio_id, channel, country, phone_number_id, waba_id, endpoint_id, retired_at
FROM sender WHERE controller_id = $1 ORDER BY retired_at NULLS FIRST, created_at DESC

-- name: running
-- The newest conversation of each pair that is not closed.
SELECT DISTINCT ON (contact_id, sender_id) contact_id, sender_id, conversation_id
FROM conversation
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND sender_id = ANY($3::uuid[])
    AND state <> 'closed'
ORDER BY contact_id, sender_id, opened_at DESC

-- name: open
INSERT INTO conversation
    (controller_id, conversation_id, contact_id, sender_id, state, queue, initiated_by, opened_at)
SELECT $1, conversation_id, contact_id, sender_id, 'open', 'service', $5, $6
FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS new (conversation_id, contact_id, sender_id)

-- name: newest_with
SELECT conversation_id FROM conversation
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
ORDER BY last_inbound_at DESC NULLS LAST, opened_at DESC LIMIT 1

-- name: want_human
UPDATE conversation SET handover = true, state = 'open'
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])
