-- name: parts (whole house)
-- The day parts of the deliveries that exist.
SELECT inhrelid::regclass::text AS part FROM pg_inherits
WHERE inhparent = 'delivery'::regclass ORDER BY 1

-- name: in_default (whole house)
SELECT EXISTS (SELECT FROM delivery_default WHERE day = $1)

-- name: count_part (whole house)
SELECT count(*) FROM delivery WHERE day = $1
