"""How quick consent is: yeses proven and answered, old lists, a register of a million read at once.

A yes is an answer to a text that was shown: read, proven by a fact with all its evidence, folded,
and answered by its receipt through the gate. Always in a database of its own.
"""

import asyncio
import resource
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.cli.bench.frame import Line, Report, by_turns, own_cpu, with_family
from jawort.cli.bench.ledger import PYTHON_ONLY, postmaster
from jawort.cli.bench.old_list import ROW_US_MOST, ROWS, read_list
from jawort.desk.arrival.heard import Heard, house
from jawort.desk.consent import in_thread as desk
from jawort.desk.consent import register
from jawort.desk.sending.message import send
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.ids import timed_id, timeless_id
from jawort.domain.purpose import NewPurpose
from jawort.domain.setting import READINESS, Setting
from jawort.ledger import consent, contact, controller, conversation, message, purpose, wording
from jawort.ledger.consent import NewAsk
from jawort.ledger.contact import NewContact
from jawort.ledger.controller import NewSender
from jawort.ledger.message import NewMessage
from jawort.ledger.query import query
from jawort.ledger.wording import NewWording
from jawort.ledger.work import Ledger, Work
from jawort.reading.wish import NOTHING

GRANTS: Final = 1_000  # yeses in one round, in transactions of BATCH
BATCH: Final = 250
READERS: Final = 2
RECIPIENTS: Final = 1_000_000
CPU_US_MOST: Final = 1_000
RATE_LEAST: Final = 1_000
PRE_CHECK_S_MOST: Final = 60.0
GROWTH_MB_MOST: Final = 50.0

_COPIED: Final = 20_000  # rows copied at once
_PLAIN_INSERT = query("fact", "add_waiting")
_SAID: Final = "Ja, anmelden"


async def measure(
    ledger: Ledger,
    *,
    is_private: bool,
    now: datetime,
    grants: int = GRANTS,
    recipients: int = RECIPIENTS,
    rounds: int = 5,
    listed: int = ROWS,
) -> Report:
    """Yeses against plain inserts of as many small rows; an old list, taken over once; then the
    register, read once.
    """
    bench = _Bench(ledger, now, grants)
    await bench.prepare()
    cpu: Callable[[], float] = own_cpu
    if is_private:
        cpu = with_family(await postmaster(ledger))
    granted, noise = await by_turns(
        bench.insert, bench.grant, cpu=cpu, rounds=rounds, prepare=bench.ask
    )
    before = cpu()
    what = (bench.sender_id, bench.purpose_id)
    taken = await read_list(ledger, bench.controller_id, what, rows=listed, now=bench.now)
    row_us = (cpu() - before) / max(taken, 1) * 1e6
    await bench.fill(recipients)
    before, began, at_first = cpu(), time.perf_counter(), _memory_mb()
    peak, counted = await bench.pre_check()
    took, worked = time.perf_counter() - began, cpu() - before
    lines = (
        Line("grant: CPU of a yes with its receipt", granted.cpu_us(), "µs", most=CPU_US_MOST),
        Line("grant: yeses a second", granted.rate(), "1/s", least=RATE_LEAST),
        Line("grant: part of a plain insert", granted.ratio(), ""),
        Line("import: rows taken over", taken, "", least=listed),
        Line("import: CPU of a row with its file", row_us, "µs", most=ROW_US_MOST),
        Line("pre-check: recipients", counted, "", least=recipients),
        Line("pre-check: all of them", took, "s", most=PRE_CHECK_S_MOST),
        Line("pre-check: CPU of a recipient", worked / max(counted, 1) * 1e6, "µs"),
        Line("pre-check: memory it takes", peak - at_first, "MB", most=GROWTH_MB_MOST),
    )
    return Report(lines, (*noise, *([] if is_private else [PYTHON_ONLY])))


class _Bench:
    """A company that asks people, who answer."""

    def __init__(self, ledger: Ledger, now: datetime, count: int) -> None:
        self.ledger, self.now, self.count = ledger, now, count
        self.answers: list[Heard] = []
        self.numbers = iter(range(10**9))

    async def prepare(self) -> None:
        """Everything settled, one number, one purpose and its text."""
        async with self.ledger.house_work() as house_work:
            made = await controller.add(house_work, "bench", country="DE", now=self.now)
        self.controller_id = made.controller_id
        async with self.ledger.work(self.controller_id) as work:
            portfolio = await controller.add_portfolio(work, meta_id="1", now=self.now)
            new = NewSender(portfolio, "wa", "bench", "DE", phone_number_id="100600700800900")
            self.sender_id = await controller.add_sender(work, new, now=self.now)
            for key in READINESS:
                setting = Setting(key, "https://bench.example", self.now, "bench")
                await controller.set_setting(work, setting)
            self.purpose_id = await purpose.add(work, NewPurpose("ADS", "Reifen"), now=self.now)
            text = NewWording(
                "opt_in", "reifen", "de", "Dürfen wir Ihnen schreiben?", "bench", self.purpose_id
            )
            self.wording_id = await wording.publish(work, text, now=self.now)
            texts = await wording.opt_in_wordings(work, now=self.now)
        self.sha256 = texts[0].body_sha256.hex()

    async def ask(self) -> None:
        """New people, each with the text before them and an answer on their lips."""
        self.now += timedelta(minutes=1)
        async with self.ledger.work(self.controller_id) as work:
            names = [_phone(next(self.numbers)) for _ in range(self.count)]
            people = await contact.add_all(
                work, [NewContact("inbound", (one,), language="de") for one in names], now=self.now
            )
            threads = await conversation.running(
                work, [(one, self.sender_id) for one in people], initiated_by="user", now=self.now
            )
            said = [
                NewMessage(
                    threads[one, self.sender_id], one, "in", "button", self.now, {"text": _SAID}
                )
                for one in people
            ]
            kept = await message.add_all(work, said, now=self.now)
            asks = [self._ask(one) for one in people]
            await consent.ask(work, asks)
            await self._shown(work, asks, threads)
        self.answers = [
            self._heard(ask, name, threads[ask.contact_id, self.sender_id], one.message_id)
            for ask, name, one in zip(asks, names, kept, strict=True)
            if one is not None
        ]

    async def grant(self) -> int:
        """Everybody says yes; two read side by side, as the workers of a house do."""
        batches = [
            self.answers[start : start + BATCH] for start in range(0, len(self.answers), BATCH)
        ]

        async def read() -> None:
            while batches:
                await self._read(batches.pop())

        await asyncio.gather(*(read() for _ in range(READERS)))
        return len(self.answers)

    async def _read(self, some: Sequence[Heard]) -> None:
        async with self.ledger.work(self.controller_id) as work:
            company = await house(work, now=self.now)
            members = {one.contact_id: frozenset((one.contact_id,)) for one in some}
            drafts, taken, _ = await desk.answer(work, some, members, company, now=self.now)
            await send(work, drafts, now=self.now)
            assert len(taken) == len(drafts) == len(some)

    async def insert(self) -> int:
        """The floor: as many small rows in one table."""
        for start in range(0, self.count, BATCH):
            size = min(BATCH, self.count - start)
            ids = [timeless_id(secrets.token_bytes(16)) for _ in range(size)]
            async with self.ledger.work(self.controller_id) as work:
                await work.run(_PLAIN_INSERT, ids, [secrets.token_bytes(300) for _ in ids])
        return self.count

    async def fill(self, recipients: int) -> None:
        """A register of so many people, copied in."""
        for start in range(0, recipients, _COPIED):
            size = min(_COPIED, recipients - start)
            ids = [timed_id(self.now, (start + one).to_bytes(10)) for one in range(size)]
            async with self.ledger.work(self.controller_id) as work:
                await _copy(work, "contact", _contacts(work, ids, self.now))
                await _copy(work, "standing_consent", self._standing(work, ids))

    async def pre_check(self) -> tuple[float, int]:
        """Read all of it; gives the most memory that was in use, and how many were counted."""
        async with self.ledger.reading(self.controller_id) as work:
            found = await register.pre_check(work, self.purpose_id, now=self.now)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return peak, found.reachable + sum(found.held_back.values())

    def _ask(self, contact_id: UUID) -> NewAsk:
        evidence = {
            "sender_id": str(self.sender_id),
            "start_message_id": str(contact_id),
            "start_said": "START",
            "wording_sha256": self.sha256,
        }
        request_id = timeless_id(secrets.token_bytes(16))
        return NewAsk(request_id, contact_id, self.purpose_id, self.wording_id, self.now, evidence)

    async def _shown(self, work: Work, asks: Sequence[NewAsk], threads: Any) -> None:
        """The texts have left, as the outbox would have noted it."""
        texts = [
            NewMessage(
                threads[one.contact_id, self.sender_id],
                one.contact_id,
                "out",
                "buttons",
                self.now,
                {"text": "Dürfen wir Ihnen schreiben?"},
                origin="bot_rule",
            )
            for one in asks
        ]
        kept = await message.add_all(work, texts, now=self.now)
        decided = [timed_id(self.now, secrets.token_bytes(10)) for _ in asks]
        await _copy(
            work,
            "decision",
            (
                {
                    "controller_id": self.controller_id,
                    "decision_id": decision_id,
                    "contact_id": one.contact_id,
                    "origin": "bot_rule",
                    "purpose": "L_DOI",
                    "outcome": "allow",
                    "rule": "R19",
                    "code": "A_LEGAL",
                    "obligations": [],
                    "policy_version": "1",
                    "situation_sealed": b"bench",
                    "decided_at": self.now,
                }
                for one, decision_id in zip(asks, decided, strict=True)
            ),
        )
        await _copy(
            work,
            "ready",
            (
                {
                    "controller_id": self.controller_id,
                    "ready_id": timed_id(self.now, secrets.token_bytes(10)),
                    "sender_id": self.sender_id,
                    "contact_id": one.contact_id,
                    "decision_id": decision_id,
                    "origin": "bot_rule",
                    "idempotency_key": str(one.request_id),
                    "purpose": "L_DOI",
                    "priority": 1,
                    "content_sealed": b"bench",
                    "state": "accepted",
                    "not_before": self.now,
                    "queued_at": self.now,
                    "ended_at": self.now,
                    "case_id": one.request_id,
                    "message_id": shown.message_id,
                }
                for one, decision_id, shown in zip(asks, decided, kept, strict=True)
                if shown is not None
            ),
        )

    def _heard(
        self, ask: NewAsk, name: Identifier, conversation_id: UUID, message_id: UUID
    ) -> Heard:
        at = self.now + timedelta(seconds=5)
        return Heard(
            contact_id=ask.contact_id,
            sender_id=self.sender_id,
            channel="wa",
            conversation_id=conversation_id,
            message_id=message_id,
            reply_to=None,
            at=at,
            received_at=at,
            no_at=at,
            yes_at=at,
            language="de",
            wish=NOTHING,
            tapped=f"jawort:yes:{ask.request_id}",
            answer=None,
            name=name,
            words=_SAID,
            wamid=f"wamid.{message_id}",
        )

    def _standing(self, work: Work, ids: Sequence[UUID]) -> Iterator[dict[str, object]]:
        for place, one in enumerate(ids):
            yield {
                "controller_id": work.controller_id,
                "contact_id": one,
                "purpose_id": self.purpose_id,
                "sender_id": self.sender_id,
                "state": "withdrawn" if place % 10 == 0 else "granted",
                "proof_ok": True,
                "scope_ok": True,
                "act_at": self.now,
                "fact_id": one,
                "road": "in_thread_button",
                "wording_id": self.wording_id,
            }


def _contacts(work: Work, ids: Sequence[UUID], now: datetime) -> Iterator[dict[str, object]]:
    for one in ids:
        yield {
            "controller_id": work.controller_id,
            "contact_id": one,
            "state": "active",
            "origin": "bench",
            "language": "de",
            "created_at": now,
        }


async def _copy(work: Work, table: str, rows: Iterator[dict[str, object]]) -> None:
    several = list(rows)
    await work.connection.copy_records_to_table(
        table, records=[tuple(row.values()) for row in several], columns=list(several[0])
    )


def _phone(number: int) -> Identifier:
    return Identifier(IdentifierKind.PHONE, f"+4930231{number:07}")


def _memory_mb() -> float:
    """The most memory this process has had so far: what comes later is what a reading took."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
