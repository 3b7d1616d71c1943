"""A pretended carrier for these tests: bodies, signatures, and a door to bring them to."""

import asyncio
import contextlib
import hashlib
import hmac
import json
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import uvicorn

from jawort.domain.endpoint import NewEndpoint
from jawort.intake.door import Door
from jawort.intake.limit import Limits
from jawort.ledger import endpoint
from jawort.ledger.delivery import place
from jawort.ledger.keys.seal import unseal
from jawort.ledger.keys.vault import day_key
from jawort.ledger.work import Ledger
from tests.shop import NOON, Shop

SECRET = "app-secret-of-nobody"
META = NewEndpoint("meta", SECRET, "verify-me", "token")
LINE = "106540352242922"


class Clock:
    """The time of a test; it goes on only when told to."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def text(
    number: str = "491713920001", *, key: str = "1", body: str = "Guten Tag"
) -> dict[str, Any]:
    """A text message as Meta tells it."""
    return {
        "from": number,
        "id": f"wamid.{key}",
        "timestamp": "1794909600",
        "type": "text",
        "text": {"body": body},
    }


def status(
    number: str = "491713920001", *, key: str = "1", errors: Sequence[int] = ()
) -> dict[str, Any]:
    """News of a message of ours."""
    told: dict[str, Any] = {
        "id": f"wamid.{key}",
        "status": "failed" if errors else "delivered",
        "timestamp": "1794909600",
        "recipient_id": number,
    }
    if errors:
        told["errors"] = [{"code": code, "title": "no"} for code in errors]
    return told


def envelope(*, field: str = "messages", **parts: Any) -> bytes:
    """A delivery with one change."""
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "493023125000", "phone_number_id": LINE},
        **parts,
    }
    change = {"field": field, "value": value}
    entry = {"id": "102290129340398", "changes": [change]}
    return json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()


def said(*messages: dict[str, Any]) -> bytes:
    """A delivery of messages."""
    return envelope(messages=list(messages))


def signed(body: bytes, secret: str = SECRET) -> dict[str, str]:
    """The header in which Meta proves that a body is its own."""
    return {"X-Hub-Signature-256": "sha256=" + hmac.digest(secret.encode(), body, "sha256").hex()}


@dataclass
class Answer:
    """What the door answered."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Visit:
    """A door on loopback, and one address of it."""

    door: Door
    port: int
    endpoint_id: UUID

    @property
    def path(self) -> str:
        return f"/webhook/{self.endpoint_id}"

    async def post(
        self, body: bytes, headers: dict[str, str] | None = None, path: str = ""
    ) -> Answer:
        """Bring a body, signed unless other headers are given."""
        headers = signed(body) if headers is None else headers
        return await request(self.port, "POST", path or self.path, body, headers)

    async def get(self, query: str) -> Answer:
        return await request(self.port, "GET", f"{self.path}?{query}", b"", {})


async def request(
    port: int, method: str, path: str, body: bytes, headers: dict[str, str]
) -> Answer:
    """One request over real HTTP, on a connection of its own."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return await raw(port, "\r\n".join(lines).encode() + b"\r\n\r\n" + body)


async def raw(port: int, data: bytes, *, then_close: bool = False) -> Answer:
    """Whatever bytes, as they are."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        with contextlib.suppress(ConnectionError):
            writer.write(data)
            await writer.drain()
        if then_close:
            writer.close()
        head = await reader.readuntil(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").strip().split("\r\n")
        found = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)
        }
        content = await reader.readexactly(int(found.get("content-length", "0")))
        return Answer(int(first.split()[1]), found, content)
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def open_endpoint(shop: Shop, new: NewEndpoint = META) -> UUID:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        return await endpoint.add(work, new, now=NOON)


class _Server(uvicorn.Server):
    """Leaves signals to the test run."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def visiting(
    shop: Shop, *, clock: Clock | None = None, limits: Limits | None = None
) -> AsyncIterator[Visit]:
    """A door served by uvicorn on loopback."""
    endpoint_id = await open_endpoint(shop)
    door = Door(shop.ledger, clock=clock or Clock(), limits=limits)
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        door, log_config=None, access_log=False, lifespan="on", timeout_graceful_shutdown=5
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve([listener]))
    try:
        while not server.started:  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.005)
        yield Visit(door, listener.getsockname()[1], endpoint_id)
    finally:
        server.should_exit = True
        await serving
        listener.close()


async def kept(ledger: Ledger) -> list[dict[str, Any]]:
    """What lies in the memory, opened."""
    found = []
    async with ledger.house_work() as work:
        rows = await work.connection.fetch("SELECT * FROM delivery ORDER BY delivery_id")
        for row in rows:
            key = await day_key(work, row["day"])
            body = unseal(key, row["body_sealed"], place=place(row["delivery_id"]))
            found.append({**dict(row), "body": body})
    return found


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
