"""One round of the outbox: claim, check, send, note, and again while there is room and time.

Safe to stop between rounds and to repeat. Any number of workers on any number of machines may make
rounds at once; they share the pace and meet nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.ledger.sending import claim
from jawort.ledger.work import Ledger
from jawort.outbox.carrier import Carriers
from jawort.outbox.check import Monotonic
from jawort.outbox.flow import Flow

MOST: Final = 250
"""Messages of one number in one claim: they must all have left within a second of their check."""

UNDER_WAY: Final = 750
"""Messages of one worker on their way at once: 1,000 a second need 150 when answers take 150 ms,
and room for what is claimed meanwhile."""

SLICE_S: Final = 10.0
"""How long a round goes on claiming unless it is told to end; then it only waits for its answers,
and a quarter of a second passes in which nothing is claimed."""

REST: Final = timedelta(milliseconds=250)
"""How long to rest when nothing is due, or what is due may not leave yet."""


@dataclass(frozen=True, slots=True)
class Outbox:
    """One worker's view: the memory, the carriers, and a clock that only measures spans.

    worker_id: random, for this process; it is noted with what it takes. is_ending: whether the
    worker has been told to end; then nothing more is claimed.
    """

    ledger: Ledger
    carriers: Carriers
    worker_id: UUID
    clock: Monotonic
    most: int = MOST
    is_ending: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did. due_at: when to make the next one.

    endings: how many ended how: accepted, not_sent, refused, unclear, late, lost. faults: kinds of
    what broke unexpectedly, for the program's own log.
    """

    due_at: datetime
    waiting: int = 0
    ended: int = 0
    endings: dict[str, int] = field(default_factory=dict)
    faults: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many messages were dealt with."""
        return self.waiting + self.ended + sum(self.endings.values())


async def run_once(outbox: Outbox, *, now: datetime) -> Round:
    """Deal with what is due, for about ten seconds, and wait for the answers.

    Cancelled in the middle it still waits for what is on its way and notes it; cancelled once more
    it leaves that to the clock that says `unknown`.
    """
    flow = Flow(
        ledger=outbox.ledger,
        carriers=outbox.carriers,
        worker_id=outbox.worker_id,
        clock=outbox.clock,
        most=outbox.most,
        under_way=max(UNDER_WAY, outbox.most),
        slice_s=SLICE_S,
        is_ending=outbox.is_ending,
        started_at=now,
    )
    try:
        while await flow.step():
            pass
    finally:
        await flow.drain()
    return Round(
        due_at=await _due_at(outbox.ledger, flow),
        waiting=flow.waiting,
        ended=flow.ended,
        endings=dict(flow.endings),
        faults=tuple(flow.faults),
    )


async def _due_at(ledger: Ledger, flow: Flow) -> datetime:
    now = flow.now()
    if flow.waiting or flow.ended or flow.endings:
        return now
    async with ledger.house_work() as work:
        next_at = await claim.next_due(work)
    # What is due already and was not taken is held up by something: a rest, not a hurry.
    soonest = flow.opens_at or now + REST
    return max(soonest, next_at or soonest)
