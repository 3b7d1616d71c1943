"""A unit of work: one transaction for one controller, whose id no query can be without."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import asyncpg

from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.query import Query

CONFLICTS: Final = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
"""Two transactions stood in each other's way. Nothing is wrong: whoever gets this starts over."""

FIRST_COME: Final = (asyncpg.UniqueViolationError,)
"""Somebody else has just written what may stand there once only. Whoever gets this looks again."""

AWAY: Final = (
    OSError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # what the driver says when a connection dies in mid-sentence
)
"""The database did not take it. What must not be lost is kept in hand and offered again."""

_LOST: Final = (
    ConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
)


def is_database_away(fault: BaseException) -> bool:
    """Was it the way to the database that broke, and nothing of ours?"""
    return isinstance(fault, _LOST)


@dataclass(frozen=True, slots=True)
class Work:
    """What acts use to remember and to recall. Every query gets `controller_id` as its first
    parameter, so that no act can see another controller's rows by forgetting a condition.

    unwrapped: data keys this unit has met, so that none is unwrapped twice; gone with the unit.
    """

    connection: Any  # asyncpg has no types of its own for a pooled connection
    keyring: Keyring
    controller_id: UUID
    unwrapped: dict[bytes, DataKey] = field(default_factory=dict, repr=False, compare=False)

    async def rows(self, query: Query, *values: object) -> list[Any]:
        """All rows a query gives."""
        return list(await self.connection.fetch(_mine(query), self.controller_id, *values))

    async def row(self, query: Query, *values: object) -> Any:
        """The first row, or None."""
        return await self.connection.fetchrow(_mine(query), self.controller_id, *values)

    async def value(self, query: Query, *values: object) -> Any:
        """The first column of the first row, or None."""
        return await self.connection.fetchval(_mine(query), self.controller_id, *values)

    async def run(self, query: Query, *values: object) -> int:
        """Carry out a change; the answer is the number of rows it touched."""
        done = await self.connection.execute(_mine(query), self.controller_id, *values)
        return _count(done)

    async def run_many(self, query: Query, rows: Iterable[Sequence[object]]) -> None:
        """Carry out one change for many rows, in one round trip."""
        mine = [(self.controller_id, *row) for row in rows]
        await self.connection.executemany(_mine(query), mine)


@dataclass(frozen=True, slots=True)
class HouseWork:
    """A unit of work for what concerns no controller: keys, backups, clocks, health."""

    connection: Any
    keyring: Keyring
    unwrapped: dict[bytes, DataKey] = field(default_factory=dict, repr=False, compare=False)

    async def rows(self, query: Query, *values: object) -> list[Any]:
        """All rows a query gives."""
        return list(await self.connection.fetch(_of_house(query), *values))

    async def row(self, query: Query, *values: object) -> Any:
        """The first row, or None."""
        return await self.connection.fetchrow(_of_house(query), *values)

    async def value(self, query: Query, *values: object) -> Any:
        """The first column of the first row, or None."""
        return await self.connection.fetchval(_of_house(query), *values)

    async def run(self, query: Query, *values: object) -> int:
        """Carry out a change; the answer is the number of rows it touched."""
        return _count(await self.connection.execute(_of_house(query), *values))

    async def run_many(self, query: Query, rows: Iterable[Sequence[object]]) -> None:
        """Carry out one change for many rows, in one round trip."""
        await self.connection.executemany(_of_house(query), list(rows))


@dataclass(frozen=True, slots=True)
class Ledger:
    """The memory: a pool of database connections and the keyring that opens what they give.

    Each unit of work looks once whether the keyring changed.
    """

    pool: Any
    keyring: Keyring

    @asynccontextmanager
    async def work(self, controller_id: UUID) -> AsyncIterator[Work]:
        """One transaction for one controller: all of it is remembered, or nothing."""
        self.keyring.refresh()
        async with self.pool.acquire() as connection, connection.transaction():
            yield Work(connection, self.keyring, controller_id)

    @asynccontextmanager
    async def brisk_work(self, controller_id: UUID) -> AsyncIterator[Work]:
        """The same for what is done many times a second with small sets: the database keeps its
        plans and does not think anew each time how to find ten rows by their ids.
        """
        async with self.work(controller_id) as work:
            await work.connection.execute("SET LOCAL plan_cache_mode = force_generic_plan")
            yield work

    @asynccontextmanager
    async def reading(self, controller_id: UUID) -> AsyncIterator[Work]:
        """One picture of one controller's memory, from which nothing can be changed: what others
        commit meanwhile does not show. For exports, proofs and checks.
        """
        self.keyring.refresh()
        async with (
            self.pool.acquire() as connection,
            connection.transaction(isolation="repeatable_read", readonly=True),
        ):
            yield Work(connection, self.keyring, controller_id)

    @asynccontextmanager
    async def house_work(self) -> AsyncIterator[HouseWork]:
        """One transaction for the whole house."""
        self.keyring.refresh()
        async with self.pool.acquire() as connection, connection.transaction():
            yield HouseWork(connection, self.keyring)

    @asynccontextmanager
    async def bare_connection(self) -> AsyncIterator[Any]:
        """A connection outside any transaction, for what PostgreSQL allows only there."""
        self.keyring.refresh()
        async with self.pool.acquire() as connection:
            try:
                yield connection
            finally:
                if not connection.is_closed():
                    await connection.reset()  # a transaction leaves nothing behind, this might

    async def close(self) -> None:
        """Give the connections back."""
        await self.pool.close()


async def open_pool(dsn: str, *, size: int = 10, statement_cache: int = 256) -> Any:
    """Connections to the database, each with durable commits (promise 3).

    `statement_cache` 0 suits a pooler that hands out another server connection each transaction.
    """
    return await asyncpg.create_pool(
        dsn,
        min_size=1,
        max_size=size,
        statement_cache_size=statement_cache,
        reset=_as_it_is,
        server_settings={
            "synchronous_commit": "on",
            "timezone": "UTC",
            "application_name": "jawort",
            # Of a disk without moving parts, or memory: else whole tables are read for some rows.
            "random_page_cost": "1.1",
        },
    )


async def _as_it_is(connection: Any) -> None:
    """What a unit of work gives back has no state: its settings ended with its transaction. So each
    of them is spared the round trip that would take state away.
    """


def _mine(query: Query) -> str:
    if query.whole_house:
        raise ValueError(f"{query} concerns the whole house: it may not run for a controller")
    return query.sql


def _of_house(query: Query) -> str:
    if not query.whole_house:
        raise ValueError(f"{query} needs a controller")
    return query.sql


def _count(tag: str) -> int:
    last = tag.rsplit(" ", 1)[-1]
    return int(last) if last.isdigit() else 0
