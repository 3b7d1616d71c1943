-- name: count (whole house)
-- One more try; a series that began before $3 is forgotten.
INSERT INTO login_failure AS f (who, since, count) VALUES ($1, $2, 1)
ON CONFLICT (who) DO UPDATE SET
    count = CASE WHEN f.since < $3 THEN 1 ELSE least(f.count + 1, 1000000) END,
    since = CASE WHEN f.since < $3 THEN $2 ELSE f.since END
RETURNING count, since

-- name: forgive (whole house)
UPDATE login_failure SET count = greatest(count - 1, 0) WHERE who = $1

-- name: forget (whole house)
DELETE FROM login_failure WHERE who = $1

-- name: purge (whole house)
DELETE FROM login_failure WHERE who IN
    (SELECT who FROM login_failure WHERE since < $1 LIMIT 100 FOR UPDATE SKIP LOCKED)
