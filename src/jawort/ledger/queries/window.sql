-- name: missed
-- Service windows that ended between $3 and $4 while the person still waited, the newest first. A
-- window ends $2 after the last thing its person did on that number; waiting is who has said
-- something since a human wrote last. A chat that was closed before the end needed no answer, and
-- neither did what was settled at once: a tap, a code, a wish that was obeyed and confirmed.
-- What is cheap is asked first, and only as many as are shown are looked at closely.
WITH heard AS MATERIALIZED (
    SELECT message.conversation_id, message.contact_id, conversation.sender_id,
        conversation.queue, conversation.closed_at, message.at,
        lead(message.at) OVER (PARTITION BY message.contact_id, conversation.sender_id
            ORDER BY message.at, message.message_id) AS next_at
    FROM conversation
    JOIN sender ON sender.controller_id = $1 AND sender.sender_id = conversation.sender_id
    JOIN message ON message.controller_id = $1
        AND message.conversation_id = conversation.conversation_id
    WHERE conversation.controller_id = $1
        AND conversation.last_inbound_at > $3::timestamptz - $2::interval
        AND conversation.private_since IS NULL AND sender.channel NOT IN ('sms', 'rcs')
        AND message.message_id >= $5 AND message.direction = 'in'
), ended AS (
    SELECT heard.*, heard.at + $2::interval AS ends_at FROM heard
    WHERE heard.at + $2::interval > $3::timestamptz AND heard.at + $2::interval <= $4::timestamptz
        AND (next_at IS NULL OR next_at >= heard.at + $2::interval)
        AND (closed_at IS NULL OR closed_at > heard.at + $2::interval)
), left_alone AS (
    SELECT ended.* FROM ended
    WHERE NOT EXISTS (SELECT FROM message AS ours
        WHERE ours.controller_id = $1 AND ours.conversation_id = ended.conversation_id
            AND ours.message_id >= $5 AND ours.direction = 'out' AND ours.origin = 'human'
            AND ours.at >= ended.at AND ours.at < ended.ends_at)
    ORDER BY ended.ends_at DESC, ended.conversation_id DESC
), waiting AS (
    SELECT left_alone.*, asked.at AS asked_at, asked.message_id AS asked_id
    FROM left_alone
    CROSS JOIN LATERAL (
        SELECT max(ours.at) AS at FROM message AS ours
        WHERE ours.controller_id = $1 AND ours.conversation_id = left_alone.conversation_id
            AND ours.direction = 'out' AND ours.origin = 'human' AND ours.at < left_alone.at
    ) AS said
    CROSS JOIN LATERAL (
        SELECT min(theirs.at) AS at,
            (array_agg(theirs.message_id ORDER BY theirs.message_id DESC))[1] AS message_id
        FROM message AS theirs
        WHERE theirs.controller_id = $1 AND theirs.conversation_id = left_alone.conversation_id
            AND theirs.direction = 'in' AND theirs.kind NOT IN ('reaction', 'revoke', 'call')
            AND theirs.at <= left_alone.at AND (said.at IS NULL OR theirs.at > said.at)
            AND NOT EXISTS (SELECT FROM ready
                JOIN conversation AS here ON here.controller_id = $1
                    AND here.conversation_id = theirs.conversation_id AND NOT here.handover
                WHERE ready.controller_id = $1 AND ready.contact_id = theirs.contact_id
                    AND ready.answers = theirs.message_id AND ready.origin = 'bot_rule'
                    AND ready.state = 'accepted' AND (starts_with(ready.purpose, 'L_')
                        OR split_part(ready.idempotency_key, ':', 1) = ANY($7::text[])))
    ) AS asked
    WHERE asked.at IS NOT NULL
    LIMIT $6
)
SELECT waiting.conversation_id, waiting.contact_id, waiting.sender_id, waiting.queue,
    waiting.ends_at, waiting.asked_at, waiting.asked_id, waiting.next_at AS wrote_again_at,
    (SELECT min(ours.at) FROM message AS ours
        WHERE ours.controller_id = $1 AND ours.conversation_id = waiting.conversation_id
            AND ours.message_id >= $5 AND ours.direction = 'out' AND ours.origin = 'human'
            AND ours.at >= waiting.ends_at) AS answered_at,
    EXISTS (SELECT FROM kept_answer WHERE kept_answer.controller_id = $1
        AND kept_answer.conversation_id = waiting.conversation_id
        AND kept_answer.state = 'waiting') AS answer_waits
FROM waiting
ORDER BY waiting.ends_at DESC, waiting.conversation_id DESC

-- name: closing_for
-- Whom one should not forget: their window ends soonest, and nobody else sees to them. What was
-- settled at once needs nobody, as above; an unanswered call does.
SELECT conversation_id, last_inbound_at FROM conversation
JOIN sender USING (controller_id, sender_id)
WHERE controller_id = $1 AND state IN ('open', 'snoozed') AND unanswered_since IS NOT NULL
    AND channel NOT IN ('sms', 'rcs') AND (assigned_to = $2 OR assigned_to IS NULL)
    AND last_inbound_at > $3::timestamptz AND last_inbound_at <= $4::timestamptz
    AND EXISTS (SELECT FROM message AS theirs
        WHERE theirs.controller_id = $1 AND theirs.conversation_id = conversation.conversation_id
            AND theirs.direction = 'in' AND theirs.kind NOT IN ('reaction', 'revoke')
            AND greatest(theirs.at, theirs.recorded_at) >= unanswered_since
            AND NOT EXISTS (SELECT FROM ready
                WHERE NOT conversation.handover
                    AND ready.controller_id = $1 AND ready.contact_id = theirs.contact_id
                    AND ready.answers = theirs.message_id AND ready.origin = 'bot_rule'
                    AND ready.state = 'accepted' AND (starts_with(ready.purpose, 'L_')
                        OR split_part(ready.idempotency_key, ':', 1) = ANY($6::text[]))))
ORDER BY last_inbound_at, conversation_id LIMIT $5

-- name: look_for
-- From here on a statement of this transaction may take so long; tells what held before.
WITH before AS MATERIALIZED (SELECT current_setting('statement_timeout') AS told)
SELECT before.told, set_config('statement_timeout', $2, true)
FROM before JOIN controller ON controller.controller_id = $1
