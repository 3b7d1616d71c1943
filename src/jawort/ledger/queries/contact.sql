-- name: add_contacts
INSERT INTO contact
    (controller_id, contact_id, state, kind, origin, name_sealed, username_sealed, language,
     created_at, optout, optout_at, identity_ok, identity_since)
SELECT $1, contact_id, 'active', kind, origin, name_sealed, username_sealed, language,
    $3::timestamptz, optout, optout_at, identity_ok,
    CASE WHEN identity_ok THEN NULL ELSE $3::timestamptz END
FROM unnest($2::uuid[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::text[], $9::text[],
    $10::timestamptz[], $11::bool[]) AS new
    (contact_id, kind, origin, name_sealed, username_sealed, language, optout, optout_at,
     identity_ok)

-- name: add_identifiers
INSERT INTO identifier
    (controller_id, identifier_id, contact_id, portfolio_id, kind, value_sealed, lookup,
     lookup_generation, valid_from, valid_to)
SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::bytea[], $7::bytea[],
    $8::int[], $9::timestamptz[], $10::timestamptz[])

-- name: find
SELECT contact_id FROM identifier
WHERE controller_id = $1 AND kind = $2 AND portfolio_id = $3 AND lookup = ANY($4::bytea[])
    AND valid_to IS NULL

-- name: by_ids
SELECT contact_id, state, kind, origin, name_sealed, username_sealed, language, identity_ok,
    restricted, objection, optout, optout_at, minor, platform_ads_stop, created_at, erased_on
FROM contact WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: newest
SELECT contact_id, state, kind, origin, name_sealed, username_sealed, language, identity_ok,
    restricted, objection, optout, optout_at, minor, platform_ads_stop, created_at, erased_on
FROM contact WHERE controller_id = $1 AND contact_id < $2
ORDER BY contact_id DESC LIMIT $3

-- name: identifiers_of
SELECT identifier_id, contact_id, portfolio_id, kind, value_sealed, valid_from, valid_to
FROM identifier WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
ORDER BY valid_from, kind DESC, identifier_id

-- name: end_identifier
UPDATE identifier SET valid_to = $3
WHERE controller_id = $1 AND identifier_id = $2 AND valid_to IS NULL

-- name: person_of
-- Everybody who is linked with this contact, in both directions, over any number of links.
SELECT contact_id FROM same_person($1::uuid, ARRAY[$2::uuid])

-- name: lock
SELECT contact_id, state FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY contact_id FOR UPDATE

-- name: set_restricted
UPDATE contact SET restricted = $3 WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: set_objection
UPDATE contact SET objection = $3 WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: set_optout
UPDATE contact SET optout = $3, optout_at = $4
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: set_minor
UPDATE contact SET minor = $3 WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: set_state
UPDATE contact SET state = $3 WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: set_kind
UPDATE contact SET kind = $3 WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: set_identity
UPDATE contact SET identity_ok = $3, identity_since = $4
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: link
INSERT INTO contact_link (controller_id, contact_id, linked_to, reason, linked_at)
VALUES ($1, $2, $3, $4, $5)

-- name: unlink
UPDATE contact_link SET unlinked_at = $3
WHERE controller_id = $1 AND contact_id = $2 AND unlinked_at IS NULL

-- name: outdated_lookups (whole house)
SELECT controller_id, identifier_id, contact_id, kind, portfolio_id, value_sealed
FROM identifier WHERE lookup_generation < $1 LIMIT $2 FOR UPDATE SKIP LOCKED

-- name: set_lookup
UPDATE identifier SET lookup = $3, lookup_generation = $4
WHERE controller_id = $1 AND identifier_id = $2

-- name: oldest_lookup_generation (whole house)
SELECT min(lookup_generation) FROM identifier

-- name: set_names
UPDATE contact SET name_sealed = new.name_sealed, username_sealed = new.username_sealed
FROM unnest($2::uuid[], $3::bytea[], $4::bytea[]) AS new (contact_id, name_sealed, username_sealed)
WHERE contact.controller_id = $1 AND contact.contact_id = new.contact_id
