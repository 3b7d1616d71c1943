-- Why: people who work here sign in, each with a role and a second factor (Art. 32 GDPR). Their name
-- and log-in name lie sealed under the company's own key; the log-in name is found by a keyed hash.
-- Of a session's cookie, an invitation's link and a recovery code only a hash is kept.

CREATE TABLE account (
    controller_id uuid NOT NULL REFERENCES controller,
    account_id uuid NOT NULL,
    login_hash bytea NOT NULL,       -- unique in the house: the log-in page asks for no company
    login_sealed bytea NOT NULL,
    name_sealed bytea NOT NULL,
    password_hash text NOT NULL DEFAULT '', -- argon2id with its parameters; empty: none set
    role text NOT NULL
        CHECK (role IN ('agent', 'lead', 'marketing', 'privacy', 'admin', 'auditor')),
    created_at timestamptz NOT NULL,
    created_by uuid,                 -- NULL: from the command line, or the first one
    ended_at timestamptz,
    totp_sealed bytea,               -- the secret of the second factor
    totp_on_at timestamptz,          -- NULL: shown, not confirmed yet
    totp_step bigint NOT NULL DEFAULT 0, -- the last step used: a code counts once
    language text NOT NULL DEFAULT '' CHECK (language IN ('', 'de', 'en')),
    theme text NOT NULL DEFAULT '' CHECK (theme IN ('', 'light', 'dark')),
    send_with text NOT NULL DEFAULT 'enter' CHECK (send_with IN ('enter', 'ctrl_enter')),
    keys_on boolean NOT NULL DEFAULT true,  -- single-letter shortcuts (WCAG 2.1.4)
    undo_s integer NOT NULL DEFAULT 5 CHECK (undo_s BETWEEN 0 AND 30),
    lock_minutes integer NOT NULL DEFAULT 15 CHECK (lock_minutes BETWEEN 1 AND 120),
    PRIMARY KEY (controller_id, account_id)
);
CREATE UNIQUE INDEX account_by_login ON account (login_hash) WHERE ended_at IS NULL;

CREATE TABLE account_session (
    controller_id uuid NOT NULL,
    session_id uuid NOT NULL,
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL UNIQUE, -- SHA-256 of 32 random bytes
    stage text NOT NULL CHECK (stage IN ('second_factor', 'open')),
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,     -- the last act of the person, to 20 s
    ends_at timestamptz NOT NULL,     -- whatever happens
    locked_at timestamptz,
    ended_at timestamptz,
    agent text NOT NULL DEFAULT '',   -- family of browser and system, no version
    address_network text NOT NULL DEFAULT '', -- /24 or /48
    challenge bytea,                  -- what a passkey has been asked to sign
    PRIMARY KEY (controller_id, session_id),
    FOREIGN KEY (controller_id, account_id) REFERENCES account
);
CREATE INDEX account_session_of_account ON account_session (controller_id, account_id)
    WHERE ended_at IS NULL;
CREATE INDEX account_session_by_end ON account_session (ends_at);

CREATE TABLE recovery_code (
    controller_id uuid NOT NULL,
    account_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (controller_id, account_id, code_hash),
    FOREIGN KEY (controller_id, account_id) REFERENCES account
);

CREATE TABLE passkey (
    controller_id uuid NOT NULL,
    passkey_id uuid NOT NULL,
    account_id uuid NOT NULL,
    credential bytea NOT NULL UNIQUE, -- chosen by the authenticator, says nothing about the person
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    label text NOT NULL,
    created_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (controller_id, passkey_id),
    FOREIGN KEY (controller_id, account_id) REFERENCES account
);

CREATE TABLE account_invitation (
    controller_id uuid NOT NULL REFERENCES controller,
    account_invitation_id uuid NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    account_id uuid,                 -- whose password is set anew; NULL: a new account
    role text NOT NULL
        CHECK (role IN ('agent', 'lead', 'marketing', 'privacy', 'admin', 'auditor')),
    created_at timestamptz NOT NULL,
    created_by uuid,
    ends_at timestamptz NOT NULL,
    used_at timestamptz,
    withdrawn_at timestamptz,
    PRIMARY KEY (controller_id, account_invitation_id)
);

-- How often somebody failed lately: by log-in name and by network, as keyed hashes.
CREATE TABLE login_failure (
    who bytea PRIMARY KEY,
    since timestamptz NOT NULL,
    count integer NOT NULL
);
CREATE INDEX login_failure_by_age ON login_failure (since);

-- The code on the console with which a house without any account is set up; the newest one counts.
CREATE TABLE setup_code (
    setup_code_id uuid PRIMARY KEY,
    code_hash bytea NOT NULL,
    made_at timestamptz NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    used_at timestamptz
);

-- What somebody decided while setting up, step by step, so that it can be interrupted.
CREATE TABLE setup_step (
    controller_id uuid NOT NULL REFERENCES controller,
    step text NOT NULL,
    choice text NOT NULL,
    done_at timestamptz NOT NULL,
    done_by text NOT NULL,
    PRIMARY KEY (controller_id, step)
);

CREATE INDEX security_event_of_controller ON security_event (controller_id, at DESC);
