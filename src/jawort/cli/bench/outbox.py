"""How quick sending is: claimed, judged again, handed over and noted, against bare requests.

The carrier is a bare responder in a process of its own that answers after 150 ms, so that what is
counted is the worker's work and PostgreSQL's. Always in a database of its own.
"""

import asyncio
import multiprocessing
import secrets
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from statistics import median
from typing import Final
from uuid import UUID

import msgspec

from jawort.cli.bench.customer import LINE, READY, answer
from jawort.cli.bench.frame import Line, Report, by_turns, own_cpu, with_family
from jawort.cli.bench.ledger import PYTHON_ONLY, postmaster
from jawort.desk.sending import message as message_desk
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.endpoint import NewEndpoint
from jawort.domain.ids import timeless_id
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Recipient
from jawort.domain.setting import READINESS, Setting
from jawort.ledger import contact, controller, conversation, endpoint, message
from jawort.ledger.contact import NewContact
from jawort.ledger.controller import NewSender
from jawort.ledger.message import NewMessage
from jawort.ledger.sending import pace
from jawort.ledger.work import Ledger
from jawort.outbox.opening import open_outbox
from jawort.outbox.round import UNDER_WAY, Outbox, run_once

COUNT: Final = 1_000  # messages in one round, one to each person
PEOPLE: Final = 5  # times as many: nobody may be written to faster than Meta's pair limit allows
HELD_S: Final = 30.0
HELD_LEAST: Final = 1_000  # messages a second
ANSWER_AFTER_S: Final = 0.15
PYTHON_US_MOST: Final = 700
DATABASE_US_MOST: Final = 500

_ENOUGH: Final = 1.3  # so much more waits than must leave
_ANSWER: Final = b'{"messages":[{"id":"wamid.%s"}]}'


async def measure(
    ledger: Ledger,
    *,
    is_private: bool,
    now: datetime,
    count: int = COUNT,
    rounds: int = 5,
    held_s: float = HELD_S,
) -> Report:
    """Send answers against as many bare requests of the same size; then without a pause."""
    async with responding() as port:
        door = NewEndpoint(
            "simulator",
            secrets.token_hex(16),
            secrets.token_hex(16),
            access_token=secrets.token_hex(16),
            base_url=f"http://127.0.0.1:{port}",
        )
        async with open_outbox(
            ledger, worker_id=timeless_id(secrets.token_bytes(16)), clock=time.monotonic
        ) as outbox:
            bench = _Bench(ledger, outbox, now, count)
            await bench.prepare(door)
            await bench.queue()
            await bench.send()  # the first messages show the privacy notice
            cpu: Callable[[], float] = own_cpu
            if is_private:
                cpu = with_family(await postmaster(ledger))
            measured, notes = await by_turns(
                bench.request, bench.send, cpu=cpu, rounds=rounds, prepare=bench.queue
            )
            held = await bench.hold(held_s)
    python_us = median(bench.python_s[-rounds:]) / count * 1e6
    lines = [
        Line("outbox: Python CPU of a message", python_us, "µs", most=PYTHON_US_MOST),
        Line("outbox: messages a second by one worker", measured.rate(), "1/s"),
        Line(f"outbox: the same, held for {held_s:.0f} s", held, "1/s", least=HELD_LEAST),
        Line("outbox: part of bare requests", measured.ratio(), ""),
    ]
    if is_private:
        database_us = measured.cpu_us() - python_us
        name = "outbox: PostgreSQL CPU of a message"
        lines.insert(1, Line(name, database_us, "µs", most=DATABASE_US_MOST))
    return Report(tuple(lines), (*notes, *([] if is_private else [PYTHON_ONLY])))


class _Bench:
    """A company with many customers who have just written."""

    def __init__(self, ledger: Ledger, outbox: Outbox, now: datetime, count: int) -> None:
        self.ledger, self.outbox, self.now, self.count = ledger, outbox, now, count
        self.asked: list[tuple[UUID, UUID, UUID]] = []
        self.python_s: list[float] = []
        self.turn = 0

    async def prepare(self, door: NewEndpoint) -> None:
        """Everything settled, one number that may speak fast, and a question of each person."""
        async with self.ledger.house_work() as house:
            made = await controller.add(house, "bench", country="DE", now=self.now)
        self.controller_id = made.controller_id
        async with self.ledger.work(self.controller_id) as work:
            portfolio = await controller.add_portfolio(work, meta_id="1", now=self.now)
            new = NewSender(portfolio, "wa", "bench", "DE", phone_number_id=LINE)
            self.sender_id = await controller.add_sender(work, new, now=self.now)
            await pace.set_throughput(work, self.sender_id, 100_000)
            await endpoint.add(work, door, now=self.now)
            for key in READINESS:
                setting = Setting(key, "https://bench.example", self.now, "bench")
                await controller.set_setting(work, setting)
            news = [
                NewContact("bench", (Identifier(IdentifierKind.PHONE, f"+49302312{number:05}"),))
                for number in range(self.count * PEOPLE)
            ]
            people = await contact.add_all(work, news, now=self.now)
            threads = await conversation.running(
                work, [(one, self.sender_id) for one in people], initiated_by="user", now=self.now
            )
            said = [
                NewMessage(
                    threads[one, self.sender_id], one, "in", "text", self.now, {"text": "Fertig?"}
                )
                for one in people
            ]
            kept = await message.add_all(work, said, now=self.now)
        self.asked = [
            (one, threads[one, self.sender_id], question.message_id)
            for one, question in zip(people, kept, strict=True)
            if question is not None
        ]

    async def send(self) -> int:
        """Rounds until everything has left."""
        began, cpu, left = time.monotonic(), own_cpu(), self.count
        while left > 0:
            now = self.now + timedelta(seconds=time.monotonic() - began)
            left -= (await run_once(self.outbox, now=now)).endings.get("accepted", 0)
        self.python_s.append(own_cpu() - cpu)
        return self.count

    async def hold(self, seconds: float) -> float:
        """Rounds without a pause for so long, with enough waiting: messages a second."""
        for number in range(int(seconds * HELD_LEAST * _ENOUGH / self.count) + 1):
            await self.queue(part=number % PEOPLE)
        began, sent = time.monotonic(), 0
        while (spent := time.monotonic() - began) < seconds:
            done = await run_once(self.outbox, now=self.now + timedelta(seconds=spent))
            sent += done.endings.get("accepted", 0)
        return sent / spent

    async def queue(self, part: int = 0) -> None:
        """One answer to each person of a part of them, through the desk."""
        self.turn += 1
        self.now += timedelta(minutes=1)
        for start in range(part * self.count, (part + 1) * self.count, 250):
            drafts = [self._draft(*one) for one in self.asked[start : start + 250]]
            async with self.ledger.work(self.controller_id) as work:
                await message_desk.send(work, drafts, now=self.now)

    def _draft(self, contact_id: UUID, conversation_id: UUID, inbound_id: UUID) -> Draft:
        key = f"{self.turn}:{contact_id}"
        return answer(contact_id, conversation_id, inbound_id, sender_id=self.sender_id, key=key)

    async def request(self) -> int:
        """The floor: bare requests of that size, as many at once."""
        async with self.ledger.work(self.controller_id) as work:
            carrier = await self.outbox.carriers.of(work)
        assert carrier is not None
        words = msgspec.structs.replace(READY, callback_data=str(self.sender_id))
        to = Recipient("phone", "+493023125000")
        free = asyncio.Semaphore(UNDER_WAY)

        async def one() -> None:
            async with free:
                await carrier.send(LINE, words, to, first_byte_within_s=5.0)

        await asyncio.gather(*(one() for _ in range(self.count)))
        return self.count


@asynccontextmanager
async def responding() -> AsyncIterator[int]:
    """The carrier, in a process of its own: its port."""
    with socket.create_server(("127.0.0.1", 0), backlog=1024) as listener:
        process = multiprocessing.get_context("spawn").Process(target=_respond, args=(listener,))
        process.start()
        try:
            yield listener.getsockname()[1]
        finally:
            process.terminate()
            await asyncio.to_thread(process.join, 5)


def _respond(listener: socket.socket) -> None:
    asyncio.run(_serve(listener))


async def _serve(listener: socket.socket) -> None:
    server = await asyncio.start_server(_answer, sock=listener)
    await server.serve_forever()


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Takes a whole request and says that the message was taken, after a while."""
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            await reader.readexactly(size)
            await asyncio.sleep(ANSWER_AFTER_S)
            body = _ANSWER % secrets.token_hex(16).encode()
            length = b"Content-Length: %d\r\n" % len(body)
            writer.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + length + b"\r\n" + body
            )
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()
