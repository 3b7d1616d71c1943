"""The indexer's clock: names and messages of ours can be found soon after they were kept."""

from datetime import datetime
from typing import Final

from jawort.desk.conversation.word_index import index_waiting
from jawort.ledger.search import companies_waiting
from jawort.ledger.work import Ledger

ROUNDS: Final = 20
"""How many batches of one company in one turn: it is bounded, and the next turn goes on."""


async def run_once(ledger: Ledger, *, now: datetime) -> int:
    """Index what waits; gives how many subjects. Safe to stop and to repeat; several at once take
    different ones.
    """
    del now  # a runner is called with the time; words have none
    async with ledger.house_work() as house:
        companies = await companies_waiting(house)
    count = 0
    for one in companies:
        for _ in range(ROUNDS):
            async with ledger.work(one) as work:
                done = await index_waiting(work)
            count += done
            if not done:
                break
    return count
