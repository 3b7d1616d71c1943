"""What workers that are gone have left behind: nobody knows whether it left, so it is `unknown`."""

from datetime import datetime, timedelta
from typing import Final

from jawort.ledger.sending import attempt
from jawort.ledger.work import Ledger

LEASE: Final = timedelta(seconds=90)
"""Longer than any living worker needs: one second to the first byte, thirty to the answer, and as
long again to note it. A worker that is later all the same still settles its attempt if no byte
had left or a Graph error came; otherwise it stays unknown until a status speaks."""

LIMIT: Final = 500


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Give up attempts that nobody will settle any more; the answer is how many those were.

    They are never sent again: a status with their id settles them, or a person (promise 3).
    """
    before = now - LEASE
    async with ledger.house_work() as work:
        controllers = await attempt.controllers_overdue(work, before=before)
    count = 0
    for controller_id in controllers:
        async with ledger.work(controller_id) as work:
            count += await attempt.give_up_overdue(work, before=before, limit=LIMIT, now=now)
    return count
