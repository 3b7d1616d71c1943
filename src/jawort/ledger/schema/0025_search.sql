-- Why: words are found without the marks on their letters, too: Muller finds Müller. What is kept
-- of a word cannot be told back, so everything that can be found is read once more by the indexer,
-- in its own turns; until then it is found as before. The previous release does not look here.

INSERT INTO search_waiting (controller_id, subject_id, contact_id)
    SELECT controller_id, subject_id, contact_id FROM search_token
    ON CONFLICT DO NOTHING;
