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
    persons bytea[] NOT NULL,    -- keyed hashes; empty with persons_known false: counts for everybody
    persons_known boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('unread', 'read', 'damaged')),
    read_at timestamptz,
    attempt_count smallint NOT NULL DEFAULT 0,
    update_count integer NOT NULL DEFAULT 0,
    unknown_count integer NOT NULL DEFAULT 0,
    refused_unread_count integer NOT NULL DEFAULT 0,
    PRIMARY KEY (controller_id, day, delivery_id)
) PARTITION BY RANGE (day);
CREATE TABLE delivery_default PARTITION OF delivery DEFAULT;
CREATE INDEX delivery_unread ON delivery (controller_id, lane, received_at) WHERE state = 'unread';
CREATE INDEX delivery_persons ON delivery USING gin (persons)
    WHERE state = 'unread' AND lane = 'speaks';

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
