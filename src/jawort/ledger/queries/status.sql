-- name: messages
-- In one order, so that two readers of reports about the same messages wait in one direction.
SELECT message.message_id, message.contact_id, message.status, key.wamid_lookup
FROM message_key AS key
JOIN message USING (controller_id, message_id)
WHERE key.controller_id = $1 AND key.wamid_lookup = ANY($2::bytea[]) AND message.direction = 'out'
ORDER BY message.message_id
FOR NO KEY UPDATE OF message

-- name: add
INSERT INTO status (controller_id, message_id, contact_id, status, at, error_code, pricing)
SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::int[],
    $7::text[])
ON CONFLICT DO NOTHING
RETURNING message_id, status

-- name: climb
UPDATE message SET status = new.status, status_at = new.at
FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS new (message_id, status, at)
WHERE message.controller_id = $1 AND message.message_id = new.message_id
