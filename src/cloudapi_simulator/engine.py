"""Moves the world along: runs what is due, posts webhooks, waits for the next thing."""

import asyncio
import contextlib
from datetime import datetime, timedelta

from cloudapi_simulator.clock import Clock
from cloudapi_simulator.courier import Courier
from cloudapi_simulator.postbag import Outcome
from cloudapi_simulator.webhook import Delivery
from cloudapi_simulator.world import World

_MOST_ROUNDS = 10_000  # at one moment of standing time; more means webhooks answer each other


class Engine:
    """One per running simulator. With a standing clock it works in rounds, so runs repeat."""

    def __init__(self, world: World, clock: Clock) -> None:
        self.world = world
        self.clock = clock
        self.base = ""
        settings = world.settings
        self._courier = Courier(
            concurrency=settings.webhook_concurrency, timeout_s=settings.webhook_timeout_s
        )
        self._wake = asyncio.Event()
        self._turn = asyncio.Lock()
        self._on_the_way: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(settings.webhook_concurrency)
        self._running: asyncio.Task[None] | None = None

    @property
    def courier(self) -> Courier:
        """For handshakes."""
        return self._courier

    @property
    def on_the_way_count(self) -> int:
        """Webhooks posted and not yet answered."""
        return len(self._on_the_way)

    def start(self) -> None:
        """Begin to move the world."""
        self._running = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Stop moving; what is on the way is dropped."""
        tasks = [task for task in (self._running, *self._on_the_way) if task]
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await self._courier.close()

    def poke(self) -> None:
        """Something may have become due."""
        self._wake.set()

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            if self.clock.is_virtual:
                await self.settle()
            else:
                self._launch_due()
            next_at = self.world.agenda.next_at()
            wait_s = None
            if next_at is not None and not self.clock.is_virtual:
                wait_s = max(0.0, (next_at - self.clock.now()).total_seconds())
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), wait_s)

    def _launch_due(self) -> None:
        self.world.agenda.run_due(self.clock.now())
        for delivery in self.world.postbag.take():
            task = asyncio.get_running_loop().create_task(self._carry(delivery))
            self._on_the_way.add(task)
            task.add_done_callback(self._on_the_way.discard)

    async def _carry(self, delivery: Delivery) -> None:
        async with self._room:
            status = await self._courier.post(delivery)
        self._note(delivery, status)
        self.poke()

    def _note(self, delivery: Delivery, status: int) -> None:
        now = self.clock.now()
        is_done = self.world.postbag.settle(Outcome(delivery, status), now)
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
        while self._on_the_way:
            await asyncio.wait(set(self._on_the_way))
            self._launch_due()

    async def _rounds(self) -> None:
        """Post what is due in rounds; note the outcomes in order, whoever answered first."""
        for _ in range(_MOST_ROUNDS):
            self.world.agenda.run_due(self.clock.now())
            deliveries = self.world.postbag.take()
            if not deliveries:
                return
            statuses = await asyncio.gather(*(self._posted(delivery) for delivery in deliveries))
            for delivery, status in zip(deliveries, statuses, strict=True):
                self._note(delivery, status)

    async def _posted(self, delivery: Delivery) -> int:
        async with self._room:
            return await self._courier.post(delivery)

    async def advance(self, span: timedelta) -> datetime:
        """Move time forward. A standing clock stops at every moment something happens."""
        return await self.advance_to(self.clock.now() + span)

    async def advance_to(self, until: datetime) -> datetime:
        """Move time forward to `until`, never back."""
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
