-- name: controllers_due (whole house)
-- Who has something to send: a message of its own, or one of a running campaign.
SELECT sender.controller_id FROM sender
WHERE sender.retired_at IS NULL AND (
    EXISTS (SELECT FROM unnest(ARRAY[1, 2, 3, 4]) AS step CROSS JOIN LATERAL (
        SELECT FROM ready
        WHERE ready.controller_id = sender.controller_id AND ready.sender_id = sender.sender_id
            AND ready.priority = step AND ready.state = 'waiting'
            AND ready.campaign_id IS NULL AND ready.not_before <= $1 LIMIT 1) AS due)
    OR EXISTS (SELECT FROM campaign CROSS JOIN LATERAL (
        SELECT FROM ready
        WHERE ready.controller_id = campaign.controller_id
            AND ready.campaign_id = campaign.campaign_id AND ready.state = 'waiting'
            AND ready.not_before <= $1 LIMIT 1) AS due
        WHERE campaign.controller_id = sender.controller_id
            AND campaign.sender_id = sender.sender_id AND campaign.state = 'running'))
GROUP BY sender.controller_id

-- name: next_due (whole house)
-- When the next message waits for its turn: now or earlier, if one is due.
SELECT min(due.not_before) FROM sender CROSS JOIN LATERAL (
    (SELECT first.not_before FROM unnest(ARRAY[1, 2, 3, 4]) AS step CROSS JOIN LATERAL (
        SELECT not_before FROM ready
        WHERE ready.controller_id = sender.controller_id AND ready.sender_id = sender.sender_id
            AND ready.priority = step AND ready.state = 'waiting' AND ready.campaign_id IS NULL
        ORDER BY not_before LIMIT 1) AS first)
    UNION ALL
    (SELECT first.not_before FROM campaign CROSS JOIN LATERAL (
        SELECT not_before FROM ready
        WHERE ready.controller_id = campaign.controller_id
            AND ready.campaign_id = campaign.campaign_id AND ready.state = 'waiting'
        ORDER BY not_before LIMIT 1) AS first
    WHERE campaign.controller_id = sender.controller_id
        AND campaign.sender_id = sender.sender_id AND campaign.state = 'running')) AS due
WHERE sender.retired_at IS NULL

-- name: lock
-- Takes what is due into one worker's hands until its transaction ends: for each sender with room,
-- the most urgent first. Of one person only the first in line, and none while one is leaving; a
-- message that had to be repeated holds its place. Others' locks are passed over. The two questions
-- are asked row by row (`IS NULL`, not `NOT EXISTS`): joined at once they would read the whole list.
WITH open AS (
    SELECT * FROM unnest($3::uuid[], $4::integer[]) AS open (sender_id, room)
)
SELECT taken.* FROM open CROSS JOIN LATERAL (
    SELECT * FROM (
        (SELECT own.* FROM unnest(ARRAY[1, 2, 3, 4]) AS step CROSS JOIN LATERAL (
            SELECT ready_id, sender_id, contact_id, conversation_id, message_id, campaign_id,
                origin, purpose, priority, content_sealed, not_before, attempt_count, queued_at
            FROM ready
            WHERE controller_id = $1 AND sender_id = open.sender_id AND priority = step
                AND priority <= $5 AND state = 'waiting' AND campaign_id IS NULL
                AND not_before <= $2
                AND (SELECT true FROM ready AS leaves
                    WHERE leaves.controller_id = $1 AND leaves.sender_id = open.sender_id
                        AND leaves.contact_id = ready.contact_id AND leaves.state = 'leaving'
                    LIMIT 1) IS NULL
                AND (SELECT true FROM ready AS earlier
                    WHERE earlier.controller_id = $1 AND earlier.sender_id = open.sender_id
                        AND earlier.contact_id = ready.contact_id AND earlier.state = 'waiting'
                        AND (earlier.priority, earlier.ready_id)
                            < (ready.priority, ready.ready_id)
                        AND (earlier.not_before <= $2 OR earlier.attempt_count > 0)
                    LIMIT 1) IS NULL
            ORDER BY not_before LIMIT open.room FOR UPDATE SKIP LOCKED) AS own)
        UNION ALL
        (SELECT crowd.* FROM campaign CROSS JOIN LATERAL (
            SELECT ready_id, sender_id, contact_id, conversation_id, message_id, campaign_id,
                origin, purpose, priority, content_sealed, not_before, attempt_count, queued_at
            FROM ready
            WHERE controller_id = $1 AND campaign_id = campaign.campaign_id
                AND sender_id = open.sender_id AND state = 'waiting' AND not_before <= $2
                AND (SELECT true FROM ready AS leaves
                    WHERE leaves.controller_id = $1 AND leaves.sender_id = open.sender_id
                        AND leaves.contact_id = ready.contact_id AND leaves.state = 'leaving'
                    LIMIT 1) IS NULL
                AND (SELECT true FROM ready AS earlier
                    WHERE earlier.controller_id = $1 AND earlier.sender_id = open.sender_id
                        AND earlier.contact_id = ready.contact_id AND earlier.state = 'waiting'
                        AND (earlier.priority, earlier.ready_id)
                            < (ready.priority, ready.ready_id)
                        AND (earlier.not_before <= $2 OR earlier.attempt_count > 0)
                    LIMIT 1) IS NULL
            ORDER BY not_before LIMIT open.room FOR UPDATE SKIP LOCKED) AS crowd
        WHERE campaign.controller_id = $1 AND campaign.sender_id = open.sender_id
            AND campaign.state = 'running' AND $5 >= 4)
    ) AS due ORDER BY priority, not_before, ready_id LIMIT open.room
) AS taken

-- name: hold_pairs
-- Only one worker at a time has to do with one person; the others do not wait for it.
SELECT sender_id, contact_id FROM unnest($2::uuid[], $3::uuid[]) AS pair (sender_id, contact_id)
WHERE pg_try_advisory_xact_lock(
    hashtextextended($1::uuid::text || pair.sender_id::text || pair.contact_id::text, 0))

-- name: hold_contacts
-- Erasure waits for whoever holds this; who is just being erased is passed over, not waited for.
SELECT contact_id FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND state IN ('active', 'blocked')
ORDER BY contact_id FOR KEY SHARE SKIP LOCKED

-- name: gone_contacts
SELECT contact_id FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND state IN ('erasure_running', 'erased')

-- name: busy_pairs
-- Asked after the pairs are held, so that it sees what their last holder has left.
SELECT sender_id, contact_id FROM ready
WHERE controller_id = $1 AND sender_id = ANY($2::uuid[]) AND contact_id = ANY($3::uuid[])
    AND state = 'leaving'

-- name: pair_pace
SELECT asked.sender_id, asked.contact_id, last.pair_full_at
FROM unnest($2::uuid[], $3::uuid[]) AS asked (sender_id, contact_id) CROSS JOIN LATERAL (
    SELECT pair_full_at FROM attempt
    WHERE controller_id = $1 AND contact_id = asked.contact_id
        AND sender_id = asked.sender_id
    ORDER BY began_at DESC LIMIT 1) AS last

-- name: names
-- What the persons are known by now, over all their linked records. Here and below the records are
-- an array as well: nobody can tell beforehand how many there are, and all of them would be read.
WITH person AS MATERIALIZED (SELECT asked, contact_id FROM same_person($1::uuid, $2::uuid[]))
SELECT person.asked, person.contact_id, identifier.identifier_id, identifier.portfolio_id,
    identifier.kind, identifier.value_sealed, identifier.valid_from
FROM person JOIN identifier USING (contact_id)
WHERE identifier.controller_id = $1
    AND identifier.contact_id = ANY(ARRAY(SELECT contact_id FROM person))
    AND identifier.valid_to IS NULL
ORDER BY person.asked, identifier.valid_from DESC, identifier.identifier_id

-- name: names_again
WITH person AS MATERIALIZED (SELECT asked, contact_id FROM same_person($1::uuid, $2::uuid[]))
SELECT person.asked, array_agg(identifier.identifier_id) AS ids
FROM person JOIN identifier USING (contact_id)
WHERE identifier.controller_id = $1
    AND identifier.contact_id = ANY(ARRAY(SELECT contact_id FROM person))
    AND identifier.valid_to IS NULL GROUP BY person.asked

-- name: put_back
-- Not now: asked about again at its time. Here and below the rows are ours already; to ask for
-- their state again would only lead the planner to a list of everything that waits.
UPDATE ready SET not_before = back.not_before FROM unnest($2::uuid[], $3::timestamptz[])
    AS back (ready_id, not_before)
WHERE ready.controller_id = $1 AND ready.ready_id = back.ready_id

-- name: end_unsent
UPDATE ready SET state = ends.state, ended_at = $2 FROM unnest($3::uuid[], $4::text[])
    AS ends (ready_id, state)
WHERE ready.controller_id = $1 AND ready.ready_id = ends.ready_id

-- name: leave
UPDATE ready SET state = 'leaving', claimed_by = $2, claimed_at = $3,
    attempt_count = attempt_count + 1
WHERE controller_id = $1 AND ready_id = ANY($4::uuid[])

-- name: begin
INSERT INTO attempt (controller_id, attempt_id, ready_id, contact_id, decision_id, sender_id,
    starts, pair_full_at, began_at)
SELECT $1, attempt_id, ready_id, contact_id, decision_id, sender_id, starts, pair_full_at, $2
FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::boolean[],
        $9::timestamptz[])
    AS new (attempt_id, ready_id, contact_id, decision_id, sender_id, starts, pair_full_at)
