"""The clock of noes told in answers: what was refused for a person's sake is a withdrawal."""

from datetime import datetime

from jawort.desk.opt_out import answered_no
from jawort.ledger.sending import attempt
from jawort.ledger.work import Ledger


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Make withdrawals of the noes the platform told while sending; gives how many answers those
    were. Safe to stop and to repeat: until then the platform's flag keeps advertising back.
    """
    async with ledger.house_work() as house:
        waiting = await attempt.controllers_with_noes(house)
    count = 0
    for controller_id in waiting:
        async with ledger.work(controller_id) as work:
            count += await answered_no.obey(work, now=now)
    return count
