"""How quick the memory is: facts appended and numbered, and a whole log verified.

Always in a database of its own: by default a private one that is thrown away.
"""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from jawort.cli.bench.frame import Line, Report, by_turns, own_cpu, parent_of, with_family
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import contact, controller, fact
from jawort.ledger.contact import NewContact
from jawort.ledger.proof import log
from jawort.ledger.proof.merkle import Frontier, leaf_hashes
from jawort.ledger.proof.verify import verify
from jawort.ledger.query import query
from jawort.ledger.work import Ledger

BATCH: Final = 500  # facts in one transaction
BATCHES: Final = 10  # transactions in one round
PEOPLE: Final = 50
READ: Final = 8192  # leaves read at once, as verifying does
APPEND_RATE_LEAST: Final = 5_000
APPEND_CPU_US_MOST: Final = 400
VERIFY_RATIO_LEAST: Final = 0.4

_PLAIN_INSERT = query("fact", "add_waiting")
_BLOCKS = query("log", "blocks")
PYTHON_ONLY: Final = Sentence(
    "Diese Datenbank ist nicht die private: Gezählt ist nur die Rechenzeit von Python.",
    "This database is not the private one: only the CPU time of Python is counted.",
)


async def measure(
    ledger: Ledger,
    *,
    is_private: bool,
    now: datetime,
    batch: int = BATCH,
    batches: int = BATCHES,
    rounds: int = 5,
) -> Report:
    """Append in batches against plain inserts of the same leaves; then verify against hashing."""
    bench = _Bench(ledger, now, batch, batches)
    await bench.prepare()
    cpu: Callable[[], float] = own_cpu
    if is_private:
        cpu = with_family(await postmaster(ledger))
    appended, noise = await by_turns(bench.insert, bench.append, cpu=cpu, rounds=rounds)
    await bench.load()
    verified, more_noise = await by_turns(bench.hash, bench.verify, cpu=cpu, rounds=rounds)
    beside_reading, _ = await by_turns(bench.read, bench.verify, cpu=cpu, rounds=rounds)
    lines = (
        Line("append: facts a second", appended.rate(), "1/s", least=APPEND_RATE_LEAST),
        Line("append: CPU of a fact", appended.cpu_us(), "µs", most=APPEND_CPU_US_MOST),
        Line("append: part of a plain insert", appended.ratio(), ""),
        Line("verify: part of hashing alone", verified.ratio(), "", least=VERIFY_RATIO_LEAST),
        Line("verify: part of reading and hashing", beside_reading.ratio(), ""),
        Line("verify: facts a second", verified.rate(), "1/s"),
        Line("verify: CPU of a fact", verified.cpu_us(), "µs"),
    )
    notes = dict.fromkeys([*noise, *more_noise, *([] if is_private else [PYTHON_ONLY])])
    return Report(lines, tuple(notes))


class _Bench:
    """Two controllers: one whose facts are appended as always, one for the bare floor."""

    def __init__(self, ledger: Ledger, now: datetime, batch: int, batches: int) -> None:
        self.ledger, self.now, self.batch, self.batches = ledger, now, batch, batches
        self.people: list[UUID] = []
        self.leaves: list[bytes] = []
        self.root = b""

    async def prepare(self) -> None:
        async with self.ledger.house_work() as house:
            subject = await controller.add(house, "bench", country="DE", now=self.now)
            floor = await controller.add(house, "bench floor", country="DE", now=self.now)
        self.subject, self.floor = subject.controller_id, floor.controller_id
        async with self.ledger.work(self.subject) as work:
            new = NewContact("bench", ())
            self.people = [await contact.add(work, new, now=self.now) for _ in range(PEOPLE)]

    async def append(self) -> int:
        """As the desk does it: sealed under each person's key, committed, numbered, signed."""
        for _ in range(self.batches):
            async with self.ledger.work(self.subject) as work:
                await fact.append(work, self._facts(), now=self.now)
        async with self.ledger.work(self.subject) as work:
            await log.sequence(work, now=self.now, limit=self.batch * self.batches)
        return self.batch * self.batches

    async def insert(self) -> int:
        """The floor: leaves of the same size into one table, and nothing else."""
        for _ in range(self.batches):
            ids = [timeless_id(secrets.token_bytes(16)) for _ in range(self.batch)]
            leaves = [
                fact.leaf_of(new, self.now.astimezone(UTC).date(), secrets.token_bytes(32))
                for new in self._facts()
            ]
            async with self.ledger.work(self.floor) as work:
                await work.run(_PLAIN_INSERT, ids, leaves)
        return self.batch * self.batches

    async def load(self) -> None:
        """All leaves into memory, for the floor of verifying."""
        async with self.ledger.reading(self.subject) as work:
            blocks: list[Any] = await work.rows(_BLOCKS, 0, 2**62)
        self.leaves = [leaf for block in blocks for leaf in block["leaves"]]

    async def hash(self) -> int:
        """The floor: the tree over the same leaves, without reading them from anywhere."""
        edge, _ = Frontier().append(leaf_hashes(self.leaves))
        self.root = edge.root()
        return len(self.leaves)

    async def read(self) -> int:
        """Beside it, to see what reading costs: the same leaves read and hashed, none compared."""
        edge, start = Frontier(), 0
        async with self.ledger.reading(self.subject) as work:
            while blocks := await work.rows(_BLOCKS, start, start + READ):
                for block in blocks:
                    edge, _ = edge.append(leaf_hashes(block["leaves"]))
                start += READ
        return edge.size

    async def verify(self) -> int:
        """The whole log, read again and checked against its tiles, its edge and its heads."""
        async with self.ledger.reading(self.subject) as work:
            verdict = await verify(work)
        if not verdict.whole or verdict.root != self.root:
            raise AssertionError("the log that was just written does not verify")
        return verdict.leaf_count

    def _facts(self) -> list[NewFact]:
        return [
            NewFact(
                FactKind.MESSAGE_DECIDED,
                RetentionClass.LOG_PERSONAL,
                contact_id=self.people[number % len(self.people)],
                public={"code": "A_REPLY", "rule": "R27"},
                personal={"decision": str(timeless_id(secrets.token_bytes(16)))},
            )
            for number in range(self.batch)
        ]


async def postmaster(ledger: Ledger) -> int:
    """The process that all processes of the private database come from."""
    async with ledger.house_work() as work:
        return parent_of(work.connection.get_server_pid())
