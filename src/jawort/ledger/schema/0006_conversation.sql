-- Why: what people wrote and what became of it. Ordinary encrypted rows with their own retention
-- (RC07, RC08, RC14); they are never leaves of the log.

CREATE TABLE conversation (
    controller_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'snoozed', 'closed')),
    queue text NOT NULL DEFAULT 'service',
    assigned_to uuid,
    initiated_by text NOT NULL CHECK (initiated_by IN ('user', 'business')),
    last_inbound_at timestamptz, -- opens the customer service window; the earlier of Meta's and our time
    snoozed_until timestamptz,
    handover boolean NOT NULL DEFAULT false,
    ai_disclosed boolean NOT NULL DEFAULT false,
    retention_class text NOT NULL DEFAULT 'RC07',
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (controller_id, conversation_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact,
    FOREIGN KEY (controller_id, sender_id) REFERENCES sender
);
CREATE INDEX conversation_of_contact ON conversation (controller_id, contact_id);
CREATE INDEX conversation_list ON conversation (controller_id, state, last_inbound_at DESC);
CREATE INDEX conversation_closed ON conversation (closed_at) WHERE closed_at IS NOT NULL;

-- Parted by month through the time inside the message id (UUIDv7).
CREATE TABLE message (
    controller_id uuid NOT NULL,
    message_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    direction text NOT NULL CHECK (direction IN ('in', 'out')),
    kind text NOT NULL,          -- text, image, template, reaction …
    body_sealed bytea,           -- the content as JSON, sealed under the contact's data key
    wamid_sealed bytea,
    wamid_lookup bytea,          -- keyed hash: a wamid contains the number
    reply_to uuid,
    at timestamptz NOT NULL,     -- Meta's time for inbound, ours for outbound
    recorded_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT '',
    status_at timestamptz,
    origin text NOT NULL DEFAULT '',
    written_by uuid,
    retention_class text NOT NULL DEFAULT 'RC07',
    PRIMARY KEY (controller_id, message_id)
) PARTITION BY RANGE (message_id);
CREATE TABLE message_default PARTITION OF message DEFAULT;
CREATE INDEX message_thread ON message (controller_id, conversation_id, message_id DESC);
CREATE INDEX message_of_contact ON message (controller_id, contact_id);

-- Which message a wamid names. Unique over all months: the same message is never kept twice.
CREATE TABLE message_key (
    controller_id uuid NOT NULL,
    wamid_lookup bytea NOT NULL,
    message_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    PRIMARY KEY (controller_id, wamid_lookup),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX message_key_of_contact ON message_key (controller_id, contact_id);

-- Every status heard, also one that came late and moved nothing.
CREATE TABLE status (
    controller_id uuid NOT NULL,
    message_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    status text NOT NULL,
    at timestamptz NOT NULL,
    error_code integer NOT NULL DEFAULT 0,
    pricing text NOT NULL DEFAULT '',
    PRIMARY KEY (controller_id, message_id, status)
) PARTITION BY RANGE (message_id);
CREATE TABLE status_default PARTITION OF status DEFAULT;
CREATE INDEX status_of_contact ON status (controller_id, contact_id);

CREATE TABLE note (
    controller_id uuid NOT NULL,
    note_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    written_by uuid NOT NULL,
    body_sealed bytea NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (controller_id, note_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX note_of_contact ON note (controller_id, contact_id);

CREATE TABLE label (
    controller_id uuid NOT NULL,
    label_id uuid NOT NULL,
    name text NOT NULL,
    colour text NOT NULL DEFAULT '',
    PRIMARY KEY (controller_id, label_id)
);

CREATE TABLE conversation_label (
    controller_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    label_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    PRIMARY KEY (controller_id, conversation_id, label_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact,
    FOREIGN KEY (controller_id, label_id) REFERENCES label ON DELETE CASCADE
);
CREATE INDEX conversation_label_of_contact ON conversation_label (controller_id, contact_id);
