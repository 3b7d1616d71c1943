-- name: add
INSERT INTO note
    (controller_id, note_id, conversation_id, contact_id, written_by, body_sealed, at)
SELECT $1, $2, conversation_id, contact_id, $4, $5, $6 FROM conversation
WHERE controller_id = $1 AND conversation_id = $3

-- name: mention
INSERT INTO mention (controller_id, note_id, account_id, conversation_id, contact_id)
SELECT controller_id, note_id, account.account_id, conversation_id, contact_id
FROM note JOIN account USING (controller_id)
WHERE controller_id = $1 AND note_id = $2 AND account.account_id = ANY($3::uuid[])
    AND ended_at IS NULL
ON CONFLICT DO NOTHING
RETURNING account_id

-- name: see
UPDATE mention SET seen_at = $4
WHERE controller_id = $1 AND conversation_id = $2 AND account_id = $3 AND seen_at IS NULL

-- name: of
SELECT note_id, contact_id, conversation_id, written_by, body_sealed, at,
    ARRAY(SELECT account_id FROM mention WHERE mention.controller_id = $1
        AND mention.note_id = note.note_id ORDER BY account_id) AS mentions
FROM note
WHERE controller_id = $1 AND conversation_id = ANY($2::uuid[])
    AND at >= $3 AND at < $4
ORDER BY note_id DESC LIMIT 200
