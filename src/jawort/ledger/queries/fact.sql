-- name: add
INSERT INTO fact (controller_id, fact_id, kind, day)
SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::date[])

-- name: add_personal
INSERT INTO fact_person (controller_id, fact_id, contact_id, retention_class, personal_sealed)
SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[])

-- name: add_waiting
INSERT INTO fact_waiting (controller_id, fact_id, leaf)
SELECT $1, * FROM unnest($2::uuid[], $3::bytea[])

-- name: of_contacts
SELECT fact.fact_id, fact.kind, fact.day, coalesce(leaf.leaf, waiting.leaf) AS leaf, person.contact_id, person.retention_class,
    person.personal_sealed, leaf.leaf_index
FROM fact_person AS person
JOIN fact USING (controller_id, fact_id)
LEFT JOIN log_leaf AS leaf USING (controller_id, fact_id)
LEFT JOIN fact_waiting AS waiting USING (controller_id, fact_id)
WHERE person.controller_id = $1 AND person.contact_id = ANY($2::uuid[])
ORDER BY leaf.leaf_index NULLS LAST, fact.day

-- name: of_contacts_and_kinds
SELECT fact.fact_id, fact.kind, fact.day, coalesce(leaf.leaf, waiting.leaf) AS leaf, person.contact_id, person.retention_class,
    person.personal_sealed, leaf.leaf_index
FROM fact_person AS person
JOIN fact USING (controller_id, fact_id)
LEFT JOIN log_leaf AS leaf USING (controller_id, fact_id)
LEFT JOIN fact_waiting AS waiting USING (controller_id, fact_id)
WHERE person.controller_id = $1 AND person.contact_id = ANY($2::uuid[])
    AND fact.kind = ANY($3::text[])
ORDER BY leaf.leaf_index NULLS LAST, fact.day

-- name: newest_of_contacts
-- What is not numbered yet is newer than all that is.
SELECT fact.fact_id, fact.kind, fact.day, coalesce(leaf.leaf, waiting.leaf) AS leaf, person.contact_id, person.retention_class,
    person.personal_sealed, leaf.leaf_index
FROM fact_person AS person
JOIN fact USING (controller_id, fact_id)
LEFT JOIN log_leaf AS leaf USING (controller_id, fact_id)
LEFT JOIN fact_waiting AS waiting USING (controller_id, fact_id)
WHERE person.controller_id = $1 AND person.contact_id = ANY($2::uuid[])
    AND fact.kind = ANY($3::text[])
ORDER BY leaf.leaf_index DESC NULLS FIRST, waiting.arrival DESC LIMIT $4

-- name: of_kinds
-- Erased ones too: their leaf still counts.
SELECT fact.fact_id, fact.kind, fact.day, coalesce(leaf.leaf, waiting.leaf) AS leaf, person.contact_id, person.retention_class,
    person.personal_sealed, leaf.leaf_index
FROM fact
LEFT JOIN fact_person AS person USING (controller_id, fact_id)
LEFT JOIN log_leaf AS leaf USING (controller_id, fact_id)
LEFT JOIN fact_waiting AS waiting USING (controller_id, fact_id)
WHERE fact.controller_id = $1 AND fact.kind = ANY($2::text[])
ORDER BY leaf.leaf_index NULLS LAST

-- name: by_id
SELECT fact.fact_id, fact.kind, fact.day, coalesce(leaf.leaf, waiting.leaf) AS leaf, person.contact_id, person.retention_class,
    person.personal_sealed, leaf.leaf_index
FROM fact
LEFT JOIN fact_person AS person USING (controller_id, fact_id)
LEFT JOIN log_leaf AS leaf USING (controller_id, fact_id)
LEFT JOIN fact_waiting AS waiting USING (controller_id, fact_id)
WHERE fact.controller_id = $1 AND fact.fact_id = $2

-- name: take_waiting
DELETE FROM fact_waiting
WHERE controller_id = $1 AND arrival IN (
    SELECT arrival FROM fact_waiting WHERE controller_id = $1 ORDER BY arrival LIMIT $2)
RETURNING arrival, fact_id, leaf

-- name: controllers_waiting (whole house)
SELECT DISTINCT controller_id FROM fact_waiting
