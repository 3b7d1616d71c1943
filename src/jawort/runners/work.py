"""`jawort work`: reading, asking for campaigns, sending, and all that is done now and then.

Any number of these may run on any number of machines against one database.
"""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from importlib.metadata import version
from typing import Any, Final
from uuid import UUID

from jawort.domain.ids import timeless_id
from jawort.domain.installation import Installation
from jawort.ledger.journal import note
from jawort.ledger.listen import DELIVERY, READY, listen
from jawort.ledger.work import Ledger
from jawort.outbox.opening import open_outbox
from jawort.outbox.round import Outbox
from jawort.reading.read import warm
from jawort.runners import campaign, errand, fetch_media, read, send, sequence
from jawort.runners.pulse import Pulse
from jawort.runners.schedule import House, keep_schedule

STOP_S: Final = 8.0
"""How long turns under way may take to end. What is broken off after that leaves nothing by halves:
a reading begins anew elsewhere, a message on its way is unknown until it is heard of.
"""


@dataclass(frozen=True, slots=True)
class Turns:
    """The same turns, called by hand: for a story in which time stands still."""

    ledger: Ledger
    outbox: Outbox
    clock: Callable[[], datetime]

    async def read(self) -> int:
        """Read what the door has kept; gives how many deliveries that were."""
        return await read.run_once(self.ledger, now=self.clock())

    async def ask(self) -> int:
        """Ask about the next recipients of each campaign that runs; gives how many."""
        return await campaign.run_once(self.ledger, now=self.clock())

    async def send(self) -> int:
        """One round of sending; gives how many messages were dealt with."""
        return await send.run_once(self.outbox, now=self.clock())

    async def fetch(self) -> int:
        """Fetch files people sent; gives how many were taken up."""
        return await fetch_media.run_once(self.outbox, now=self.clock())

    async def hand_over(self) -> int:
        """Hand files to the carriers whose messages wait for it; gives how many."""
        return await fetch_media.hand_over(self.outbox, now=self.clock())

    async def number(self) -> int:
        """Number the facts that wait; gives how many."""
        return await sequence.run_once(self.ledger, now=self.clock())


@asynccontextmanager
async def by_hand(ledger: Ledger, *, clock: Callable[[], datetime]) -> AsyncIterator[Turns]:
    """Turns under a pretended clock. What they send reaches this machine only."""
    async with open_outbox(
        ledger, worker_id=_worker_id(), clock=time.monotonic, only_loopback=True
    ) as outbox:
        yield Turns(ledger, outbox, clock)


async def keep_working(
    ledger: Ledger,
    place: Installation,
    *,
    clock: Callable[[], datetime],
    stop: asyncio.Event,
) -> None:
    """Work until `stop`, then let what is under way end. Raises what could not be begun at all."""
    warm()  # the reader's index: made now, and not while the first message waits
    house = House(ledger, clock, place.log_folder, place.backup_folder, version("jawort"))
    async with open_outbox(
        ledger, worker_id=_worker_id(), clock=time.monotonic, is_ending=stop.is_set
    ) as outbox:
        pulses = _pulses(ledger, outbox)
        tasks = [asyncio.create_task(one.beat(clock=clock, stop=stop)) for one in pulses]
        tasks.append(asyncio.create_task(keep_schedule(house, stop=stop)))
        heard = partial(_wake, pulses)
        tasks.append(asyncio.create_task(listen(ledger, (DELIVERY, READY), heard, stop=stop)))
        await _until_ended(tasks, stop)


def _pulses(ledger: Ledger, outbox: Outbox) -> list[Pulse]:
    return [
        Pulse(
            "read",
            lambda now: read.run_once(ledger, now=now),
            1.0,
            wakes_at=DELIVERY,
            breath_s=read.BREATH_S,
            many=read.DELIVERIES,
        ),
        Pulse("campaign", lambda now: campaign.run_once(ledger, now=now), 1.0),
        Pulse("send", lambda now: send.run_once(outbox, now=now), 0.25, wakes_at=READY),
        Pulse("errand", lambda now: errand.run_once(outbox, now=now), 1.0),
        Pulse("fetch_media", lambda now: fetch_media.run_once(outbox, now=now), 1.0),
        Pulse("hand_over_media", lambda now: fetch_media.hand_over(outbox, now=now), 0.5),
    ]


def _wake(pulses: Sequence[Pulse], channel: str) -> None:
    for pulse in pulses:
        if pulse.wakes_at == channel:
            pulse.wake()


async def _until_ended(tasks: Sequence["asyncio.Task[Any]"], stop: asyncio.Event) -> None:
    """Wait for `stop` and for the turns under way; break off what takes too long. Whatever could
    not go on ends all of it, and is raised.
    """
    told = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([told, *tasks], return_when=asyncio.FIRST_COMPLETED)
        stop.set()
        _, late = await asyncio.wait(tasks, timeout=STOP_S)
        if late:
            note("broken_off", level="warning", task_count=len(late))
        for task in late:
            task.cancel()
        ends = await asyncio.gather(*tasks, return_exceptions=True)
    finally:
        told.cancel()
        for task in tasks:
            task.cancel()
    for end in ends:
        if isinstance(end, Exception):
            raise end


def _worker_id() -> UUID:
    return timeless_id(secrets.token_bytes(16))
