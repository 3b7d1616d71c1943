-- name: add
INSERT INTO right_request
    (controller_id, request_id, contact_id, kind, state, received_at, due_on, source)
SELECT $1, request_id, contact_id, kind, 'open', received_at, due_on, source
FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::date[], $7::text[])
    AS new (request_id, contact_id, kind, received_at, due_on, source)

-- name: open_of
SELECT DISTINCT contact_id, kind FROM right_request
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND state = 'open'

-- name: waiting
SELECT asked.request_id, asked.contact_id, asked.received_at, shown.message_id AS asked_in,
    shown.message_id IS NOT NULL AND NOT EXISTS (SELECT FROM message AS later
        WHERE later.controller_id = $1 AND later.conversation_id = shown.conversation_id
            AND later.direction = 'out' AND later.message_id > shown.message_id) AS is_last
FROM right_request AS asked
LEFT JOIN ready AS shown ON shown.controller_id = $1 AND shown.contact_id = asked.contact_id
    AND shown.case_id = asked.request_id AND shown.purpose = 'L_ERASE'
    AND shown.state = 'accepted'
WHERE asked.controller_id = $1 AND asked.contact_id = ANY($2::uuid[]) AND asked.kind = 'erasure'
    AND asked.state = 'open' AND asked.confirmed_at IS NULL AND asked.source = 'chat'
ORDER BY asked.received_at

-- name: confirm
UPDATE right_request SET confirmed_at = $3
WHERE controller_id = $1 AND request_id = ANY($2::uuid[]) AND state = 'open'
    AND confirmed_at IS NULL
RETURNING request_id

-- name: withdraw
UPDATE right_request SET state = 'answered', answered_at = $3
WHERE controller_id = $1 AND request_id = ANY($2::uuid[]) AND state = 'open'
    AND confirmed_at IS NULL
RETURNING request_id

-- name: confirmed_erasures
SELECT request_id, contact_id FROM right_request
WHERE controller_id = $1 AND kind = 'erasure' AND state = 'open' AND confirmed_at <= $2
    AND contact_id IS NOT NULL
ORDER BY confirmed_at
