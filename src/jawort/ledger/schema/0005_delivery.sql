-- Why: 200 is answered only after the raw bytes are durable (promise 3). A delivery is kept as it
-- came, under the key of its day, for seven days; then the key and the part are dropped (RC13).

CREATE TABLE delivery (
    controller_id uuid NOT NULL,
    day date NOT NULL,
    delivery_id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    lane text NOT NULL CHECK (lane IN ('speaks', 'reports')),
    body_sealed bytea NOT NULL,
    body_size integer NOT NULL,
    persons bytea[] NOT NULL,    -- keyed hashes of those who may be speaking in it
    persons_known boolean NOT NULL, -- false: there may be others, so it counts for everybody
    state text NOT NULL CHECK (state IN ('unread', 'read', 'damaged')),
    read_at timestamptz,
    attempt_count smallint NOT NULL DEFAULT 0,
    update_count integer NOT NULL DEFAULT 0,
    unknown_count integer NOT NULL DEFAULT 0,
    refused_unread_count integer NOT NULL DEFAULT 0,
    PRIMARY KEY (controller_id, day, delivery_id)
) PARTITION BY RANGE (day);
-- What is encrypted cannot be compressed: trying would only cost time.
ALTER TABLE delivery ALTER COLUMN body_sealed SET STORAGE EXTERNAL;
CREATE TABLE delivery_default PARTITION OF delivery DEFAULT;
CREATE INDEX delivery_unread ON delivery (controller_id, lane DESC, received_at)
    WHERE state = 'unread';
CREATE INDEX delivery_suspect ON delivery (controller_id, received_at)
    WHERE state = 'unread' AND attempt_count > 0;
-- A final check asks this on every claim: without `fastupdate` no list waits to be searched first.
-- What was put aside unread (damaged, never read) goes on holding messages to its persons back.
CREATE INDEX delivery_persons ON delivery USING gin (persons) WITH (fastupdate = off)
    WHERE read_at IS NULL AND lane = 'speaks';
CREATE INDEX delivery_of_nobody ON delivery (controller_id, received_at)
    WHERE read_at IS NULL AND lane = 'speaks' AND NOT persons_known;
CREATE INDEX delivery_damaged ON delivery (controller_id, received_at) WHERE state = 'damaged';

-- Which deliveries a reader has taken up. Its row goes with the reading; a row whose reader is gone
-- tells which deliveries were in its hands when it fell.
CREATE TABLE delivery_claim (
    controller_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    days date[] NOT NULL,
    delivery_ids uuid[] NOT NULL,
    PRIMARY KEY (controller_id, claim_id)
);

-- Updates that were read but not understood: shown to a person, kept as long as their delivery.
CREATE TABLE unknown_update (
    controller_id uuid NOT NULL,
    day date NOT NULL,
    delivery_id uuid NOT NULL,
    position integer NOT NULL,
    field text NOT NULL,
    PRIMARY KEY (controller_id, day, delivery_id, position)
);

-- Update keys already folded, so that a repeated or replayed delivery changes nothing.
CREATE TABLE update_seen (
    controller_id uuid NOT NULL,
    update_key bytea NOT NULL,   -- keyed hash of the update's own id
    day date NOT NULL,
    PRIMARY KEY (controller_id, update_key)
);
CREATE INDEX update_seen_by_day ON update_seen (day);
