-- name: note (whole house)
INSERT INTO security_event
    (security_event_id, controller_id, at, kind, address_sealed, address_network, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7)
