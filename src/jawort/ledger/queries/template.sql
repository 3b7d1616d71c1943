-- name: keep
-- The list as the platform has it now. What a template was bound to stays while its words stay.
INSERT INTO template
    (controller_id, sender_id, synced_at, template_id, name, language, category, state, content)
SELECT $1, $2, $3, * FROM unnest(
    $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[])
ON CONFLICT (controller_id, sender_id, name, language) DO UPDATE
    SET category = excluded.category, state = excluded.state, content = excluded.content,
        synced_at = excluded.synced_at,
        purpose = CASE WHEN template.content = excluded.content THEN template.purpose ELSE '' END,
        obligations = CASE WHEN template.content = excluded.content THEN template.obligations
                           ELSE '{}' END
    WHERE template.synced_at <= excluded.synced_at

-- name: missing
-- What the platform no longer lists can no longer be sent.
UPDATE template SET state = 'DELETED', synced_at = $3
WHERE controller_id = $1 AND sender_id = $2 AND synced_at < $3 AND state <> 'DELETED'

-- name: report
-- The platform says that one template changed its state or category.
UPDATE template SET state = coalesce($5, state), category = coalesce($6, category), synced_at = $7
WHERE controller_id = $1 AND sender_id = $2 AND name = $3 AND language = $4 AND synced_at <= $7

-- name: bind
UPDATE template SET purpose = $3, obligations = $4, bound_by = $5, bound_at = $6
WHERE controller_id = $1 AND template_id = $2

-- name: of_ids
SELECT template_id, sender_id, name, language, category, state, content, purpose, obligations,
    bound_by, bound_at
FROM template WHERE controller_id = $1 AND template_id = ANY($2::uuid[])

-- name: every
SELECT template_id, sender_id, name, language, category, state, content, purpose, obligations,
    bound_by, bound_at
FROM template WHERE controller_id = $1 ORDER BY name, language, sender_id
