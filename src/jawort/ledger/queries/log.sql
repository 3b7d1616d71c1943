-- name: one_at_a_time
-- One sequencer for each controller: numbers are given in one line, whoever runs.
SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 1))

-- name: state
SELECT tree_size, peaks FROM log_state WHERE controller_id = $1

-- name: set_state
INSERT INTO log_state (controller_id, tree_size, peaks) VALUES ($1, $2, $3)
ON CONFLICT (controller_id) DO UPDATE SET tree_size = $2, peaks = $3

-- name: add_leaves
INSERT INTO log_leaf (controller_id, leaf_index, fact_id, leaf)
SELECT $1, * FROM unnest($2::bigint[], $3::uuid[], $4::bytea[])

-- name: add_tiles
INSERT INTO log_tile (controller_id, tile_index, root)
SELECT $1, * FROM unnest($2::bigint[], $3::bytea[])

-- name: newest_head
SELECT tree_size, at, root, head, signature, public_key, left_house FROM log_head
WHERE controller_id = $1 ORDER BY tree_size DESC LIMIT 1

-- name: heads
SELECT tree_size, at, root, head, signature, public_key, left_house FROM log_head
WHERE controller_id = $1 ORDER BY tree_size

-- name: add_head
INSERT INTO log_head (controller_id, tree_size, at, root, head, signature, public_key)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (controller_id, tree_size) DO NOTHING

-- name: thin_heads
-- Of the heads that stayed in the house only the last of each hour is kept.
DELETE FROM log_head AS head
WHERE head.controller_id = $1 AND NOT head.left_house AND head.tree_size < $2
    AND EXISTS (
        SELECT FROM log_head AS later
        WHERE later.controller_id = $1 AND later.tree_size > head.tree_size
            AND date_trunc('hour', later.at) = date_trunc('hour', head.at))

-- name: mark_left
UPDATE log_head SET left_house = true WHERE controller_id = $1 AND tree_size = $2

-- name: leaves
SELECT leaf FROM log_leaf
WHERE controller_id = $1 AND leaf_index >= $2 AND leaf_index < $3 ORDER BY leaf_index

-- name: tiles
SELECT tile_index, root FROM log_tile
WHERE controller_id = $1 AND tile_index >= $2 AND tile_index < $3 ORDER BY tile_index

-- name: blocks
-- The log in blocks of 256 leaves: one row each, or reading would cost more than hashing.
SELECT leaf_index / 256 AS tile_index, min(leaf_index) AS first, max(leaf_index) AS last,
    array_agg(leaf ORDER BY leaf_index) AS leaves
FROM log_leaf
WHERE controller_id = $1 AND leaf_index >= $2 AND leaf_index < $3
GROUP BY 1 ORDER BY 1

-- name: extent
SELECT count(*) AS leaf_count, coalesce(max(leaf_index), -1) AS last_index FROM log_leaf
WHERE controller_id = $1

-- name: unlogged
-- Facts beside the log: each has one leaf, numbered or waiting for its number.
SELECT (SELECT count(*) FROM fact WHERE controller_id = $1)
     - (SELECT count(*) FROM fact_waiting WHERE controller_id = $1)
     - (SELECT count(*) FROM log_leaf WHERE controller_id = $1)
