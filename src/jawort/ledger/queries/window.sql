-- name: missed
-- Service windows that ended between $3 and $4 while the person still waited, the newest first. A
-- window ends $2 after the last thing its person did on that number; waiting is who has said
-- something since a human wrote last. A chat that was closed before the end needed no answer.
WITH heard AS MATERIALIZED (
    SELECT message.conversation_id, message.contact_id, conversation.sender_id,
        conversation.queue, conversation.closed_at, message.at,
        lead(message.at) OVER (PARTITION BY message.contact_id, conversation.sender_id
            ORDER BY message.at, message.message_id) AS next_at
    FROM message
    JOIN conversation USING (controller_id, conversation_id)
    JOIN sender ON sender.controller_id = $1 AND sender.sender_id = conversation.sender_id
    WHERE message.controller_id = $1 AND message.message_id >= $5 AND message.direction = 'in'
        AND conversation.private_since IS NULL AND sender.channel NOT IN ('sms', 'rcs')
), ended AS (
    SELECT heard.*, heard.at + $2::interval AS ends_at FROM heard
    WHERE heard.at + $2::interval > $3::timestamptz AND heard.at + $2::interval <= $4::timestamptz
        AND (next_at IS NULL OR next_at >= heard.at + $2::interval)
        AND (closed_at IS NULL OR closed_at > heard.at + $2::interval)
)
SELECT ended.conversation_id, ended.contact_id, ended.sender_id, ended.queue, ended.ends_at,
    asked.at AS asked_at, asked.message_id AS asked_id, ended.next_at AS wrote_again_at,
    later.at AS answered_at,
    EXISTS (SELECT FROM kept_answer WHERE kept_answer.controller_id = $1
        AND kept_answer.conversation_id = ended.conversation_id
        AND kept_answer.state = 'waiting') AS answer_waits
FROM ended
LEFT JOIN LATERAL (
    SELECT max(ours.at) AS at FROM message AS ours
    WHERE ours.controller_id = $1 AND ours.conversation_id = ended.conversation_id
        AND ours.direction = 'out' AND ours.origin = 'human' AND ours.at < ended.ends_at
) AS said ON true
CROSS JOIN LATERAL (
    SELECT min(theirs.at) AS at, (array_agg(theirs.message_id ORDER BY theirs.message_id DESC))[1]
        AS message_id
    FROM message AS theirs
    WHERE theirs.controller_id = $1 AND theirs.conversation_id = ended.conversation_id
        AND theirs.direction = 'in' AND theirs.kind NOT IN ('reaction', 'revoke', 'call')
        AND theirs.at <= ended.at AND (said.at IS NULL OR theirs.at > said.at)
) AS asked
LEFT JOIN LATERAL (
    SELECT min(ours.at) AS at FROM message AS ours
    WHERE ours.controller_id = $1 AND ours.conversation_id = ended.conversation_id
        AND ours.direction = 'out' AND ours.origin = 'human' AND ours.at >= ended.ends_at
) AS later ON true
WHERE asked.at IS NOT NULL
ORDER BY ended.ends_at DESC, ended.conversation_id DESC LIMIT $6

-- name: closing_for
-- Whom one should not forget: their window ends soonest, and nobody else sees to them.
SELECT conversation_id, last_inbound_at FROM conversation
JOIN sender USING (controller_id, sender_id)
WHERE controller_id = $1 AND state IN ('open', 'snoozed') AND unanswered_since IS NOT NULL
    AND channel NOT IN ('sms', 'rcs') AND (assigned_to = $2 OR assigned_to IS NULL)
    AND last_inbound_at > $3::timestamptz AND last_inbound_at <= $4::timestamptz
ORDER BY last_inbound_at, conversation_id LIMIT $5
