-- name: take (whole house)
-- One more, unless as many are under way as may be at once: then nothing changes and no row comes.
-- $3: how long one counts. $4: how far ahead may be counted when it begins.
INSERT INTO public_try AS known (who, free_at) VALUES ($1, $2::timestamptz + $3::interval)
ON CONFLICT (who) DO UPDATE SET free_at = greatest(known.free_at, $2) + $3
WHERE known.free_at <= $2 + $4::interval
RETURNING free_at

-- name: free_at (whole house)
SELECT free_at FROM public_try WHERE who = $1

-- name: purge (whole house)
DELETE FROM public_try WHERE who IN
    (SELECT who FROM public_try WHERE free_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)

-- name: count_over (whole house)
SELECT count(*) FROM public_try WHERE free_at < $1
