"""The flow of one round: claims go on while earlier messages are still on their way."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.sending import claim
from jawort.ledger.work import AWAY, Ledger, is_database_away
from jawort.outbox.carrier import Carriers
from jawort.outbox.check import Monotonic, claim_and_check
from jawort.outbox.dispatch import Report, note, send
from jawort.outbox.retry import Late, Lost
from jawort.provider.whatsapp.send import Accepted

TOGETHER_S: Final = 0.02
"""How long an outcome waits for others to be noted with it."""

CLAIMS: Final = 2
"""Claims of one round at once while they find something: one waits, one is judged."""

_LONGEST_PAUSE_S: Final = 0.25


@dataclass(slots=True)
class Flow:
    """What is on its way in one round, and what became of it.

    most: messages of one number in one claim. under_way: messages on their way at once. slice_s:
    how long to go on claiming, unless it is ending. opens_at: when the pace lets the next one
    through; None when it holds nothing back.
    """

    ledger: Ledger
    carriers: Carriers
    worker_id: UUID
    clock: Monotonic
    most: int
    under_way: int
    slice_s: float
    is_ending: Callable[[], bool]
    started_at: datetime
    waiting: int = 0
    ended: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    opens_at: datetime | None = None
    _began: float = field(init=False)
    _running: set[asyncio.Task[Report]] = field(default_factory=set)
    _claiming: set[asyncio.Task[None]] = field(default_factory=set)
    _noting: set[asyncio.Task[None]] = field(default_factory=set)
    _ended: list[Report] = field(default_factory=list)
    _unnoted: list[Report] = field(default_factory=list)
    _has_more: bool = True
    _has_found: bool = False
    _news: int = 0

    def __post_init__(self) -> None:
        self._began = self.clock()

    def now(self) -> datetime:
        """The time now: that of the start, and what has passed since."""
        return self.started_at + timedelta(seconds=self.clock() - self._began)

    async def step(self) -> bool:
        """Do what can be done now, or wait for something to happen. False: the round is over."""
        if self._may_claim():
            self._claiming.add(asyncio.create_task(self._claim()))
        elif self._running or self._claiming or self._noting:
            await self._wait(self._opens_in_s())
        else:
            return await self._pause()
        return True

    async def drain(self) -> None:
        """Wait for what is on its way and note it; offer the ledger once more what it did not take.

        Raises what a claim met, and what the ledger says if it still takes nothing: then these
        attempts stay open, and count as unknown later.
        """
        faults: list[Exception] = []
        while self._running or self._claiming or self._noting:
            try:
                await self._wait(None)
            except Exception as fault:  # one claim's; what has begun to leave goes on
                faults.append(fault)
        rest, self._unnoted = self._unnoted, []
        if rest:
            await note(self.ledger, rest, now=self.now())
        if faults:
            raise faults[0]

    def _may_claim(self) -> bool:
        most = CLAIMS if self._has_found else 1
        room = len(self._running) + (1 + len(self._claiming)) * self.most <= self.under_way
        return self._has_more and room and len(self._claiming) < most and not self._is_over()

    def _is_over(self) -> bool:
        return self.is_ending() or self.clock() - self._began >= self.slice_s

    async def _claim(self) -> None:
        """Claim for every company with something due. Sends begin at once: their second runs."""
        before, found = self._news, False
        self.opens_at = None
        async with self.ledger.house_work() as work:
            controllers = await claim.controllers_due(work, now=self.now())
        for controller_id in controllers:
            try:
                found |= await self._claim_for(controller_id)
            except Exception as fault:  # the next company's messages must not wait for this one's
                if is_database_away(fault):
                    raise
                self.faults.append(type(fault).__name__)
        self._has_found |= found
        # What became free while this claim was looking was perhaps not seen by it.
        self._has_more = found or self._news != before

    async def _claim_for(self, controller_id: UUID) -> bool:
        """Claim for one company; False when that gave nothing."""
        async with self.ledger.work(controller_id) as work:
            carrier = await self.carriers.of(work)
        if carrier is None:
            return False  # no key to send with: what waits stays, and the doctor says so
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
            return False  # somebody was erased at this very moment: nothing was taken
        for one in batch.departures:
            self._running.add(asyncio.create_task(send(carrier, one, clock=self.clock)))
        self.waiting += batch.waiting
        self.ended += batch.ended
        if batch.opens_at is not None:
            self.opens_at = min(batch.opens_at, self.opens_at or batch.opens_at)
        return bool(batch.departures or batch.ended)

    async def _wait(self, timeout_s: float | None) -> None:
        """Wait until something ends, and begin what follows from it. Raises what a claim met."""
        under_way: set[asyncio.Task[Any]] = {*self._running, *self._claiming, *self._noting}
        done, _ = await asyncio.wait(
            under_way, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED
        )
        if not done:
            self._has_more = True  # the pace has opened
        self._ended += [one.result() for one in self._running & done]
        deeds = (self._claiming | self._noting) & done
        self._running -= done
        self._claiming -= done
        self._noting -= done
        if self._ended and not self._noting:
            self._noting.add(asyncio.create_task(self._note()))
        for fault in [one.exception() for one in deeds]:
            if fault is not None:
                raise fault

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

    async def _note(self) -> None:
        """Remember and count what has ended; what ends at nearly the same time goes with it. What
        the ledger does not take now is offered once more at the end.
        """
        if self._running:
            await asyncio.sleep(TOGETHER_S)
        reports, self._ended = self._ended, []
        try:
            await note(self.ledger, reports, now=self.now())
        except AWAY:
            self._unnoted += reports
        self._has_more = True  # these persons are free for their next message
        self._news += 1
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
