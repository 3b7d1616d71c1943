-- name: of_version
SELECT wording_id, language, version, body, structure, published_at, approved_by FROM wording
WHERE controller_id = $1 AND kind = 'notice' AND name = $2 AND structure <> ''
    AND published_at <= $3 AND withdrawn_at IS NULL
    AND version = coalesce($4::integer, (SELECT max(version) FROM wording
        WHERE controller_id = $1 AND kind = 'notice' AND name = $2 AND structure <> ''
            AND published_at <= $3 AND withdrawn_at IS NULL))
ORDER BY language
