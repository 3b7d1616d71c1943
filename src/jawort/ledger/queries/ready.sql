-- name: earlier
-- What was asked for before under the same origin and key.
SELECT ready.ready_id, ready.decision_id, ready.origin, ready.idempotency_key, ready.not_before
FROM ready
JOIN unnest($2::text[], $3::text[]) AS asked (origin, idempotency_key)
    ON ready.origin = asked.origin AND ready.idempotency_key = asked.idempotency_key
WHERE ready.controller_id = $1

-- name: earlier_in_campaign
SELECT ready.ready_id, ready.decision_id, ready.campaign_id, ready.contact_id, ready.not_before
FROM ready
JOIN unnest($2::uuid[], $3::uuid[]) AS asked (campaign_id, contact_id)
    ON ready.campaign_id = asked.campaign_id AND ready.contact_id = asked.contact_id
WHERE ready.controller_id = $1

-- name: add
-- Of two processes with the same message one gets its row in; the other learns that it was late.
-- Whoever sends is woken once for each commit: the database tells equal words only once.
WITH added AS (
    INSERT INTO ready
        (controller_id, ready_id, sender_id, contact_id, conversation_id, campaign_id, decision_id,
         origin, idempotency_key, purpose, topic, case_id, answers, priority, content_sealed, state,
         not_before, queued_at)
    SELECT $1, ready_id, sender_id, contact_id, conversation_id, campaign_id, decision_id, origin,
        idempotency_key, purpose, topic, case_id, answers, priority, content_sealed, 'waiting',
        not_before, $2
    FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[],
            $10::text[], $11::text[], $12::text[], $13::uuid[], $14::uuid[], $15::smallint[],
            $16::bytea[], $17::timestamptz[])
        AS new (ready_id, sender_id, contact_id, conversation_id, campaign_id, decision_id, origin,
            idempotency_key, purpose, topic, case_id, answers, priority, content_sealed, not_before)
    ON CONFLICT DO NOTHING
    RETURNING ready_id
)
SELECT ready_id, pg_notify('jawort_ready', $1::uuid::text) FROM added

-- name: request
-- The thread to answer in, and the newest message of the person in it.
SELECT conversation.contact_id, conversation.sender_id, sender.channel, (
    SELECT message_id FROM message
    WHERE controller_id = $1 AND conversation_id = $2 AND direction = 'in' AND kind <> 'call'
    ORDER BY message_id DESC LIMIT 1) AS inbound_id
FROM conversation JOIN sender USING (controller_id, sender_id)
WHERE conversation.controller_id = $1 AND conversation_id = $2
