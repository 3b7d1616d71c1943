-- Why: an answer that is being written is lost neither by a refusal nor by a closed window or a bad
-- line; and what may not leave yet is kept until the person writes again. A draft belongs to one
-- account and one conversation. The previous release goes on working: it looks at none of these.

CREATE TABLE composer_draft (
    controller_id uuid NOT NULL,
    draft_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    content_sealed bytea NOT NULL,
    saved_at timestamptz NOT NULL,
    sent_as uuid,                -- the entry on the ready list it became: it can still be taken back
    PRIMARY KEY (controller_id, draft_id),
    UNIQUE (controller_id, conversation_id, account_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX composer_draft_of_contact ON composer_draft (controller_id, contact_id);
CREATE INDEX composer_draft_by_age ON composer_draft (saved_at);

-- left: it is on the ready list. held: the gate said no when its time came; `code` says why.
-- withdrawn: somebody took it back, or nobody wrote in time.
CREATE TABLE kept_answer (
    controller_id uuid NOT NULL,
    kept_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    account_id uuid NOT NULL,
    content_sealed bytea NOT NULL,
    idempotency_key text NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'left', 'held', 'withdrawn')),
    code text NOT NULL DEFAULT '',
    ready_id uuid,
    kept_at timestamptz NOT NULL,
    keep_until timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (controller_id, kept_id),
    UNIQUE (controller_id, idempotency_key),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX kept_answer_of_contact ON kept_answer (controller_id, contact_id);
CREATE INDEX kept_answer_waiting ON kept_answer (controller_id, conversation_id)
    WHERE state = 'waiting';
CREATE INDEX kept_answer_by_age ON kept_answer (kept_at);

-- Which of the staff wrote what is sent: shown in the thread beside it.
ALTER TABLE ready ADD COLUMN written_by uuid;

-- What a number has sent without a template, by its months: the free ones are counted on each page.
CREATE INDEX message_without_template ON message (controller_id, message_id)
    WHERE direction = 'out' AND kind <> 'template';

-- Texts the whole team uses: words of the business, with gaps for name, agent and company.
CREATE TABLE quick_reply (
    controller_id uuid NOT NULL,
    quick_reply_id uuid NOT NULL,
    shortcut text NOT NULL,
    body text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (controller_id, quick_reply_id),
    UNIQUE (controller_id, shortcut)
);
