-- Why: a contact is the record of one person at one controller. A person may have several contacts
-- (linked, never melted together, because each keeps its own keys) and a set of identifiers.

CREATE TABLE contact (
    controller_id uuid NOT NULL REFERENCES controller,
    contact_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('active', 'blocked', 'erasure_running', 'erased')),
    kind text NOT NULL DEFAULT 'consumer'
        CHECK (kind IN ('consumer', 'business', 'employee', 'applicant')),
    origin text NOT NULL,        -- inbound, import, form, agent: where the record came from
    name_sealed bytea,
    username_sealed bytea,       -- shown, never a key: it can be given up and taken by somebody else
    language text NOT NULL DEFAULT '',
    identity_ok boolean NOT NULL DEFAULT true,
    identity_since timestamptz,
    restricted boolean NOT NULL DEFAULT false,   -- Art. 18 GDPR
    objection text NOT NULL DEFAULT 'none' CHECK (objection IN ('none', 'ads', 'general')),
    optout text NOT NULL DEFAULT 'none' CHECK (optout IN ('none', 'ads', 'all')),
    optout_at timestamptz,
    minor text NOT NULL DEFAULT 'ok' CHECK (minor IN
        ('ok', 'unknown_child_directed', 'under_no_parent', 'under_with_parent')),
    platform_ads_stop boolean NOT NULL DEFAULT false,
    platform_ads_at timestamptz, -- when the person last said stop or resume on the platform
    created_at timestamptz NOT NULL,
    erased_on date,              -- the day only: what is left of an erased record must not single out
    PRIMARY KEY (controller_id, contact_id)
);

-- One of several identifiers of a person, unique only while valid: numbers are recycled.
-- The value is sealed; it is found by a keyed hash whose key lives in the keyring and rotates.
CREATE TABLE identifier (
    controller_id uuid NOT NULL,
    identifier_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    portfolio_id uuid NOT NULL,  -- the zero id where the kind does not depend on a portfolio
    kind text NOT NULL CHECK (kind IN
        ('phone', 'wa_id', 'bsuid', 'parent_bsuid', 'email', 'crm')),
    value_sealed bytea NOT NULL,
    lookup bytea NOT NULL,
    lookup_generation integer NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    PRIMARY KEY (controller_id, identifier_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE UNIQUE INDEX identifier_while_valid
    ON identifier (controller_id, kind, portfolio_id, lookup) WHERE valid_to IS NULL;
-- Also ended ones: a late message belongs to whoever held its number then.
CREATE INDEX identifier_by_lookup ON identifier (controller_id, lookup);
CREATE INDEX identifier_of_contact ON identifier (controller_id, contact_id);
CREATE INDEX identifier_by_generation ON identifier (lookup_generation);

-- A merge is a link between records; it can be undone until erasure.
CREATE TABLE contact_link (
    controller_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    linked_to uuid NOT NULL,     -- the contact that speaks for the person
    reason text NOT NULL,
    linked_at timestamptz NOT NULL,
    unlinked_at timestamptz,
    PRIMARY KEY (controller_id, contact_id, linked_at),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact,
    FOREIGN KEY (controller_id, linked_to) REFERENCES contact,
    CHECK (contact_id <> linked_to)
);
CREATE UNIQUE INDEX contact_link_in_force
    ON contact_link (controller_id, contact_id) WHERE unlinked_at IS NULL;
CREATE INDEX contact_link_back ON contact_link (controller_id, linked_to);
