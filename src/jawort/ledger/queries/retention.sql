-- name: count_opt_in_request (whole house)
SELECT count(*) FROM opt_in_request WHERE retention_class = 'RC03' AND asked_at < $1

-- name: purge_opt_in_request (whole house)
DELETE FROM opt_in_request WHERE (controller_id, request_id) IN (
    SELECT controller_id, request_id FROM opt_in_request
    WHERE retention_class = 'RC03' AND asked_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_invitation (whole house)
SELECT count(*) FROM invitation WHERE made_at < $1

-- name: purge_invitation (whole house)
DELETE FROM invitation WHERE (controller_id, invitation_id) IN (
    SELECT controller_id, invitation_id FROM invitation
    WHERE made_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_media (whole house)
SELECT count(*) FROM media WHERE retention_class = 'RC12' AND received_at < $1

-- name: purge_media (whole house)
-- Its chunks go with it.
DELETE FROM media WHERE (controller_id, media_id) IN (
    SELECT controller_id, media_id FROM media
    WHERE retention_class = 'RC12' AND received_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_delivery (whole house)
SELECT count(*) FROM delivery WHERE day < $1::timestamptz::date

-- name: purge_delivery (whole house)
DELETE FROM delivery WHERE (controller_id, day, delivery_id) IN (
    SELECT controller_id, day, delivery_id FROM delivery
    WHERE day < $1::timestamptz::date LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_unknown_update (whole house)
SELECT count(*) FROM unknown_update WHERE day < $1::timestamptz::date

-- name: purge_unknown_update (whole house)
DELETE FROM unknown_update WHERE (controller_id, day, delivery_id, position) IN (
    SELECT controller_id, day, delivery_id, position FROM unknown_update
    WHERE day < $1::timestamptz::date LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_update_seen (whole house)
SELECT count(*) FROM update_seen WHERE day < $1::timestamptz::date

-- name: purge_update_seen (whole house)
DELETE FROM update_seen WHERE (controller_id, update_key) IN (
    SELECT controller_id, update_key FROM update_seen
    WHERE day < $1::timestamptz::date LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_security_event (whole house)
SELECT count(*) FROM security_event WHERE at < $1

-- name: purge_security_event (whole house)
DELETE FROM security_event WHERE security_event_id IN (
    SELECT security_event_id FROM security_event WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_full_address (whole house)
SELECT count(*) FROM security_event WHERE at < $1 AND address_sealed IS NOT NULL

-- name: purge_full_address (whole house)
-- Its day key is destroyed already; the truncated address stays until the row goes.
UPDATE security_event SET address_sealed = NULL WHERE security_event_id IN (
    SELECT security_event_id FROM security_event
    WHERE at < $1 AND address_sealed IS NOT NULL LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_ended_keys (whole house)
SELECT count(*) FROM data_key WHERE ends_on < $1::timestamptz::date

-- name: ended_keys (whole house)
SELECT controller_id, contact_id, retention_class, tableoid::regclass::text AS part FROM data_key
WHERE ends_on < $1::timestamptz::date LIMIT $2 FOR UPDATE SKIP LOCKED

-- name: destroy_ended_key
DELETE FROM data_key
WHERE controller_id = $1 AND contact_id = $2 AND fate = 'kept_by_law' AND retention_class = $3

-- name: add_purge (whole house)
INSERT INTO purge (purge_id, at, retention_class, table_name, row_count)
VALUES ($1, $2, $3, $4, $5)

-- name: purges (whole house)
SELECT at, retention_class, table_name, row_count FROM purge WHERE at >= $1 ORDER BY at, purge_id

-- name: wamids_before (whole house)
-- Whether a look-up hash made before a moment is still in use for a message id.
SELECT EXISTS (SELECT FROM message_key WHERE message_id < $1)
    OR EXISTS (SELECT FROM message WHERE message_id < $1 AND wamid_lookup IS NOT NULL)
