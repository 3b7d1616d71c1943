"""The clock of silence: a question nobody answered for a day, a yes nobody heard of for years."""

from datetime import datetime

from jawort.desk.consent import in_thread, review
from jawort.ledger.controller import controllers
from jawort.ledger.work import Ledger


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """End questions and yeses that are over, one batch of each for each company; gives how many.
    Safe to repeat.
    """
    async with ledger.house_work() as work:
        companies = await controllers(work)
    count = 0
    for one in companies:
        async with ledger.work(one.controller_id) as mine:
            count += await in_thread.expire(mine, now=now)
        async with ledger.work(one.controller_id) as mine:  # two small steps hold few people
            count += await review.end_silent(mine, now=now)
    return count
