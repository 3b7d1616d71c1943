-- Why: a file a person sends is fetched at our own pace, tried again and given up where it is gone;
-- pages show pictures small; a file of ours lies at the carrier before its message leaves.
ALTER TABLE media
    ALTER COLUMN sha256_sealed DROP NOT NULL,  -- nobody knows it before the file is here
    ADD COLUMN direction text NOT NULL DEFAULT 'in'
        CHECK (direction IN ('in', 'out', 'evidence')),
    ADD COLUMN kind text NOT NULL DEFAULT 'document'
        CHECK (kind IN ('image', 'video', 'audio', 'document', 'sticker')),
    ADD COLUMN is_voice boolean NOT NULL DEFAULT false,
    ADD COLUMN state text NOT NULL DEFAULT 'kept'
        CHECK (state IN ('wanted', 'arriving', 'kept', 'failed', 'too_big', 'gone')),
    ADD COLUMN is_shown boolean NOT NULL DEFAULT false,  -- may stand in a page: we know what it is
    ADD COLUMN width integer,
    ADD COLUMN height integer,
    ADD COLUMN preview_sealed bytea CHECK (octet_length(preview_sealed) <= 65536 + 64),
    ADD COLUMN sender_id uuid,         -- through which of our numbers it came
    ADD COLUMN source_sealed bytea,    -- the carrier's id of it
    ADD COLUMN try_count integer NOT NULL DEFAULT 0,
    ADD COLUMN next_try_at timestamptz,
    ADD COLUMN uploaded_by uuid,       -- the account that chose it
    -- entries of the ready list and kept answers that carry it
    ADD COLUMN waits_in uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX media_of_message ON media (controller_id, message_id);
CREATE INDEX media_wanted ON media (next_try_at) WHERE state = 'wanted';
CREATE INDEX media_arriving ON media (received_at) WHERE state = 'arriving';

-- A file of ours at the carrier of one number. Its id there lives for 30 days.
CREATE TABLE media_upload (
    controller_id uuid NOT NULL,
    media_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('wanted', 'done', 'failed')),
    carrier_id_sealed bytea,
    try_count integer NOT NULL DEFAULT 0,
    next_try_at timestamptz,
    uploaded_at timestamptz,
    PRIMARY KEY (controller_id, media_id, sender_id),
    FOREIGN KEY (controller_id, media_id) REFERENCES media ON DELETE CASCADE
);
CREATE INDEX media_upload_of_contact ON media_upload (controller_id, contact_id);
CREATE INDEX media_upload_wanted ON media_upload (next_try_at) WHERE state = 'wanted';

-- Open pages learn that a picture is here: its conversation has changed (0018).
CREATE FUNCTION media_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_inbox(NEW.controller_id, ARRAY(
        SELECT conversation_id FROM message
        WHERE controller_id = NEW.controller_id AND message_id = NEW.message_id));
    RETURN NULL;
END $$;
CREATE TRIGGER media_moved AFTER UPDATE OF state ON media FOR EACH ROW
    WHEN (OLD.state <> NEW.state AND NEW.message_id IS NOT NULL)
    EXECUTE FUNCTION media_moved();
