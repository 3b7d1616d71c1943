-- Why: log-ins, refusals at the door and reads of sensitive things (Art. 32 GDPR). The full address
-- is sealed under a day key that lives seven days; the truncated one stays 90 days (law.md RC16).

CREATE TABLE security_event (
    security_event_id uuid NOT NULL,
    controller_id uuid,          -- NULL: before anybody is known
    at timestamptz NOT NULL,
    kind text NOT NULL,
    account_id uuid,
    contact_id uuid,
    address_sealed bytea,
    address_network text NOT NULL DEFAULT '',
    detail text NOT NULL DEFAULT '', -- a code, never free text
    PRIMARY KEY (security_event_id)
);
CREATE INDEX security_event_by_age ON security_event (at);
CREATE INDEX security_event_of_contact ON security_event (controller_id, contact_id)
    WHERE contact_id IS NOT NULL;
