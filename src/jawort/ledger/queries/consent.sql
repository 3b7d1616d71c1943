-- name: ask
INSERT INTO opt_in_request
    (controller_id, request_id, contact_id, purpose_id, wording_id, road, evidence_sealed,
     asked_at, expires_at)
SELECT $1, request_id, contact_id, purpose_id, wording_id, road, evidence_sealed, asked_at,
    expires_at
FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::bytea[],
    $8::timestamptz[], $9::timestamptz[])
    AS new (request_id, contact_id, purpose_id, wording_id, road, evidence_sealed, asked_at,
        expires_at)

-- name: open_asks
-- What these people were asked and have not answered, with the message that showed the text;
-- `is_last`: nothing of ours came after it.
SELECT ask.request_id, ask.contact_id, ask.purpose_id, ask.wording_id, ask.asked_at,
    ask.expires_at, ask.evidence_sealed, wording.body_sha256, shown.message_id,
    shown.message_id IS NOT NULL AND NOT EXISTS (SELECT FROM message AS later
        WHERE later.controller_id = $1 AND later.conversation_id = shown.conversation_id
            AND later.direction = 'out' AND later.message_id > shown.message_id) AS is_last
FROM opt_in_request AS ask
JOIN wording USING (controller_id, wording_id)
LEFT JOIN ready AS shown ON shown.controller_id = $1 AND shown.contact_id = ask.contact_id
    AND shown.case_id = ask.request_id AND shown.purpose = 'L_DOI'
    AND shown.state = 'accepted'
WHERE ask.controller_id = $1 AND ask.contact_id = ANY($2::uuid[]) AND ask.settled_at IS NULL
    AND ask.road = 'in_thread'
ORDER BY ask.asked_at

-- name: answered_asks
-- What these people were asked since a moment and what is settled, or over before a clock settles
-- it, with the message that showed the text, and when something of ours came after it.
SELECT ask.request_id, ask.contact_id, ask.purpose_id, ask.wording_id, ask.asked_at,
    ask.expires_at, ask.evidence_sealed, wording.body_sha256, shown.message_id,
    (SELECT min(later.at) FROM message AS later
        WHERE later.controller_id = $1 AND later.conversation_id = shown.conversation_id
            AND later.direction = 'out' AND later.message_id > shown.message_id) AS next_at
FROM opt_in_request AS ask
JOIN wording USING (controller_id, wording_id)
LEFT JOIN ready AS shown ON shown.controller_id = $1 AND shown.contact_id = ask.contact_id
    AND shown.case_id = ask.request_id AND shown.purpose = 'L_DOI'
    AND shown.state = 'accepted'
WHERE ask.controller_id = $1 AND ask.contact_id = ANY($2::uuid[]) AND ask.road = 'in_thread'
    AND ask.asked_at > $3 AND (ask.settled_at IS NOT NULL OR ask.expires_at <= $4)
ORDER BY ask.asked_at

-- name: taken_down
SELECT contact_id, purpose_id, wording_id, road FROM opt_in_request
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND road IN ('paper', 'phone')
    AND settled_at IS NULL AND expires_at > $3
ORDER BY asked_at, request_id

-- name: settle_asks
UPDATE opt_in_request SET settled_at = $3
WHERE controller_id = $1 AND request_id = ANY($2::uuid[]) AND settled_at IS NULL

-- name: end_asks
UPDATE opt_in_request AS ask SET settled_at = $5
FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS ended (contact_id, purpose_id, at)
WHERE ask.controller_id = $1 AND ask.contact_id = ended.contact_id
    AND ask.purpose_id = ended.purpose_id AND ask.asked_at <= ended.at AND ask.settled_at IS NULL

-- name: expired_asks
-- With their people, in one step: who is held by somebody who reads what they said comes next time.
SELECT ask.request_id, ask.contact_id, ask.purpose_id, ask.expires_at, ask.evidence_sealed
FROM opt_in_request AS ask JOIN contact USING (controller_id, contact_id)
WHERE ask.controller_id = $1 AND ask.settled_at IS NULL AND ask.expires_at < $2
ORDER BY ask.expires_at LIMIT $3
FOR UPDATE OF ask SKIP LOCKED FOR NO KEY UPDATE OF contact SKIP LOCKED

-- name: texts
SELECT wording_id, body_sha256 FROM wording WHERE controller_id = $1 AND kind = 'opt_in'

-- name: standing
SELECT standing.contact_id, standing.purpose_id, standing.sender_id, standing.state,
    standing.proof_ok, standing.scope_ok, standing.act_at, standing.fact_id, standing.road,
    standing.wording_id, purpose.code, purpose.topic, purpose.channel
FROM standing_consent AS standing JOIN purpose USING (controller_id, purpose_id)
WHERE standing.controller_id = $1 AND standing.contact_id = ANY($2::uuid[])
ORDER BY standing.contact_id, purpose.code, purpose.topic, standing.purpose_id, standing.sender_id

-- name: unfold
DELETE FROM standing_consent WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: fold
INSERT INTO standing_consent
    (controller_id, contact_id, purpose_id, sender_id, state, proof_ok, scope_ok, act_at, fact_id,
     road, wording_id)
SELECT $1, contact_id, purpose_id, sender_id, state, proof_ok, scope_ok, act_at, fact_id, road,
    wording_id
FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::bool[], $7::bool[],
    $8::timestamptz[], $9::uuid[], $10::text[], $11::uuid[])
    AS new (contact_id, purpose_id, sender_id, state, proof_ok, scope_ok, act_at, fact_id, road,
        wording_id)

-- name: everyone
-- Everybody about whom anything was said that a fold needs, and everybody who has a fold.
SELECT DISTINCT person.contact_id FROM fact_person AS person
JOIN fact USING (controller_id, fact_id)
WHERE person.controller_id = $1 AND person.contact_id IS NOT NULL AND fact.kind = ANY($2::text[])
UNION
SELECT contact_id FROM standing_consent WHERE controller_id = $1
