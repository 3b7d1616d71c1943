"""The clock of unanswered questions: who is asked and keeps silent for a day has not said yes."""

from datetime import datetime

from jawort.desk import consent
from jawort.ledger.controller import controllers
from jawort.ledger.work import Ledger


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """End questions that are over, one batch for each company; gives how many. Safe to repeat."""
    async with ledger.house_work() as work:
        companies = await controllers(work)
    count = 0
    for one in companies:
        async with ledger.work(one.controller_id) as mine:
            count += await consent.expire(mine, now=now)
    return count
