-- name: want
INSERT INTO media (controller_id, media_id, contact_id, message_id, direction, kind, is_voice,
    state, content_type, byte_count, filename_sealed, source_sealed, sender_id, received_at,
    next_try_at)
SELECT $1, media_id, contact_id, message_id, 'in', kind, is_voice, 'wanted', content_type, 0,
    filename_sealed, source_sealed, sender_id, received_at, $2
FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::boolean[], $9::text[],
    $10::bytea[], $11::bytea[], $12::timestamptz[])
    AS new (media_id, contact_id, message_id, sender_id, kind, is_voice, content_type,
        filename_sealed, source_sealed, received_at)

-- name: controllers_wanting (whole house)
SELECT DISTINCT controller_id FROM media WHERE state = 'wanted' AND next_try_at <= $1

-- name: take
-- Taken up with a lease: if the worker falls, the file is due again. Asked once for all (the
-- planner may ask a part in FROM again for each row, and then more than the limit is taken).
WITH due AS MATERIALIZED (
    SELECT media_id, sender_id FROM media
    WHERE controller_id = $1 AND state = 'wanted' AND next_try_at <= $2
        AND sender_id = ANY($5::uuid[])
    ORDER BY next_try_at, media_id LIMIT $3 FOR UPDATE SKIP LOCKED
)
UPDATE media SET next_try_at = $4, try_count = media.try_count + 1
FROM due JOIN sender ON sender.controller_id = $1 AND sender.sender_id = due.sender_id
WHERE media.controller_id = $1 AND media.media_id = due.media_id
RETURNING media.media_id, media.contact_id, media.kind, media.content_type, media.source_sealed,
    media.filename_sealed, media.retention_class, media.try_count, media.sender_id,
    media.next_try_at AS held_until, sender.phone_number_id

-- name: give_up_old
-- The carrier keeps no file of a person longer than this.
UPDATE media SET state = 'gone', next_try_at = NULL
WHERE controller_id = $1 AND state = 'wanted' AND received_at < $2

-- name: overdue
SELECT count(*) FROM media WHERE controller_id = $1 AND state = 'wanted' AND received_at < $2

-- name: settle
UPDATE media SET state = 'kept', content_type = $4, byte_count = $5, sha256_sealed = $6,
    is_shown = $7, width = $8, height = $9, preview_sealed = $10, kind = $11,
    filename_sealed = $12, next_try_at = NULL
WHERE controller_id = $1 AND media_id = $2 AND state = $3

-- name: end
-- Only by who holds it: the end of its lease is the name of a try.
UPDATE media SET state = $4, next_try_at = NULL
WHERE controller_id = $1 AND media_id = $2 AND state = 'wanted' AND next_try_at = $3

-- name: again
UPDATE media SET next_try_at = $4
WHERE controller_id = $1 AND media_id = $2 AND state = 'wanted' AND next_try_at = $3

-- name: want_again
UPDATE media SET state = 'wanted', next_try_at = $3, try_count = 0
WHERE controller_id = $1 AND media_id = $2 AND direction = 'in' AND state IN ('failed', 'gone')
    AND source_sealed IS NOT NULL

-- name: begin_arriving
INSERT INTO media (controller_id, media_id, contact_id, direction, kind, state, content_type,
    byte_count, retention_class, received_at, uploaded_by)
VALUES ($1, $2, $3, $4, 'document', 'arriving', '', 0, $5, $6, $7)

-- name: never_arrived (whole house)
-- Broken off in the middle of an upload; its pieces go with it.
DELETE FROM media WHERE (controller_id, media_id) IN (
    SELECT controller_id, media_id FROM media
    WHERE state = 'arriving' AND received_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: wait_in
-- A message or a kept answer that waits carries the file.
UPDATE media SET waits_in = media.waits_in || new.places
FROM (SELECT media_id, array_agg(place) AS places
    FROM unnest($2::uuid[], $3::uuid[]) AS one (media_id, place) GROUP BY media_id) AS new
WHERE media.controller_id = $1 AND media.media_id = new.media_id

-- name: uploaded_by
SELECT uploaded_by FROM media WHERE controller_id = $1 AND media_id = $2

-- name: discard
-- Only by who chose it, and only what never came whole, or was never sent and waits nowhere. A
-- place that is not seen yet counts as waiting: it may have been noted a moment ago.
DELETE FROM media
WHERE controller_id = $1 AND media_id = $2 AND uploaded_by = $3 AND (state = 'arriving'
    OR direction = 'out' AND message_id IS NULL AND NOT EXISTS (
        SELECT FROM media_upload AS sent WHERE sent.controller_id = $1 AND sent.media_id = $2)
    AND NOT EXISTS (
        SELECT FROM unnest(media.waits_in) AS waits (place)
        WHERE NOT EXISTS (
            SELECT FROM ready WHERE ready.controller_id = $1 AND ready_id = waits.place
                AND ready.state NOT IN ('waiting', 'leaving'))
        AND NOT EXISTS (
            SELECT FROM kept_answer AS kept WHERE kept.controller_id = $1
                AND kept_id = waits.place AND kept.state NOT IN ('waiting', 'held'))))

-- name: of_messages
SELECT media_id, contact_id, message_id, direction, kind, state, content_type, byte_count,
    filename_sealed, sha256_sealed, source_sealed, is_voice, is_shown, width, height,
    preview_sealed IS NOT NULL AS has_preview, received_at
FROM media WHERE controller_id = $1 AND message_id = ANY($2::uuid[])

-- name: of_ids
SELECT media_id, contact_id, message_id, direction, kind, state, content_type, byte_count,
    filename_sealed, sha256_sealed, source_sealed, is_voice, is_shown, width, height,
    preview_sealed IS NOT NULL AS has_preview, received_at
FROM media WHERE controller_id = $1 AND media_id = ANY($2::uuid[])

-- name: of_contacts
SELECT media_id, contact_id, message_id, direction, kind, state, content_type, byte_count,
    filename_sealed, sha256_sealed, source_sealed, is_voice, is_shown, width, height,
    preview_sealed IS NOT NULL AS has_preview, received_at
FROM media WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY media_id

-- name: small
SELECT preview_sealed, contact_id FROM media WHERE controller_id = $1 AND media_id = $2

-- name: digest
SELECT sha256_sealed, contact_id FROM media WHERE controller_id = $1 AND media_id = $2

-- name: name_message
-- A file of ours stands in its thread from the moment its message left.
UPDATE media SET message_id = sent.message_id
FROM unnest($2::uuid[], $3::uuid[]) AS sent (media_id, message_id)
WHERE media.controller_id = $1 AND media.media_id = sent.media_id AND media.direction = 'out'
    AND media.message_id IS NULL

-- name: put_piece
-- Nothing is put for a file that was erased meanwhile, or that another worker holds by now.
INSERT INTO media_chunk (controller_id, media_id, position, contact_id, chunk_sealed)
SELECT $1, $2, $3, $4, $5 WHERE EXISTS (
    SELECT FROM media WHERE controller_id = $1 AND media_id = $2
        AND state IN ('wanted', 'arriving') AND next_try_at IS NOT DISTINCT FROM $6
    FOR KEY SHARE)
ON CONFLICT (controller_id, media_id, position)
    DO UPDATE SET chunk_sealed = excluded.chunk_sealed

-- name: piece
SELECT chunk_sealed, contact_id FROM media_chunk
WHERE controller_id = $1 AND media_id = $2 AND position = $3

-- name: drop_pieces
-- Never of a file that is here, and only by who holds it: another may have brought it meanwhile.
WITH held AS MATERIALIZED (
    SELECT media_id FROM media WHERE controller_id = $1 AND media_id = $2
        AND state IN ('wanted', 'arriving') AND next_try_at IS NOT DISTINCT FROM $4 FOR UPDATE)
DELETE FROM media_chunk USING held
WHERE media_chunk.controller_id = $1 AND media_chunk.media_id = held.media_id AND position >= $3

-- name: ask_upload
-- An id at the carrier that is about to die is made anew; what the carrier refused stays refused.
INSERT INTO media_upload (controller_id, media_id, sender_id, contact_id, state, next_try_at)
SELECT $1, asked.media_id, asked.sender_id, media.contact_id, 'wanted', $2
FROM unnest($3::uuid[], $4::uuid[]) AS asked (media_id, sender_id)
JOIN media ON media.controller_id = $1 AND media.media_id = asked.media_id
WHERE media.state = 'kept' AND media.direction = 'out'
ON CONFLICT (controller_id, media_id, sender_id) DO UPDATE
SET state = 'wanted', next_try_at = $2, try_count = 0, carrier_id_sealed = NULL
WHERE media_upload.state = 'done' AND media_upload.uploaded_at < $5

-- name: uploads
SELECT media_id, sender_id, contact_id, state, carrier_id_sealed, uploaded_at FROM media_upload
WHERE controller_id = $1 AND media_id = ANY($2::uuid[])

-- name: controllers_uploading (whole house)
SELECT DISTINCT controller_id FROM media_upload WHERE state = 'wanted' AND next_try_at <= $1

-- name: take_uploads
WITH due AS MATERIALIZED (
    SELECT media_id, sender_id FROM media_upload
    WHERE controller_id = $1 AND state = 'wanted' AND next_try_at <= $2
        AND sender_id = ANY($5::uuid[])
    ORDER BY next_try_at, media_id LIMIT $3 FOR UPDATE SKIP LOCKED
)
UPDATE media_upload SET next_try_at = $4, try_count = media_upload.try_count + 1
FROM due JOIN sender ON sender.controller_id = $1 AND sender.sender_id = due.sender_id
WHERE media_upload.controller_id = $1 AND media_upload.media_id = due.media_id
    AND media_upload.sender_id = due.sender_id
RETURNING media_upload.media_id, media_upload.sender_id, media_upload.try_count,
    sender.phone_number_id

-- name: uploaded
UPDATE media_upload SET state = 'done', carrier_id_sealed = $4, uploaded_at = $5,
    next_try_at = NULL
WHERE controller_id = $1 AND media_id = $2 AND sender_id = $3

-- name: upload_again
UPDATE media_upload SET next_try_at = $4
WHERE controller_id = $1 AND media_id = $2 AND sender_id = $3 AND state = 'wanted'

-- name: upload_failed
UPDATE media_upload SET state = 'failed', next_try_at = NULL
WHERE controller_id = $1 AND media_id = $2 AND sender_id = $3 AND state = 'wanted'

-- name: keep_whole
-- Documents that show something, such as an old yes: in hand already, and here at once.
INSERT INTO media (controller_id, media_id, contact_id, direction, kind, state, content_type,
    byte_count, retention_class, received_at, sha256_sealed, filename_sealed, is_shown)
SELECT $1, media_id, contact_id, 'evidence', 'document', 'kept', content_type, byte_count, class,
    $2, sha256_sealed, filename_sealed, false
FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::bytea[], $9::bytea[])
    AS new (media_id, contact_id, class, content_type, byte_count, sha256_sealed, filename_sealed)

-- name: keep_pieces
INSERT INTO media_chunk (controller_id, media_id, position, contact_id, chunk_sealed)
SELECT $1, media_id, position, contact_id, chunk_sealed
FROM unnest($2::uuid[], $3::integer[], $4::uuid[], $5::bytea[])
    AS new (media_id, position, contact_id, chunk_sealed)

-- name: at_carriers
SELECT media_id, sender_id, contact_id, carrier_id_sealed FROM media_upload
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND carrier_id_sealed IS NOT NULL
    AND uploaded_at > $3
ORDER BY media_id, sender_id
