-- Why: a company wants to see what each form and poster has brought, and several web processes have
-- to count together how often strangers send something in.

-- What a form has brought since counting began: numbers only, nobody can be found behind them. The
-- codes themselves go after 30 days (RC03), what was agreed to lies sealed in the facts of a person.
-- Each connection has a row of its own to count in, so that nobody waits for another's commit.
CREATE TABLE form_tally (
    controller_id uuid NOT NULL REFERENCES controller,
    form_id uuid NOT NULL,
    slot smallint NOT NULL,
    since timestamptz NOT NULL,             -- when counting began
    shown bigint NOT NULL DEFAULT 0,        -- the page was opened; link previews open it too
    coded bigint NOT NULL DEFAULT 0,        -- codes made; of a poster: messages with its code
    agreed bigint NOT NULL DEFAULT 0,       -- yeses, one for each purpose
    PRIMARY KEY (controller_id, form_id, slot)
) WITH (fillfactor = 50);                   -- few rows, written again and again

-- How often somebody has sent something in lately on pages for customers. Of an address or a link
-- only a keyed hash; a row says nothing any more once free_at has passed, and goes.
CREATE TABLE public_try (
    who bytea PRIMARY KEY,
    free_at timestamptz NOT NULL            -- from when on nothing of it is left
);
CREATE INDEX public_try_by_age ON public_try (free_at);
