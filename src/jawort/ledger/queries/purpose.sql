-- name: all
SELECT purpose_id, code, topic, channel, basis, cap_count, cap_days, subject_de, subject_en,
    retired_at
FROM purpose WHERE controller_id = $1 ORDER BY created_at, code, topic, channel, purpose_id

-- name: add
INSERT INTO purpose
    (controller_id, purpose_id, code, topic, channel, basis, created_at, cap_count, cap_days,
     subject_de, subject_en)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: change
UPDATE purpose SET cap_count = $3, cap_days = $4, subject_de = $5, subject_en = $6
WHERE controller_id = $1 AND purpose_id = $2

-- name: retire
UPDATE purpose SET retired_at = $3
WHERE controller_id = $1 AND purpose_id = $2 AND retired_at IS NULL

-- name: resume
UPDATE purpose SET retired_at = NULL WHERE controller_id = $1 AND purpose_id = $2

-- name: touched
SELECT
    (SELECT count(DISTINCT contact_id) FROM standing_consent
        WHERE controller_id = $1 AND purpose_id = $2 AND state = 'granted')::integer AS granted,
    (SELECT count(*) FROM ready JOIN purpose USING (controller_id)
        JOIN sender USING (controller_id, sender_id)
        WHERE controller_id = $1 AND purpose_id = $2 AND ready.state = 'waiting'
            AND ready.purpose = purpose.code AND ready.topic = purpose.topic
            AND sender.channel = replace(purpose.channel, '_call', ''))::integer AS waiting
