"""A whole house to be killed: the private database, doors and workers, each in its own processes,
and somebody who starts again whatever has died, as an operator's supervisor would.
"""

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import asyncpg

from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.migration import migrate
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.work import Ledger, open_pool
from jawort.web.server import bound
from tests.journeys.kill_child import SHIFT, shifted
from tests.journeys.test_demo import family_of

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120.0
COMMANDS = ("web", "web", "work", "work")
KINDS = ("web", "work", "postmaster", "postgres")
"""What is killed: a door, a worker, the database's first process alone, or all of its processes."""

BEGUN = ("Jawort läuft", "Jawort liest")
BEGINNING = (" in schedule.py:", " in work.py:")
"""Where a worker ends that has just said that it begins: it cannot make the tables of its clock."""


@dataclass
class Slot:
    """A place in which one command runs, again and again."""

    command: str
    port: int
    process: asyncio.subprocess.Process | None = None
    is_killed: bool = False


@dataclass
class House:
    """What runs, and how often what died. `exits`: commands that nobody killed, and that found no
    database at their start. `fallen`: last words of those that had begun to work, which is a fault.
    """

    home: Path
    begins_at: datetime
    shift_s: float
    server: PrivateServer
    ledger: Ledger
    slots: list[Slot]
    kills: Counter[str] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    fallen: list[str] = field(default_factory=list)
    ending: asyncio.Event = field(default_factory=asyncio.Event)
    _keepers: list["asyncio.Task[None]"] = field(default_factory=list)
    _restart: "asyncio.Task[None] | None" = None

    def now(self) -> datetime:
        """The time in this house."""
        return shifted(self.shift_s)

    @property
    def ports(self) -> tuple[int, ...]:
        """Where the doors are."""
        return tuple(slot.port for slot in self.slots if slot.command == "web")

    def open(self) -> None:
        """Start everything."""
        self._keepers = [asyncio.create_task(self._keep(slot)) for slot in self.slots]

    async def kill(self, kind: str, chance: random.Random) -> None:
        """kill -9. Who died is started again at once, and not waited for."""
        if kind in ("web", "work"):
            running = [slot for slot in self.slots if slot.command == kind and _runs(slot)]
            if not running:
                return
            slot = chance.choice(running)
            _signal(slot, signal.SIGKILL)
            slot.is_killed = True
        else:
            await self.whole()  # the one before must be there, to be killed
            self._kill_database(everybody=kind == "postgres")
            self._restart = asyncio.create_task(asyncio.to_thread(self._start_again))
        self.kills[kind] += 1

    async def whole(self) -> None:
        """Come back when the database was started again."""
        if self._restart is not None:
            await self._restart

    async def close(self) -> list[int]:
        """Tell everybody to end, kindly; gives their exit codes."""
        self.ending.set()
        for slot in self.slots:
            if _runs(slot):
                _signal(slot, signal.SIGTERM)
        async with asyncio.timeout(PATIENCE_S):
            await asyncio.gather(*self._keepers)
        return [slot.process.returncode or 0 for slot in self.slots if slot.process is not None]

    async def command(self, *arguments: str) -> tuple[int, str]:
        """Run one command to its end; its exit code and what it printed."""
        process = await self._spawn(arguments, 0, asyncio.subprocess.PIPE)
        said, _ = await process.communicate()
        return process.returncode or 0, said.decode()

    def journal(self) -> str:
        """What all processes have noted."""
        return "".join(path.read_text() for path in (self.home / "log").glob("*"))

    async def _keep(self, slot: Slot) -> None:
        while not self.ending.is_set():
            slot.process = await self._spawn((slot.command,), slot.port, asyncio.subprocess.DEVNULL)
            slot.is_killed = False
            if self.ending.is_set():  # told to end while this one was being made
                _signal(slot, signal.SIGTERM)
            code = await slot.process.wait()
            if self.ending.is_set():
                return
            if code != -signal.SIGKILL:
                self.exits[slot.command] += 1
                self._listen(slot, code)
                await asyncio.sleep(0.3)

    async def _spawn(
        self, arguments: tuple[str, ...], port: int, output: int
    ) -> asyncio.subprocess.Process:
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("JAWORT_")
        }
        environment |= {
            "JAWORT_HOME": str(self.home),
            "JAWORT_DATABASE_URL": self.server.dsn,
            "JAWORT_LISTEN": f"127.0.0.1:{port}",
            SHIFT: str(self.shift_s),
        }
        with (self.home / f"said.{port}").open("wb") as said:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.journeys.kill_child", *arguments),
                cwd=ROOT,
                env=environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=said,
                start_new_session=True,
            )

    def _listen(self, slot: Slot, code: int) -> None:
        said = (self.home / f"said.{slot.port}").read_text()
        has_begun = any(word in said for word in BEGUN)
        if has_begun and not any(place in said for place in BEGINNING):
            self.fallen.append(f"{slot.command} ended with {code}: {said}")

    def _kill_database(self, *, everybody: bool) -> None:
        note = (self.server.cluster.data / "postmaster.pid").read_text()
        postmaster = int(note.splitlines()[0])
        for pid in family_of(postmaster) if everybody else {postmaster}:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def _start_again(self) -> None:
        self.server.stop()
        self.server = PrivateServer.start(self.home / "database", timeout_s=PATIENCE_S)


@asynccontextmanager
async def house(home: Path, *, begins_at: datetime) -> AsyncIterator[House]:
    """A house with an empty memory; whatever is left of it at the end is ended."""
    shift_s = (begins_at - shifted(0.0)).total_seconds()
    ring = Keyring.create(home / "keyring", now=begins_at)
    server = await asyncio.to_thread(PrivateServer.start, home / "database")
    connection = await asyncpg.connect(server.dsn)
    await migrate(connection, now=begins_at)
    await connection.close()
    ledger = Ledger(await open_pool(server.dsn, size=6), ring)
    slots = [Slot(command, _free_port()) for command in COMMANDS]
    made = House(home, begins_at, shift_s, server, ledger, slots)
    try:
        yield made
    finally:
        made.ending.set()
        for slot in slots:
            if _runs(slot):
                _signal(slot, signal.SIGKILL)
        await asyncio.gather(*made._keepers, return_exceptions=True)
        await made.whole()
        with suppress(TimeoutError):
            await asyncio.wait_for(ledger.close(), 10)
        await asyncio.to_thread(made.server.stop)


def _runs(slot: Slot) -> bool:
    is_there = slot.process is not None and slot.process.returncode is None
    return is_there and not slot.is_killed


def _signal(slot: Slot, sign: signal.Signals) -> None:
    """Past asyncio, whose own way may reap the process from under the feet of who waits for it."""
    assert slot.process is not None
    with suppress(ProcessLookupError):
        os.kill(slot.process.pid, sign)


def _free_port() -> int:
    with bound("127.0.0.1", 0) as listener:
        port: int = listener.getsockname()[1]
        return port
