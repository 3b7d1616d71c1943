-- name: add
INSERT INTO pace (controller_id, sender_id, full_at)
SELECT $1, sender_id, $2 FROM sender
WHERE controller_id = $1 AND channel = 'wa' AND NOT EXISTS (SELECT FROM pace
    WHERE pace.controller_id = $1 AND pace.sender_id = sender.sender_id)
ON CONFLICT DO NOTHING

-- name: open_senders
-- The numbers that may speak and have something to say. Workers take turns here, for a moment:
-- what is granted is noted and committed at once.
SELECT sender.sender_id, sender.portfolio_id, sender.phone_number_id,
    sender.throughput_per_second, pace.full_at
FROM pace JOIN sender USING (controller_id, sender_id)
WHERE pace.controller_id = $1 AND sender.retired_at IS NULL AND pace.halted_at IS NULL
    AND coalesce(pace.paused_until <= $2, true)
    AND ($4::text[] IS NULL OR sender.phone_number_id = ANY($4::text[])) AND (
        EXISTS (SELECT FROM generate_series(1, least(4, $3::integer)) AS step CROSS JOIN LATERAL (
            SELECT FROM ready
            WHERE ready.controller_id = $1 AND ready.sender_id = sender.sender_id
                AND ready.priority = step AND ready.state = 'waiting'
                AND ready.campaign_id IS NULL AND ready.not_before <= $2 LIMIT 1) AS first)
        OR ($3 >= 4 AND EXISTS (SELECT FROM campaign CROSS JOIN LATERAL (
            SELECT FROM ready
            WHERE ready.controller_id = $1 AND ready.campaign_id = campaign.campaign_id
                AND ready.state = 'waiting' AND ready.not_before <= $2 LIMIT 1) AS first
            WHERE campaign.controller_id = $1 AND campaign.sender_id = sender.sender_id
                AND campaign.state = 'running')))
ORDER BY sender.sender_id FOR UPDATE OF pace

-- name: note
UPDATE pace SET full_at = noted.full_at
FROM unnest($2::uuid[], $3::timestamptz[]) AS noted (sender_id, full_at)
WHERE pace.controller_id = $1 AND pace.sender_id = noted.sender_id

-- name: give_back
UPDATE pace SET full_at = pace.full_at - back.span
FROM unnest($2::uuid[], $3::interval[]) AS back (sender_id, span)
WHERE pace.controller_id = $1 AND pace.sender_id = back.sender_id

-- name: pause
UPDATE pace SET paused_until = greatest(pace.paused_until, rest.until)
FROM unnest($2::uuid[], $3::timestamptz[]) AS rest (sender_id, until)
WHERE pace.controller_id = $1 AND pace.sender_id = rest.sender_id

-- name: halt
UPDATE pace SET halted_at = $2, halted_code = stop.code
FROM unnest($3::uuid[], $4::integer[]) AS stop (sender_id, code)
WHERE pace.controller_id = $1 AND pace.sender_id = stop.sender_id AND pace.halted_at IS NULL

-- name: resume
UPDATE pace SET halted_at = NULL, halted_code = 0, paused_until = NULL
WHERE controller_id = $1 AND sender_id = $2

-- name: halted
SELECT sender_id, halted_at, halted_code FROM pace
WHERE controller_id = $1 AND halted_at IS NOT NULL ORDER BY halted_at, sender_id

-- name: reached
-- Who was begun to be written to in the last 24 hours: they count once.
SELECT DISTINCT contact_id FROM attempt
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND starts AND began_at > $3
    AND outcome IN ('open', 'accepted', 'unknown')

-- name: open_hour
-- Takes the portfolio's place in line; what is counted next is what everybody before has left.
INSERT INTO reach (controller_id, portfolio_id, hour, count) VALUES ($1, $2, $3, 0)
ON CONFLICT (controller_id, portfolio_id, hour) DO UPDATE SET count = reach.count

-- name: reach_left
-- NULL: the platform sets no limit.
SELECT portfolio.reach_per_day - coalesce((SELECT sum(count) FROM reach
    WHERE reach.controller_id = $1 AND reach.portfolio_id = $2 AND hour >= $3), 0) AS left,
    (SELECT min(hour) FROM reach WHERE reach.controller_id = $1 AND reach.portfolio_id = $2
        AND hour >= $3 AND count > 0) AS oldest
FROM portfolio WHERE portfolio.controller_id = $1 AND portfolio.portfolio_id = $2

-- name: add_reach
UPDATE reach SET count = count + $4
WHERE controller_id = $1 AND portfolio_id = $2 AND hour = $3

-- name: drop_old_hours
DELETE FROM reach WHERE controller_id = $1 AND portfolio_id = $2 AND hour < $3

-- name: set_reach
UPDATE portfolio SET reach_per_day = $3, reach_told_at = coalesce($4, reach_told_at)
WHERE controller_id = $1 AND portfolio_id = $2
    AND coalesce(reach_told_at <= $4::timestamptz, true)

-- name: set_throughput
UPDATE sender SET throughput_per_second = $3 WHERE controller_id = $1 AND sender_id = $2
