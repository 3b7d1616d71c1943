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

-- name: lock
-- What acts change, held in one order until the transaction ends.
SELECT conversation_id, contact_id, state, queue, assigned_to, snoozed_until, heard_count,
    read_count, failed_at, closed_at, private_since, private_cleared_at
FROM conversation WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])
ORDER BY conversation_id FOR NO KEY UPDATE

-- name: whose
SELECT conversation_id, contact_id, private_since IS NOT NULL AS is_private FROM conversation
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: set
UPDATE conversation SET state = new.state, queue = new.queue, assigned_to = new.assigned_to,
    snoozed_until = new.snoozed_until, read_count = new.read_count, failed_at = new.failed_at,
    closed_at = new.closed_at, private_since = new.private_since
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[], $7::bigint[],
        $8::timestamptz[], $9::timestamptz[], $10::timestamptz[])
    AS new (conversation_id, state, queue, assigned_to, snoozed_until, read_count, failed_at,
        closed_at, private_since)
WHERE conversation.controller_id = $1 AND conversation.conversation_id = new.conversation_id

-- name: read
-- What came after the page was drawn stays unread.
UPDATE conversation SET read_count = least(heard_count, $3)
WHERE controller_id = $1 AND conversation_id = $2 AND read_count < least(heard_count, $3)

-- name: due
SELECT conversation_id FROM conversation
WHERE controller_id = $1 AND state = 'snoozed' AND snoozed_until <= $2
ORDER BY conversation_id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED

-- name: wake
UPDATE conversation SET state = 'open', snoozed_until = NULL, active_at = greatest(active_at, $3)
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]) AND state = 'snoozed'

-- name: call_back
-- What people wrote and has not begun to leave. What is being handed over is not called back.
UPDATE ready SET state = 'cancelled', ended_at = $3
FROM conversation
WHERE conversation.controller_id = $1 AND conversation.conversation_id = ANY($2::uuid[])
    AND ready.controller_id = $1 AND ready.sender_id = conversation.sender_id
    AND ready.contact_id = conversation.contact_id
    AND ready.conversation_id = conversation.conversation_id
    AND ready.state = 'waiting' AND ready.origin = 'human'

-- name: call_back_late
UPDATE ready SET state = 'cancelled', ended_at = $3
WHERE controller_id = $1 AND ready_id IN (
    SELECT ready_id FROM conversation
    JOIN ready AS waits ON waits.controller_id = $1 AND waits.sender_id = conversation.sender_id
        AND waits.contact_id = conversation.contact_id
        AND waits.conversation_id = conversation.conversation_id
    WHERE conversation.controller_id = $1 AND conversation.conversation_id = ANY($2::uuid[])
        AND waits.state = 'waiting' AND waits.origin = 'human'
    FOR UPDATE OF waits SKIP LOCKED)

-- name: withdraw_kept
UPDATE kept_answer SET state = 'withdrawn', ended_at = $3
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]) AND state IN ('waiting', 'held')

-- name: private_due
SELECT conversation_id, contact_id FROM conversation
WHERE controller_id = $1 AND private_since <= $2 AND private_cleared_at IS NULL
ORDER BY conversation_id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED

-- name: clear_texts
-- The rows stay without content, so that a repeated delivery does not bring them back.
WITH emptied AS (
    UPDATE message SET body_sealed = NULL, wamid_sealed = NULL
    WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])
        AND (body_sealed IS NOT NULL OR wamid_sealed IS NOT NULL)
    RETURNING message_id),
tokens AS (DELETE FROM search_token WHERE controller_id = $1 AND subject_id IN (
    SELECT message_id FROM message
    WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]))),
waiting AS (DELETE FROM search_waiting WHERE controller_id = $1 AND subject_id IN (
    SELECT message_id FROM message
    WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]))),
files AS (DELETE FROM media WHERE controller_id = $1 AND message_id IN (
    SELECT message_id FROM message
    WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])))
SELECT count(*) FROM emptied

-- name: clear_notes
DELETE FROM note WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: clear_drafts
DELETE FROM composer_draft WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: clear_kept
DELETE FROM kept_answer WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: cleared
UPDATE conversation SET private_cleared_at = $3
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: just_opened
-- Which of these began in this very reading.
SELECT conversation_id, contact_id, sender_id, queue FROM conversation
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]) AND opened_at = $3
    AND assigned_to IS NULL
ORDER BY conversation_id

-- name: labels_of
-- Also those of earlier conversations: a label says something about the person.
SELECT conversation.conversation_id, label_id FROM conversation
JOIN conversation_label AS put USING (controller_id, contact_id)
WHERE controller_id = $1 AND conversation.conversation_id = ANY($2::uuid[])

-- name: rules
SELECT rule_id, place, name, applies_when, value, queue, accounts FROM assign_rule
WHERE controller_id = $1 ORDER BY place, rule_id

-- name: set_rules
WITH gone AS (DELETE FROM assign_rule WHERE controller_id = $1 AND rule_id <> ALL($2::uuid[]))
INSERT INTO assign_rule
    (controller_id, rule_id, place, name, applies_when, value, queue, accounts)
SELECT $1, rule_id, place, name, applies_when, value, queue,
    string_to_array(accounts, ' ')::uuid[]
FROM unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    AS new (rule_id, place, name, applies_when, value, queue, accounts)
ON CONFLICT (controller_id, rule_id) DO UPDATE SET place = excluded.place, name = excluded.name,
    applies_when = excluded.applies_when, value = excluded.value, queue = excluded.queue,
    accounts = excluded.accounts

-- name: turns
-- How many this rule has given away before these: two readers never take the same turn.
UPDATE assign_rule SET turn = turn + $3 WHERE controller_id = $1 AND rule_id = $2
RETURNING turn - $3 AS before

-- name: accounts_living
SELECT account_id FROM account
WHERE controller_id = $1 AND account_id = ANY($2::uuid[]) AND ended_at IS NULL
    AND role IN ('agent', 'lead', 'admin')

-- name: assign
UPDATE conversation SET queue = coalesce(nullif(new.queue, ''), conversation.queue),
    assigned_to = coalesce(new.account_id, conversation.assigned_to)
FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS new (conversation_id, queue, account_id)
WHERE conversation.controller_id = $1 AND conversation.conversation_id = new.conversation_id
