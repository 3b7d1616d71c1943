"""How quick reading is: kept deliveries become messages, reports and everything that follows.

Texts and reports one to three, from twenty thousand people, sealed and searchable, one in a hundred
a stop. Always in a database of its own: by default a private one that is thrown away.
"""

import random
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from jawort.cli.bench.customer import LINE, bsuid, delivery, wa_id
from jawort.cli.bench.frame import Line, Report, by_turns, own_cpu, with_family
from jawort.cli.bench.ledger import PYTHON_ONLY, postmaster
from jawort.desk.receive import take_in
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import timeless_id
from jawort.intake.translate import translate
from jawort.ledger import contact, controller, conversation, message
from jawort.ledger.contact import NewContact
from jawort.ledger.controller import NewSender
from jawort.ledger.delivery_claim import Claim, KeptDelivery
from jawort.ledger.message import NewMessage
from jawort.ledger.query import query
from jawort.ledger.work import Ledger

PEOPLE: Final = 20_000
BATCH: Final = 500  # updates in one transaction
BATCHES: Final = 2  # transactions in one round
ROUNDS: Final = 5
FLOOR_TIMES: Final = 10
CPU_US_MOST: Final = 500

_PLAIN_INSERT = query("fact", "add_waiting")
_TALK: Final = (
    "guten tag wann ist mein wagen fertig bitte rufen sie mich zurück der termin passt mir leider "
    "nicht können wir ihn auf nächste woche verschieben vielen dank für die schnelle antwort"
)
_STEPS: Final = ("sent", "delivered", "read")


async def measure(
    ledger: Ledger,
    *,
    is_private: bool,
    now: datetime,
    people: int = PEOPLE,
    batch: int = BATCH,
    batches: int = BATCHES,
    rounds: int = ROUNDS,
) -> Report:
    """Read deliveries against plain inserts of as many small rows."""
    bench = _Bench(ledger, now, people, batch, batches)
    await bench.prepare(rounds=2 * rounds)
    cpu: Callable[[], float] = own_cpu
    if is_private:
        cpu = with_family(await postmaster(ledger))
    read, notes = await by_turns(bench.insert, bench.read, cpu=cpu, rounds=rounds)
    lines = (
        Line("read: CPU of an update", read.cpu_us(), "µs", most=CPU_US_MOST),
        Line("read: updates a second", read.rate(), "1/s"),
        Line("read: part of a plain insert", read.ratio(), ""),
    )
    return Report(lines, (*notes, *([] if is_private else [PYTHON_ONLY])))


class _Bench:
    """A company with many customers, and deliveries about them in the order they would come."""

    def __init__(
        self, ledger: Ledger, now: datetime, people: int, batch: int, batches: int
    ) -> None:
        self.ledger, self.now, self.people = ledger, now, people
        self.batch, self.batches = batch, batches
        self.chance = random.Random("reading")  # noqa: S311  # a plain seeded generator
        self.sent: list[tuple[int, str]] = []
        self.round = 0

    async def prepare(self, *, rounds: int) -> None:
        """People who are known, and as many messages to them as there will be reports about."""
        async with self.ledger.house_work() as house:
            made = await controller.add(house, "bench", country="DE", now=self.now)
        self.controller_id = made.controller_id
        async with self.ledger.work(self.controller_id) as work:
            portfolio = await controller.add_portfolio(work, meta_id="1", now=self.now)
            sender = NewSender(portfolio, "wa", "bench", "DE", phone_number_id=LINE)
            self.sender = await controller.add_sender(work, sender, now=self.now)
        known: list[UUID] = []
        for start in range(0, self.people, 2000):
            async with self.ledger.work(self.controller_id) as work:
                some = range(start, min(start + 2000, self.people))
                news = [_person(number, portfolio) for number in some]
                known += await contact.add_all(work, news, now=self.now)
        texts = self.batch * self.batches // 4
        for _ in range(rounds):
            await self._send(known, texts)

    async def _send(self, known: Sequence[UUID], count: int) -> None:
        whom = [self.chance.randrange(self.people) for _ in range(count)]
        async with self.ledger.work(self.controller_id) as work:
            threads = await conversation.running(
                work, [(known[one], self.sender) for one in whom], initiated_by="user", now=self.now
            )
            wamids = [f"wamid.{secrets.token_hex(16)}" for _ in whom]
            news = [
                NewMessage(
                    threads[known[one], self.sender],
                    known[one],
                    "out",
                    "text",
                    self.now,
                    {"text": "Ihr Wagen ist fertig."},
                    wamid=wamid,
                    origin="human",
                )
                for one, wamid in zip(whom, wamids, strict=True)
            ]
            await message.add_all(work, news, now=self.now)
        self.sent += list(zip(whom, wamids, strict=True))

    async def read(self) -> int:
        """As the reader does it: translate kept bodies, and take what they tell in."""
        self.round += 1
        now = self.now + timedelta(minutes=self.round)
        bodies = self._bodies(now)
        for start in range(0, len(bodies), self.batch):
            claim = _claim(bodies[start : start + self.batch], now)
            arrived = translate(claim).arrived
            async with self.ledger.brisk_work(self.controller_id) as work:
                taken = await take_in(work, arrived, now=now)
            if taken.messages + taken.statuses != len(arrived):
                raise AssertionError("an update that was just written was not taken in")
        return len(bodies)

    async def insert(self) -> int:
        """The floor: small rows into one table, and nothing else; many, because they are quick."""
        count = self.batch * self.batches * FLOOR_TIMES
        for _ in range(self.batches * FLOOR_TIMES):
            ids = [timeless_id(secrets.token_bytes(16)) for _ in range(self.batch)]
            async with self.ledger.work(self.controller_id) as work:
                await work.run(_PLAIN_INSERT, ids, [b"x" * 200] * self.batch)
        return count

    def _bodies(self, now: datetime) -> list[bytes]:
        """One text and three reports, over and over."""
        bodies = []
        at = str(int(now.timestamp()))
        for _ in range(self.batch * self.batches // 4):
            bodies.append(_body("messages", self._text(at), self.chance.randrange(self.people)))
            whom, wamid = self.sent.pop()
            for step in _STEPS:
                report = {
                    "id": wamid,
                    "status": step,
                    "timestamp": at,
                    "recipient_id": wa_id(whom),
                    "recipient_user_id": bsuid(whom),
                    "pricing": {"billable": False, "category": "service", "type": "regular"},
                }
                bodies.append(_body("statuses", report, whom))
        return bodies

    def _text(self, at: str) -> dict[str, Any]:
        stops = self.chance.random() < 0.01
        words = self.chance.choices(_TALK.split(), k=self.chance.randrange(2, 20))
        return {
            "id": f"wamid.{secrets.token_hex(16)}",
            "timestamp": at,
            "type": "text",
            "text": {"body": "STOP" if stops else " ".join(words)},
        }


def _person(number: int, portfolio_id: UUID) -> NewContact:
    names = (
        Identifier(IdentifierKind.WA_ID, wa_id(number)),
        Identifier(IdentifierKind.BSUID, bsuid(number), portfolio_id),
    )
    return NewContact("inbound", names, name=f"Person {number}", language="de")


def _body(what: str, item: dict[str, Any], whom: int) -> bytes:
    names = {"from": wa_id(whom), "from_user_id": bsuid(whom)} if what == "messages" else {}
    return delivery(what, {**item, **names}, whom)


def _claim(bodies: Sequence[bytes], now: datetime) -> Claim:
    kept = tuple(KeptDelivery(now.date(), uuid4(), uuid4(), now, "speaks", body) for body in bodies)
    return Claim(uuid4(), kept)
