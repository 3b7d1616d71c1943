-- Why: a team works here all day. A list must know without searching what is new, who waits, what
-- failed; every open page must learn what changed without gaps; and search finds what we wrote, too.
-- The previous release goes on working: triggers keep all of this, whoever writes the messages.

ALTER TABLE conversation
    ADD COLUMN active_at timestamptz,               -- when the newest message was kept
    ADD COLUMN heard_count bigint NOT NULL DEFAULT 0, -- messages of the person so far
    ADD COLUMN read_count bigint NOT NULL DEFAULT 0,  -- how many of them the team has read
    ADD COLUMN unanswered_since timestamptz,        -- since when the person waits for a human
    ADD COLUMN failed_at timestamptz,               -- something of ours did not arrive
    ADD COLUMN private_since timestamptz,           -- nothing of the business: set apart
    ADD COLUMN private_cleared_at timestamptz;      -- and its texts deleted
UPDATE conversation SET active_at = coalesce(known.at, opened_at), heard_count = coalesce(known.heard, 0)
FROM (SELECT conversation.controller_id, conversation.conversation_id, max(message.recorded_at) AS at,
        count(*) FILTER (WHERE direction = 'in') AS heard
    FROM conversation LEFT JOIN message USING (controller_id, conversation_id)
    GROUP BY 1, 2) AS known
WHERE conversation.controller_id = known.controller_id
    AND conversation.conversation_id = known.conversation_id;
UPDATE conversation SET read_count = heard_count WHERE state = 'closed';

CREATE INDEX conversation_moving ON conversation
    (controller_id, active_at DESC, conversation_id DESC) WHERE state = 'open';
CREATE INDEX conversation_ended ON conversation
    (controller_id, active_at DESC, conversation_id DESC)
    WHERE state = 'closed' AND private_since IS NULL;
CREATE INDEX conversation_snoozed ON conversation (controller_id, snoozed_until)
    WHERE state = 'snoozed';
CREATE INDEX conversation_failed ON conversation (controller_id, failed_at DESC)
    WHERE failed_at IS NOT NULL;
CREATE INDEX conversation_private ON conversation (controller_id, private_since DESC)
    WHERE private_since IS NOT NULL;
-- Small messages that belong to another one: reactions, new versions, what was taken back.
CREATE INDEX message_addition ON message (controller_id, conversation_id, message_id)
    WHERE kind IN ('reaction', 'edit', 'revoke');
CREATE INDEX note_of_conversation ON note (controller_id, conversation_id, note_id);
CREATE INDEX label_in_use ON conversation_label (controller_id, label_id);
CREATE UNIQUE INDEX label_by_name ON label (controller_id, lower(name));
CREATE INDEX right_request_open ON right_request (controller_id, received_at)
    WHERE state = 'open' AND contact_id IS NOT NULL;

-- Whom a note names.
CREATE TABLE mention (
    controller_id uuid NOT NULL,
    note_id uuid NOT NULL,
    account_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    seen_at timestamptz,
    PRIMARY KEY (controller_id, note_id, account_id),
    FOREIGN KEY (controller_id, note_id) REFERENCES note ON DELETE CASCADE,
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX mention_of_account ON mention (controller_id, account_id, conversation_id);
CREATE INDEX mention_of_contact ON mention (controller_id, contact_id);

-- Queues of the company, once it has chosen its own; until then the house's four.
CREATE TABLE queue (
    controller_id uuid NOT NULL REFERENCES controller,
    name text NOT NULL,
    title_de text NOT NULL,
    title_en text NOT NULL,
    place integer NOT NULL,
    PRIMARY KEY (controller_id, name)
);

-- Who gets a new conversation: the first rule that fits.
CREATE TABLE assign_rule (
    controller_id uuid NOT NULL REFERENCES controller,
    rule_id uuid NOT NULL,
    place integer NOT NULL,
    name text NOT NULL,
    applies_when text NOT NULL
        CHECK (applies_when IN ('word', 'sender', 'label', 'queue', 'always')),
    value text NOT NULL DEFAULT '',
    queue text NOT NULL DEFAULT '',
    accounts uuid[] NOT NULL DEFAULT '{}',
    turn bigint NOT NULL DEFAULT 0, -- how many conversations it has given away
    PRIMARY KEY (controller_id, rule_id)
);

-- What an act of the inbox changed, so that it can be taken back for ten minutes: ids and states.
CREATE TABLE inbox_undo (
    controller_id uuid NOT NULL,
    undo_id uuid NOT NULL,
    account_id uuid NOT NULL,
    act text NOT NULL,
    until timestamptz NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    PRIMARY KEY (controller_id, undo_id)
);
CREATE INDEX inbox_undo_by_age ON inbox_undo (until);

-- Who has a conversation open at the moment. After a crash nobody has.
CREATE UNLOGGED TABLE presence (
    controller_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    account_id uuid NOT NULL,
    here_until timestamptz NOT NULL,
    types_until timestamptz,
    PRIMARY KEY (controller_id, conversation_id, account_id)
);
CREATE INDEX presence_by_age ON presence (here_until);

-- Names and messages of ours whose words are not indexed yet.
CREATE TABLE search_waiting (
    controller_id uuid NOT NULL,
    subject_id uuid NOT NULL,    -- a message or a contact
    contact_id uuid NOT NULL,
    PRIMARY KEY (controller_id, subject_id),
    FOREIGN KEY (controller_id, contact_id) REFERENCES contact
);
CREATE INDEX search_waiting_of_contact ON search_waiting (controller_id, contact_id);
INSERT INTO search_waiting
    SELECT controller_id, contact_id, contact_id FROM contact WHERE name_sealed IS NOT NULL;

-- Which conversation changed in which transaction. A reader asks for what its last snapshot did not
-- see, so the order of commits does not matter and nothing is missed. Rows are only ever added, each
-- by its own transaction: nobody waits for anybody here.
CREATE TABLE inbox_change (
    controller_id uuid NOT NULL,
    xid xid8 NOT NULL,
    conversation_id uuid NOT NULL,
    PRIMARY KEY (controller_id, xid, conversation_id)
);
-- Up to which transaction changes were forgotten: an older cursor must begin anew.
CREATE TABLE inbox_forgotten (
    controller_id uuid PRIMARY KEY REFERENCES controller,
    up_to xid8 NOT NULL
);

-- A restore fills tables with what these triggers wrote before.
CREATE FUNCTION is_filling() RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce(current_setting('jawort.filling', true), '') = 'on' $$;

-- The database tells equal words only once for each commit.
CREATE FUNCTION tell_inbox(controller uuid, conversations uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO inbox_change (controller_id, xid, conversation_id)
        SELECT DISTINCT controller, pg_current_xact_id(), one FROM unnest(conversations) AS one
        WHERE one IS NOT NULL
        ON CONFLICT DO NOTHING;
    IF FOUND THEN
        PERFORM pg_notify('jawort_inbox', controller::text);
    END IF;
END $$;

CREATE FUNCTION conversation_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.active_at := coalesce(NEW.active_at, NEW.opened_at);
    RETURN NEW;
END $$;
CREATE TRIGGER conversation_begins BEFORE INSERT ON conversation
    FOR EACH ROW EXECUTE FUNCTION conversation_begins();

-- For rows that name their conversation.
CREATE FUNCTION conversation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF is_filling() THEN
        RETURN NULL;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM tell_inbox(OLD.controller_id, ARRAY[OLD.conversation_id]);
    ELSE
        PERFORM tell_inbox(NEW.controller_id, ARRAY[NEW.conversation_id]);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER conversation_opened AFTER INSERT ON conversation
    FOR EACH ROW WHEN (NEW.state <> 'closed') EXECUTE FUNCTION conversation_changed();
CREATE TRIGGER conversation_moved AFTER UPDATE ON conversation
    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION conversation_changed();
CREATE TRIGGER note_written AFTER INSERT ON note
    FOR EACH ROW EXECUTE FUNCTION conversation_changed();
CREATE TRIGGER mention_seen AFTER UPDATE ON mention
    FOR EACH ROW EXECUTE FUNCTION conversation_changed();
CREATE TRIGGER label_moved AFTER INSERT OR DELETE ON conversation_label
    FOR EACH ROW EXECUTE FUNCTION conversation_changed();
-- What goes to many would drown what one person answers: campaigns have pages of their own.
CREATE TRIGGER ready_waits AFTER INSERT ON ready FOR EACH ROW
    WHEN (NEW.campaign_id IS NULL AND NEW.conversation_id IS NOT NULL)
    EXECUTE FUNCTION conversation_changed();

CREATE FUNCTION ready_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_inbox(NEW.controller_id, ARRAY[NEW.conversation_id]);
    IF NEW.state IN ('failed', 'refused', 'unknown') THEN
        UPDATE conversation SET failed_at = coalesce(NEW.ended_at, NEW.claimed_at, NEW.queued_at)
        WHERE controller_id = NEW.controller_id AND conversation_id = NEW.conversation_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ready_moved AFTER UPDATE OF state ON ready FOR EACH ROW
    WHEN (NEW.state <> OLD.state AND NEW.campaign_id IS NULL AND NEW.conversation_id IS NOT NULL)
    EXECUTE FUNCTION ready_moved();

-- Refusals and requests of a person show in the conversations that are not closed.
CREATE FUNCTION person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_filling() THEN
        PERFORM tell_inbox(NEW.controller_id, ARRAY(
            SELECT conversation_id FROM conversation
            WHERE controller_id = NEW.controller_id AND contact_id = NEW.contact_id
                AND state <> 'closed'));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER decision_refused AFTER INSERT ON decision
    FOR EACH ROW WHEN (NEW.outcome = 'deny' AND NEW.campaign_id IS NULL)
    EXECUTE FUNCTION person_changed();
CREATE TRIGGER right_moved AFTER INSERT OR UPDATE ON right_request
    FOR EACH ROW EXECUTE FUNCTION person_changed();

-- The conversations are held in one order, so that two writers wait in one direction only.
CREATE FUNCTION message_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF is_filling() THEN
        RETURN NULL;
    END IF;
    PERFORM FROM conversation
        WHERE (controller_id, conversation_id) IN (
            SELECT controller_id, conversation_id FROM came WHERE origin <> 'campaign')
        ORDER BY controller_id, conversation_id FOR NO KEY UPDATE;
    UPDATE conversation SET
        active_at = greatest(active_at, fresh.at),
        heard_count = heard_count + fresh.heard,
        unanswered_since = CASE fresh.last_word WHEN 'in' THEN coalesce(unanswered_since, fresh.asked_at)
            WHEN 'out' THEN NULL ELSE unanswered_since END,
        failed_at = CASE WHEN fresh.said > 0 THEN NULL ELSE failed_at END,
        state = CASE WHEN state = 'snoozed' AND fresh.heard > 0 THEN 'open' ELSE state END,
        snoozed_until = CASE WHEN fresh.heard > 0 THEN NULL ELSE snoozed_until END
    FROM (
        SELECT controller_id, conversation_id, max(recorded_at) AS at,
            count(*) FILTER (WHERE direction = 'in') AS heard,
            count(*) FILTER (WHERE direction = 'out' AND origin = 'human') AS said,
            min(at) FILTER (WHERE direction = 'in') AS asked_at,
            (array_agg(direction ORDER BY message_id DESC) FILTER (
                WHERE direction = 'in' AND kind NOT IN ('reaction', 'revoke')
                    OR direction = 'out' AND origin = 'human'))[1] AS last_word
        FROM came WHERE origin <> 'campaign' GROUP BY 1, 2) AS fresh
    WHERE conversation.controller_id = fresh.controller_id
        AND conversation.conversation_id = fresh.conversation_id;
    INSERT INTO search_waiting (controller_id, subject_id, contact_id)
        SELECT controller_id, message_id, contact_id FROM came
        WHERE direction = 'out' AND origin <> 'campaign' AND body_sealed IS NOT NULL
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER message_came AFTER INSERT ON message REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION message_came();

CREATE FUNCTION message_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_inbox(NEW.controller_id, ARRAY[NEW.conversation_id]);
    IF NEW.status = 'failed' AND OLD.status <> 'failed' THEN
        UPDATE conversation SET failed_at = coalesce(NEW.status_at, NEW.recorded_at)
        WHERE controller_id = NEW.controller_id AND conversation_id = NEW.conversation_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER message_moved AFTER UPDATE OF status, body_sealed ON message FOR EACH ROW
    WHEN (NEW.origin <> 'campaign' AND (NEW.status <> OLD.status
        OR NEW.body_sealed IS DISTINCT FROM OLD.body_sealed))
    EXECUTE FUNCTION message_moved();

CREATE FUNCTION name_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_filling() THEN
        INSERT INTO search_waiting (controller_id, subject_id, contact_id)
            VALUES (NEW.controller_id, NEW.contact_id, NEW.contact_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER contact_named AFTER INSERT ON contact
    FOR EACH ROW WHEN (NEW.name_sealed IS NOT NULL OR NEW.username_sealed IS NOT NULL)
    EXECUTE FUNCTION name_waits();
CREATE TRIGGER contact_renamed AFTER UPDATE OF name_sealed, username_sealed ON contact
    FOR EACH ROW WHEN (NEW.state IN ('active', 'blocked') AND (
        NEW.name_sealed IS DISTINCT FROM OLD.name_sealed
        OR NEW.username_sealed IS DISTINCT FROM OLD.username_sealed))
    EXECUTE FUNCTION name_waits();
