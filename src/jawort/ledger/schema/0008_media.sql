-- Why: pictures and documents are encrypted in chunks of at most 1 MiB, so that they stream with
-- ranges; texts are found by keyed tokens, so that the index holds no words.

CREATE TABLE media (
    controller_id uuid NOT NULL,
    media_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    message_id uuid,
    content_type text NOT NULL,
    byte_count bigint NOT NULL,
    sha256_sealed bytea NOT NULL,
    filename_sealed bytea,
    retention_class text NOT NULL DEFAULT 'RC12',
    received_at timestamptz NOT NULL,
    PRIMARY KEY (controller_id, media_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX media_of_contact ON media (controller_id, contact_id);
CREATE INDEX media_by_age ON media (retention_class, received_at);

CREATE TABLE media_chunk (
    controller_id uuid NOT NULL,
    media_id uuid NOT NULL,
    position integer NOT NULL CHECK (position >= 0),
    contact_id uuid NOT NULL,
    chunk_sealed bytea NOT NULL CHECK (octet_length(chunk_sealed) <= 1048576 + 64),
    PRIMARY KEY (controller_id, media_id, position),
    FOREIGN KEY (controller_id, media_id) REFERENCES media ON DELETE CASCADE
);
CREATE INDEX media_chunk_of_contact ON media_chunk (controller_id, contact_id);

-- Keyed word and prefix tokens. How often a token occurs can be seen: stated in docs/search.md.
CREATE TABLE search_token (
    controller_id uuid NOT NULL,
    subject_id uuid NOT NULL,    -- a message or a contact
    contact_id uuid NOT NULL,
    tokens bytea[] NOT NULL,
    PRIMARY KEY (controller_id, subject_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX search_token_words ON search_token USING gin (tokens);
CREATE INDEX search_token_of_contact ON search_token (controller_id, contact_id);
