-- name: server_settings (whole house)
SELECT name, setting FROM pg_settings WHERE name = ANY($1::text[])

-- name: keks_in_use (whole house)
SELECT kek_id, count(*) AS key_count FROM (
    SELECT kek_id FROM data_key UNION ALL SELECT kek_id FROM day_key) AS wrapped
GROUP BY kek_id
