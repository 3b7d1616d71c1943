-- name: add
INSERT INTO decision
    (controller_id, decision_id, contact_id, origin, purpose, outcome, rule, code, obligations,
     policy_version, situation_sealed, decided_at, ready_id, campaign_id)
SELECT $1, decision_id, contact_id, origin, purpose, outcome, rule, code,
    string_to_array(obligations, ' '), policy_version, situation_sealed, $12, ready_id, campaign_id
FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::text[], $10::text[], $11::bytea[], $13::uuid[], $14::uuid[])
    AS new (decision_id, contact_id, origin, purpose, outcome, rule, code, obligations,
        policy_version, situation_sealed, ready_id, campaign_id)

-- name: about
-- By the decision's own id, by that of its entry on the ready list, or by that of the message.
SELECT decision_id, contact_id, origin, purpose, outcome, rule, code, obligations,
    policy_version, situation_sealed, decided_at, ready_id
FROM decision
WHERE controller_id = $1 AND (decision_id = $2 OR ready_id = $2 OR ready_id = (
    SELECT ready_id FROM ready WHERE controller_id = $1 AND message_id = $2))
ORDER BY decided_at, decision_id
