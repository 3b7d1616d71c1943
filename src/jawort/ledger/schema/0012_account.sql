-- Why: one company may have several accounts, each with its own key and secrets (house.md §4). A
-- number names the door it belongs to. Also: what the carrier told of limits and noes is dated, so
-- that news read late change nothing, and a delivery that fells its reader waits before it is tried
-- again. The previous release goes on working: it does not look at these columns.

ALTER TABLE sender
    ADD COLUMN endpoint_id uuid,         -- NULL: the newest open door with a key
    ADD COLUMN templates_at timestamptz, -- when its list of templates was read last
    ADD FOREIGN KEY (controller_id, endpoint_id) REFERENCES endpoint;
-- So far the newest open door spoke for all numbers, and it still does.
UPDATE sender SET endpoint_id = (
    SELECT endpoint_id FROM endpoint
    WHERE endpoint.controller_id = sender.controller_id AND closed_at IS NULL
    ORDER BY created_at DESC, endpoint_id DESC LIMIT 1)
WHERE channel = 'wa';

ALTER TABLE portfolio ADD COLUMN reach_told_at timestamptz; -- when the platform told its limit

-- 131050: the person has switched advertising off. The number is bound to it at once; the
-- withdrawal in the log follows, and this says that it did.
ALTER TABLE attempt ADD COLUMN no_taken_at timestamptz;
CREATE INDEX attempt_no_untaken ON attempt (controller_id, ended_at)
    WHERE error_code = 131050 AND no_taken_at IS NULL;

ALTER TABLE delivery ADD COLUMN not_before timestamptz; -- after it felled a reader
