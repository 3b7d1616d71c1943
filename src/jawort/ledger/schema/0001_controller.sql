-- Why: everything that is kept belongs to one controller (Art. 4(7) GDPR), so the controller comes
-- first, in time and in every key. The helpers below hold for all later files.

-- Rows that carry legal weight are written once. The database itself refuses the rest.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'JW001';
END $$;

CREATE TABLE controller (
    controller_id uuid PRIMARY KEY,
    name text NOT NULL,          -- the legal name with legal form and town, as printed in notices
    country text NOT NULL,       -- ISO 3166-1 alpha-2
    land text NOT NULL DEFAULT '', -- the German Land, for holidays; empty elsewhere
    created_at timestamptz NOT NULL
);

-- Settings of legal weight: each value is a dated row with the person who answers for it.
-- The newest row of a key is in force; older rows stay as history.
CREATE TABLE setting (
    controller_id uuid NOT NULL REFERENCES controller,
    key text NOT NULL,
    valid_from timestamptz NOT NULL,
    value text NOT NULL,
    confirmed_by text NOT NULL,  -- a role or name the operator chose to print (staff, not a customer)
    evidence text NOT NULL DEFAULT '',
    PRIMARY KEY (controller_id, key, valid_from)
);
CREATE TRIGGER setting_is_history BEFORE UPDATE OR DELETE ON setting
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The emergency stop (law.md R03), "stop all campaigns", and after a restore "stop what the business
-- starts": replies stay possible until a person has confirmed the gap. The open row is in force.
CREATE TABLE send_freeze (
    controller_id uuid NOT NULL REFERENCES controller,
    freeze_id uuid NOT NULL,
    scope text NOT NULL CHECK (scope IN ('all', 'campaigns', 'business')),
    reason text NOT NULL,
    frozen_at timestamptz NOT NULL,
    frozen_by text NOT NULL,
    thawed_at timestamptz,
    thawed_by text,
    PRIMARY KEY (controller_id, freeze_id)
);
CREATE UNIQUE INDEX freeze_in_force ON send_freeze (controller_id, scope) WHERE thawed_at IS NULL;

-- A BSUID is stable within one portfolio only (Meta, business-scoped user ids, May 2026).
CREATE TABLE portfolio (
    controller_id uuid NOT NULL REFERENCES controller,
    portfolio_id uuid NOT NULL,
    meta_id text NOT NULL DEFAULT '',
    reach_per_day integer DEFAULT 250 CHECK (reach_per_day >= 0), -- Meta's messaging limit; NULL: none
    PRIMARY KEY (controller_id, portfolio_id)
);

CREATE TABLE sender (
    controller_id uuid NOT NULL REFERENCES controller,
    sender_id uuid NOT NULL,
    portfolio_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('wa', 'sms', 'rcs', 'wa_call')),
    brand text NOT NULL,
    country text NOT NULL,
    phone_number_id text NOT NULL DEFAULT '', -- Meta's id of the business number; updates are routed by it
    waba_id text NOT NULL DEFAULT '',
    display_number text NOT NULL DEFAULT '',
    throughput_per_second integer NOT NULL DEFAULT 80 CHECK (throughput_per_second > 0),
    created_at timestamptz NOT NULL,
    retired_at timestamptz,
    PRIMARY KEY (controller_id, sender_id),
    FOREIGN KEY (controller_id, portfolio_id) REFERENCES portfolio
);
CREATE UNIQUE INDEX sender_by_phone_number_id ON sender (phone_number_id)
    WHERE phone_number_id <> '' AND retired_at IS NULL;

-- A door: /webhook/{endpoint_id}. Its secrets are sealed under the controller's own data key.
CREATE TABLE endpoint (
    controller_id uuid NOT NULL REFERENCES controller,
    endpoint_id uuid NOT NULL,
    dialect text NOT NULL,
    secret_header text NOT NULL DEFAULT '', -- carries the secret where the dialect does not sign
    secret_sealed bytea NOT NULL,
    verify_token_sealed bytea NOT NULL,
    access_token_sealed bytea NOT NULL,
    base_url text NOT NULL,
    created_at timestamptz NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (controller_id, endpoint_id)
);
CREATE UNIQUE INDEX endpoint_by_id ON endpoint (endpoint_id);
