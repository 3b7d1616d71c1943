-- name: add (whole house)
INSERT INTO controller (controller_id, name, country, land, created_at)
VALUES ($1, $2, $3, $4, $5)

-- name: all (whole house)
SELECT controller_id, name, country, land, created_at FROM controller ORDER BY created_at

-- name: one
SELECT controller_id, name, country, land, created_at FROM controller WHERE controller_id = $1

-- name: add_portfolio
INSERT INTO portfolio (controller_id, portfolio_id, meta_id) VALUES ($1, $2, $3)

-- name: portfolio_by_meta_id
SELECT portfolio_id FROM portfolio WHERE controller_id = $1 AND meta_id = $2
ORDER BY portfolio_id LIMIT 1

-- name: add_sender
INSERT INTO sender
    (controller_id, sender_id, portfolio_id, channel, brand, country, phone_number_id, waba_id,
     display_number, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: senders
SELECT sender_id, portfolio_id, channel, brand, country, phone_number_id, waba_id, display_number,
    throughput_per_second, endpoint_id, retired_at
FROM sender WHERE controller_id = $1 ORDER BY created_at

-- name: use_endpoint
UPDATE sender SET endpoint_id = $3
WHERE controller_id = $1 AND sender_id = $2 AND channel = 'wa' AND retired_at IS NULL
    AND EXISTS (SELECT FROM endpoint WHERE endpoint.controller_id = $1
        AND endpoint.endpoint_id = $3 AND closed_at IS NULL)

-- name: templates_read
UPDATE sender SET templates_at = $3 WHERE controller_id = $1 AND sender_id = $2

-- name: templates_due (whole house)
SELECT controller_id, sender_id FROM sender
WHERE channel = 'wa' AND waba_id <> '' AND retired_at IS NULL
    AND coalesce(templates_at < $1, true)
ORDER BY controller_id, sender_id

-- name: set_setting
INSERT INTO setting (controller_id, key, valid_from, value, confirmed_by, evidence)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: settings_in_force
SELECT DISTINCT ON (key) key, valid_from, value, confirmed_by, evidence FROM setting
WHERE controller_id = $1 AND valid_from <= $2 ORDER BY key, valid_from DESC

-- name: freeze
INSERT INTO send_freeze (controller_id, freeze_id, scope, reason, frozen_at, frozen_by)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (controller_id, scope) WHERE thawed_at IS NULL DO NOTHING

-- name: thaw
UPDATE send_freeze SET thawed_at = $3, thawed_by = $4
WHERE controller_id = $1 AND scope = $2 AND thawed_at IS NULL

-- name: freezes_in_force
SELECT scope, reason, frozen_at, frozen_by FROM send_freeze
WHERE controller_id = $1 AND thawed_at IS NULL ORDER BY scope
