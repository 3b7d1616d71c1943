-- Why: consent belongs to a controller and a purpose, on a channel (Art. 4(11), 7 GDPR). Standing
-- consent is a fold over facts and can be thrown away and rebuilt.

CREATE TABLE purpose (
    controller_id uuid NOT NULL REFERENCES controller,
    purpose_id uuid NOT NULL,
    code text NOT NULL,          -- N01…N10, ADS
    topic text NOT NULL DEFAULT '',
    channel text NOT NULL CHECK (channel IN ('wa', 'sms', 'rcs', 'wa_call')),
    basis text NOT NULL DEFAULT 'none' CHECK (basis IN ('consent', 'contract', 'none')),
    cap_count integer,           -- announced frequency: at most cap_count messages in cap_days
    cap_days integer,
    created_at timestamptz NOT NULL,
    retired_at timestamptz,
    PRIMARY KEY (controller_id, purpose_id),
    UNIQUE (controller_id, code, topic, channel)
);

-- A text as shown. Published versions never change; a withdrawn version makes its consents invalid.
CREATE TABLE wording (
    controller_id uuid NOT NULL REFERENCES controller,
    wording_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('opt_in', 'notice', 'confirmation')),
    name text NOT NULL,
    version integer NOT NULL,
    language text NOT NULL,
    body text NOT NULL,
    body_sha256 bytea NOT NULL,
    published_at timestamptz NOT NULL,
    approved_by text NOT NULL,
    withdrawn_at timestamptz,
    purpose_id uuid,             -- of an opt-in: what the person says yes to
    PRIMARY KEY (controller_id, wording_id),
    UNIQUE (controller_id, kind, name, version, language)
);

-- Asked and not answered yet (RC03, RC04): the only place where an unconfirmed wish waits.
CREATE TABLE opt_in_request (
    controller_id uuid NOT NULL,
    request_id uuid NOT NULL,
    contact_id uuid,             -- unknown until the person writes
    purpose_id uuid NOT NULL,
    wording_id uuid NOT NULL,
    road text NOT NULL,
    code_hash bytea,             -- of the one-time code; the code itself is never kept
    evidence_sealed bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    settled_at timestamptz,
    retention_class text NOT NULL DEFAULT 'RC03',
    PRIMARY KEY (controller_id, request_id)
);
CREATE INDEX opt_in_request_by_code ON opt_in_request (controller_id, code_hash);
CREATE INDEX opt_in_request_of_contact ON opt_in_request (controller_id, contact_id);
CREATE INDEX opt_in_request_by_age ON opt_in_request (retention_class, asked_at);

CREATE TABLE standing_consent (
    controller_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    purpose_id uuid NOT NULL,
    sender_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN
        ('pending', 'granted', 'denied', 'withdrawn', 'expired', 'invalid')),
    proof_ok boolean NOT NULL,
    scope_ok boolean NOT NULL,
    act_at timestamptz NOT NULL,
    fact_id uuid NOT NULL,
    PRIMARY KEY (controller_id, contact_id, purpose_id, sender_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX standing_consent_audience
    ON standing_consent (controller_id, purpose_id, state, contact_id);

CREATE TABLE notice_served (
    controller_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    wording_id uuid NOT NULL,
    served_at timestamptz NOT NULL,
    PRIMARY KEY (controller_id, contact_id, wording_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
