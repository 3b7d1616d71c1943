-- name: taken
SELECT EXISTS (SELECT FROM invitation
    WHERE controller_id = $1 AND code_hash = ANY($2::bytea[]) AND invitation_id <> $3)

-- name: keep
-- One row for each visit: what was ticked last counts, until its code has been used.
INSERT INTO invitation
    (controller_id, invitation_id, form_id, form_version, code_hash, evidence_sealed, made_at,
     expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (controller_id, invitation_id) DO UPDATE
SET code_hash = excluded.code_hash, evidence_sealed = excluded.evidence_sealed
WHERE invitation.used_at IS NULL
RETURNING xmax = 0 AS is_new

-- name: kept
SELECT expires_at, used_at FROM invitation WHERE controller_id = $1 AND invitation_id = $2

-- name: use
-- Of several that say the same code the one that comes first gets it; what was ticked leaves with it.
WITH said AS (
    SELECT code_hash, at FROM unnest($2::bytea[], $3::timestamptz[]) AS new (code_hash, at)
), found AS (
    SELECT invitation.invitation_id, invitation.form_id, invitation.form_version,
        invitation.code_hash, invitation.evidence_sealed, said.at
    FROM invitation JOIN said USING (code_hash)
    WHERE invitation.controller_id = $1 AND invitation.used_at IS NULL
        AND invitation.expires_at >= said.at
    ORDER BY invitation.code_hash
    FOR UPDATE OF invitation
)
UPDATE invitation SET used_at = found.at, evidence_sealed = NULL
FROM found
WHERE invitation.controller_id = $1 AND invitation.invitation_id = found.invitation_id
RETURNING found.invitation_id, found.form_id, found.form_version, found.code_hash,
    found.evidence_sealed
