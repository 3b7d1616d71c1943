-- name: known_as
-- Everybody who is or was known by one of these.
SELECT DISTINCT contact_id FROM identifier
WHERE controller_id = $1 AND lookup = ANY($2::bytea[])

-- name: members
-- Everybody linked with each of these contacts, over any number of links.
SELECT asked, contact_id FROM same_person($1::uuid, $2::uuid[])

-- name: hold
-- Who takes in what a person said holds the record; a second reader of the same person waits. It
-- does not wait for writers of messages, and they do not wait for it.
SELECT contact_id, state, language, identity_ok, optout, optout_at, platform_ads_stop, name_sealed,
    username_sealed
FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
ORDER BY contact_id
FOR NO KEY UPDATE

-- name: held
SELECT identifier_id, contact_id, kind, portfolio_id, lookup, valid_from, valid_to FROM identifier
WHERE controller_id = $1 AND (lookup = ANY($2::bytea[]) OR contact_id = ANY($3::uuid[]))

-- name: holders
SELECT lookup, contact_id FROM identifier
WHERE controller_id = $1 AND lookup = ANY($2::bytea[]) AND valid_to IS NULL

-- name: set_validity
UPDATE identifier SET valid_from = new.valid_from, valid_to = new.valid_to
FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[])
    AS new (identifier_id, valid_from, valid_to)
WHERE identifier.controller_id = $1 AND identifier.identifier_id = new.identifier_id

-- name: doubt
UPDATE contact SET identity_ok = false,
    identity_since = greatest(contact.identity_since, new.since)
FROM unnest($2::uuid[], $3::timestamptz[]) AS new (contact_id, since)
WHERE contact.controller_id = $1 AND contact.contact_id = new.contact_id

-- name: link
INSERT INTO contact_link (controller_id, contact_id, linked_to, reason, linked_at)
SELECT $1, contact_id, linked_to, $4, $5 FROM unnest($2::uuid[], $3::uuid[])
    AS new (contact_id, linked_to)
ON CONFLICT DO NOTHING

-- name: erased
SELECT hash, erased_at FROM erasure_mark WHERE controller_id = $1 AND hash = ANY($2::bytea[])

-- name: forget
UPDATE erasure_mark SET forgotten_count = forgotten_count + 1
WHERE controller_id = $1 AND hash = ANY($2::bytea[])

-- name: noes
SELECT hash, scope, since FROM suppression
WHERE controller_id = $1 AND hash = ANY($2::bytea[]) AND lifted_at IS NULL
