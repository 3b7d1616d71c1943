-- Why: reading a thousand reports a second told the open pages of each one by itself: a function, an
-- entry and a notice for every row. Now each statement tells once of all it has changed. What pages
-- learn stays the same, and the previous release goes on working.

DROP TRIGGER conversation_opened ON conversation;
DROP TRIGGER conversation_moved ON conversation;
DROP TRIGGER ready_waits ON ready;
DROP TRIGGER ready_moved ON ready;
DROP TRIGGER message_moved ON message;
DROP FUNCTION ready_moved();
DROP FUNCTION message_moved();

CREATE FUNCTION conversations_opened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_filling() THEN
        PERFORM tell_inbox(controller_id, array_agg(conversation_id))
        FROM opened WHERE state <> 'closed' GROUP BY controller_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER conversations_opened AFTER INSERT ON conversation REFERENCING NEW TABLE AS opened
    FOR EACH STATEMENT EXECUTE FUNCTION conversations_opened();

CREATE FUNCTION conversations_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_filling() THEN
        PERFORM tell_inbox(is_now.controller_id, array_agg(is_now.conversation_id))
        FROM is_now JOIN was USING (controller_id, conversation_id)
        WHERE is_now IS DISTINCT FROM was GROUP BY is_now.controller_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER conversations_moved AFTER UPDATE ON conversation
    REFERENCING OLD TABLE AS was NEW TABLE AS is_now
    FOR EACH STATEMENT EXECUTE FUNCTION conversations_moved();

-- What goes to many would drown what one person answers: campaigns have pages of their own.
CREATE FUNCTION ready_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_filling() THEN
        PERFORM tell_inbox(controller_id, array_agg(conversation_id))
        FROM queued WHERE campaign_id IS NULL AND conversation_id IS NOT NULL
        GROUP BY controller_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ready_waits AFTER INSERT ON ready REFERENCING NEW TABLE AS queued
    FOR EACH STATEMENT EXECUTE FUNCTION ready_waits();

-- Something did not arrive. The conversations are held in one order, so that two writers wait in one
-- direction only.
CREATE FUNCTION conversations_failed(controller uuid, conversations uuid[], since timestamptz[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM conversation
        WHERE controller_id = controller AND conversation_id = ANY(conversations)
        ORDER BY conversation_id FOR NO KEY UPDATE;
    UPDATE conversation SET failed_at = failed.at
    FROM (SELECT conversation_id, max(at) AS at
        FROM unnest(conversations, since) AS one (conversation_id, at) GROUP BY 1) AS failed
    WHERE controller_id = controller AND conversation.conversation_id = failed.conversation_id;
END $$;

CREATE FUNCTION ready_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moved record;
BEGIN
    FOR moved IN
        SELECT is_now.controller_id, array_agg(is_now.conversation_id) AS conversations,
            array_agg(is_now.conversation_id) FILTER (WHERE is_now.state IN
                ('failed', 'refused', 'unknown')) AS failed,
            array_agg(coalesce(is_now.ended_at, is_now.claimed_at, is_now.queued_at)) FILTER (
                WHERE is_now.state IN ('failed', 'refused', 'unknown')) AS since
        FROM is_now JOIN was USING (controller_id, ready_id)
        WHERE is_now.state <> was.state AND is_now.campaign_id IS NULL
            AND is_now.conversation_id IS NOT NULL
        GROUP BY is_now.controller_id
    LOOP
        PERFORM tell_inbox(moved.controller_id, moved.conversations);
        IF moved.failed IS NOT NULL THEN
            PERFORM conversations_failed(moved.controller_id, moved.failed, moved.since);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER ready_moved AFTER UPDATE ON ready REFERENCING OLD TABLE AS was NEW TABLE AS is_now
    FOR EACH STATEMENT EXECUTE FUNCTION ready_moved();

CREATE FUNCTION message_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moved record;
BEGIN
    FOR moved IN
        SELECT is_now.controller_id, array_agg(is_now.conversation_id) AS conversations,
            array_agg(is_now.conversation_id) FILTER (
                WHERE is_now.status = 'failed' AND was.status <> 'failed') AS failed,
            array_agg(coalesce(is_now.status_at, is_now.recorded_at)) FILTER (
                WHERE is_now.status = 'failed' AND was.status <> 'failed') AS since
        FROM is_now JOIN was USING (controller_id, message_id)
        WHERE is_now.origin <> 'campaign' AND (is_now.status <> was.status
            OR is_now.body_sealed IS DISTINCT FROM was.body_sealed)
        GROUP BY is_now.controller_id
    LOOP
        PERFORM tell_inbox(moved.controller_id, moved.conversations);
        IF moved.failed IS NOT NULL THEN
            PERFORM conversations_failed(moved.controller_id, moved.failed, moved.since);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER message_moved AFTER UPDATE ON message REFERENCING OLD TABLE AS was NEW TABLE AS is_now
    FOR EACH STATEMENT EXECUTE FUNCTION message_moved();
