-- name: decisions
SELECT decision_id, contact_id, outcome, rule, code, policy_version, situation_sealed, decided_at
FROM decision
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND purpose = $3
ORDER BY decided_at, decision_id

-- name: messages
SELECT message_id, wamid_sealed, at FROM message
WHERE controller_id = $1 AND message_id = ANY($2::uuid[]) ORDER BY at, message_id

-- name: reports
SELECT message_id, status, at FROM status
WHERE controller_id = $1 AND message_id = ANY($2::uuid[]) ORDER BY at, status
