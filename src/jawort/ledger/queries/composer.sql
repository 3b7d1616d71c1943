-- name: thread
-- The thread to write in: whose it is, and the newest message of the person in it. A call is none:
-- it opens the window, and nobody here heard what was asked.
SELECT conversation.conversation_id, conversation.contact_id, conversation.sender_id,
    conversation.last_inbound_at, conversation.private_since IS NOT NULL AS is_private,
    sender.channel, sender.brand, contact.name_sealed, contact.username_sealed,
    newest.message_id AS inbound_id, newest.at AS inbound_at
FROM conversation
JOIN sender ON sender.controller_id = $1 AND sender.sender_id = conversation.sender_id
JOIN contact ON contact.controller_id = $1 AND contact.contact_id = conversation.contact_id
LEFT JOIN LATERAL (
    SELECT message_id, at FROM message
    WHERE message.controller_id = $1 AND message.conversation_id = $2 AND direction = 'in'
        AND message.kind <> 'call'
    ORDER BY message_id DESC LIMIT 1) AS newest ON true
WHERE conversation.controller_id = $1 AND conversation.conversation_id = $2

-- name: messages
SELECT message_id, contact_id, direction, at, body_sealed, wamid_sealed FROM message
WHERE controller_id = $1 AND conversation_id = $2 AND message_id = ANY($3::uuid[])

-- name: draft
SELECT draft_id, content_sealed, sent_as, saved_at FROM composer_draft
WHERE controller_id = $1 AND conversation_id = $2 AND account_id = $3

-- name: save_draft
INSERT INTO composer_draft
    (controller_id, draft_id, conversation_id, account_id, contact_id, content_sealed, saved_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (controller_id, conversation_id, account_id) DO UPDATE
    SET draft_id = excluded.draft_id, content_sealed = excluded.content_sealed,
        saved_at = excluded.saved_at, sent_as = NULL

-- name: draft_sent
UPDATE composer_draft SET sent_as = $4
WHERE controller_id = $1 AND conversation_id = $2 AND account_id = $3

-- name: drop_draft
DELETE FROM composer_draft
WHERE controller_id = $1 AND conversation_id = $2 AND account_id = $3

-- name: sign
-- Nobody has seen the entries yet: they are of this very transaction.
UPDATE ready SET written_by = signed.written_by,
    not_before = greatest(ready.not_before, signed.not_before)
FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[])
    AS signed (ready_id, written_by, not_before)
WHERE ready.controller_id = $1 AND ready.ready_id = signed.ready_id

-- name: take_back
-- Only what somebody wrote, waits and has never begun to leave; a claim that holds it is waited
-- for. $5: the account that wrote it, or nothing for whoever may take back the answers of others.
UPDATE ready SET state = 'cancelled', ended_at = $4
WHERE controller_id = $1 AND ready_id = $2 AND conversation_id = $3 AND state = 'waiting'
    AND attempt_count = 0 AND origin = 'human' AND ($5::uuid IS NULL OR written_by = $5)
RETURNING contact_id, content_sealed

-- name: entry
SELECT contact_id, content_sealed FROM ready
WHERE controller_id = $1 AND ready_id = $2 AND conversation_id = $3

-- name: ended
-- What a human wanted to send here and what arrived nowhere: it failed on our side, at the carrier
-- or behind it, or was refused at the final check. What is unclear is not among it.
SELECT ready.ready_id, ready.contact_id, ready.content_sealed, ready.answers,
    reply.message_id AS quoted, CASE ready.state WHEN 'refused' THEN NULL
        WHEN 'failed' THEN coalesce((SELECT error_code FROM attempt
            WHERE attempt.controller_id = $1 AND attempt.ready_id = ready.ready_id
            ORDER BY began_at DESC LIMIT 1), 0)
        ELSE coalesce((SELECT error_code FROM status
            WHERE status.controller_id = $1 AND status.message_id = sent.message_id
                AND status.status = 'failed'), 0) END AS error_code
FROM ready
JOIN conversation AS here ON here.controller_id = $1 AND here.conversation_id = $3
LEFT JOIN message AS sent ON sent.controller_id = $1 AND sent.message_id = ready.message_id
LEFT JOIN message AS reply ON reply.controller_id = $1 AND reply.message_id = sent.reply_to
    AND reply.conversation_id = $3
WHERE ready.controller_id = $1 AND ready.ready_id = $2 AND ready.origin = 'human'
    AND ready.sender_id = here.sender_id
    AND ready.contact_id IN (
        SELECT contact_id FROM same_person($1::uuid, ARRAY[here.contact_id]))
    AND (ready.state IN ('failed', 'refused') OR ready.state = 'accepted' AND sent.status = 'failed')

-- name: entry_state
SELECT state FROM ready WHERE controller_id = $1 AND ready_id = $2

-- name: keep
INSERT INTO kept_answer
    (controller_id, kept_id, conversation_id, contact_id, account_id, content_sealed,
     idempotency_key, state, kept_at, keep_until)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9)
ON CONFLICT (controller_id, idempotency_key) DO NOTHING

-- name: kept_under
SELECT kept_id, conversation_id, contact_id, account_id, content_sealed, state, code, kept_at,
    keep_until, idempotency_key
FROM kept_answer WHERE controller_id = $1 AND idempotency_key = $2

-- name: kept_of
SELECT kept_id, conversation_id, contact_id, account_id, content_sealed, state, code, kept_at,
    keep_until, idempotency_key
FROM kept_answer
WHERE controller_id = $1 AND conversation_id = $2 AND state IN ('waiting', 'held')
ORDER BY kept_id

-- name: kept_due
-- Whatever conversation it was kept in: after "done" the person's next message opens a new one. It
-- leaves in its own, or where the person writes now if that is another record of theirs. In one
-- order, so that two readers of the same person's news wait in one direction.
SELECT kept_answer.kept_id, due.conversation_id, kept_answer.contact_id, account_id,
    content_sealed, state, code, kept_at, keep_until, idempotency_key
FROM kept_answer JOIN (
    SELECT DISTINCT ON (kept.kept_id) kept.kept_id,
        CASE WHEN heard.contact_id = kept.contact_id THEN kept.conversation_id
            ELSE heard.conversation_id END AS conversation_id
    FROM conversation AS heard
    CROSS JOIN LATERAL same_person($1::uuid, ARRAY[heard.contact_id]) AS person
    JOIN kept_answer AS kept ON kept.controller_id = $1 AND kept.contact_id = person.contact_id
        AND kept.state = 'waiting'
    JOIN conversation AS asked ON asked.controller_id = $1
        AND asked.conversation_id = kept.conversation_id AND asked.sender_id = heard.sender_id
    WHERE heard.controller_id = $1 AND heard.conversation_id = ANY($2::uuid[])
    ORDER BY kept.kept_id, heard.contact_id = kept.contact_id DESC, heard.conversation_id DESC
) AS due ON due.kept_id = kept_answer.kept_id
WHERE kept_answer.controller_id = $1 AND kept_answer.state = 'waiting' AND keep_until > $3
ORDER BY kept_answer.kept_id FOR UPDATE OF kept_answer

-- name: kept_ends
UPDATE kept_answer SET state = ends.state, code = ends.code, ready_id = ends.ready_id,
    ended_at = $2
FROM unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[])
    AS ends (kept_id, state, code, ready_id)
WHERE kept_answer.controller_id = $1 AND kept_answer.kept_id = ends.kept_id

-- name: withdraw_kept
UPDATE kept_answer SET state = 'withdrawn', ended_at = $4
WHERE controller_id = $1 AND conversation_id = $2 AND kept_id = $3 AND state IN ('waiting', 'held')
RETURNING kept_id, contact_id, content_sealed

-- name: quick_replies
SELECT quick_reply_id, shortcut, body, changed_by FROM quick_reply
WHERE controller_id = $1 ORDER BY shortcut

-- name: put_quick_reply
INSERT INTO quick_reply (controller_id, quick_reply_id, shortcut, body, changed_by, changed_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (controller_id, shortcut) DO UPDATE
    SET body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at

-- name: remove_quick_reply
DELETE FROM quick_reply WHERE controller_id = $1 AND quick_reply_id = $2

-- name: service_messages
-- How many messages without a template left from a number since a moment; counts no further than
-- asked, because then it costs anyway. The thread is asked row by row: joined at once, all threads
-- would be read.
SELECT count(*) FROM (
    SELECT FROM message
    WHERE message.controller_id = $1 AND message.message_id >= $3 AND message.direction = 'out'
        AND message.kind <> 'template' AND message.status IN ('delivered', 'read')
        AND (SELECT sender_id FROM conversation
            WHERE conversation.controller_id = $1
                AND conversation.conversation_id = message.conversation_id) = $2
    LIMIT $4) AS counted

-- name: count_drafts (whole house)
SELECT count(*) FROM composer_draft WHERE saved_at < $1

-- name: purge_drafts (whole house)
-- Nobody went on with them.
DELETE FROM composer_draft WHERE (controller_id, draft_id) IN (
    SELECT controller_id, draft_id FROM composer_draft
    WHERE saved_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_kept (whole house)
SELECT count(*) FROM kept_answer WHERE kept_at < $1

-- name: purge_kept (whole house)
-- What left is kept as a message; what did not is past its time.
DELETE FROM kept_answer WHERE (controller_id, kept_id) IN (
    SELECT controller_id, kept_id FROM kept_answer
    WHERE kept_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
