-- Why: a personal value is encrypted under the data key of one person and one fate, so that
-- destroying one small row makes every copy of the value unreadable (Art. 17, 32 GDPR).
-- Data keys are wrapped by a key-encrypting key that lives in the keyring, never in here.

-- fate 'erasable': destroyed by erasure. 'kept_by_law': one key for each retention class, locked by
-- erasure and destroyed at ends_on. contact_id zero: the controller's own key.
-- Sixteen small parts, because after an erasure one part is rewritten so that no dead row stays.
CREATE TABLE data_key (
    controller_id uuid NOT NULL REFERENCES controller,
    contact_id uuid NOT NULL,
    fate text NOT NULL CHECK (fate IN ('erasable', 'kept_by_law')),
    retention_class text NOT NULL DEFAULT '',
    data_key_id uuid NOT NULL,
    kek_id uuid NOT NULL,
    wrapped bytea NOT NULL,
    locked_on date,
    ends_on date,
    PRIMARY KEY (controller_id, contact_id, fate, retention_class),
    CHECK ((fate = 'erasable') = (retention_class = ''))
) PARTITION BY HASH (contact_id);

DO $$ BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE data_key_%s PARTITION OF data_key '
            'FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part);
    END LOOP;
END $$;
CREATE INDEX data_key_by_kek ON data_key (kek_id);
CREATE INDEX data_key_ending ON data_key (ends_on) WHERE ends_on IS NOT NULL;

-- Raw deliveries and full addresses in the security log belong to no person yet: they are sealed
-- under a key of their day, and the key is destroyed after seven days (law.md RC13, RC16).
CREATE TABLE day_key (
    day date PRIMARY KEY,
    day_key_id uuid NOT NULL UNIQUE,
    kek_id uuid NOT NULL,
    wrapped bytea NOT NULL
);

-- What happened to keys (law.md T-08): made, rewrapped, destroyed; ids and counts only.
CREATE TABLE key_event (
    key_event_id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    event text NOT NULL CHECK (event IN
        ('kek_made', 'kek_destroyed', 'rewrapped', 'day_key_destroyed', 'lookup_key_made',
         'lookup_key_destroyed', 'suppression_key_made', 'scrubbed', 'recovery_made')),
    key_id text NOT NULL,
    item_count bigint NOT NULL DEFAULT 0
);
CREATE TRIGGER key_event_is_history BEFORE UPDATE OR DELETE ON key_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
