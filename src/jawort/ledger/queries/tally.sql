-- name: answers (whole house)
SELECT 1

-- name: contacts
SELECT state, count(*) AS count FROM contact WHERE controller_id = $1 GROUP BY state

-- name: waiting
-- Asked often: what is kept for years is never counted row by row here.
SELECT (SELECT count(*) FROM fact_waiting WHERE controller_id = $1) AS facts,
    (SELECT coalesce(max(tree_size), 0) FROM log_state WHERE controller_id = $1) AS log_size

-- name: deliveries
SELECT lane, count(*) AS count FROM delivery
WHERE controller_id = $1 AND state = 'unread' GROUP BY lane

-- name: ready
SELECT state, count(*) AS count FROM ready
WHERE controller_id = $1 AND state IN ('waiting', 'leaving', 'unknown') GROUP BY state
