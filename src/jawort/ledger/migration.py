"""The schema of the database: numbered files that only go forward, each with its checksum."""

import asyncio
import hashlib
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any, Final

import asyncpg

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_FILE = re.compile(r"^(?P<number>\d{4})_(?P<name>[a-z0-9_]+)\.sql$")
_LOCK = 0x4A41574F  # "JAWO": one migration at a time, whoever starts it

# Somebody who works on with these tables held them, or wanted what the step had already.
_IN_THE_WAY: Final = (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError)

_TABLE = """
CREATE TABLE IF NOT EXISTS schema_version (
    number integer PRIMARY KEY,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    applied_at timestamptz NOT NULL
)
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step of the schema."""

    number: int
    name: str
    sql: str

    @property
    def sha256(self) -> bytes:
        """The checksum that tells whether the file is still what was applied."""
        return hashlib.sha256(self.sql.encode()).digest()


async def _rest() -> None:
    await asyncio.sleep(1)


@dataclass(frozen=True, slots=True)
class Patience:
    """How a step comes by tables that others work with: how often it tries, how many milliseconds
    it waits for each of them, and what it does in between. Whoever wants a table after it waits
    for it as long, so it waits briefly and often rather than once and long.
    """

    tries: int = 30
    wait_ms: int = 2000
    rest: Callable[[], Awaitable[object]] = _rest


_PATIENT: Final = Patience()


class SchemaRefused(Refusal):
    """The database cannot be used with this program."""


_NEWER = (
    Sentence(
        "Diese Datenbank hat Schema {number}, neuer als dieses Programm (es kennt {known}).",
        "This database has schema {number}, newer than this program (which knows {known}).",
    ),
    Sentence(
        "Starten Sie das neuere Programm, oder spielen Sie eine Sicherung dieser Version ein.",
        "Start the newer program again, or restore a backup made by this version.",
    ),
)
_CHANGED = (
    Sentence(
        "Schema-Schritt {number} in dieser Datenbank ist nicht der, den dieses Programm kennt.",
        "Schema step {number} in this database is not the one this program holds.",
    ),
    Sentence(
        "Ein veröffentlichter Schritt ändert sich nie: Installieren Sie das unveränderte Programm.",
        "A released step never changes: install the unmodified program.",
    ),
)
_HELD = (
    Sentence(
        "Schema-Schritt {number} kam bei {tries} Versuchen nicht an seine Tabellen: Andere"
        " arbeiten damit. Von diesem Schritt ist nichts geschehen.",
        "Schema step {number} did not get its tables in {tries} tries: others work with them."
        " Nothing of this step has happened.",
    ),
    Sentence(
        "Beenden Sie das alte Programm, Sicherungen und lange Abfragen auf dieser Datenbank und"
        " starten Sie noch einmal.",
        "End the old program, dumps and long queries on this database, and start again.",
    ),
)


def migrations() -> list[Migration]:
    """All steps this program knows, in order, without gaps."""
    found = []
    for entry in files("jawort.ledger").joinpath("schema").iterdir():
        if match := _FILE.match(entry.name):
            found.append(Migration(int(match["number"]), match["name"], entry.read_text("utf-8")))
    found.sort(key=lambda step: step.number)
    if [step.number for step in found] != list(range(1, len(found) + 1)):
        raise ValueError("the schema files are not numbered 1, 2, 3 …")
    return found


async def check(connection: Any, known: list[Migration]) -> int:
    """How many steps the database has. Raises SchemaRefused when it is newer than this program,
    or when a step that was applied is not the one this program holds.
    """
    exists = await connection.fetchval("SELECT to_regclass('schema_version') IS NOT NULL")
    if not exists:
        return 0
    applied = await connection.fetch("SELECT number, name, sha256 FROM schema_version ORDER BY 1")
    for position, row in enumerate(applied):
        if position >= len(known):
            problem = _NEWER[0].about(number=row["number"], known=len(known))
            raise SchemaRefused("SCHEMA_NEWER", problem, _NEWER[1])
        step = known[position]
        if (row["number"], row["sha256"]) != (step.number, step.sha256):
            problem = _CHANGED[0].about(number=row["number"])
            raise SchemaRefused("SCHEMA_CHANGED", problem, _CHANGED[1])
    return len(applied)


async def migrate(
    connection: Any,
    *,
    now: datetime,
    known: list[Migration] | None = None,
    patience: Patience = _PATIENT,
) -> int:
    """Bring the database forward; the answer is the number of steps applied.

    Each step is one transaction with its own record; a second starter waits for the first. The
    release before may work on meanwhile: a step that meets it in a table gives way and tries again.
    Raises SchemaRefused when it never gets the table, and as `check` does.
    """
    steps = migrations() if known is None else known
    await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
    try:
        await connection.execute(_TABLE)
        done = await check(connection, steps)
        for step in steps[done:]:
            await _apply(connection, step, patience, now=now)
        return len(steps) - done
    finally:
        await connection.execute("SELECT pg_advisory_unlock($1)", _LOCK)


async def _apply(connection: Any, step: Migration, patience: Patience, *, now: datetime) -> None:
    """One step, as soon as nobody is in its way."""
    for attempt in range(1, patience.tries + 1):
        try:
            await _step(connection, step, patience.wait_ms, now=now)
        except _IN_THE_WAY:
            if attempt < patience.tries:
                await patience.rest()
        else:
            return
    problem = _HELD[0].about(number=step.number, tries=patience.tries)
    raise SchemaRefused("SCHEMA_HELD", problem, _HELD[1])


async def _step(connection: Any, step: Migration, wait_ms: int, *, now: datetime) -> None:
    async with connection.transaction():
        await connection.execute(f"SET LOCAL lock_timeout = {int(wait_ms)}")
        await connection.execute(step.sql)
        await connection.execute(
            "INSERT INTO schema_version VALUES ($1, $2, $3, $4)",
            step.number,
            step.name,
            step.sha256,
            now,
        )
        # A restore goes on in this transaction.
        await connection.execute("SET LOCAL lock_timeout TO DEFAULT")
