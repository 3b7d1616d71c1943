-- name: labels
SELECT label_id, name, colour FROM label WHERE controller_id = $1 ORDER BY lower(name)

-- name: counts
SELECT label_id, count(*) FROM conversation_label WHERE controller_id = $1 GROUP BY label_id

-- name: add
INSERT INTO label (controller_id, label_id, name, colour) VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING RETURNING label_id

-- name: change
UPDATE label SET name = $3, colour = $4
WHERE controller_id = $1 AND label_id = $2 AND NOT EXISTS (SELECT FROM label AS other
    WHERE other.controller_id = $1 AND lower(other.name) = lower($3) AND other.label_id <> $2)

-- name: remove
DELETE FROM label WHERE controller_id = $1 AND label_id = $2

-- name: put
INSERT INTO conversation_label (controller_id, conversation_id, label_id, contact_id)
SELECT $1, conversation_id, label.label_id, contact_id FROM conversation
JOIN label USING (controller_id)
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]) AND label.label_id = $3
ON CONFLICT DO NOTHING
RETURNING conversation_id

-- name: take_off
DELETE FROM conversation_label
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[]) AND label_id = $3
RETURNING conversation_id
