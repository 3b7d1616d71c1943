"""Deliveries as Meta writes them, and a carrier of our own on loopback."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from jawort.provider.whatsapp.dialect import simulator
from jawort.provider.whatsapp.transport import AccessKey, Transport, open_session

FIXTURES = Path(__file__).parents[2] / "fixtures" / "meta"
SECRET_KEY = "EAAGbeispielschluessel"


@pytest.fixture
def body() -> Callable[[str], bytes]:
    """A recorded delivery by its name, written as Meta writes JSON."""

    def read(name: str) -> bytes:
        document = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
        return json.dumps(document, ensure_ascii=True).replace("/", r"\/").encode()

    return read


class Carrier:
    """A carrier that answers what the test says and remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, bytes] | str] = []
        self.asked: list[dict[str, Any]] = []

    def will(self, status: int, content: object) -> None:
        """Answer the next request with this state and this JSON (or these bytes)."""
        encoded = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.answers.append((status, encoded))

    def will_hang_up(self) -> None:
        """Read the next request whole and close the connection without a word."""
        self.answers.append("hang up")

    def will_be_silent(self) -> None:
        """Read the next request whole and never answer it."""
        self.answers.append("silent")

    async def handle(self, request: web.Request) -> web.StreamResponse:
        content = await request.read()
        self.asked.append(
            {
                "method": request.method,
                "path": request.path,
                "query": dict(request.query),
                "headers": {name.lower(): value for name, value in request.headers.items()},
                "body": content,
            }
        )
        answer = self.answers.pop(0)
        if answer == "hang up":
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        if answer == "silent":
            while request.transport is not None and not request.transport.is_closing():
                await request.content.wait_eof()
                await _turn()
            return web.Response()
        assert not isinstance(answer, str)
        elsewhere = {"Location": "/elsewhere"} if 300 <= answer[0] < 400 else None
        return web.Response(
            status=answer[0], body=answer[1], content_type="application/json", headers=elsewhere
        )


async def _turn() -> None:
    import asyncio

    await asyncio.sleep(0.01)


@pytest.fixture
async def carrier() -> AsyncIterator[tuple[Carrier, Transport]]:
    """A carrier on loopback and the transport that speaks to it."""
    pretended = Carrier()
    app = web.Application(client_max_size=64 * 1024 * 1024)
    app.router.add_route("*", "/{path:.*}", pretended.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address = runner.addresses[0]
    dialect = simulator(f"http://127.0.0.1:{address[1]}", version="v26.0")
    async with open_session() as session:
        yield pretended, Transport(session, dialect, AccessKey(SECRET_KEY))
    await runner.cleanup()
