-- Why: a yes rests on a text. Which one it was stands beside the yes, so that withdrawing the text
-- ends every yes to it at once (law.md §4.1, `invalid`); and a published text is kept by the database
-- itself, with the parts it was made of (Art. 7(1) GDPR).

-- What messages are about, in the words of each language; the topic is what people write after STOP.
ALTER TABLE purpose ADD COLUMN subject_de text NOT NULL DEFAULT '';
ALTER TABLE purpose ADD COLUMN subject_en text NOT NULL DEFAULT '';

-- surface: of an opt-in, where it is shown; empty for texts of earlier releases, which stand in chats.
ALTER TABLE wording ADD COLUMN surface text NOT NULL DEFAULT ''
    CHECK (surface IN ('', 'thread', 'form', 'paper'));
-- Of an opt-in its parts, of a notice its whole page, as JSON text that never changes.
ALTER TABLE wording ADD COLUMN structure text NOT NULL DEFAULT '';
ALTER TABLE wording ADD COLUMN structure_sha256 bytea;
ALTER TABLE wording ADD COLUMN withdrawn_by text NOT NULL DEFAULT '';
ALTER TABLE wording ADD COLUMN withdrawn_why text NOT NULL DEFAULT '';
ALTER TABLE wording ADD COLUMN withdrawn_fact_id uuid;

CREATE FUNCTION keep_wording() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before wording := OLD;
BEGIN
    IF OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL THEN
        before.withdrawn_at := NEW.withdrawn_at;
        before.withdrawn_by := NEW.withdrawn_by;
        before.withdrawn_why := NEW.withdrawn_why;
        before.withdrawn_fact_id := NEW.withdrawn_fact_id;
    END IF;
    IF before IS DISTINCT FROM NEW THEN
        RAISE EXCEPTION 'a published text never changes' USING ERRCODE = 'JW001';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wording_never_changes BEFORE UPDATE ON wording
    FOR EACH ROW EXECUTE FUNCTION keep_wording();

-- The text a yes rests on. NULL: folded by an earlier release; all zeros: none is known.
ALTER TABLE standing_consent ADD COLUMN wording_id uuid;
CREATE INDEX standing_consent_by_wording ON standing_consent (controller_id, wording_id);
