-- name: tables (whole house)
-- What a data set holds: our tables, parted ones as one. The clock's own tables are not memory.
SELECT rel.relname AS name,
    array(SELECT col.attname::text FROM pg_attribute AS col
        WHERE col.attrelid = rel.oid AND col.attnum > 0
            AND NOT col.attisdropped AND col.attgenerated = ''
        ORDER BY col.attnum) AS columns
FROM pg_class AS rel
WHERE rel.relnamespace = current_schema()::regnamespace AND rel.relkind IN ('r', 'p')
    AND NOT rel.relispartition AND rel.relname <> 'schema_version'
    AND rel.relname NOT LIKE 'pgqueuer%'
ORDER BY rel.relname

-- name: functions (whole house)
-- Functions our schema steps made: they go and come back with the tables.
SELECT proc.oid::regprocedure::text AS name FROM pg_proc AS proc
WHERE proc.pronamespace = current_schema()::regnamespace
    AND proc.proname NOT LIKE '%pgqueuer%'
    AND pg_get_userbyid(proc.proowner) = current_user
    AND NOT EXISTS (SELECT FROM pg_depend AS dep
        WHERE dep.objid = proc.oid AND dep.deptype = 'e')

-- name: set_sequence (whole house)
SELECT setval(quote_ident($1::text)::regclass, $2)

-- name: references (whole house)
-- Which table must be filled before which.
SELECT child.relname AS child, parent.relname AS parent
FROM pg_constraint AS con
JOIN pg_class AS child ON child.oid = con.conrelid
JOIN pg_class AS parent ON parent.oid = con.confrelid
WHERE con.contype = 'f' AND con.connamespace = current_schema()::regnamespace
    AND NOT child.relispartition AND NOT parent.relispartition AND child.oid <> parent.oid

-- name: parts (whole house)
-- The parts of parted tables with their borders: a restored house parts its tables alike.
SELECT part.relname AS name, whole.relname AS parent,
    pg_get_expr(part.relpartbound, part.oid) AS bound
FROM pg_inherits AS inh
JOIN pg_class AS part ON part.oid = inh.inhrelid
JOIN pg_class AS whole ON whole.oid = inh.inhparent
WHERE part.relnamespace = current_schema()::regnamespace AND part.relkind = 'r'
ORDER BY part.relname

-- name: sequences (whole house)
SELECT sequencename AS name, last_value FROM pg_sequences
WHERE schemaname = current_schema() AND last_value IS NOT NULL
    AND sequencename NOT LIKE 'pgqueuer%'
ORDER BY sequencename

-- name: size (whole house)
-- Bytes the tables take on disk, without their indexes.
SELECT coalesce(sum(pg_table_size(oid)), 0)::bigint FROM pg_class
WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'

-- name: schema_steps (whole house)
SELECT number, name, sha256 FROM schema_version ORDER BY number

-- name: keks_in_use (whole house)
-- How many data keys each key-encrypting key wraps: without it they are gone. Keys of days are left
-- out, they are destroyed long before.
SELECT kek_id, count(*) AS count FROM data_key GROUP BY kek_id

-- name: noes_digest (whole house)
-- Changes whenever a no or an erasure is added, renewed or lifted.
SELECT (SELECT count(*) || ':' || coalesce(sum(hashtextextended(
            concat_ws('|', controller_id, hash, scope, since, lifted_at), 0)), 0)
        FROM suppression)
    || '/' || (SELECT count(*) || ':' || coalesce(sum(hashtextextended(
            concat_ws('|', controller_id, hash, erased_at), 0)), 0)
        FROM erasure_mark)

-- name: note (whole house)
INSERT INTO backup (backup_id, made_at, data_set, location, byte_count, sha256)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: note_removed (whole house)
UPDATE backup SET removed_at = $2 WHERE location = $1 AND removed_at IS NULL

-- name: newest (whole house)
SELECT data_set, max(made_at) AS made_at FROM backup WHERE removed_at IS NULL GROUP BY data_set

-- name: contacts_after
SELECT contact_id FROM contact
WHERE controller_id = $1 AND contact_id > $2 AND state <> 'erased'
ORDER BY contact_id LIMIT $3

-- name: widen_optout
-- Only ever towards less: a replayed no never weakens a stronger one.
UPDATE contact SET optout = $3, optout_at = $4
WHERE controller_id = $1 AND contact_id = ANY($2::uuid[])
    AND (optout = 'none' OR (optout = 'ads' AND $3 = 'all'))

-- name: unsettle_ready (whole house)
-- What waited when the backup was made may have left since: it is settled, never repeated.
UPDATE ready SET state = 'unknown' WHERE state IN ('waiting', 'leaving')

-- name: pause_campaigns (whole house)
UPDATE campaign SET state = 'paused' WHERE state = 'running'

-- name: restored (whole house)
INSERT INTO restoration
    (restoration_id, restored_at, backup_made_at, noes_made_at, replayed_noes, unsettled,
     facts_lost)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: newest_restoration (whole house)
SELECT restored_at, backup_made_at, noes_made_at, replayed_noes, replayed_erasures, unsettled,
    facts_lost, finished_at, confirmed_at
FROM restoration ORDER BY restored_at DESC, restoration_id DESC LIMIT 1

-- name: finish_restoration (whole house)
UPDATE restoration SET finished_at = $1, replayed_erasures = $2 WHERE finished_at IS NULL

-- name: confirm_restoration (whole house)
-- Once no controller is frozen by it any more.
UPDATE restoration SET confirmed_at = $1, confirmed_by = $2
WHERE confirmed_at IS NULL AND NOT EXISTS (
    SELECT FROM send_freeze WHERE scope = 'business' AND thawed_at IS NULL)
