-- name: messages
SELECT message_id, message.conversation_id, message.contact_id, direction, kind, body_sealed, at,
    private_since
FROM message JOIN conversation USING (controller_id, conversation_id)
WHERE message.controller_id = $1 AND message_id = ANY($2::uuid[])

-- name: newest_threads
SELECT DISTINCT ON (contact_id) contact_id, conversation_id FROM conversation
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
ORDER BY contact_id, active_at DESC

-- name: companies (whole house)
SELECT controller_id FROM controller WHERE EXISTS (
    SELECT FROM search_waiting WHERE search_waiting.controller_id = controller.controller_id)

-- name: waiting
SELECT subject_id, contact_id FROM search_waiting
WHERE controller_id = $1 ORDER BY subject_id LIMIT $2 FOR UPDATE SKIP LOCKED

-- name: unindexed
SELECT message_id AS subject_id, contact_id, kind, body_sealed, NULL::bytea AS name_sealed,
    NULL::bytea AS username_sealed
FROM message WHERE controller_id = $1 AND message_id = ANY($2::uuid[])
UNION ALL
SELECT contact_id, contact_id, '', NULL, name_sealed, username_sealed
FROM contact WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: done
DELETE FROM search_waiting WHERE controller_id = $1 AND subject_id = ANY($2::uuid[])

-- name: drop
DELETE FROM search_token WHERE controller_id = $1 AND subject_id = ANY($2::uuid[])

-- name: plan_anew
SELECT set_config('plan_cache_mode', 'force_custom_plan', true)
FROM controller WHERE controller_id = $1

-- name: count_anew (whole house)
-- After much was filled in at once: how much there is, and how often each word occurs, decides how
-- it is looked for.
ANALYZE
