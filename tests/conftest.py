"""What tests stand on: one private PostgreSQL for the run, a fresh database for each test."""

import itertools
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest
from hypothesis import HealthCheck, settings

from jawort.cli.lasting import set_apart
from jawort.ledger import controller
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.migration import migrate
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.work import Ledger, open_pool
from tests.driver import remember_types
from tests.shop import NOON, Shop

# A busy machine is no fault of the code: what a property holds is not measured by the clock.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

_TEMPLATE = "jawort_template"
_numbers = itertools.count(1)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: it need not be looked through while the tests run."""
    set_apart()


def address(dsn: str, database: str) -> str:
    """The same server, another database."""
    return urlsplit(dsn)._replace(path=f"/{database}").geturl()


def _quick_place() -> str | None:
    """Memory instead of a disk, where there is enough of it: what a test writes, it throws away."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK)
    return str(memory) if roomy and shutil.disk_usage(memory).free > 2**31 else None


@pytest.fixture(scope="session")
def server_dsn() -> Iterator[str]:
    """A server for this run: ours, or the one JAWORT_TEST_DATABASE_URL names."""
    if given := os.environ.get("JAWORT_TEST_DATABASE_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="jawort-test-", dir=_quick_place()))
    folder.chmod(0o711)  # run by root, the server is another account and must get through
    try:
        with PrivateServer.start(folder / "database") as server:
            yield server.dsn
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def driver() -> Iterator[None]:
    """A driver that need not be told the same a thousand times."""
    with pytest.MonkeyPatch.context() as patch:
        remember_types(patch)
        yield


@pytest.fixture(scope="session")
async def admin(server_dsn: str) -> AsyncIterator[asyncpg.Connection]:
    """One connection that makes and drops the databases: opening one takes as long as dropping."""
    connection = await asyncpg.connect(server_dsn)
    yield connection
    await connection.close()


@pytest.fixture(scope="session")
async def template_database(server_dsn: str, admin: asyncpg.Connection) -> str:
    """A migrated database, to be copied: a copy of its files takes a small part of a migration."""
    name = f"{_TEMPLATE}_{os.getpid()}"
    await admin.execute(f'CREATE DATABASE "{name}"')
    connection = await asyncpg.connect(address(server_dsn, name))
    try:
        await migrate(connection, now=NOON)
    finally:
        await connection.close()
    return name


@asynccontextmanager
async def copied(
    admin: asyncpg.Connection, server_dsn: str, name: str, *, template: str
) -> AsyncIterator[str]:
    """The address of a database of this name, a copy of another, dropped in the end."""
    await admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy')
    try:
        yield address(server_dsn, name)
    finally:
        await admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
async def dsn(
    server_dsn: str, admin: asyncpg.Connection, template_database: str
) -> AsyncIterator[str]:
    """A fresh, migrated database."""
    name = f"jawort_{os.getpid()}_{next(_numbers)}"
    async with copied(admin, server_dsn, name, template=template_database) as made:
        yield made


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    """A fresh keyring, made at NOON."""
    return Keyring.create(tmp_path / "keyring", now=NOON)


@pytest.fixture
async def ledger(dsn: str, keyring: Keyring) -> AsyncIterator[Ledger]:
    """A memory with nothing in it."""
    opened = Ledger(await open_pool(dsn, size=4), keyring)
    yield opened
    await opened.close()


@pytest.fixture
async def shop(ledger: Ledger) -> Shop:
    """An invented car dealer in a fresh database."""
    async with ledger.house_work() as work:
        made = await controller.add(
            work, "Autohaus Sonnenschein GmbH, Köln", country="DE", land="NW", now=NOON
        )
    return Shop(ledger, made)
