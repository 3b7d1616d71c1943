"""The clock of reading: what the door has kept becomes contacts, messages, noes and requests."""

from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk import receive
from jawort.intake.translate import Translated, translate
from jawort.ledger import delivery, delivery_claim
from jawort.ledger.identity import Moved
from jawort.ledger.journal import note
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.work import CONFLICTS, Ledger, Work, is_database_away

DELIVERIES: Final = 400
"""How many deliveries of one company one turn takes up: the more wait, the less each costs."""

BREATH_S: Final = 0.1
"""Between turns that found fewer: reading ten at once costs little more than reading one. Sending
to somebody who has just written waits longer for being read (`outbox.verdict.HEAR_FIRST`).
"""

PORTION: Final = 500
"""How many updates the desk takes in at once."""

TRIES: Final = 5
"""How often a batch begins anew because others stood in its way; then it is a fault."""


async def run_once(ledger: Ledger, *, now: datetime, limit: int = DELIVERIES) -> int:
    """Read what waits, one batch for each company; the answer is how many deliveries that were.

    One transaction a batch: reading and what comes of it are remembered together. Several may run:
    none reads what another has in its hands. A batch that cannot be read is noted and read again,
    each delivery alone, until the one that is to blame is put aside (ledger/delivery_claim).
    """
    async with ledger.house_work() as work:
        waiting = await delivery.controllers_waiting(work)
    count = 0
    for controller_id in waiting:
        try:
            read, was_suspect = await _read(ledger, controller_id, limit=limit, now=now)
            count += read
            if was_suspect:  # it must not keep what is fresh waiting
                fresh, _ = await _read(ledger, controller_id, limit=limit, suspects=False, now=now)
                count += fresh
        except Exception as fault:  # the next company's post must not wait for this one's
            if is_database_away(fault):
                raise  # no company's fault: the pulse rests and comes again
            kind = type(fault).__name__.lower()
            note("reading_failed", level="error", controller=controller_id, fault=kind)
    return count


async def _read(
    ledger: Ledger, controller_id: UUID, *, limit: int, suspects: bool = True, now: datetime
) -> tuple[int, bool]:
    """Read one batch; gives how many deliveries that were, and whether it was a suspect alone."""
    async with ledger.brisk_work(controller_id) as work:
        taken = await delivery_claim.claim(ledger, work, limit=limit, suspects=suspects, now=now)
        if taken is None:
            return 0, False
        told = translate(taken)
        not_ours = await _take_in(work, told, now=now)
        readings = told.with_strange(not_ours) if not_ours else told.readings
        await delivery_claim.finish(work, taken, readings, now=now)
        return len(taken.deliveries), taken.is_suspect


async def _take_in(work: Work, told: Translated, *, now: datetime) -> set[int]:
    """Let the desk take in a batch, whole; gives the places of what was for none of our numbers.

    Somebody erased, begun or changed by another in the same moment is no fault of the batch: it is
    taken in once more, and no attempt is counted for it.
    """
    for left in reversed(range(TRIES)):
        not_ours: set[int] = set()
        try:
            async with work.connection.transaction():
                for number, portion in enumerate(told.portions(PORTION)):
                    taken = await receive.take_in(work, portion, now=now)
                    not_ours |= {number * PORTION + place for place in taken.not_ours}
        except (ContactGone, Moved, *CONFLICTS):
            if not left:
                raise
        else:
            return not_ours
    raise AssertionError("the last try returns or raises")
