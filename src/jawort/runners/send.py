"""The clock of sending: what is due is judged once more and leaves."""

from datetime import datetime

from jawort.ledger.journal import note
from jawort.outbox import round as outbox_round
from jawort.outbox.round import Outbox


async def run_once(outbox: Outbox, *, now: datetime) -> int:
    """One round; the answer is how many messages were dealt with. Any number of workers may run.

    Safe to stop between rounds, and to repeat: what has begun to leave is never begun again.
    """
    done = await outbox_round.run_once(outbox, now=now)
    for kind in done.faults:
        note("sending_broke", level="error", fault=kind.lower())
    return done.count
