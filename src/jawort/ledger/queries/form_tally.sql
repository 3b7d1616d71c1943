-- name: count
INSERT INTO form_tally AS known (controller_id, form_id, slot, since, shown, coded, agreed)
SELECT $1, form_id, pg_backend_pid() % 64, $2, shown, coded, agreed
FROM unnest($3::uuid[], $4::bigint[], $5::bigint[], $6::bigint[])
    AS new (form_id, shown, coded, agreed)
ORDER BY form_id
ON CONFLICT (controller_id, form_id, slot) DO UPDATE SET shown = known.shown + excluded.shown,
    coded = known.coded + excluded.coded, agreed = known.agreed + excluded.agreed

-- name: all
SELECT form_id, min(since) AS since, sum(shown)::bigint AS shown, sum(coded)::bigint AS coded,
    sum(agreed)::bigint AS agreed
FROM form_tally WHERE controller_id = $1 GROUP BY form_id
