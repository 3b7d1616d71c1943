"""The flow of one round: claims go on while earlier messages are still on their way."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.sending import claim
from jawort.ledger.work import AWAY, Ledger
from jawort.outbox.carrier import Carriers
from jawort.outbox.check import Monotonic, claim_and_check
from jawort.outbox.dispatch import Report, note, send
from jawort.outbox.retry import Late, Lost
from jawort.provider.whatsapp.send import Accepted

TOGETHER_S: Final = 0.02
"""How long an outcome waits for others to be noted with it."""

_LONGEST_PAUSE_S: Final = 0.25


@dataclass(slots=True)
class Flow:
    """What is on its way in one round, and what became of it.

    most: messages of one number in one claim. under_way: messages on their way at once. slice_s:
    how long to go on claiming. opens_at: when the pace lets the next one through; None when it
    holds nothing back.
    """

    ledger: Ledger
    carriers: Carriers
    worker_id: UUID
    clock: Monotonic
    most: int
    under_way: int
    slice_s: float
    started_at: datetime
    waiting: int = 0
    ended: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    opens_at: datetime | None = None
    _began: float = field(init=False)
    _running: set[asyncio.Task[Report]] = field(default_factory=set)
    _unnoted: list[Report] = field(default_factory=list)
    _has_more: bool = True

    def __post_init__(self) -> None:
        self._began = self.clock()

    def now(self) -> datetime:
        """The time now: that of the start, and what has passed since."""
        return self.started_at + timedelta(seconds=self.clock() - self._began)

    async def step(self) -> bool:
        """Do what can be done now, or wait for something to happen. False: the round is over."""
        deeds: list[Coroutine[Any, Any, None]] = []
        ended = {one for one in self._running if one.done()}
        if ended:
            self._running -= ended
            self._has_more = True  # their persons are free for their next message
            deeds.append(self._note([one.result() for one in ended]))
        if self._may_claim():
            deeds.append(self._claim())
        if deeds:
            for fault in await asyncio.gather(*deeds, return_exceptions=True):
                if fault is not None:
                    raise fault
            return True
        if self._running:
            await self._wait()
            return True
        return await self._pause()

    async def drain(self) -> None:
        """Wait for what is on its way and note it; offer the ledger once more what it did not take.

        Raises what the ledger says if it still takes nothing: then these attempts stay open, and
        count as unknown later.
        """
        while self._running:
            ended = await self._wait()
            self._running -= ended
            await self._note([one.result() for one in ended])
        rest, self._unnoted = self._unnoted, []
        if rest:
            await note(self.ledger, rest, now=self.now())

    def _may_claim(self) -> bool:
        room = len(self._running) + self.most <= self.under_way
        return self._has_more and room and not self._is_over()

    def _is_over(self) -> bool:
        return self.clock() - self._began >= self.slice_s

    async def _claim(self) -> None:
        """Claim for every company with something due. Sends begin at once: their second runs."""
        self._has_more, self.opens_at = False, None
        async with self.ledger.house_work() as work:
            controllers = await claim.controllers_due(work, now=self.now())
        for controller_id in controllers:
            await self._claim_for(controller_id)

    async def _claim_for(self, controller_id: UUID) -> None:
        async with self.ledger.work(controller_id) as work:
            carrier = await self.carriers.of(work)
        if carrier is None:
            return  # no key to send with: what waits stays as it is, and the doctor says so
        try:
            batch = await claim_and_check(
                self.ledger,
                controller_id,
                worker_id=self.worker_id,
                most=self.most,
                clock=self.clock,
                now=self.now(),
                lines=carrier.lines,
            )
        except ContactGone:
            return  # somebody was erased at this very moment: nothing was taken
        for one in batch.departures:
            self._running.add(asyncio.create_task(send(carrier, one, clock=self.clock)))
        self.waiting += batch.waiting
        self.ended += batch.ended
        self._has_more = self._has_more or bool(batch.departures or batch.ended)
        if batch.opens_at is not None:
            self.opens_at = min(batch.opens_at, self.opens_at or batch.opens_at)

    async def _wait(self) -> set[asyncio.Task[Report]]:
        """Wait until something ends; what ends at nearly the same time is noted together."""
        timeout_s = self._opens_in_s()
        ended, rest = await asyncio.wait(
            self._running, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED
        )
        if not ended:
            self._has_more = True  # the pace has opened
        elif rest:
            more, _ = await asyncio.wait(rest, timeout=TOGETHER_S)
            ended |= more
        return ended

    async def _pause(self) -> bool:
        """Wait for the pace, where that is worth it. A clock that stands is not waited for."""
        pause_s, before = self._opens_in_s(), self.clock()
        if pause_s is None:
            return False
        await asyncio.sleep(pause_s)
        self._has_more = True
        return self.clock() > before

    def _opens_in_s(self) -> float | None:
        if self.opens_at is None or self._has_more or self._is_over():
            return None
        span_s = (self.opens_at - self.now()).total_seconds()
        return min(max(span_s, 0.001), _LONGEST_PAUSE_S)

    async def _note(self, reports: list[Report]) -> None:
        """Remember and count. What the ledger does not take now is offered once more at the end."""
        try:
            await note(self.ledger, reports, now=self.now())
        except AWAY:
            self._unnoted += reports
        for one in reports:
            match one.ending:
                case Accepted():
                    self.endings["accepted"] += 1
                case Late():
                    self.endings["late"] += 1
                case Lost(fault=fault):
                    self.endings["lost"] += 1
                    self.faults.append(fault)
                case fault:
                    self.endings[fault.outcome] += 1
