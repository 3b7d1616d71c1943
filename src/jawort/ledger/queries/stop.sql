-- name: stood
SELECT contact_id, optout, optout_at FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: opt_out
-- A no is never narrowed by another no, and the newest time counts.
UPDATE contact
SET optout = CASE WHEN contact.optout = 'all' OR new.scope = 'all' THEN 'all' ELSE 'ads' END,
    optout_at = greatest(contact.optout_at, new.at)
FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS new (contact_id, scope, at)
WHERE contact.controller_id = $1 AND contact.contact_id = new.contact_id

-- name: narrow
-- A later act of the person: only advertising stays stopped (law.md §6.5).
UPDATE contact SET optout = 'ads'
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND optout = 'all' AND optout_at < $3
RETURNING contact_id

-- name: end_pause
-- What stood before stands again, unless more has been said than what these pauses began with.
UPDATE contact SET optout = before.optout, optout_at = before.since
FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS before (contact_id, optout, since)
WHERE contact.controller_id = $1 AND contact.contact_id = before.contact_id
    AND contact.optout_at = ANY($5::timestamptz[])

-- name: platform
-- The newest word on the platform counts; a stop and a resume in the same moment are a stop.
UPDATE contact SET platform_ads_stop = new.stops, platform_ads_at = new.at
FROM unnest($2::uuid[], $3::bool[], $4::timestamptz[]) AS new (contact_id, stops, at)
WHERE contact.controller_id = $1 AND contact.contact_id = new.contact_id
    AND (contact.platform_ads_at IS NULL OR contact.platform_ads_at < new.at
        OR (contact.platform_ads_at = new.at AND new.stops))

-- name: platform_words
SELECT contact_id, platform_ads_stop, platform_ads_at FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[]) AND platform_ads_at IS NOT NULL

-- name: unreached
SELECT failed.contact_id, count(*)::integer AS times, min(failed.at) AS first_at,
    max(failed.at) AS last_at
FROM status AS failed
WHERE failed.controller_id = $1 AND failed.contact_id = ANY($2::uuid[])
    AND failed.status = 'failed' AND failed.error_code = $3
    AND NOT EXISTS (SELECT FROM status AS reached
        WHERE reached.controller_id = $1 AND reached.contact_id = failed.contact_id
            AND reached.status IN ('delivered', 'read', 'played') AND reached.at >= failed.at)
    AND NOT EXISTS (SELECT FROM conversation
        WHERE conversation.controller_id = $1 AND conversation.contact_id = failed.contact_id
            AND conversation.last_inbound_at >= failed.at)
GROUP BY failed.contact_id

-- name: opposing
-- What stands against advertising and the rest in these records.
SELECT contact_id, optout, optout_at, objection, platform_ads_stop, platform_ads_at FROM contact
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
    AND (optout <> 'none' OR objection <> 'none' OR platform_ads_stop)

-- name: cancel
-- What waits and is forbidden by a no. What has been claimed meets the no at its next final check.
-- A reply queued before a STOP is forbidden too (law.md R23); legal notices and codes are not.
UPDATE ready SET state = 'cancelled', ended_at = $4
FROM unnest($2::uuid[], $3::text[]) AS no (contact_id, scope)
WHERE ready.controller_id = $1 AND ready.contact_id = no.contact_id AND ready.state = 'waiting'
    AND CASE no.scope
        WHEN 'all' THEN ready.purpose NOT LIKE 'L\_%' AND ready.purpose <> 'AUTH'
        WHEN 'ads' THEN ready.purpose IN ('ADS', 'N10')
        ELSE no.scope = 'type:' || ready.purpose
            OR (ready.purpose = 'ADS' AND no.scope = 'topic:' || ready.topic)
        END
