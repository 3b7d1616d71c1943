-- Why: right after a yes the person gets a receipt that opens without logging in, for as long as the
-- record lives. It is a link like the others, bound to one purpose and to the yes it shows (law.md K-02).
ALTER TABLE page_link DROP CONSTRAINT page_link_use_check;
ALTER TABLE page_link ADD CONSTRAINT page_link_use_check
    CHECK (use IN ('withdraw', 'preferences', 'receipt'));
-- Of a receipt: the purpose, and the fact of the yes.
ALTER TABLE page_link ADD COLUMN purpose_id uuid;
ALTER TABLE page_link ADD COLUMN fact_id uuid;
ALTER TABLE page_link ADD CONSTRAINT page_link_of_receipt
    CHECK ((use = 'receipt') = (purpose_id IS NOT NULL AND fact_id IS NOT NULL));
