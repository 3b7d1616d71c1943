-- name: settle
-- An outcome is noted once. Only what is open, or unclear so far, can still be settled.
UPDATE attempt SET outcome = told.outcome, error_code = told.error_code, ended_at = $2,
    pair_full_at = greatest(attempt.pair_full_at, told.pair_full_at),
    starts = attempt.starts AND told.outcome <> 'not_sent'
FROM unnest($3::uuid[], $4::text[], $5::integer[], $6::timestamptz[])
    AS told (attempt_id, outcome, error_code, pair_full_at)
WHERE attempt.controller_id = $1 AND attempt.attempt_id = told.attempt_id
    AND attempt.outcome IN ('open', 'unknown') AND attempt.outcome <> told.outcome
RETURNING attempt.attempt_id, attempt.ready_id

-- name: contacts
SELECT attempt_id, contact_id FROM attempt
WHERE controller_id = $1 AND attempt_id = ANY($2::uuid[])

-- name: living
-- Held before anything else, and waited for while nothing is held: so erasure never waits for us
-- while we wait for it.
SELECT contact_id FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND state IN ('active', 'blocked')
ORDER BY contact_id FOR KEY SHARE

-- name: of_ids
SELECT attempt_id, ready_id, outcome FROM attempt
WHERE controller_id = $1 AND attempt_id = ANY($2::uuid[])
ORDER BY ready_id, attempt_id FOR UPDATE

-- name: of_ready
SELECT ready_id, sender_id, contact_id, conversation_id, message_id, origin, purpose, state,
    content_sealed, campaign_id
FROM ready WHERE controller_id = $1 AND ready_id = ANY($2::uuid[])
ORDER BY ready_id FOR UPDATE

-- name: move
-- A message that is leaving, or of which nobody knew, takes its next state. `accepted` stays.
UPDATE ready SET state = moves.state, not_before = coalesce(moves.not_before, ready.not_before),
    message_id = coalesce(moves.message_id, ready.message_id),
    conversation_id = coalesce(moves.conversation_id, ready.conversation_id),
    ended_at = CASE WHEN moves.state = 'waiting' THEN NULL ELSE $2::timestamptz END,
    claimed_by = NULL, claimed_at = NULL,
    attempt_count = ready.attempt_count - CASE WHEN moves.uncounted THEN 1 ELSE 0 END
FROM unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::boolean[], $7::uuid[], $8::uuid[])
    AS moves (ready_id, state, not_before, uncounted, message_id, conversation_id)
WHERE ready.controller_id = $1 AND ready.ready_id = moves.ready_id
    AND ready.state IN ('leaving', 'unknown')

-- name: fail_accepted
-- Taken by the platform and then not delivered: it has left, and does not leave again.
UPDATE ready SET state = 'failed', ended_at = $2
WHERE controller_id = $1 AND ready_id = ANY($3::uuid[]) AND state = 'accepted'

-- name: overdue
-- Whose worker is gone: nobody knows whether a byte has left.
SELECT attempt_id FROM attempt
WHERE controller_id = $1 AND outcome = 'open' AND began_at < $2
ORDER BY began_at LIMIT $3

-- name: controllers_overdue (whole house)
SELECT controller_id FROM controller WHERE EXISTS (SELECT FROM attempt
    WHERE attempt.controller_id = controller.controller_id AND outcome = 'open' AND began_at < $1)

-- name: unknown
SELECT ready.ready_id, ready.contact_id, ready.conversation_id, ready.campaign_id, ready.purpose,
    ready.ended_at AS since
FROM ready WHERE controller_id = $1 AND state = 'unknown' ORDER BY ended_at LIMIT $2

-- name: close_unknown
-- The message in its thread tells the same, unless a status has told more.
WITH closed AS (
    UPDATE ready SET state = $3, ended_at = $4
    WHERE controller_id = $1 AND ready_id = $2 AND state = 'unknown'
    RETURNING message_id
), told AS (
    UPDATE message SET status = $3, status_at = $4 FROM closed
    WHERE message.controller_id = $1 AND message.message_id = closed.message_id
        AND message.status IN ('', 'unknown')
)
SELECT count(*) FROM closed

-- name: noes_untaken
-- The platform told while sending that the person refuses advertising there, and the desk has not
-- made a withdrawal of it yet. Held in one order.
SELECT attempt_id, contact_id, ended_at FROM attempt
WHERE controller_id = $1 AND error_code = 131050 AND no_taken_at IS NULL AND ended_at IS NOT NULL
ORDER BY contact_id, attempt_id LIMIT $2 FOR UPDATE SKIP LOCKED

-- name: controllers_with_noes (whole house)
SELECT controller_id FROM controller WHERE EXISTS (SELECT FROM attempt
    WHERE attempt.controller_id = controller.controller_id
        AND error_code = 131050 AND no_taken_at IS NULL AND ended_at IS NOT NULL)

-- name: take_noes
UPDATE attempt SET no_taken_at = $3 WHERE controller_id = $1 AND attempt_id = ANY($2::uuid[])
