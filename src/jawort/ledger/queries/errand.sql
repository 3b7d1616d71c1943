-- name: add
INSERT INTO errand (controller_id, errand_id, kind, sender_id, contact_id, content_sealed, state,
    not_before)
VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7)

-- name: add_once
-- One that waits already is enough.
INSERT INTO errand (controller_id, errand_id, kind, sender_id, contact_id, content_sealed, state,
    not_before)
SELECT $1, $2, $3, $4, NULL, $5, 'waiting', $6
WHERE NOT EXISTS (SELECT FROM errand
    WHERE controller_id = $1 AND kind = $3 AND sender_id = $4 AND state = 'waiting')

-- name: controllers_due (whole house)
SELECT DISTINCT controller_id FROM errand WHERE state = 'waiting' AND not_before <= $1
    AND kind = ANY($2::text[])

-- name: take
-- Of the kinds this release knows: others are left to the one that asked for them.
-- Taken up with a lease: if the worker falls, the errand is due again, and running it twice does
-- no harm. Chosen once (MATERIALIZED): joined, the planner may ask again, and take more than wanted.
WITH due AS MATERIALIZED (
    SELECT errand_id FROM errand
    WHERE controller_id = $1 AND state = 'waiting' AND not_before <= $2
        AND sender_id = ANY($5::uuid[]) AND kind = ANY($6::text[])
    ORDER BY not_before LIMIT $3 FOR UPDATE SKIP LOCKED)
UPDATE errand SET not_before = $4, attempt_count = errand.attempt_count + 1
FROM due JOIN errand AS same ON same.controller_id = $1 AND same.errand_id = due.errand_id
JOIN sender ON sender.controller_id = $1 AND sender.sender_id = same.sender_id
WHERE errand.controller_id = $1 AND errand.errand_id = due.errand_id
RETURNING errand.errand_id, errand.kind, errand.sender_id, errand.contact_id,
    errand.content_sealed, errand.attempt_count, sender.phone_number_id, sender.waba_id

-- name: done
DELETE FROM errand WHERE controller_id = $1 AND errand_id = $2

-- name: fail
-- Stays to be seen, without what it was about.
UPDATE errand SET state = 'failed', content_sealed = $3
WHERE controller_id = $1 AND errand_id = $2 AND state = 'waiting'

-- name: again
UPDATE errand SET not_before = $3
WHERE controller_id = $1 AND errand_id = $2 AND state = 'waiting'

-- name: outlived
SELECT errand_id FROM errand
WHERE controller_id = $1 AND state = 'waiting' AND kind IN ('contact_book', 'media') AND contact_id IS NULL
    AND errand_id < $2

-- name: standing
SELECT kind, count(*) FILTER (WHERE state = 'waiting') AS waiting,
    count(*) FILTER (WHERE state = 'failed') AS failed
FROM errand WHERE controller_id = $1 GROUP BY kind ORDER BY kind
