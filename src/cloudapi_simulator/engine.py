"""Moves the world along: runs what is due, posts webhooks, waits for the next thing."""

import asyncio
import contextlib
import logging
from collections import deque
from datetime import datetime, timedelta

from cloudapi_simulator.clock import LATEST, Clock
from cloudapi_simulator.courier import Courier
from cloudapi_simulator.light import LightLane
from cloudapi_simulator.postbag import Outcome
from cloudapi_simulator.subscription import Handshake
from cloudapi_simulator.webhook import Delivery
from cloudapi_simulator.world import World

_MOST_ROUNDS = 10_000  # at one moment of standing time; more means webhooks answer each other
_IMPATIENCE = 10  # how much less time a silent target gets while time stands still
_BREATH_S = 0.1  # after a bug, so that one that repeats does not take the whole machine
_log = logging.getLogger("cloudapi_simulator")


class Engine:
    """One per running simulator. With a standing clock it works in rounds, so runs repeat."""

    def __init__(self, world: World, clock: Clock) -> None:
        self.world = world
        self.clock = clock
        self.base = ""
        self._courier = Courier()
        self._wake = asyncio.Event()
        self._turn = asyncio.Lock()
        self._to_post: deque[Delivery] = deque()
        self._carriers: set[asyncio.Task[None]] = set()
        self._silent: set[str] = set()  # targets whose last attempt had no answer
        self._running: asyncio.Task[None] | None = None
        self._sleeps_until: datetime | None = None  # None: until somebody pokes
        self._sleeps_since = 0  # changes of the clock when it fell asleep
        self.light = LightLane(world) if world.settings.light else None

    async def shake_hands(self, question: Handshake) -> bool:
        """Does a new webhook address echo the challenge?"""
        return await self._courier.shake_hands(question, timeout_s=self._timeout_s)

    async def look_at(self, addresses: list[str]) -> None:
        """Fetch files sent by address before the message is taken, unless they are known."""
        for address in addresses:
            now = self.clock.now()
            if not self.world.links.is_known(address, now):
                found = await self._courier.look(address, timeout_s=self._timeout_s)
                self.world.links.note(address, found, now)

    @property
    def _timeout_s(self) -> float:
        return self.world.settings.webhook_timeout_s

    @property
    def on_the_way_count(self) -> int:
        """Webhooks being posted at this moment."""
        return len(self._carriers)

    def start(self) -> None:
        """Begin to move the world."""
        self._running = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Stop moving; what is on the way is dropped."""
        tasks = [task for task in (self._running, *self._carriers) if task]
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await self._courier.close()

    def poke(self) -> None:
        """Something may have become due. A sleeper that wakes in time anyway is left alone."""
        next_at = self.world.agenda.next_at()
        is_early = self._sleeps_until is None or (next_at and next_at < self._sleeps_until)
        is_moved = self._sleeps_since != self.clock.changes
        if is_early or is_moved or self.world.postbag.has_ready:
            self._wake.set()

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            try:
                if self.clock.is_virtual:
                    await self.settle()
                else:
                    self._launch_due()
            except Exception:
                _log.exception("a bug of the simulator; the world moves on")
                self._wake.set()
                await asyncio.sleep(_BREATH_S)
            wait_s = self._wait_s()
            self._sleeps_until = None if wait_s is None else self.world.agenda.next_at()
            self._sleeps_since = self.clock.changes
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), wait_s)

    def _wait_s(self) -> float | None:
        """Seconds of the machine until the next thing is due; None: until somebody pokes."""
        next_at = self.world.agenda.next_at()
        if next_at is None or self.clock.is_virtual:
            return None
        return self.clock.real_s(next_at - self.clock.now())

    def _launch_due(self) -> None:
        self.world.agenda.run_due(self.clock.now())
        self._to_post.extend(self.world.postbag.take())
        room = self.world.settings.webhook_concurrency - len(self._carriers)
        for _ in range(min(len(self._to_post), room)):
            task = asyncio.get_running_loop().create_task(self._carry())
            self._carriers.add(task)
            task.add_done_callback(self._carriers.discard)

    async def _carry(self) -> None:
        """Post one after the other while there is something to post."""
        while self._to_post:
            delivery = self._to_post.popleft()
            if delivery.given_up:
                continue
            status = await self._courier.post(delivery, timeout_s=self._timeout_s)
            self._note(delivery, status)
            self.poke()

    def _note(self, delivery: Delivery, status: int) -> None:
        now = self.clock.now()
        is_done = self.world.postbag.settle(Outcome(delivery, status), now)
        (self._silent.discard if status else self._silent.add)(delivery.url)
        transcript = self.world.transcript
        if not transcript.is_kept:
            return
        transcript.note(
            "webhook",
            now,
            number=delivery.number,
            attempt=delivery.attempt,
            path="/" + delivery.url.partition("://")[2].partition("/")[2],
            status=status,
            done=is_done,
            body=self.hide_address(delivery.body.decode()),
        )

    def hide_address(self, text: str) -> str:
        """The text without our own host and port, so that transcripts of two runs are equal."""
        if not self.base:
            return text
        return text.replace(self.base, "{base}").replace(self.base.replace("/", "\\/"), "{base}")

    async def settle(self, within_s: float = 30.0) -> bool:
        """Let everything due now happen and be answered. False when time ran out before."""
        try:
            async with asyncio.timeout(within_s):
                if self.clock.is_virtual:
                    async with self._turn:
                        await self._rounds()
                else:
                    await self._until_quiet()
        except TimeoutError:
            return False
        return True

    async def _until_quiet(self) -> None:
        self._launch_due()
        while self._carriers:
            await asyncio.wait(set(self._carriers))
            self._launch_due()

    async def _rounds(self) -> None:
        """Post what is due in rounds; note the outcomes in order, whoever answered first."""
        for _ in range(_MOST_ROUNDS):
            self.world.agenda.run_due(self.clock.now())
            deliveries = self.world.postbag.take()
            if not deliveries:
                return
            room = asyncio.Semaphore(self.world.settings.webhook_concurrency)
            try:
                statuses = await asyncio.gather(*(self._posted(one, room) for one in deliveries))
            except asyncio.CancelledError:
                self.world.postbag.put_back(deliveries)  # nobody waits any more; nothing is lost
                raise
            for delivery, status in zip(deliveries, statuses, strict=True):
                self._note(delivery, status)

    async def _posted(self, delivery: Delivery, room: asyncio.Semaphore) -> int:
        """One attempt while time stands. Who was silent before gets less of the machine's time,
        because a week of repeats must not take an afternoon."""
        hurry = delivery.attempt > 0 and delivery.url in self._silent
        async with room:
            timeout_s = self._timeout_s / _IMPATIENCE if hurry else self._timeout_s
            return await self._courier.post(delivery, timeout_s=timeout_s)

    async def advance(self, span: timedelta) -> datetime:
        """Move time forward. A standing clock stops at every moment something happens."""
        return await self.advance_to(self.clock.now() + span)

    async def advance_to(self, until: datetime) -> datetime:
        """Move time forward to `until`, never back and never beyond LATEST."""
        until = min(until, LATEST)
        if not self.clock.is_virtual:
            self.clock.move_to(max(until, self.clock.now()))
            await self.settle()
            return self.clock.now()
        async with self._turn:
            await self._rounds()
            while (next_at := self.world.agenda.next_at()) is not None and next_at <= until:
                self.clock.move_to(max(next_at, self.clock.now()))
                await self._rounds()
            self.clock.move_to(max(until, self.clock.now()))
        return self.clock.now()
