-- Why: consent that stands up. One home for "all records of one person"; standing consent says by
-- which road its act came; links by which a person leaves without
-- logging in; records that may be one person are proposed, not guessed.

-- Each contact asked for, with every record of the same person, over any number of links. A link
-- is looked for from both of its ends, each with its own index.
CREATE FUNCTION same_person(controller uuid, contacts uuid[])
RETURNS TABLE (asked uuid, contact_id uuid) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE person AS (
        SELECT one AS asked, one AS contact_id FROM unnest(contacts) AS one
        UNION
        SELECT person.asked, other.contact_id
        FROM person CROSS JOIN LATERAL (
            SELECT link.linked_to AS contact_id FROM contact_link AS link
            WHERE link.controller_id = controller AND link.contact_id = person.contact_id
                AND link.unlinked_at IS NULL
            UNION ALL
            SELECT link.contact_id FROM contact_link AS link
            WHERE link.controller_id = controller AND link.linked_to = person.contact_id
                AND link.unlinked_at IS NULL
        ) AS other
    )
    SELECT person.asked, person.contact_id FROM person
$$;

ALTER TABLE standing_consent
    ADD COLUMN road text NOT NULL DEFAULT ''; -- how the yes or the no came
-- Who has said nothing for a long time (law.md E-05).
CREATE INDEX standing_consent_by_age ON standing_consent (controller_id, act_at)
    WHERE state = 'granted';

-- A link by which a person leaves, or sees what stands, without logging in (Art. 7(3) GDPR). The
-- token is never kept, only its digest: whoever reads the database cannot use it.
CREATE TABLE page_link (
    controller_id uuid NOT NULL REFERENCES controller,
    link_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    use text NOT NULL CHECK (use IN ('withdraw', 'preferences')),
    scope text NOT NULL,         -- what its button ends: all · ads · topic:… · type:N…
    token_sha256 bytea NOT NULL CHECK (octet_length(token_sha256) = 32),
    made_at timestamptz NOT NULL,
    used_at timestamptz,         -- the first time its button was pressed
    PRIMARY KEY (controller_id, link_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE UNIQUE INDEX page_link_by_token ON page_link (token_sha256);
CREATE INDEX page_link_of_contact ON page_link (controller_id, contact_id);

-- Records that may be one person, until somebody has looked.
CREATE TABLE merge_proposal (
    controller_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    linked_to uuid NOT NULL,
    reason text NOT NULL,
    proposed_at timestamptz NOT NULL,
    settled_at timestamptz,
    outcome text NOT NULL DEFAULT '' CHECK (outcome IN ('', 'merged', 'apart')),
    PRIMARY KEY (controller_id, proposal_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact,
    FOREIGN KEY (controller_id, linked_to) REFERENCES contact,
    CHECK (contact_id < linked_to)
);
-- A pair is proposed once: who has been found to be two people is not proposed again.
CREATE UNIQUE INDEX merge_proposal_of_pair ON merge_proposal (controller_id, contact_id, linked_to);
CREATE INDEX merge_proposal_back ON merge_proposal (controller_id, linked_to);
