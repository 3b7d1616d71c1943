"""The clock of the log: gives the committed facts of every controller their numbers."""

from datetime import datetime
from typing import Final

from jawort.ledger.proof import log
from jawort.ledger.work import Ledger

_MOST_BATCHES: Final = 20  # of 5000 facts for each controller: what is left waits for the next run


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Number what waits; the answer is how many facts that were.

    Several may run: each log has one line. Safe to stop: a batch is numbered whole or not at all.
    """
    async with ledger.house_work() as work:
        waiting = await log.controllers_waiting(work)
    count = 0
    for controller_id in sorted(waiting):
        for _ in range(_MOST_BATCHES):
            async with ledger.work(controller_id) as work:
                numbered = (await log.sequence(work, now=now)).count
            count += numbered
            if not numbered:
                break
    return count
