"""Opening the memory: database up, schema forward, keyring found, connections ready."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import asyncpg

from jawort.domain.installation import Installation
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger.keys.keyring import Keyring, KeyringRefused
from jawort.ledger.migration import migrate
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.work import Ledger, open_pool

_OLDEST_SERVER = 150000  # server_version_num of PostgreSQL 15

_UNREACHABLE = (
    Sentence("Die Datenbank antwortet nicht ({fault}).", "The database does not answer ({fault})."),
    Sentence(
        "Prüfen Sie JAWORT_DATABASE_URL; ohne diese Angabe startet die private Datenbank.",
        "Check JAWORT_DATABASE_URL, or leave it out: then the private database is started.",
    ),
)
_TOO_OLD = (
    Sentence("Diese Datenbank ist älter als PostgreSQL 15.", "This database is older than 15."),
    Sentence(
        "Nehmen Sie PostgreSQL 15 oder neuer, oder die private Datenbank.",
        "Use PostgreSQL 15 or newer, or the private database.",
    ),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """The memory, ready; and whether it was made just now."""

    ledger: Ledger
    dsn: str
    is_new: bool


@asynccontextmanager
async def open_ledger(
    place: Installation, *, now: datetime, connections: int = 10
) -> AsyncIterator[Opened]:
    """Open the memory of an installation, and close it again; makes it on the first start.

    Raises Refusal with cause and cure. A keyring is made only for an empty database: where sealed
    values wait for lost keys, a fresh keyring would hide the loss.
    """
    server = None
    if not place.database_url:
        server = PrivateServer.start(place.home / "database", binaries=place.postgres_binaries)
    try:
        dsn = server.dsn if server else place.database_url
        is_new = await _prepare(dsn, now=now)
        ring = _keyring(place, is_new=is_new, now=now)
        pool = await open_pool(dsn, size=connections, statement_cache=place.statement_cache)
        ledger = Ledger(pool, ring)
        try:
            yield Opened(ledger, dsn, is_new)
        finally:
            await ledger.close()
    finally:
        if server:
            server.stop()


async def _prepare(dsn: str, *, now: datetime) -> bool:
    """Bring the schema forward; True when nobody is remembered yet."""
    try:
        connection = await asyncpg.connect(dsn)
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as fault:
        # Only the kind of fault: its text may repeat the address with its password.
        problem = _UNREACHABLE[0].about(fault=type(fault).__name__)
        raise Refusal("DATABASE_UNREACHABLE", problem, _UNREACHABLE[1]) from None
    try:
        if connection.get_server_version().major * 10000 < _OLDEST_SERVER:
            raise Refusal("DATABASE_TOO_OLD", *_TOO_OLD)
        await migrate(connection, now=now)
        return not await connection.fetchval("SELECT EXISTS (SELECT FROM controller)")
    finally:
        await connection.close()


def _keyring(place: Installation, *, is_new: bool, now: datetime) -> Keyring:
    try:
        return Keyring.open(place.keyring)
    except KeyringRefused as refused:
        if refused.code != "KEYRING_MISSING" or not is_new:
            raise
        return Keyring.create(place.keyring, now=now)
