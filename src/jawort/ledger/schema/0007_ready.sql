-- Why: an outbound message is a row that waits, is judged again in the claim, and then leaves once.
-- Every message asked for leaves a stored decision (promise 1).

CREATE TABLE template (
    controller_id uuid NOT NULL,
    template_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    category text NOT NULL CHECK (category IN ('marketing', 'utility', 'authentication')),
    state text NOT NULL,
    content jsonb NOT NULL,      -- components as approved by Meta: texts of the business, no person
    purpose text NOT NULL DEFAULT '',
    obligations text[] NOT NULL DEFAULT '{}', -- which ones its text fulfils, said when it was bound
    synced_at timestamptz NOT NULL,
    bound_by text NOT NULL DEFAULT '',
    bound_at timestamptz,
    PRIMARY KEY (controller_id, template_id),
    FOREIGN KEY (controller_id, sender_id) REFERENCES sender,
    UNIQUE (controller_id, sender_id, name, language)
);

CREATE TABLE campaign (
    controller_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    name text NOT NULL,
    template_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    purpose text NOT NULL,
    topic text NOT NULL DEFAULT '',
    state text NOT NULL CHECK (state IN ('draft', 'running', 'paused', 'stopped', 'done')),
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    content jsonb NOT NULL DEFAULT '{}', -- the template with its gaps filled: the same for everybody
    reached uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000', -- the last contact asked about
    changed_by text NOT NULL DEFAULT '', -- who created, started, paused or stopped it last
    PRIMARY KEY (controller_id, campaign_id),
    FOREIGN KEY (controller_id, template_id) REFERENCES template
);

CREATE TABLE decision (
    controller_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    origin text NOT NULL,
    purpose text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('allow', 'deny', 'defer')),
    rule text NOT NULL,
    code text NOT NULL,
    obligations text[] NOT NULL,
    policy_version text NOT NULL,
    situation_sealed bytea NOT NULL, -- the facts used
    decided_at timestamptz NOT NULL,
    ready_id uuid,               -- the message it let through or held back; NULL: none was queued
    campaign_id uuid,
    PRIMARY KEY (controller_id, decision_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX decision_of_contact ON decision (controller_id, contact_id, decided_at);
CREATE INDEX decision_of_ready ON decision (controller_id, ready_id) WHERE ready_id IS NOT NULL;
CREATE INDEX decision_of_campaign ON decision (controller_id, campaign_id)
    WHERE campaign_id IS NOT NULL;

CREATE TABLE ready (
    controller_id uuid NOT NULL,
    ready_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    conversation_id uuid,
    message_id uuid,
    campaign_id uuid,
    decision_id uuid NOT NULL,
    origin text NOT NULL,
    idempotency_key text NOT NULL,
    purpose text NOT NULL,
    priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 4),
    content_sealed bytea NOT NULL,
    state text NOT NULL CHECK (state IN
        ('waiting', 'leaving', 'accepted', 'unknown', 'failed', 'refused', 'cancelled')),
    not_before timestamptz NOT NULL,
    claimed_by uuid,
    claimed_at timestamptz,
    attempt_count smallint NOT NULL DEFAULT 0,
    queued_at timestamptz NOT NULL,
    ended_at timestamptz,
    topic text NOT NULL DEFAULT '', -- of advertising: what the announced frequency counts
    case_id uuid,                -- the sign-up, stop, request … a legal message belongs to
    answers uuid,                -- the inbound message it answers
    PRIMARY KEY (controller_id, ready_id),
    UNIQUE (controller_id, origin, idempotency_key),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact,
    -- Checked at the commit: of two processes with the same message, only the one that got its row
    -- in writes the decision.
    FOREIGN KEY (controller_id, decision_id) REFERENCES decision DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX ready_once_per_campaign ON ready (controller_id, campaign_id, contact_id)
    WHERE campaign_id IS NOT NULL;
-- What is due, sender by sender and priority by priority; a campaign's rows apart, so that those of
-- a paused one are never walked over.
CREATE INDEX ready_due ON ready (controller_id, sender_id, priority, not_before)
    WHERE state = 'waiting' AND campaign_id IS NULL;
CREATE INDEX ready_due_in_campaign ON ready (controller_id, campaign_id, not_before)
    WHERE state = 'waiting' AND campaign_id IS NOT NULL;
-- One message at a time to one person: the database itself refuses a second one.
CREATE UNIQUE INDEX ready_one_leaves ON ready (controller_id, sender_id, contact_id)
    WHERE state = 'leaving';
CREATE INDEX ready_unknown ON ready (controller_id, ended_at) WHERE state = 'unknown';
CREATE INDEX ready_of_pair ON ready (controller_id, sender_id, contact_id, priority, ready_id)
    WHERE state = 'waiting';
CREATE INDEX ready_of_contact ON ready (controller_id, contact_id);

-- One try to hand a message to the carrier. The attempt id is random and travels as
-- biz_opaque_callback_data, so that an unclear outcome can be settled by its status.
CREATE TABLE attempt (
    controller_id uuid NOT NULL,
    attempt_id uuid NOT NULL,
    ready_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    decision_id uuid NOT NULL,   -- the final check that let it leave
    sender_id uuid NOT NULL,
    starts boolean NOT NULL,     -- outside the service window: counts against the messaging limit
    pair_full_at timestamptz NOT NULL, -- when all messages to this person are paid for again
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    outcome text NOT NULL DEFAULT 'open'
        CHECK (outcome IN ('open', 'accepted', 'error', 'not_sent', 'unknown')),
    error_code integer NOT NULL DEFAULT 0,
    PRIMARY KEY (controller_id, attempt_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX attempt_of_ready ON attempt (controller_id, ready_id);
CREATE INDEX attempt_of_contact ON attempt (controller_id, contact_id, began_at DESC);
CREATE INDEX attempt_open ON attempt (controller_id, began_at) WHERE outcome = 'open';

-- How fast a number may speak: shared by all workers. `full_at`: when everything it has sent is
-- paid for again. Halted: the carrier said something that only a person can put right.
CREATE TABLE pace (
    controller_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    full_at timestamptz NOT NULL,
    paused_until timestamptz,
    halted_at timestamptz,
    halted_code integer NOT NULL DEFAULT 0,
    PRIMARY KEY (controller_id, sender_id),
    FOREIGN KEY (controller_id, sender_id) REFERENCES sender
);

-- How many people a portfolio has begun to write to, hour by hour (Meta's messaging limit).
CREATE TABLE reach (
    controller_id uuid NOT NULL,
    portfolio_id uuid NOT NULL,
    hour timestamptz NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (controller_id, portfolio_id, hour),
    FOREIGN KEY (controller_id, portfolio_id) REFERENCES portfolio
);

-- A closed list of calls that carry no content to a person.
CREATE TABLE errand (
    controller_id uuid NOT NULL,
    errand_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN
        ('read_receipt', 'typing', 'template', 'contact_book', 'block', 'unblock', 'profile')),
    sender_id uuid NOT NULL,
    contact_id uuid,
    content_sealed bytea NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    not_before timestamptz NOT NULL,
    attempt_count smallint NOT NULL DEFAULT 0,
    PRIMARY KEY (controller_id, errand_id)
);
CREATE INDEX errand_due ON errand (not_before) WHERE state = 'waiting';
CREATE INDEX errand_of_contact ON errand (controller_id, contact_id);
