-- name: note (whole house)
INSERT INTO security_event
    (security_event_id, controller_id, at, kind, address_sealed, address_network, detail,
     account_id, contact_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: events
SELECT at, kind, account_id, contact_id, address_network, detail FROM security_event
WHERE controller_id = $1 AND at < $2 ORDER BY at DESC LIMIT $3
