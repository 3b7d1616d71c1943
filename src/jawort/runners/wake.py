"""The inbox's clock: snoozed conversations wake, private chats are cleared, leftovers go."""

from datetime import datetime
from typing import Final

from jawort.domain.conversation.inbox import UNDO_FOR
from jawort.ledger import inbox, standing
from jawort.ledger.controller import controllers
from jawort.ledger.work import Ledger

BATCH: Final = 200
"""How many conversations of one company are woken, or cleared, in one turn."""


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Wake what is due, delete the texts of chats set apart ten minutes ago, forget what is over;
    gives how many conversations, messages and rows. Safe to stop and to repeat.
    """
    async with ledger.house_work() as house:
        companies = await controllers(house)
        count = await inbox.tidy(house, now=now)
    for one in companies:
        async with ledger.work(one.controller_id) as work:
            count += await standing.wake_due(work, limit=BATCH, now=now)
            count += await standing.clear_private(work, before=now - UNDO_FOR, limit=BATCH, now=now)
            await inbox.forget(work)
    return count
