"""A director who lets one actor at a time take one step, in an order drawn from a seed.

Actors are workers, readers and people. A step is one statement to the database or one moment on
the wire. Whoever waits for a lock is passed over after a while, so that nothing stands still. An
actor can be killed: it takes no further step, and its connections break off, as with kill -9.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import asyncpg

from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger

_PATIENCE_S = 0.004  # until an actor who does not come back counts as waiting for somebody


@dataclass
class Actor:
    """Whoever takes steps. `watch` is its own clock in seconds."""

    name: str
    watch: float = 0.0
    is_dead: bool = False
    connections: list[Any] = field(default_factory=list)
    free: list[Any] = field(default_factory=list)
    looked: dict[float, int] = field(default_factory=dict)


_actor: ContextVar[Actor] = ContextVar("actor")


class Director:
    """Draws who is next."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.tick = 0
        self._waiting: list[tuple[Actor, asyncio.Future[None]]] = []
        self._awaited: list[tuple[int, asyncio.Future[None]]] = []
        self._arrived = asyncio.Event()

    async def step(self) -> None:
        """Wait for one's turn."""
        actor = _actor.get()
        if actor.is_dead:
            raise asyncio.CancelledError
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((actor, turn))
        self._arrived.set()
        await turn

    async def reaches(self, tick: int) -> None:
        """Wait until so many steps were taken."""
        there: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._awaited.append((tick, there))
        await there

    async def lead(self) -> None:
        """Go on until cancelled."""
        while True:
            self._waiting = [one for one in self._waiting if not one[1].done()]
            self._arrived.clear()
            if self._waiting:
                actor, turn = chosen = self.chance.choice(self._waiting)
                self._waiting.remove(chosen)
                self.tick += 1
                for tick, there in self._awaited:
                    if tick <= self.tick and not there.done():
                        there.set_result(None)
                actor.watch += 0.001
                turn.set_result(None)
            try:
                await asyncio.wait_for(self._arrived.wait(), _PATIENCE_S)
            except TimeoutError:
                continue

    def kill(self, actor: Actor) -> None:
        """No further step, and all its transactions are broken off."""
        actor.is_dead = True
        for waiting, turn in self._waiting:
            if waiting is actor:
                turn.cancel()
        for connection in actor.connections:
            connection.terminate()

    def clock(self, actor: Actor) -> Any:
        """The actor's own clock; it remembers at which tick it was looked at."""

        def look() -> float:
            actor.looked[round(actor.watch, 6)] = self.tick
            return actor.watch

        return look


def act_as(actor: Actor) -> None:
    """From here on this task, and every task it starts, is this actor."""
    _actor.set(actor)


async def _while_alive(deed: Callable[..., Awaitable[Any]], *values: Any) -> Any:
    """The dead do not notice what their broken connections say."""
    try:
        return await deed(*values)
    except Exception:
        if _actor.get().is_dead:
            raise asyncio.CancelledError from None
        raise


class Stepped:
    """A connection on which each statement is a step."""

    def __init__(self, connection: Any, director: Director) -> None:
        self._connection, self._director = connection, director

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._connection, name)
        if name not in ("fetch", "fetchrow", "fetchval", "execute", "executemany"):
            return method

        async def stepped(*values: Any) -> Any:
            await self._director.step()
            return await _while_alive(method, *values)

        return stepped

    @asynccontextmanager
    async def transaction(self, **choices: Any) -> AsyncIterator[None]:
        """As asyncpg's; to commit is a step of its own."""
        transaction = self._connection.transaction(**choices)
        await _while_alive(transaction.start)
        try:
            yield
        except BaseException:
            if not _actor.get().is_dead:
                await transaction.rollback()
            raise
        await self._director.step()
        await _while_alive(transaction.commit)


class SteppedPool:
    """A pool of such connections; each actor has its own, which die with it."""

    def __init__(self, dsn: str, director: Director) -> None:
        self._dsn, self._director = dsn, director

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Stepped]:
        """One connection, used before or new."""
        actor = _actor.get()
        if actor.is_dead:
            raise asyncio.CancelledError
        connection = actor.free.pop() if actor.free else await self._open(actor)
        try:
            yield Stepped(connection, self._director)
        finally:
            if not connection.is_closed() and not connection.is_in_transaction():
                actor.free.append(connection)

    async def _open(self, actor: Actor) -> Any:
        await self._director.step()
        connection = await asyncpg.connect(self._dsn)
        if actor.is_dead:
            connection.terminate()
            raise asyncio.CancelledError
        actor.connections.append(connection)
        return connection


def directed(dsn: str, keyring: Keyring, director: Director) -> Ledger:
    """A memory in which every statement is a step."""
    return Ledger(SteppedPool(dsn, director), keyring)
