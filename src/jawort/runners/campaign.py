"""The clock of campaigns: asks about the next recipients of each one that runs."""

from datetime import datetime

from jawort.desk.sending import campaign
from jawort.ledger.journal import note
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.sending import campaign as rows
from jawort.ledger.work import CONFLICTS, Ledger, is_database_away


async def run_once(ledger: Ledger, *, now: datetime, limit: int = campaign.BATCH) -> int:
    """One batch of every running campaign; the answer is how many recipients were asked about.

    Several may run: one campaign is walked by one of them at a time, and nobody is asked twice.
    """
    async with ledger.house_work() as work:
        running = await rows.running(work)
    count = 0
    for controller_id, campaign_id in running:
        try:
            async with ledger.work(controller_id) as mine:
                count += await campaign.advance(mine, campaign_id, limit=limit, now=now)
        except (ContactGone, *CONFLICTS):  # somebody was erased or changed at this very moment
            count += 1  # nothing is remembered of this batch: the same once more, at once
        except Exception as fault:  # the other campaigns must not wait for this one
            if is_database_away(fault):
                raise  # no company's fault: the pulse rests and comes again
            kind = type(fault).__name__.lower()
            note("campaign_failed", level="error", campaign=campaign_id, fault=kind)
    return count
