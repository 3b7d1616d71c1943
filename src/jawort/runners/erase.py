"""The clock of confirmed erasures: who asked for it and said yes to our question is erased."""

from datetime import datetime, timedelta
from typing import Final

from jawort.desk.right import erasure
from jawort.domain.refusal import Refusal
from jawort.domain.right.erasure import Ground
from jawort.ledger import right_request
from jawort.ledger.controller import controllers
from jawort.ledger.journal import note
from jawort.ledger.work import Ledger

REST: Final = timedelta(minutes=10)
"""So long our last word to the person, which says that it will be done, has time to leave."""

BY: Final = "chat"  # nobody of the staff: the person did it, in words that are a fact of the log


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Carry out the erasures that were confirmed in the chat (Art. 17(1) GDPR; law.md W-13); gives
    how many. One that is refused, such as a record erased meanwhile, does not hold up the others.
    """
    async with ledger.house_work() as work:
        companies = await controllers(work)
    count = 0
    for company in companies:
        async with ledger.reading(company.controller_id) as reading:
            confirmed = await right_request.confirmed_erasures(reading, by=now - REST)
        for request_id, contact_id in confirmed:
            try:
                await erasure.erase(
                    ledger,
                    company.controller_id,
                    contact_id,
                    ground=Ground.REQUEST,
                    by=BY,
                    now=now,
                )
            except Refusal as refused:
                note("erasure_refused", level="warning", code=refused.code, request=request_id)
                continue
            count += 1
    return count
