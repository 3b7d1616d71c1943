-- name: page
-- The next rows by their keys; what is added meanwhile shifts nothing. Each row looks its record up
-- by itself (OFFSET 0 keeps it so): joined at once, the planner would read the whole table for a page.
SELECT answer.contact_id, answer.purpose_id, answer.sender_id, purpose.code, purpose.topic,
    purpose.channel, sender.brand, answer.act_at, answer.road, answer.proof_ok, answer.scope_ok,
    person.language, person.state AS contact_state, person.optout, person.objection,
    CASE
        WHEN answer.state = 'granted' AND wording.withdrawn_at IS NOT NULL THEN 'invalid'
        WHEN answer.state = 'pending' AND answer.act_at <= $6 THEN 'expired'
        ELSE answer.state END AS state
FROM (
    SELECT contact_id, purpose_id, sender_id, state, proof_ok, scope_ok, act_at, road, wording_id
    FROM standing_consent
    WHERE controller_id = $1 AND (contact_id, purpose_id, sender_id) > ($2, $3, $4)
    ORDER BY contact_id, purpose_id, sender_id LIMIT $5
) AS answer
CROSS JOIN LATERAL (
    SELECT language, state, optout, objection FROM contact
    WHERE controller_id = $1 AND contact_id = answer.contact_id OFFSET 0
) AS person
JOIN purpose ON purpose.controller_id = $1 AND purpose.purpose_id = answer.purpose_id
JOIN sender ON sender.controller_id = $1 AND sender.sender_id = answer.sender_id
LEFT JOIN wording ON wording.controller_id = $1 AND wording.wording_id = answer.wording_id
ORDER BY answer.contact_id, answer.purpose_id, answer.sender_id

-- name: of_people
SELECT standing.contact_id, standing.purpose_id, standing.sender_id, purpose.code,
    purpose.topic, purpose.channel, sender.brand, standing.act_at, standing.road,
    standing.proof_ok, standing.scope_ok, contact.language, contact.state AS contact_state,
    contact.optout, contact.objection,
    CASE
        WHEN standing.state = 'granted' AND wording.withdrawn_at IS NOT NULL THEN 'invalid'
        WHEN standing.state = 'pending' AND standing.act_at <= $3 THEN 'expired'
        ELSE standing.state END AS state
FROM standing_consent AS standing
JOIN purpose USING (controller_id, purpose_id)
JOIN sender USING (controller_id, sender_id)
JOIN contact USING (controller_id, contact_id)
LEFT JOIN wording ON wording.controller_id = standing.controller_id
    AND wording.wording_id = standing.wording_id
WHERE standing.controller_id = $1 AND standing.contact_id = ANY($2::uuid[])
ORDER BY standing.contact_id, purpose.code, purpose.topic, standing.purpose_id, standing.sender_id

-- name: heard_from
SELECT message.message_id FROM message
JOIN conversation USING (controller_id, conversation_id)
WHERE message.controller_id = $1 AND message.contact_id = $2 AND conversation.sender_id = $3
    AND message.direction = 'in' AND message.kind <> 'call'
ORDER BY message.message_id DESC LIMIT 1

-- name: heard_from_all
SELECT person.contact_id, said.message_id
FROM unnest($2::uuid[]) AS person (contact_id)
CROSS JOIN LATERAL (
    SELECT message.message_id FROM message
    JOIN conversation USING (controller_id, conversation_id)
    WHERE message.controller_id = $1 AND message.contact_id = person.contact_id
        AND conversation.sender_id = $3 AND message.direction = 'in' AND message.kind <> 'call'
    ORDER BY message.message_id DESC LIMIT 1) AS said

-- name: noes
-- The noes in the rows of these records: to everything or to advertising, and to exactly this.
SELECT optout AS scope, optout_at AS at FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND optout <> 'none'
    AND optout_at IS NOT NULL
UNION ALL
SELECT 'all', standing.act_at FROM standing_consent AS standing
JOIN purpose USING (controller_id, purpose_id)
WHERE standing.controller_id = $1 AND standing.contact_id = ANY($2::uuid[])
    AND standing.state IN ('denied', 'withdrawn') AND purpose.code = $3 AND purpose.topic = $4
UNION ALL
SELECT 'ads', platform_ads_at FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND platform_ads_stop
    AND platform_ads_at IS NOT NULL

-- name: silent
-- Consents of people of whom, in all their records, nothing was heard since a moment.
SELECT standing.contact_id, standing.purpose_id, standing.sender_id,
    greatest(standing.act_at, heard.at) AS last_sign
FROM standing_consent AS standing CROSS JOIN LATERAL (
    SELECT max(conversation.last_inbound_at) AS at
    FROM same_person($1::uuid, ARRAY[standing.contact_id]) AS person
    JOIN conversation ON conversation.controller_id = $1
        AND conversation.contact_id = person.contact_id) AS heard
WHERE standing.controller_id = $1 AND standing.state = 'granted' AND standing.act_at < $2
    AND (heard.at IS NULL OR heard.at < $2)
ORDER BY standing.act_at, standing.contact_id, standing.purpose_id LIMIT $3
