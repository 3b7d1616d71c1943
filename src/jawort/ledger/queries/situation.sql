-- name: of_contacts
-- Each contact asked for, with every record of the same person: the stricter state wins.
-- The records are an array as well: how many there are shows only then, and all would be read.
WITH person AS MATERIALIZED (SELECT asked, contact_id FROM same_person($1::uuid, $2::uuid[]))
SELECT person.asked, contact.contact_id, contact.state, contact.identity_ok, contact.restricted,
    contact.objection, contact.optout, contact.optout_at, contact.minor,
    contact.platform_ads_stop, contact.language
FROM person JOIN contact USING (contact_id)
WHERE contact.controller_id = $1 AND contact.contact_id = ANY(ARRAY(SELECT contact_id FROM person))

-- name: links
-- When these records were found to be of one person with others.
SELECT contact_id, linked_at FROM contact_link
WHERE controller_id = $1 AND unlinked_at IS NULL
    AND (contact_id = ANY($2::uuid[]) OR linked_to = ANY($2::uuid[]))

-- name: identifiers
SELECT contact_id, identifier_id, portfolio_id, kind, value_sealed, valid_from, valid_to
FROM identifier
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: conversations
SELECT contact_id, conversation_id, sender_id, state, last_inbound_at, handover, ai_disclosed
FROM conversation
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])

-- name: consents
-- What was said about which purpose; a declaration without its fact proves nothing, and a yes to a
-- text that has been withdrawn holds no longer, from that commit on.
SELECT standing.contact_id, standing.sender_id, standing.scope_ok,
    CASE WHEN standing.state = 'granted' AND wording.withdrawn_at IS NOT NULL THEN 'invalid'
        ELSE standing.state END AS state,
    standing.act_at, standing.road, purpose.code, purpose.topic, purpose.channel,
    standing.proof_ok AND fact.fact_id IS NOT NULL AS proof_ok,
    purpose.retired_at IS NOT NULL AS is_retired
FROM standing_consent AS standing
JOIN purpose USING (controller_id, purpose_id)
LEFT JOIN fact USING (controller_id, fact_id)
LEFT JOIN wording ON wording.controller_id = standing.controller_id
    AND wording.wording_id = standing.wording_id
WHERE standing.controller_id = $1 AND standing.contact_id = ANY($2::uuid[])

-- name: notices_served
-- What people have been shown, while it counts: after a long silence of ours it is shown again. The
-- id of a message tells its month, so that only the newest parts of the table are looked at.
SELECT served.contact_id, served.wording_id FROM notice_served AS served
WHERE served.controller_id = $1 AND served.contact_id = ANY($2::uuid[])
    AND (served.served_at > $3 OR EXISTS (SELECT FROM message AS said
        WHERE said.controller_id = $1 AND said.contact_id = served.contact_id
            AND said.direction = 'out' AND said.message_id >= $4 AND said.at > $3))

-- name: notices_in_force
-- The newest published version of each privacy notice for chats, in all its languages.
SELECT wording_id, language, body FROM wording AS newest
WHERE controller_id = $1 AND kind = 'notice' AND published_at <= $2 AND withdrawn_at IS NULL
    AND version = (SELECT max(version) FROM wording
        WHERE controller_id = $1 AND kind = 'notice' AND name = newest.name
            AND published_at <= $2 AND withdrawn_at IS NULL)
ORDER BY published_at DESC, language

-- name: purposes
SELECT code, topic, channel, basis, cap_count, cap_days FROM purpose
WHERE controller_id = $1 AND retired_at IS NULL

-- name: inbound
-- The messages somebody says the person asked with; `answered`: we have written since, not
-- counting automatic notes. A call opens the window and asks for nothing: nobody here heard it.
SELECT asked.message_id, asked.contact_id, asked.conversation_id, asked.at,
    EXISTS (SELECT FROM message AS later
        WHERE later.controller_id = $1 AND later.conversation_id = asked.conversation_id
            AND later.message_id > asked.message_id AND later.direction = 'out'
            AND later.origin <> 'auto_ack') AS answered
FROM message AS asked
WHERE asked.controller_id = $1 AND asked.message_id = ANY($2::uuid[]) AND asked.direction = 'in'
    AND asked.kind <> 'call'

-- name: on_their_way
-- What has gone to these people, or may have, or is about to: only what a later message can
-- repeat. A refused, failed or cancelled row went to nobody.
SELECT ready_id, contact_id, origin, purpose, topic, case_id, answers, state,
    coalesce(ended_at, queued_at) AS at
FROM ready
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
    AND state IN ('waiting', 'leaving', 'accepted', 'unknown')
    AND (purpose IN ('ADS', 'N10') OR origin = 'auto_ack' OR case_id IS NOT NULL
        OR answers = ANY($3::uuid[]))

-- name: gone
-- Entries that have left, or of which nobody knows whether they left.
SELECT ready_id FROM ready
WHERE controller_id = $1 AND ready_id = ANY($2::uuid[]) AND state IN ('accepted', 'unknown')
UNION
SELECT ready_id FROM attempt
WHERE controller_id = $1 AND ready_id = ANY($2::uuid[])
    AND outcome IN ('open', 'accepted', 'unknown')
