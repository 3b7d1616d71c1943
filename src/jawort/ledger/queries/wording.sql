-- name: next_version
SELECT coalesce(max(version), 0) + 1 FROM wording
WHERE controller_id = $1 AND kind = $2 AND name = $3 AND language = $4

-- name: add
INSERT INTO wording
    (controller_id, wording_id, kind, name, version, language, body, body_sha256, published_at,
     approved_by, purpose_id, surface, structure, structure_sha256)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)

-- name: opt_in_in_force
-- The newest text in force for each purpose and language, as it is shown in one kind of place.
SELECT DISTINCT ON (purpose_id, language) wording_id, kind, name, version, language, body,
    body_sha256, surface, structure, purpose_id, published_at, approved_by, withdrawn_at,
    withdrawn_by, withdrawn_why
FROM wording
WHERE controller_id = $1 AND kind = 'opt_in' AND purpose_id IS NOT NULL AND published_at <= $2
    AND withdrawn_at IS NULL AND coalesce(nullif(surface, ''), 'thread') = $3
ORDER BY purpose_id, language, published_at DESC, version DESC

-- name: all
SELECT wording_id, kind, name, version, language, body, body_sha256, surface, structure,
    purpose_id, published_at, approved_by, withdrawn_at, withdrawn_by, withdrawn_why
FROM wording WHERE controller_id = $1 ORDER BY published_at, wording_id

-- name: one
SELECT wording_id, kind, name, version, language, body, body_sha256, surface, structure,
    purpose_id, published_at, approved_by, withdrawn_at, withdrawn_by, withdrawn_why
FROM wording WHERE controller_id = $1 AND wording_id = $2

-- name: ended
SELECT wording_id, withdrawn_at, withdrawn_fact_id FROM wording
WHERE controller_id = $1 AND withdrawn_at IS NOT NULL AND withdrawn_fact_id IS NOT NULL

-- name: end
UPDATE wording SET withdrawn_at = $3, withdrawn_by = $4, withdrawn_why = $5,
    withdrawn_fact_id = $6
WHERE controller_id = $1 AND wording_id = $2 AND withdrawn_at IS NULL

-- name: invalidate
-- As a fold of the facts would: whoever took the yes back before has taken it back.
UPDATE standing_consent SET state = 'invalid', proof_ok = false, act_at = greatest($3, act_at),
    fact_id = $4
WHERE controller_id = $1 AND wording_id = $2 AND state = 'granted'

-- name: close_asks
-- A question whose text has ended can no longer be answered; the clock ends it like any other.
UPDATE opt_in_request SET expires_at = $3
WHERE controller_id = $1 AND wording_id = $2 AND settled_at IS NULL AND expires_at > $3

-- name: folded_before
SELECT DISTINCT contact_id FROM standing_consent
WHERE controller_id = $1 AND purpose_id = $2 AND wording_id IS NULL
    AND state IN ('granted', 'pending')

-- name: touched
-- A yes that an earlier release folded does not name its text: it may be to this one.
SELECT
    (SELECT count(DISTINCT contact_id) FROM standing_consent
        WHERE controller_id = $1 AND state = 'granted'
            AND (wording_id = $2 OR wording_id IS NULL AND purpose_id = $4))::integer AS granted,
    (SELECT count(*) FROM opt_in_request
        WHERE controller_id = $1 AND wording_id = $2 AND settled_at IS NULL
            AND expires_at > $3)::integer AS asked

-- name: waiting
-- Messages that wait for people who said yes to this text, for what they said yes to.
SELECT count(*)::integer FROM ready
JOIN standing_consent AS standing USING (controller_id, contact_id)
JOIN purpose USING (controller_id, purpose_id)
WHERE ready.controller_id = $1 AND standing.state = 'granted'
    AND (standing.wording_id = $2 OR standing.wording_id IS NULL AND standing.purpose_id = $3)
    AND ready.state = 'waiting' AND ready.purpose = purpose.code AND ready.topic = purpose.topic

-- name: languages_of
SELECT contact_id, language FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
