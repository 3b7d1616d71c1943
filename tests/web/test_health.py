"""Health says whether we can work, to anybody, and nothing else."""

from urllib.parse import urlsplit

import asyncpg

from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, open_pool
from jawort.web.house import House
from tests.conftest import address
from tests.shop import NOON
from tests.web.conftest import Visitor, started


async def test_a_house_that_can_work_says_so(visitor: Visitor) -> None:
    for path in ("/live", "/health"):
        answer = await visitor.get(path)

        assert (answer.status, answer.text) == (200, '{"status":"ok"}')
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["cache-control"] == "no-store"


async def test_a_database_that_is_gone_is_a_fault_without_details(
    dsn: str, keyring: Keyring
) -> None:
    ledger = Ledger(await open_pool(dsn, size=2), keyring)
    async with started(House(ledger, lambda: NOON)) as visitor:
        assert (await visitor.get("/health")).status == 200

        await _forbid_connections(dsn)

        answer = await visitor.get("/health")
        assert answer.status == 503
        assert answer.text == '{"status":"fault","code":"database"}'
        assert (await visitor.get("/live")).status == 200
        page = await visitor.get("/")
        assert page.status == 503
        assert "Die Datenbank antwortet nicht." in page.text
        assert (await visitor.get("/metrics")).status == 500

        await _allow_connections(dsn)

        assert (await visitor.get("/health")).status == 200
    await ledger.close()


async def test_a_keyring_that_is_gone_is_a_fault(ledger: Ledger, keyring: Keyring) -> None:
    async with started(House(ledger, lambda: NOON)) as visitor:
        moved = keyring.directory.rename(keyring.directory.with_name("moved"))

        answer = await visitor.get("/health")
        page = await visitor.get("/?lang=en")

        assert answer.status == 503
        assert answer.text == '{"status":"fault","code":"keyring"}'
        assert page.status == 503
        assert "The keyring cannot be read." in page.text

        moved.rename(keyring.directory)
        assert (await visitor.get("/health")).status == 200


async def _forbid_connections(dsn: str) -> None:
    name = urlsplit(dsn).path.removeprefix("/")
    admin = await asyncpg.connect(address(dsn, "postgres"))
    try:
        await admin.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS false')
        await admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name
        )
    finally:
        await admin.close()


async def _allow_connections(dsn: str) -> None:
    name = urlsplit(dsn).path.removeprefix("/")
    admin = await asyncpg.connect(address(dsn, "postgres"))
    try:
        await admin.execute(f'ALTER DATABASE "{name}" WITH ALLOW_CONNECTIONS true')
    finally:
        await admin.close()
