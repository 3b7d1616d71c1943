"""A message makes the whole way through real processes, and workers may be killed on it."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from jawort.cli.pretence import simulator
from jawort.cli.pretended_meta import PHONE, WABA, PretendedMeta
from jawort.desk.reply import Answer, reply
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.outgoing import Outgoing, Text
from jawort.domain.setting import READINESS, Setting, SettingKey
from jawort.ledger import contact, controller, conversation
from jawort.ledger.controller import NewSender
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, Work, open_pool
from jawort.web.server import bound

START = (sys.executable, "-P", "-c", "from jawort.main import main; main()")
ERIKA = "+491713920001"
PATIENCE_S = 60


class House:
    """An installation with its own database, a company that may answer, and the simulator."""

    def __init__(self, ledger: Ledger, dsn: str, home: Path, meta: PretendedMeta) -> None:
        self.ledger = ledger
        self.dsn = dsn
        self.home = home
        self.meta = meta
        self.port = _free_port()
        self.controller_id = UUID(int=0)
        self.sender_id = UUID(int=0)

    async def settle(self) -> None:
        """A company that has settled everything, with the simulator's number."""
        now = datetime.now(UTC)
        async with self.ledger.house_work() as house:
            made = await controller.add(house, "Autohaus Sonnenschein GmbH", country="DE", now=now)
        self.controller_id = made.controller_id
        async with self.ledger.work(self.controller_id) as work:
            portfolio = await controller.add_portfolio(work, meta_id="", now=now)
            new = NewSender(portfolio, "wa", "Sonnenschein", "DE", PHONE, WABA)
            self.sender_id = await controller.add_sender(work, new, now=now)
            for key in READINESS:
                address = "https://autohaus-sonnenschein.example/whatsapp"
                await controller.set_setting(work, Setting(key, address, now, "Anna Admin"))
            for key, value in ((SettingKey.PROFILE, "CONTRACT"), (SettingKey.CHILD_DIRECTED, "no")):
                await controller.set_setting(work, Setting(key, value, now, "Anna Admin"))
            opened = await self.meta.connect(work, now=now)
        await self.meta.introduce(ERIKA, "Erika Beispiel")
        self.opened = opened

    @contextmanager
    def started(self, command: str) -> Iterator["subprocess.Popen[bytes]"]:
        """A process of this installation."""
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("JAWORT_")
        }
        environment |= {
            "JAWORT_HOME": str(self.home),
            "JAWORT_DATABASE_URL": self.dsn,
            "JAWORT_LISTEN": f"127.0.0.1:{self.port}",
        }
        process = subprocess.Popen(
            [*START, command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()

    def journal(self) -> str:
        """What all processes have noted."""
        return "".join(path.read_text() for path in (self.home / "log").glob("*"))

    async def erika(self) -> UUID | None:
        """Her record, once somebody has read what she wrote."""
        async with self.ledger.reading(self.controller_id) as work:
            return await contact.find(work, Identifier(IdentifierKind.WA_ID, ERIKA[1:]))

    async def message_count(self) -> int:
        """How many messages of hers have been read."""
        async with self.ledger.bare_connection() as connection:
            sql = "SELECT count(*) FROM message WHERE direction = 'in'"
            return int(await connection.fetchval(sql))

    async def answer(self, text: str) -> None:
        """Somebody at the company answers her."""
        somebody = await self.erika()
        assert somebody is not None
        pair = (somebody, self.sender_id)
        now = datetime.now(UTC)
        async with self.ledger.work(self.controller_id) as work:
            thread = await _thread(work, pair, now)
            words = Answer(Outgoing(Text(text)), text, advertises=False)
            outcome = await reply(work, thread, words, now=now)
        assert outcome.what == "queued", outcome

    async def seen(self) -> int:
        """How many messages of ours her phone shows."""
        return len(await self.meta.inbox(ERIKA))


@pytest.fixture
async def house(dsn: str, tmp_path: Path) -> AsyncIterator[House]:
    """Everything but the processes."""
    ring = Keyring.create(tmp_path / "keyring", now=datetime.now(UTC))
    ledger = Ledger(await open_pool(dsn, size=4), ring)
    try:
        async with simulator(asyncio.Event()) as meta:
            assert meta is not None
            made = House(ledger, dsn, tmp_path, meta)
            await made.settle()
            yield made
    finally:
        await ledger.close()


async def test_workers_are_killed_on_the_way_and_others_take_over(house: House) -> None:
    with ExitStack() as processes:
        web = processes.enter_context(house.started("web"))
        first = processes.enter_context(house.started("work"))
        second = processes.enter_context(house.started("work"))
        await _until(lambda: _so(house.journal().count('"work_started"') == 2))
        await _until(lambda: house.meta.listen_at(house.opened, f"http://127.0.0.1:{house.port}"))

        await house.meta.act(ERIKA, "text", text="Ist mein Auto fertig?")
        await _until(lambda: _is(house.message_count(), 1))
        first.kill()
        first.wait()
        await house.meta.act(ERIKA, "text", text="Hallo?")
        await _until(lambda: _is(house.message_count(), 2))
        await house.answer("Ja, ab 16 Uhr.")
        await _until(lambda: _is(house.seen(), 1))

        second.kill()
        second.wait()
        await house.meta.act(ERIKA, "text", text="Danke!")
        await house.answer("Gern geschehen.")
        assert await house.seen() == 1  # nobody is there to send it
        third = processes.enter_context(house.started("work"))
        await _until(lambda: _is(house.message_count(), 3))
        await _until(lambda: _is(house.seen(), 2))

        for process in (third, web):
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_S) == 0
    assert await house.meta.sent_count() == 2  # each once, whoever was killed


async def test_a_worker_told_to_end_ends_at_once_and_leaves_nothing_by_halves(
    house: House,
) -> None:
    with house.started("work") as worker:
        await _until(lambda: _so('"work_started"' in house.journal()))
        await _until(lambda: _so('"turn_failed"' not in house.journal()))

        began = time.monotonic()
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(PATIENCE_S) == 0

    assert time.monotonic() - began < 5
    assert '"broken_off"' not in house.journal()
    async with house.ledger.bare_connection() as connection:
        mine = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        here = await connection.fetchval(mine)
        held = "SELECT count(*) FROM ready WHERE state = 'leaving'"
        assert await connection.fetchval(held) == 0
    assert here <= 4  # this test's own


async def _thread(work: Work, pair: tuple[UUID, UUID], now: datetime) -> UUID:
    found = await conversation.running(work, [pair], initiated_by="user", now=now)
    return found[pair]


async def _is(count: Awaitable[int], wanted: int) -> bool:
    return await count == wanted


async def _so(is_so: bool) -> bool:
    return is_so


async def _until(sign: Callable[[], Awaitable[bool]]) -> None:
    """Wait until it is so; the processes take their time."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                if await sign():
                    return
            except OSError:
                pass  # the door is not open yet
            await asyncio.sleep(0.05)


def _free_port() -> int:
    with bound("127.0.0.1", 0) as listener:
        port: int = listener.getsockname()[1]
        return port
