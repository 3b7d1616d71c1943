-- name: add
INSERT INTO campaign
    (controller_id, campaign_id, name, template_id, sender_id, purpose, topic, state, created_at,
     content, changed_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10)

-- name: one
SELECT campaign_id, name, template_id, sender_id, purpose, topic, state, created_at, started_at,
    ended_at, content, reached, changed_by
FROM campaign WHERE controller_id = $1 AND campaign_id = $2

-- name: every
SELECT campaign_id, name, template_id, sender_id, purpose, topic, state, created_at, started_at,
    ended_at, content, reached, changed_by
FROM campaign WHERE controller_id = $1 ORDER BY created_at DESC, campaign_id

-- name: hold
-- One worker at a time asks for one campaign; whoever comes second does something else.
SELECT campaign_id, name, template_id, sender_id, purpose, topic, state, created_at, started_at,
    ended_at, content, reached, changed_by
FROM campaign WHERE controller_id = $1 AND campaign_id = $2 AND state = 'running'
FOR UPDATE SKIP LOCKED

-- name: running (whole house)
SELECT controller_id, campaign_id FROM campaign WHERE state = 'running'
ORDER BY started_at, campaign_id

-- name: move
UPDATE campaign SET state = $4, changed_by = $5,
    started_at = CASE WHEN $4 = 'running' THEN coalesce(started_at, $6) ELSE started_at END,
    ended_at = CASE WHEN $4 IN ('stopped', 'done') THEN $6 ELSE ended_at END
WHERE controller_id = $1 AND campaign_id = $2 AND state = $3

-- name: reach
UPDATE campaign SET reached = $3 WHERE controller_id = $1 AND campaign_id = $2

-- name: cancel
-- What has not begun to leave will not.
UPDATE ready SET state = 'cancelled', ended_at = $3
WHERE controller_id = $1 AND campaign_id = $2 AND state = 'waiting'

-- name: audience
-- People with a yes on record for this purpose, topic and brand, in the order of their records;
-- of several records of one person the first that has the yes. Of a purpose there is one, and each
-- LATERAL with a LIMIT is asked row by row: joined at once, a page would read the whole table.
WITH asked AS MATERIALIZED (
    SELECT DISTINCT yes.contact_id
    FROM purpose CROSS JOIN LATERAL (
        SELECT standing.contact_id
        FROM standing_consent AS standing JOIN sender USING (controller_id, sender_id)
        WHERE standing.controller_id = $1 AND standing.purpose_id = purpose.purpose_id
            AND standing.state = 'granted' AND standing.contact_id > $2 AND sender.brand = $6
        ORDER BY standing.contact_id LIMIT $7) AS yes
    WHERE purpose.controller_id = $1 AND purpose.code = $3 AND purpose.topic = $4
        AND purpose.channel = $5 AND purpose.retired_at IS NULL
), repeated AS MATERIALIZED (
    SELECT person.asked AS contact_id
    FROM same_person($1::uuid, ARRAY(SELECT contact_id FROM asked)) AS person
    CROSS JOIN LATERAL (
        SELECT FROM standing_consent AS standing JOIN purpose USING (controller_id, purpose_id)
        WHERE standing.controller_id = $1 AND standing.contact_id = person.contact_id
            AND standing.state = 'granted' AND purpose.code = $3 AND purpose.topic = $4
            AND purpose.channel = $5
        LIMIT 1) AS sooner
    WHERE person.contact_id < person.asked
)
SELECT contact_id, contact_id IN (SELECT contact_id FROM repeated) AS is_repeated
FROM asked ORDER BY contact_id

-- name: other_answers
-- People who said something else about this purpose and topic, by what they said.
SELECT standing.state, count(DISTINCT standing.contact_id) AS people
FROM standing_consent AS standing
JOIN purpose USING (controller_id, purpose_id)
WHERE standing.controller_id = $1 AND standing.state <> 'granted'
    AND purpose.code = $2 AND purpose.topic = $3 AND purpose.channel = $4
GROUP BY standing.state ORDER BY standing.state

-- name: decided
SELECT outcome, code, count(*) AS times FROM decision
WHERE controller_id = $1 AND campaign_id = $2 GROUP BY outcome, code

-- name: asked
SELECT count(DISTINCT contact_id) FROM decision WHERE controller_id = $1 AND campaign_id = $2

-- name: entries
SELECT ready.state, coalesce(message.status, '') AS status, count(*) AS times
FROM ready
LEFT JOIN message USING (controller_id, message_id)
WHERE ready.controller_id = $1 AND ready.campaign_id = $2
GROUP BY ready.state, coalesce(message.status, '')
