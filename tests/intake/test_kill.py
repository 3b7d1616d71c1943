"""kill -9 of the door under load: whatever was answered 200 is there."""

import asyncio
import os
import random
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import asyncpg
import pytest

from jawort.ledger import controller
from jawort.ledger.delivery_claim import claim
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.migration import migrate
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.work import AWAY, Ledger, open_pool
from tests.intake.carrier import kept, open_endpoint, request, said, signed, text
from tests.intake.test_reading import put
from tests.shop import NOON, Shop

SCRIPT = Path(__file__).with_name("standing_alone.py")
SENDERS = 16


class _Load:
    """Senders that bring numbered messages, and the numbers that were answered 200."""

    def __init__(self, port: int, path: str) -> None:
        self.port, self.path = port, path
        self.answered: set[str] = set()
        self.sent = 0

    async def bring(self) -> None:
        while True:
            self.sent += 1
            key = f"load.{self.sent}"
            body = said(text(key=key))
            with suppress(OSError, EOFError):
                answer = await request(self.port, "POST", self.path, body, signed(body))
                if answer.status == 200:
                    self.answered.add(key)
            await asyncio.sleep(0)


async def _killed_under_load(shop: Shop, dsn: str, keyring: Keyring, *, kills: int) -> None:
    chance = random.Random(7)
    endpoint_id = await open_endpoint(shop)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.set_inheritable(True)
        load = _Load(listener.getsockname()[1], f"/webhook/{endpoint_id}")
        senders = [asyncio.create_task(load.bring()) for _ in range(SENDERS)]
        for round_ in range(kills):
            enough = len(load.answered) + chance.randrange(20, 200)
            child = await asyncio.create_subprocess_exec(
                *(sys.executable, str(SCRIPT), dsn, str(keyring.directory)),
                str(listener.fileno()),
                pass_fds=[listener.fileno()],
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )
            async with asyncio.timeout(60):
                while len(load.answered) < enough:
                    assert child.returncode is None, round_
                    await asyncio.sleep(0.001)
            child.send_signal(signal.SIGKILL)
            await child.wait()
        for sender in senders:
            sender.cancel()
        await asyncio.wait(senders)
    there = b"\n".join(row["body"] for row in await kept(shop.ledger))

    assert len(load.answered) >= 20 * kills
    lost = [key for key in load.answered if f'"wamid.{key}"'.encode() not in there]
    assert lost == []


async def test_a_killed_door_has_lost_nothing_that_it_answered_200(
    shop: Shop, dsn: str, keyring: Keyring
) -> None:
    await _killed_under_load(shop, dsn, keyring, kills=3)


@pytest.mark.chaos
async def test_a_door_killed_forty_times_has_lost_nothing(
    shop: Shop, dsn: str, keyring: Keyring
) -> None:
    await _killed_under_load(shop, dsn, keyring, kills=40)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that the database's account may reach."""
    made = Path(tempfile.mkdtemp(prefix="jk-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


async def test_a_delivery_is_not_blamed_when_the_database_is_killed_under_its_reader(
    place: Path, keyring: Keyring
) -> None:
    server = await asyncio.to_thread(PrivateServer.start, place / "database")
    ledger = await _opened(server, keyring)
    try:
        async with ledger.house_work() as house:
            made = await controller.add(house, "Autohaus Sonnenschein", country="DE", now=NOON)
        shop = Shop(ledger, made)
        await put(shop, said(text(key="1")))
        with suppress(*AWAY):
            async with ledger.work(made.controller_id) as reader:
                assert await claim(ledger, reader, now=NOON)
                note = (server.cluster.data / "postmaster.pid").read_text()
                os.kill(int(note.splitlines()[0]), signal.SIGKILL)
                await asyncio.to_thread(server.stop)
                server = await asyncio.to_thread(PrivateServer.start, place / "database")

        async with ledger.work(made.controller_id) as reader:
            taken = await claim(ledger, reader, now=NOON)

            assert taken is not None and len(taken.deliveries) == 1
            count = await reader.connection.fetchval("SELECT attempt_count FROM delivery")
            assert count == 0
    finally:
        await ledger.close()
        await asyncio.to_thread(server.stop)


async def _opened(server: PrivateServer, keyring: Keyring) -> Ledger:
    connection = await asyncpg.connect(server.dsn)
    await migrate(connection, now=NOON)
    await connection.close()
    return Ledger(await open_pool(server.dsn, size=4), keyring)
