"""The clock of the template list: read daily, so that what is known as approved still is."""

from datetime import datetime, timedelta
from typing import Final

from jawort.ledger import sender
from jawort.ledger.sending import errand
from jawort.ledger.work import Ledger

EVERY: Final = timedelta(hours=24)


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Have the list read of every number whose list is a day old; gives how many were asked for.

    What waits already is not asked for twice, so it is safe to repeat.
    """
    async with ledger.house_work() as house:
        due = await sender.templates_due(house, before=now - EVERY)
    count = 0
    for controller_id, senders in due.items():
        async with ledger.work(controller_id) as work:
            for sender_id in senders:
                count += await errand.add_once(work, "template", sender_id, now=now)
    return count
