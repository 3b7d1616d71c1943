"""A whole installation as real processes over the simulator, as an operator would have it."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from jawort.cli.pretence import simulator
from jawort.cli.pretended_meta import PHONE, WABA, PretendedMeta
from jawort.desk.answer.reply import Answer, reply
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.sending.outgoing import Outgoing, Text
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


@asynccontextmanager
async def everything_but_processes(dsn: str, home: Path) -> AsyncIterator[House]:
    """The company, its database and the simulator."""
    ring = Keyring.create(home / "keyring", now=datetime.now(UTC))
    ledger = Ledger(await open_pool(dsn, size=4), ring)
    try:
        async with simulator(asyncio.Event()) as meta:
            assert meta is not None
            made = House(ledger, dsn, home, meta)
            await made.settle()
            yield made
    finally:
        await ledger.close()


async def until(sign: Callable[[], Awaitable[bool]]) -> None:
    """Wait until it is so; the processes take their time."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                if await sign():
                    return
            except OSError:
                pass  # the door is not open yet
            await asyncio.sleep(0.05)


async def _thread(work: Work, pair: tuple[UUID, UUID], now: datetime) -> UUID:
    found = await conversation.running(work, [pair], initiated_by="user", now=now)
    return found[pair]


def _free_port() -> int:
    with bound("127.0.0.1", 0) as listener:
        port: int = listener.getsockname()[1]
        return port
