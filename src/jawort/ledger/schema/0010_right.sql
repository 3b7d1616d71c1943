-- Why: requests of persons (Art. 15-22 GDPR), what was answered, what was erased and what stays.

CREATE TABLE right_request (
    controller_id uuid NOT NULL REFERENCES controller,
    request_id uuid NOT NULL,
    contact_id uuid,             -- emptied by erasure; the case file lives on without content
    kind text NOT NULL CHECK (kind IN
        ('access', 'portability', 'erasure', 'rectification', 'restriction', 'objection')),
    state text NOT NULL CHECK (state IN ('open', 'answered', 'refused')),
    received_at timestamptz NOT NULL,
    due_on date NOT NULL,        -- one month after receipt (Art. 12(3)); never moved by an identity check
    answered_at timestamptz,
    source text NOT NULL,
    content_sealed bytea,
    confirmed_at timestamptz,    -- an erasure asked for in the chat is confirmed once
    PRIMARY KEY (controller_id, request_id)
);
CREATE INDEX right_request_of_contact ON right_request (controller_id, contact_id);
CREATE INDEX right_request_due ON right_request (controller_id, due_on) WHERE state = 'open';

-- The certificate of an erasure, without content (RC21). Its number is what the person was told.
CREATE TABLE erasure (
    controller_id uuid NOT NULL REFERENCES controller,
    erasure_id uuid NOT NULL,
    erased_on date NOT NULL,
    ground text NOT NULL,
    certificate jsonb NOT NULL,  -- tables and counts, what is kept, why and until when
    backups_clean_on date NOT NULL,
    PRIMARY KEY (controller_id, erasure_id)
);

-- An update dated before its sender's erasure is counted and forgotten, on replay too. Keyed
-- hashes under the suppression keys; dropped when no delivery can be older.
CREATE TABLE erasure_mark (
    controller_id uuid NOT NULL,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    generation integer NOT NULL,
    erased_at timestamptz NOT NULL,
    forgotten_count bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (controller_id, hash)
);

-- What retention removed: class, table, count (law.md G-06). No row names a person.
CREATE TABLE purge (
    purge_id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    retention_class text NOT NULL,
    table_name text NOT NULL,
    row_count bigint NOT NULL
);

-- Where backups were written, so that old keys in them can be found and destroyed.
CREATE TABLE backup (
    backup_id uuid PRIMARY KEY,
    made_at timestamptz NOT NULL,
    data_set text NOT NULL CHECK (data_set IN ('data', 'keys', 'noes')),
    location text NOT NULL,
    byte_count bigint NOT NULL,
    sha256 bytea NOT NULL,
    removed_at timestamptz
);

-- A restored house stays frozen for what the business starts until a person confirms the gap.
CREATE TABLE restoration (
    restoration_id uuid PRIMARY KEY,
    restored_at timestamptz NOT NULL,
    backup_made_at timestamptz NOT NULL,
    noes_made_at timestamptz,    -- NULL: restored without the set of noes and erasures
    replayed_noes bigint NOT NULL DEFAULT 0,
    replayed_erasures bigint NOT NULL DEFAULT 0,
    unsettled bigint NOT NULL DEFAULT 0,       -- messages of which nobody knows whether they left
    facts_lost bigint NOT NULL DEFAULT 0,      -- numbered facts that the backup did not hold
    finished_at timestamptz,     -- NULL: erasures are not replayed yet, nothing may open
    confirmed_at timestamptz,
    confirmed_by text
);
