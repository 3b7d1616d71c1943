-- name: propose
INSERT INTO merge_proposal
    (controller_id, proposal_id, contact_id, linked_to, reason, proposed_at)
SELECT $1, proposal_id, contact_id, linked_to, $5, $6
FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS new (proposal_id, contact_id, linked_to)
ON CONFLICT DO NOTHING

-- name: proposals
SELECT contact_id, linked_to, reason, proposed_at FROM merge_proposal
WHERE controller_id = $1 AND settled_at IS NULL ORDER BY proposed_at, proposal_id LIMIT $2

-- name: proposals_of
SELECT contact_id, linked_to, reason, proposed_at FROM merge_proposal
WHERE controller_id = $1 AND settled_at IS NULL
    AND (contact_id = ANY($2::uuid[]) OR linked_to = ANY($2::uuid[]))
ORDER BY proposed_at, proposal_id

-- name: settle
UPDATE merge_proposal SET settled_at = $5, outcome = $4
WHERE controller_id = $1 AND outcome IS DISTINCT FROM $4
    AND ((contact_id = ANY($2::uuid[]) AND linked_to = ANY($3::uuid[]))
        OR (contact_id = ANY($3::uuid[]) AND linked_to = ANY($2::uuid[])))

-- name: links
SELECT contact_id, linked_to, reason, linked_at FROM contact_link
WHERE controller_id = $1 AND unlinked_at IS NULL AND ($2::uuid IS NULL OR contact_id = $2)
ORDER BY linked_at DESC, contact_id LIMIT $3

-- name: links_of
SELECT contact_id, linked_to, reason, linked_at FROM contact_link
WHERE controller_id = $1 AND unlinked_at IS NULL AND contact_id = ANY($2::uuid[])

-- name: root
SELECT contact_id FROM unnest($2::uuid[]) AS member (contact_id)
WHERE NOT EXISTS (SELECT FROM contact_link AS link
    WHERE link.controller_id = $1 AND link.contact_id = member.contact_id
        AND link.unlinked_at IS NULL)
ORDER BY contact_id LIMIT 1

-- name: restraints
SELECT contact_id, optout, optout_at, objection, platform_ads_stop, platform_ads_at, restricted,
    minor, identity_ok
FROM contact WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: restrain
UPDATE contact SET optout = new.optout, optout_at = new.optout_at, objection = new.objection,
    platform_ads_stop = new.platform_ads_stop, platform_ads_at = new.platform_ads_at,
    restricted = new.restricted, minor = new.minor, identity_ok = new.identity_ok
FROM unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::bool[], $7::timestamptz[],
    $8::bool[], $9::text[], $10::bool[])
    AS new (contact_id, optout, optout_at, objection, platform_ads_stop, platform_ads_at,
        restricted, minor, identity_ok)
WHERE contact.controller_id = $1 AND contact.contact_id = new.contact_id
