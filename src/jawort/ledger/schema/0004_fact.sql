-- Why: what has legal weight is a fact, written once. A fact has a non-personal part (the leaf,
-- which stays for ever and holds a commitment) and a personal part (which erasure removes).
-- law.md §4.5; RFC 6962 hashing, one log for each controller.

CREATE TABLE fact (
    controller_id uuid NOT NULL REFERENCES controller,
    fact_id uuid NOT NULL,       -- random, so that it tells no time
    kind text NOT NULL,
    day date NOT NULL,           -- the exact time is in the personal part
    PRIMARY KEY (controller_id, fact_id)
);
CREATE TRIGGER fact_is_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE fact_person (
    controller_id uuid NOT NULL,
    fact_id uuid NOT NULL,
    contact_id uuid,             -- NULL: the fact concerns no single person
    retention_class text NOT NULL,
    personal_sealed bytea NOT NULL, -- {"r": 32 bytes, "personal": {...}}
    PRIMARY KEY (controller_id, fact_id),
    FOREIGN KEY (controller_id, fact_id) REFERENCES fact
);
CREATE INDEX fact_person_of_contact ON fact_person (controller_id, contact_id)
    WHERE contact_id IS NOT NULL;

-- Committed facts that have no number yet. The sequencer takes what is here, whatever the order
-- of commits was: nothing that commits late can be skipped.
CREATE TABLE fact_waiting (
    controller_id uuid NOT NULL,
    arrival bigint GENERATED ALWAYS AS IDENTITY,
    fact_id uuid NOT NULL,
    leaf bytea NOT NULL,         -- moves to log_leaf with its number
    PRIMARY KEY (controller_id, arrival),
    UNIQUE (controller_id, fact_id)
);

-- Leaves stand in the order of the log, so that the whole of it is read in one go.

CREATE TABLE log_leaf (
    controller_id uuid NOT NULL,
    leaf_index bigint NOT NULL CHECK (leaf_index >= 0),
    fact_id uuid NOT NULL,
    leaf bytea NOT NULL,         -- canonical JSON (RFC 8785): exactly the bytes that are hashed
    PRIMARY KEY (controller_id, leaf_index),
    UNIQUE (controller_id, fact_id),
    FOREIGN KEY (controller_id, fact_id) REFERENCES fact
);
CREATE TRIGGER log_leaf_is_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON log_leaf
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The root of every full block of 256 leaves, so that proofs need not read the whole log.
CREATE TABLE log_tile (
    controller_id uuid NOT NULL,
    tile_index bigint NOT NULL,
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    PRIMARY KEY (controller_id, tile_index)
);

-- Signed tree heads. The newest, one for each hour, and every one that left the house are kept.
CREATE TABLE log_head (
    controller_id uuid NOT NULL,
    tree_size bigint NOT NULL,
    at timestamptz NOT NULL,
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    head bytea NOT NULL,         -- the canonical bytes that were signed
    signature bytea NOT NULL,
    public_key bytea NOT NULL,
    left_house boolean NOT NULL DEFAULT false,
    PRIMARY KEY (controller_id, tree_size)
);

-- Peaks of the tree as it stands: what the sequencer needs to go on.
CREATE TABLE log_state (
    controller_id uuid PRIMARY KEY REFERENCES controller,
    tree_size bigint NOT NULL,
    peaks bytea NOT NULL
);

-- The remembered no. Keyed hashes of identifiers; their keys live in the keyring and never rotate,
-- generations are added (law.md T-07, RC06). Rebuilt from facts.
CREATE TABLE suppression (
    controller_id uuid NOT NULL REFERENCES controller,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    scope text NOT NULL,         -- all · ads · topic:… · type:N…
    generation integer NOT NULL,
    since timestamptz NOT NULL,
    fact_id uuid NOT NULL,
    lifted_at timestamptz,       -- a newer confirmed opt-in of the person
    PRIMARY KEY (controller_id, hash, scope)
);
