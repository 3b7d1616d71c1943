"""The clock of the log: gives the committed facts of every controller their numbers."""

from datetime import datetime

from jawort.ledger import log
from jawort.ledger.work import Ledger


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Number what waits, one batch for each controller; the answer is how many facts that were.

    Call again at once while the answer is not 0. Several may run: each log has one line.
    """
    async with ledger.house_work() as work:
        waiting = await log.controllers_waiting(work)
    count = 0
    for controller_id in sorted(waiting):
        async with ledger.work(controller_id) as work:
            count += (await log.sequence(work, now=now)).count
    return count
