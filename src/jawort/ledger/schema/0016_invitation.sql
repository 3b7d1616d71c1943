-- Why: a yes may begin outside the chat, on a page or before a poster. It becomes one only when the
-- person writes from the identifier that will be messaged (law.md W-08, D-14); a code leads there.

-- A place where people are invited: a page with boxes, the same within a shop, or a poster. Every
-- change is a version, because a proof names the version that was shown (law.md E-02).
CREATE TABLE form (
    controller_id uuid NOT NULL REFERENCES controller,
    form_id uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    public_id text NOT NULL,     -- stands in the address; of a poster it is the code on it
    kind text NOT NULL CHECK (kind IN ('page', 'checkout', 'poster')),
    name text NOT NULL,          -- what the company calls it
    place text NOT NULL,         -- where it stands, as it will be said in proofs
    purposes uuid[] NOT NULL,
    sender_id uuid NOT NULL,
    number text NOT NULL,        -- of that sender, E.164: the link to the chat needs it
    confirmed_by text NOT NULL CHECK (confirmed_by IN ('message', 'question')),
    other_ways text NOT NULL,
    sites text[] NOT NULL,       -- which sites may show it in a frame; none named: any
    secret_sealed bytea,         -- of a checkout: signs its references
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,       -- a name the operator chose (staff, not a customer)
    ended_at timestamptz,
    PRIMARY KEY (controller_id, form_id, version),
    FOREIGN KEY (controller_id, sender_id) REFERENCES sender
);
CREATE UNIQUE INDEX form_in_force ON form (public_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX form_of_today ON form (controller_id, form_id) WHERE ended_at IS NULL;

-- What somebody has ticked on a page and not confirmed yet. It belongs to nobody we know: no number,
-- no name, a shortened network. Only the keyed hash of the code is kept; once the code is used, what
-- was ticked moves into the facts of that person and leaves this row.
CREATE TABLE invitation (
    controller_id uuid NOT NULL,
    invitation_id uuid NOT NULL, -- the visit of the page, one row each
    form_id uuid NOT NULL,
    form_version integer NOT NULL,
    code_hash bytea NOT NULL,
    evidence_sealed bytea,       -- an envelope, closed for good after 35 days at most
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (controller_id, invitation_id),
    FOREIGN KEY (controller_id, form_id, form_version) REFERENCES form
);
CREATE UNIQUE INDEX invitation_by_code ON invitation (controller_id, code_hash);
CREATE INDEX invitation_by_age ON invitation (made_at);
