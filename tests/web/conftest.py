"""A started server with the sample dealership behind it, asked over real HTTP on loopback."""

import asyncio
import http.client
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import NamedTuple

import asyncpg
import pytest

from jawort.desk.sample import dealership
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, open_pool
from jawort.web.app import create_app
from jawort.web.house import House
from jawort.web.server import address, bound, serve
from tests.browser import browser, visit
from tests.conftest import copied
from tests.shop import NOON
from tests.web.staff import office, staff, staff_visit

__all__ = ["browser", "office", "staff", "staff_visit", "visit"]  # fixtures of the staff pages


class Answer(NamedTuple):
    """What the server said."""

    status: int
    headers: Mapping[str, str]
    text: str


class Visitor:
    """Somebody on this machine with a plain HTTP client."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.port = int(base.rstrip("/").rpartition(":")[2])

    async def get(self, path: str, *, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path. A header's name is written with _ for -; an empty value leaves it out."""
        return await asyncio.to_thread(self._get, path, method, headers)

    def _get(self, path: str, method: str, headers: Mapping[str, str]) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            said = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, said, answer.read().decode())
        finally:
            connection.close()


@asynccontextmanager
async def started(house: House) -> AsyncIterator[Visitor]:
    """A server for this house, and somebody who asks it."""
    listener = bound("127.0.0.1", 0)
    stop = asyncio.Event()
    base = address(listener)
    serving = asyncio.create_task(serve(create_app(house), listener, stop=stop))
    try:
        yield Visitor(base)
    finally:
        stop.set()
        await serving


@pytest.fixture(scope="session")
async def gallery(
    server_dsn: str,
    admin: asyncpg.Connection,
    template_database: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[tuple[Ledger, Visitor]]:
    """The sample dealership, filled and started once, for tests that only look."""
    name = f"jawort_gallery_{os.getpid()}"
    keyring = Keyring.create(tmp_path_factory.mktemp("gallery") / "keyring", now=NOON)
    async with copied(admin, server_dsn, name, template=template_database) as dsn:
        ledger = Ledger(await open_pool(dsn, size=4), keyring)
        try:
            await dealership.fill(ledger, now=NOON)
            async with started(House(ledger, lambda: NOON, sample=True)) as somebody:
                yield ledger, somebody
        finally:
            await ledger.close()


@pytest.fixture
def visitor(gallery: tuple[Ledger, Visitor]) -> Visitor:
    """Somebody who looks at the sample dealership and changes nothing."""
    return gallery[1]


@pytest.fixture
def looked_at(gallery: tuple[Ledger, Visitor]) -> Ledger:
    """The memory behind what the visitor sees. Not to be changed."""
    return gallery[0]
