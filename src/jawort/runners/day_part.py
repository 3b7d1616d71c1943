"""The clock of days: tomorrow has its part of the deliveries before it comes, old days go whole."""

from datetime import datetime

from jawort.ledger import partition
from jawort.ledger.work import Ledger


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Make the parts of the coming days and drop those that are over; counts parts and rows."""
    async with ledger.house_work() as work:
        made = await partition.ensure(work, now=now)
    async with ledger.house_work() as work:
        return made + await partition.drop_old(work, now=now)
