"""A carrier for the kills: takes messages, tells what became of them, and brings what people say
until it is answered 200. What it saw stays written down.
"""

import asyncio
import itertools
import json
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from aiohttp import web

from tests.intake.carrier import envelope, request, signed

COURIERS = 12
UNDELIVERABLE, BROKEN = 131026, 131000  # never again · once more, but not of a campaign
SILENT = 0.08
"""How many of the messages nothing is ever told about: what was unclear of these stays unknown."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that this carrier took. `reports`: it tells what becomes of it."""

    attempt: str
    to: str
    words: str
    is_campaign: bool
    at: datetime
    wamid: str
    reports: bool


@dataclass(slots=True)
class Delivery:
    """Something to be brought. `texts`: ids of what people say in it; `stops`: who says stop;
    `statuses`: attempts with what is told of them. `gives_up`: brought twice in vain, it is not
    brought again.
    """

    body: bytes
    texts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    statuses: tuple[tuple[str, str], ...] = ()
    gives_up: bool = False
    tries: int = 0
    answers: int = 0
    answered_at: datetime | None = None


@dataclass
class Carrier:
    """One line of the company at this carrier. `ports`: where the doors of the house are."""

    chance: random.Random
    clock: Callable[[], datetime]
    ports: tuple[int, ...]
    path: str = ""
    url: str = ""
    taken: list[Taken] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    cut: int = 0
    doubled: int = 0
    deliveries: list[Delivery] = field(default_factory=list)
    answer_count: int = 0
    strange: Counter[int] = field(default_factory=Counter)
    _queue: "asyncio.Queue[Delivery]" = field(default_factory=asyncio.Queue)
    _said: set[tuple[str, str]] = field(default_factory=set)
    _news: list[tuple[Taken, str]] = field(default_factory=list)
    _wamids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    @property
    def progress(self) -> int:
        """Grows with everything that gets through, in either direction."""
        return self.answer_count + len(self.taken)

    # -- what the house says ---------------------------------------------------------------------

    async def take(self, request: web.Request) -> web.StreamResponse:
        """One message, or a read receipt."""
        said = json.loads(await request.read())
        if "status" in said:
            return web.json_response({"success": True})
        attempt = str(said["biz_opaque_callback_data"])
        self.calls[attempt] += 1
        await asyncio.sleep(self.chance.uniform(0.0, 0.08))
        dice = self.chance.random()
        if dice < 0.04:
            self.refused[attempt] += 1
            code = UNDELIVERABLE if dice < 0.02 else BROKEN
            return web.json_response({"error": {"code": code, "message": "no"}}, status=400)
        taken = self._keep(attempt, said)
        if dice < 0.07:
            self.cut += 1
            assert request.transport is not None
            request.transport.abort()  # taken, and nobody hears of it
        return web.json_response(
            {
                "messaging_product": "whatsapp",
                "contacts": [{"input": said["to"], "wa_id": said["to"].removeprefix("+")}],
                "messages": [{"id": taken.wamid}],
            }
        )

    def _keep(self, attempt: str, said: dict[str, Any]) -> Taken:
        is_campaign = said["type"] == "template"
        if is_campaign:
            words = said["template"]["components"][0]["parameters"][0]["text"]
        elif said["type"] == "text":
            words = said["text"]["body"]
        else:
            words = json.dumps(said[said["type"]], ensure_ascii=False)
        wamid = f"wamid.out.{next(self._wamids)}"
        reports = self.chance.random() >= SILENT
        self.doubled += (said["to"], words) in self._said or self.calls[attempt] > 1
        self._said.add((said["to"], words))
        one = Taken(attempt, said["to"], words, is_campaign, self.clock(), wamid, reports)
        self.taken.append(one)
        if reports:
            self._news += [(one, "sent"), (one, "delivered")]
        return one

    # -- what it tells the house -----------------------------------------------------------------

    def say(self, *texts: tuple[str, str]) -> Delivery:
        """Some people write: pairs of number and words, all in one delivery."""
        messages = []
        for number, words in texts:
            message = {
                "from": number.removeprefix("+"),
                "id": f"wamid.in.{uuid4()}",
                "timestamp": str(int(self.clock().timestamp())),
                "type": "text",
                "text": {"body": words},
            }
            messages.append(message)
        one = Delivery(
            envelope(messages=messages),
            texts=tuple(str(message["id"]) for message in messages),
            stops=tuple(number for number, words in texts if words == "Stopp"),
        )
        return self._bring_soon(one)

    def _bring_soon(self, one: Delivery) -> Delivery:
        one.gives_up = not one.stops and self.chance.random() < 0.05
        self.deliveries.append(one)
        self._queue.put_nowait(one)
        return one

    async def tell(self) -> None:
        """Now and then, what became of messages; not always in order."""
        while True:
            await asyncio.sleep(self.chance.uniform(0.05, 0.4))
            news, self._news = self._news, []
            self.chance.shuffle(news)
            for begin in range(0, len(news), 20):
                self._tell(news[begin : begin + 20])

    def _tell(self, news: list[tuple[Taken, str]]) -> None:
        statuses = [
            {
                "id": one.wamid,
                "status": state,
                "timestamp": str(int(one.at.timestamp())),
                "recipient_id": one.to.removeprefix("+"),
                "biz_opaque_callback_data": one.attempt,
            }
            for one, state in news
        ]
        told = tuple((one.attempt, state) for one, state in news)
        self._bring_soon(Delivery(envelope(statuses=statuses), statuses=told))

    async def courier(self) -> None:
        """Brings one delivery after another, each until it was answered 200, a few once more."""
        while True:
            one = await self._queue.get()
            while not await self._brought(one):
                if one.gives_up and one.tries >= 2:
                    break
                await asyncio.sleep(self.chance.uniform(0.02, 0.25))
            if one.answers and self.chance.random() < 0.05:
                await self._brought(one)
            self._queue.task_done()

    async def _brought(self, one: Delivery) -> bool:
        one.tries += 1
        port = self.chance.choice(self.ports)
        try:
            async with asyncio.timeout(30):
                answer = await request(port, "POST", self.path, one.body, signed(one.body))
        except (OSError, EOFError, TimeoutError):
            return False
        if answer.status != 200:
            self.strange[answer.status] += answer.status != 503
            return False
        one.answered_at = one.answered_at or self.clock()
        one.answers += 1
        self.answer_count += 1
        return True

    async def all_brought(self) -> None:
        """Come back when everything was brought that is to be brought."""
        while self._news:  # noqa: ASYNC110 - `tell` looks by itself
            await asyncio.sleep(0.05)
        await self._queue.join()


@asynccontextmanager
async def carrier(
    seed: int, ports: tuple[int, ...], clock: Callable[[], datetime]
) -> AsyncIterator[Carrier]:
    """Open on loopback until the block ends."""
    made = Carrier(random.Random(seed), clock, ports)
    app = web.Application()
    app.router.add_post("/{version}/{line}/messages", made.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    made.url = f"http://127.0.0.1:{port}"
    tasks = [asyncio.create_task(made.courier()) for _ in range(COURIERS)]
    tasks.append(asyncio.create_task(made.tell()))
    try:
        yield made
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await runner.cleanup()
