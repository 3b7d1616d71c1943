-- name: open
-- The newest first; of one account, of nobody, or of one queue where that is asked.
SELECT conversation_id, active_at AS at FROM conversation
WHERE controller_id = $1 AND state = 'open'
    AND ($2::uuid IS NULL OR assigned_to = $2)
    AND (NOT $3::boolean OR assigned_to IS NULL)
    AND ($4::text = '' OR queue = $4)
    AND ($5::uuid IS NULL OR EXISTS (SELECT FROM conversation_label AS put
        WHERE put.controller_id = $1 AND put.conversation_id = conversation.conversation_id
            AND put.label_id = $5))
    AND (active_at, conversation_id) < ($6::timestamptz, $7::uuid)
ORDER BY active_at DESC, conversation_id DESC LIMIT $8

-- name: mentioned
SELECT conversation_id, active_at AS at FROM conversation
WHERE controller_id = $1 AND state <> 'closed' AND conversation_id IN (
        SELECT conversation_id FROM mention WHERE controller_id = $1 AND account_id = $2)
    AND (active_at, conversation_id) < ($3::timestamptz, $4::uuid)
ORDER BY active_at DESC, conversation_id DESC LIMIT $5

-- name: closing
-- Whose window ends first comes first: $2 to $3 is when they wrote. Putting off stops no window.
-- What was settled at once needs nobody: a tap, a code, a wish that was obeyed and confirmed.
SELECT conversation_id, last_inbound_at AS at FROM conversation
JOIN sender USING (controller_id, sender_id)
WHERE controller_id = $1 AND state IN ('open', 'snoozed') AND unanswered_since IS NOT NULL
    AND channel NOT IN ('sms', 'rcs')
    AND last_inbound_at > $2::timestamptz AND last_inbound_at <= $3::timestamptz
    AND (last_inbound_at, conversation_id) > ($4::timestamptz, $5::uuid)
    AND EXISTS (SELECT FROM message AS theirs
        WHERE theirs.controller_id = $1 AND theirs.conversation_id = conversation.conversation_id
            AND theirs.direction = 'in' AND theirs.kind NOT IN ('reaction', 'revoke')
            AND greatest(theirs.at, theirs.recorded_at) >= unanswered_since
            AND NOT EXISTS (SELECT FROM ready
                WHERE NOT conversation.handover
                    AND ready.controller_id = $1 AND ready.contact_id = theirs.contact_id
                    AND ready.answers = theirs.message_id AND ready.origin = 'bot_rule'
                    AND ready.state = 'accepted' AND (starts_with(ready.purpose, 'L_')
                        OR split_part(ready.idempotency_key, ':', 1) = ANY($7::text[]))))
ORDER BY last_inbound_at, conversation_id LIMIT $6

-- name: waiting
SELECT conversation_id, active_at AS at FROM conversation
WHERE controller_id = $1 AND private_since IS NULL AND conversation_id IN (
        SELECT conversation_id FROM kept_answer WHERE controller_id = $1 AND state = 'waiting')
    AND (active_at, conversation_id) < ($2::timestamptz, $3::uuid)
ORDER BY active_at DESC, conversation_id DESC LIMIT $4

-- name: snoozed
SELECT conversation_id, snoozed_until AS at FROM conversation
WHERE controller_id = $1 AND state = 'snoozed'
    AND (snoozed_until, conversation_id) > ($2::timestamptz, $3::uuid)
ORDER BY snoozed_until, conversation_id LIMIT $4

-- name: failed
SELECT conversation_id, failed_at AS at FROM conversation
WHERE controller_id = $1 AND failed_at IS NOT NULL AND private_since IS NULL
    AND (failed_at, conversation_id) < ($2::timestamptz, $3::uuid)
ORDER BY failed_at DESC, conversation_id DESC LIMIT $4

-- name: closed
SELECT conversation_id, active_at AS at FROM conversation
WHERE controller_id = $1 AND state = 'closed' AND private_since IS NULL
    AND (active_at, conversation_id) < ($2::timestamptz, $3::uuid)
ORDER BY active_at DESC, conversation_id DESC LIMIT $4

-- name: private
SELECT conversation_id, private_since AS at FROM conversation
WHERE controller_id = $1 AND private_since IS NOT NULL
    AND (private_since, conversation_id) < ($2::timestamptz, $3::uuid)
ORDER BY private_since DESC, conversation_id DESC LIMIT $4

-- name: rights
-- Whose request is oldest comes first: its month runs out first (Art. 12(3) GDPR).
SELECT theirs.conversation_id, asked.at
FROM (SELECT contact_id, min(received_at) AS at FROM right_request
    WHERE controller_id = $1 AND state = 'open' AND contact_id IS NOT NULL
    GROUP BY contact_id) AS asked
CROSS JOIN LATERAL (
    SELECT conversation_id FROM conversation
    WHERE controller_id = $1 AND contact_id = asked.contact_id AND private_since IS NULL
    ORDER BY active_at DESC LIMIT 1) AS theirs
WHERE (asked.at, theirs.conversation_id) > ($2::timestamptz, $3::uuid)
ORDER BY asked.at, theirs.conversation_id LIMIT $4

-- name: rows
-- What a list shows of some conversations, in the order they are named.
SELECT one.conversation_id, one.contact_id, one.sender_id, sender.channel, one.state, one.queue,
    one.assigned_to, one.heard_count, one.read_count, one.active_at, one.last_inbound_at,
    one.unanswered_since, one.snoozed_until, one.failed_at, one.handover, one.private_since,
    contact.state AS contact_state, contact.name_sealed, contact.username_sealed,
    contact.optout <> 'none' OR contact.objection <> 'none' OR contact.platform_ads_stop
        AS ads_ended,
    contact.restricted, contact.minor NOT IN ('ok', 'unknown_child_directed') AS is_minor,
    NOT contact.identity_ok AS in_doubt,
    newest.message_id, newest.direction, newest.kind, newest.body_sealed, newest.at, newest.status,
    newest.origin, newest.written_by,
    number.identifier_id, number.value_sealed,
    EXISTS (SELECT FROM mention WHERE mention.controller_id = $1 AND account_id = $3
        AND mention.conversation_id = one.conversation_id AND seen_at IS NULL) AS is_mentioned,
    EXISTS (SELECT FROM composer_draft AS draft WHERE draft.controller_id = $1
        AND draft.conversation_id = one.conversation_id AND account_id = $3
        AND sent_as IS NULL) AS is_drafted,
    EXISTS (SELECT FROM kept_answer AS kept WHERE kept.controller_id = $1
        AND kept.conversation_id = one.conversation_id AND kept.state = 'waiting') AS answer_waits,
    (SELECT right_request.kind FROM right_request WHERE right_request.controller_id = $1
        AND right_request.contact_id = one.contact_id AND right_request.state = 'open'
        ORDER BY received_at LIMIT 1) AS open_right,
    ARRAY(SELECT put.label_id FROM conversation_label AS put WHERE put.controller_id = $1
        AND put.conversation_id = one.conversation_id) AS labels
FROM unnest($2::uuid[]) WITH ORDINALITY AS asked (conversation_id, place)
JOIN conversation AS one ON one.controller_id = $1
    AND one.conversation_id = asked.conversation_id
JOIN contact ON contact.controller_id = $1 AND contact.contact_id = one.contact_id
JOIN sender ON sender.controller_id = $1 AND sender.sender_id = one.sender_id
LEFT JOIN LATERAL (
    SELECT * FROM message WHERE message.controller_id = $1
        AND message.conversation_id = one.conversation_id
    ORDER BY message_id DESC LIMIT 1) AS newest ON true
LEFT JOIN LATERAL (
    SELECT identifier_id, value_sealed FROM identifier WHERE identifier.controller_id = $1
        AND identifier.contact_id = one.contact_id AND valid_to IS NULL AND kind = 'phone'
    ORDER BY valid_from DESC LIMIT 1) AS number ON true
ORDER BY asked.place

-- name: counts
-- Everything that is not closed is looked at once; $3 to $4 is when those wrote whose window closes.
-- Only of those it is asked, as in `closing`, whether anything is left to answer.
SELECT queue,
    count(*) FILTER (WHERE state = 'open') AS open,
    count(*) FILTER (WHERE state = 'open' AND assigned_to = $2) AS mine,
    count(*) FILTER (WHERE state = 'open' AND assigned_to IS NULL) AS unassigned,
    count(*) FILTER (WHERE unanswered_since IS NOT NULL
        AND last_inbound_at > $3::timestamptz AND last_inbound_at <= $4::timestamptz
        AND channel NOT IN ('sms', 'rcs')
        AND EXISTS (SELECT FROM message AS theirs
            WHERE theirs.controller_id = $1
                AND theirs.conversation_id = conversation.conversation_id
                AND theirs.direction = 'in' AND theirs.kind NOT IN ('reaction', 'revoke')
                AND greatest(theirs.at, theirs.recorded_at) >= unanswered_since
                AND NOT EXISTS (SELECT FROM ready
                    WHERE NOT conversation.handover
                        AND ready.controller_id = $1 AND ready.contact_id = theirs.contact_id
                        AND ready.answers = theirs.message_id AND ready.origin = 'bot_rule'
                        AND ready.state = 'accepted' AND (starts_with(ready.purpose, 'L_')
                            OR split_part(ready.idempotency_key, ':', 1) = ANY($5::text[]))))
        ) AS closing,
    count(*) FILTER (WHERE state = 'snoozed') AS snoozed,
    count(*) FILTER (WHERE state = 'open' AND heard_count > read_count) AS unread
FROM conversation JOIN sender USING (controller_id, sender_id)
WHERE controller_id = $1 AND state IN ('open', 'snoozed')
GROUP BY queue

-- name: counts_apart
-- What is found by other things than the state.
SELECT
    (SELECT count(*) FROM conversation WHERE controller_id = $1 AND failed_at IS NOT NULL
        AND private_since IS NULL) AS failed,
    (SELECT count(*) FROM conversation WHERE controller_id = $1
        AND private_since IS NOT NULL) AS private,
    (SELECT count(DISTINCT mention.conversation_id)
        FROM mention JOIN conversation USING (controller_id, conversation_id)
        WHERE controller_id = $1 AND account_id = $2 AND state <> 'closed') AS mentioned,
    (SELECT count(DISTINCT conversation_id) FROM kept_answer
        WHERE controller_id = $1 AND state = 'waiting') AS waiting,
    (SELECT count(DISTINCT contact_id) FROM right_request
        WHERE controller_id = $1 AND state = 'open' AND EXISTS (SELECT FROM conversation
            WHERE conversation.controller_id = $1
                AND conversation.contact_id = right_request.contact_id
                AND private_since IS NULL)) AS rights

-- name: cursor
SELECT pg_current_snapshot()::text AS cursor FROM controller WHERE controller_id = $1

-- name: changes
-- What the snapshot of last time did not see and this one sees. One statement: both parts look with
-- the same snapshot. What bears a number from another database is no change of ours.
SELECT pg_current_snapshot()::text AS cursor,
    $2::text::pg_snapshot IS NULL
        OR pg_snapshot_xmax($2::text::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot())
        OR EXISTS (SELECT FROM inbox_forgotten WHERE controller_id = $1
            AND up_to >= pg_snapshot_xmin($2::text::pg_snapshot)) AS is_gap,
    ARRAY(SELECT DISTINCT conversation_id FROM inbox_change
        WHERE controller_id = $1 AND xid >= pg_snapshot_xmin($2::text::pg_snapshot)
            AND xid < pg_snapshot_xmax(pg_current_snapshot())
            AND NOT pg_visible_in_snapshot(xid, $2::text::pg_snapshot)
        LIMIT $3) AS conversations
FROM controller WHERE controller_id = $1

-- name: tell
SELECT tell_inbox($1::uuid, $2::uuid[])

-- name: forget
-- The newest are kept; what a transaction under way may still add is newer than all of these.
WITH border AS (
    SELECT xid FROM inbox_change WHERE controller_id = $1 ORDER BY xid DESC OFFSET $2 LIMIT 1),
gone AS (
    DELETE FROM inbox_change USING border WHERE controller_id = $1
        AND inbox_change.xid <= border.xid
        AND inbox_change.xid < pg_snapshot_xmin(pg_current_snapshot())
    RETURNING inbox_change.xid)
INSERT INTO inbox_forgotten (controller_id, up_to)
SELECT $1::uuid, xid FROM gone ORDER BY xid DESC LIMIT 1
ON CONFLICT (controller_id) DO UPDATE SET up_to = excluded.up_to

-- name: fill
SELECT set_config('jawort.filling', 'on', true) FROM controller WHERE controller_id = $1

-- name: here
-- Told to others only when it is new: a sign of life every twenty seconds is none.
INSERT INTO presence AS known (controller_id, conversation_id, account_id, here_until, types_until)
SELECT $1, conversation_id, $3, $5, $6 FROM conversation
WHERE controller_id = $1 AND conversation_id = $2
ON CONFLICT (controller_id, conversation_id, account_id) DO UPDATE
    SET here_until = excluded.here_until, types_until = excluded.types_until
RETURNING (SELECT before.here_until > $4::timestamptz
        AND (before.types_until > $4) IS NOT DISTINCT FROM ($6::timestamptz > $4)
    FROM presence AS before
    WHERE before.controller_id = $1 AND before.conversation_id = $2 AND before.account_id = $3)
    AS is_known

-- name: gone
DELETE FROM presence WHERE controller_id = $1 AND conversation_id = $2 AND account_id = $3

-- name: who
SELECT account_id, coalesce(types_until > $3::timestamptz, false) AS is_typing FROM presence
WHERE controller_id = $1 AND conversation_id = $2 AND here_until > $3
ORDER BY account_id

-- name: left_behind (whole house)
DELETE FROM presence WHERE here_until < $1

-- name: add_undo
INSERT INTO inbox_undo (controller_id, undo_id, account_id, act, until, before, after)
VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)

-- name: take_undo
DELETE FROM inbox_undo WHERE controller_id = $1 AND undo_id = $2 AND account_id = $3 AND until > $4
RETURNING act, before::text AS before, after::text AS after

-- name: old_undos (whole house)
DELETE FROM inbox_undo WHERE until < $1

-- name: queues
SELECT name, title_de, title_en FROM queue WHERE controller_id = $1 ORDER BY place, name

-- name: set_queues
WITH gone AS (DELETE FROM queue WHERE controller_id = $1 AND name <> ALL($2::text[]))
INSERT INTO queue (controller_id, name, title_de, title_en, place)
SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::integer[])
ON CONFLICT (controller_id, name) DO UPDATE
    SET title_de = excluded.title_de, title_en = excluded.title_en, place = excluded.place
