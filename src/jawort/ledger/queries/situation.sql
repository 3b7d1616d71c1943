-- name: of_contacts
-- Each contact asked for, with every record of the same person: the stricter state wins.
WITH RECURSIVE person AS (
    SELECT asked, asked AS contact_id FROM unnest($2::uuid[]) AS asked
    UNION
    SELECT person.asked, CASE WHEN link.contact_id = person.contact_id THEN link.linked_to
                              ELSE link.contact_id END
    FROM contact_link AS link
    JOIN person ON person.contact_id IN (link.contact_id, link.linked_to)
    WHERE link.controller_id = $1 AND link.unlinked_at IS NULL
)
SELECT person.asked, contact.contact_id, contact.state, contact.identity_ok, contact.restricted,
    contact.objection
FROM person
JOIN contact ON contact.controller_id = $1 AND contact.contact_id = person.contact_id

-- name: identifiers
SELECT contact_id, identifier_id, portfolio_id, kind, value_sealed FROM identifier
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
