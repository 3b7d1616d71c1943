"""Everything at once: answers leave, reports and questions come in, and the door stays quick.

`jawort web` and `jawort work` run as an operator runs them, one process each, against one database.
Nothing may pile up while it lasts.
"""

import asyncio
import random
import secrets
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.cli.bench.customer import LINE, answer, bsuid, delivery, wa_id
from jawort.cli.bench.frame import Line, Report, cpu_of
from jawort.cli.bench.intake import signed_request
from jawort.cli.bench.ledger import PYTHON_ONLY, postmaster
from jawort.cli.bench.load import Load
from jawort.cli.bench.outbox import responding
from jawort.cli.bench.process import free_port, running, until_healthy
from jawort.desk.sending import message as message_desk
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.endpoint import NewEndpoint
from jawort.domain.sending.draft import Draft
from jawort.domain.setting import READINESS, Setting
from jawort.ledger import (
    contact,
    controller,
    conversation,
    endpoint,
    message,
    partition,
    search,
)
from jawort.ledger.contact import NewContact
from jawort.ledger.controller import NewSender
from jawort.ledger.delivery import standing
from jawort.ledger.message import NewMessage
from jawort.ledger.sending import pace
from jawort.ledger.tally import tally
from jawort.ledger.work import Ledger

OUT: Final = 300  # answers a second
REPORTS: Final = 900  # statuses a second
QUESTIONS: Final = 300  # texts a second
HELD_S: Final = 15.0
WARM_S: Final = 3.0  # not counted
PEOPLE: Final = 3_000
P99_MS_MOST: Final = 250
BEHIND_S_MOST: Final = 2.0  # what may still wait when the load ends, in seconds of load

Clock = Callable[[], datetime]

_FEED_S: Final = 0.1  # answers are asked for in small handfuls
_LINES: Final = 64
_FIRST: Final = 200
_REST_S: Final = 60.0
_STEPS: Final = ("sent", "delivered", "read")
_CARRIER_PATH: Final = "/webhook/{}"


async def measure(
    ledger: Ledger,
    environment: Mapping[str, str],
    *,
    clock: Clock,
    is_private: bool = False,
    held_s: float = HELD_S,
    warm_s: float = WARM_S,
    people: int = PEOPLE,
) -> Report:
    """Hold the three streams for a while; `environment` names the same place to both processes.

    Before it is counted, they flow for a moment, the database counts its rows, as it does by itself
    within a minute, and everything that was begun comes to its end.
    """
    port = free_port()
    where = {**environment, "JAWORT_LISTEN": f"127.0.0.1:{port}"}
    async with responding() as carrier_port:
        company = _Company(ledger, people)
        await company.settle(f"http://127.0.0.1:{carrier_port}", now=clock())
        count = int((held_s + warm_s) * (REPORTS + QUESTIONS)) + _FIRST
        requests = await company.deliveries(count, now=clock())
        async with running(where, "web") as web, running(where, "work") as worker:
            await until_healthy(web, port)
            async with _load(port, requests) as load:
                await load.at_once(_FIRST)  # caches filled
                await _hold(load, company, warm_s, clock)
            await company.rest(clock)
            cpu = await _cpu_of([web.pid, worker.pid], ledger if is_private else None)
            fresh = requests[count - int(held_s * (REPORTS + QUESTIONS)) :]
            async with _load(port, fresh) as load:  # the door hangs up on who is silent for long
                before, began = cpu(), time.monotonic()
                answered, asked = await _hold(load, company, held_s, clock)
                unread, waiting = await company.behind(now=clock())
                cores = (cpu() - before) / (time.monotonic() - began)
                p99_ms = sorted(load.latencies)[int(len(load.latencies) * 0.99)] * 1000
    streams = REPORTS + QUESTIONS
    lines = (
        Line("together: p99 of the door", p99_ms, "ms", most=P99_MS_MOST),
        Line("together: deliveries answered", answered, "1/s", least=0.95 * streams),
        Line("together: answers asked for", asked, "1/s", least=0.95 * OUT),
        Line("together: deliveries unread at the end", unread, "", most=BEHIND_S_MOST * streams),
        Line("together: answers waiting at the end", waiting, "", most=BEHIND_S_MOST * OUT),
        Line("together: processors it kept busy", cores, ""),
    )
    return Report(lines, () if is_private else (PYTHON_ONLY,))


async def _hold(
    load: Load, company: "_Company", seconds: float, clock: Clock
) -> tuple[float, float]:
    """The three streams for so long: deliveries answered and answers asked for, each a second."""
    return await asyncio.gather(
        load.steadily(REPORTS + QUESTIONS, seconds), company.answer(seconds, clock)
    )


async def _cpu_of(processes: list[int], ledger: Ledger | None) -> Callable[[], float]:
    """CPU seconds of both processes, and of PostgreSQL where it is ours to look at."""
    families = [cpu_of(pid) for pid in processes]
    if ledger is not None:
        families.append(cpu_of(await postmaster(ledger)))
    return lambda: sum(family() for family in families)


@asynccontextmanager
async def _load(port: int, requests: list[bytes]) -> AsyncIterator[Load]:
    load = Load(port, requests)
    await load.connect(_LINES)
    try:
        yield load
    finally:
        load.close()


class _Company:
    """A company in the middle of its busiest hour."""

    def __init__(self, ledger: Ledger, people: int) -> None:
        self._ledger, self._people = ledger, people
        self._chance = random.Random("together")  # noqa: S311  # a plain seeded generator
        self._secret = secrets.token_hex(16)
        self._asked = 0

    async def settle(self, carrier: str, *, now: datetime) -> None:
        """Everything settled, one fast number, and people who have just asked something."""
        async with self._ledger.house_work() as house:
            await partition.ensure(house, now=now)
            made = await controller.add(house, "bench", country="DE", now=now)
        self._controller_id = made.controller_id
        async with self._ledger.work(self._controller_id) as work:
            portfolio = await controller.add_portfolio(work, meta_id="1", now=now)
            new = NewSender(portfolio, "wa", "bench", "DE", phone_number_id=LINE)
            self._sender_id = await controller.add_sender(work, new, now=now)
            await pace.set_throughput(work, self._sender_id, 1_000)
            door = NewEndpoint(
                "simulator",
                self._secret,
                secrets.token_hex(16),
                access_token=secrets.token_hex(16),
                base_url=carrier,
            )
            self._endpoint_id = await endpoint.add(work, door, now=now)
            for key in READINESS:
                setting = Setting(key, "https://bench.example", now, "bench")
                await controller.set_setting(work, setting)
            news = [_person(number, portfolio) for number in range(self._people)]
            self._known = await contact.add_all(work, news, now=now)
            self._threads = await conversation.running(
                work, [(one, self._sender_id) for one in self._known], initiated_by="user", now=now
            )
            asked = [self._message(one, "in", "Fertig?", now) for one in self._known]
            kept = await message.add_all(work, asked, now=now)
        self._questions = [one.message_id for one in kept if one is not None]

    async def deliveries(self, count: int, *, now: datetime) -> list[bytes]:
        """One text and three reports of an earlier message, over and over, as signed requests."""
        whom = [self._chance.randrange(self._people) for _ in range(count // 4 + 1)]
        sent = [
            self._message(self._known[one], "out", "Ihr Wagen ist fertig.", now) for one in whom
        ]
        async with self._ledger.work(self._controller_id) as work:
            await message.add_all(work, sent, now=now)
        path, at = _CARRIER_PATH.format(self._endpoint_id), str(int(now.timestamp()))
        requests = []
        for person, earlier in zip(whom, sent, strict=True):
            told = {
                "id": earlier.wamid,
                "timestamp": at,
                "recipient_id": wa_id(person),
                "recipient_user_id": bsuid(person),
            }
            asker = self._chance.randrange(self._people)
            said = {
                "id": f"wamid.{secrets.token_hex(16)}",
                "timestamp": at,
                "type": "text",
                "text": {"body": "Guten Tag, wann kann ich ihn abholen?"},
                "from": wa_id(asker),
                "from_user_id": bsuid(asker),
            }
            bodies = [delivery("messages", said, asker)]
            bodies += [delivery("statuses", {**told, "status": one}, person) for one in _STEPS]
            requests += [signed_request(path, self._secret, body) for body in bodies]
        return requests

    async def answer(self, seconds: float, clock: Clock) -> float:
        """Ask for so many answers each second, as the people in an inbox do together."""
        began, asked, earlier = time.monotonic(), 0, self._asked
        while (spent := time.monotonic() - began) < seconds:
            some = range(asked, int((spent + _FEED_S) * OUT))
            drafts = [self._draft(earlier + one) for one in some]
            async with self._ledger.work(self._controller_id) as work:
                await message_desk.send(work, drafts, now=clock())
            asked = some.stop
            await asyncio.sleep(max(0.0, began + asked / OUT - time.monotonic()))
        self._asked += asked
        return asked / (time.monotonic() - began)

    async def rest(self, clock: Clock) -> None:
        """Wait until nothing waits any more, and let the database count what it has."""
        async with asyncio.timeout(_REST_S):
            while await self._is_busy(now=clock()):  # noqa: ASYNC110  # other processes are
                await asyncio.sleep(_FEED_S)
        async with self._ledger.house_work() as house:
            await search.count_anew(house)

    async def _is_busy(self, *, now: datetime) -> bool:
        async with self._ledger.house_work() as house:
            has_words = bool(await search.companies_waiting(house))
        return has_words or any(await self.behind(now=now))

    async def behind(self, *, now: datetime) -> tuple[int, int]:
        """Deliveries nobody has read yet, and answers that have not begun to leave."""
        async with self._ledger.work(self._controller_id) as work:
            kept, counts = await standing(work, now=now), await tally(work)
        return kept.speaks + kept.reports, counts.ready.get("waiting", 0)

    def _message(self, contact_id: UUID, direction: Any, text: str, now: datetime) -> NewMessage:
        is_ours = direction == "out"
        return NewMessage(
            self._threads[contact_id, self._sender_id],
            contact_id,
            direction,
            "text",
            now,
            {"text": text},
            wamid=f"wamid.{secrets.token_hex(16)}",
            origin="human" if is_ours else "",
        )

    def _draft(self, number: int) -> Draft:
        place = number % len(self._questions)
        who = self._known[place]
        thread = self._threads[who, self._sender_id]
        key = f"together:{number}"
        return answer(who, thread, self._questions[place], sender_id=self._sender_id, key=key)


def _person(number: int, portfolio_id: UUID) -> NewContact:
    names = (
        Identifier(IdentifierKind.PHONE, f"+{wa_id(number)}"),
        Identifier(IdentifierKind.WA_ID, wa_id(number)),
        Identifier(IdentifierKind.BSUID, bsuid(number), portfolio_id),
    )
    return NewContact("inbound", names, name=f"Person {number}", language="de")
