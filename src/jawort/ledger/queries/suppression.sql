-- name: add
INSERT INTO suppression (controller_id, hash, scope, generation, since, fact_id)
SELECT $1, * FROM unnest($2::bytea[], $3::text[], $4::int[], $5::timestamptz[], $6::uuid[])
ON CONFLICT (controller_id, hash, scope) DO UPDATE
    SET since = excluded.since, fact_id = excluded.fact_id, lifted_at = NULL
    WHERE suppression.since <= excluded.since

-- name: lift
UPDATE suppression SET lifted_at = $4
WHERE controller_id = $1 AND hash = ANY($2::bytea[]) AND scope = ANY($3::text[])
    AND since < $4 AND lifted_at IS NULL

-- name: scopes
SELECT scope, since FROM suppression
WHERE controller_id = $1 AND hash = ANY($2::bytea[]) AND lifted_at IS NULL

-- name: of_hashes
SELECT hash, scope, since FROM suppression
WHERE controller_id = $1 AND hash = ANY($2::bytea[]) AND lifted_at IS NULL

-- name: every
SELECT hash, scope, generation, since, fact_id, lifted_at FROM suppression
WHERE controller_id = $1 ORDER BY hash, scope

-- name: clear
DELETE FROM suppression WHERE controller_id = $1

-- name: mark_erasure
INSERT INTO erasure_mark (controller_id, hash, generation, erased_at)
SELECT $1, * FROM unnest($2::bytea[], $3::int[], $4::timestamptz[])
ON CONFLICT (controller_id, hash) DO UPDATE
    SET erased_at = greatest(erasure_mark.erased_at, excluded.erased_at)

-- name: erased_at
SELECT max(erased_at) FROM erasure_mark WHERE controller_id = $1 AND hash = ANY($2::bytea[])

-- name: count_forgotten
UPDATE erasure_mark SET forgotten_count = forgotten_count + 1
WHERE controller_id = $1 AND hash = ANY($2::bytea[])

-- name: marks
SELECT hash, generation, erased_at FROM erasure_mark WHERE controller_id = $1 ORDER BY hash
