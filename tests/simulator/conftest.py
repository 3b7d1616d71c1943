"""A pretended Meta with standing time, a business that listens, and a plain HTTP client."""

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from cloudapi_simulator.simulator import Simulator
from tests.browser import browser as browser
from tests.browser import visit as visit
from tests.simulator.node import Node, NotHere, installed
from tests.simulator.talker import KINDS, Talker

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # 10:00 in Berlin


class Listener:
    """A business's webhook address. It checks signatures with its own code."""

    def __init__(self, app_secret: str, verify_token: str) -> None:
        self.app_secret = app_secret
        self.verify_token = verify_token
        self.bodies: list[bytes] = []
        self.headers: list[dict[str, str]] = []
        self.answers: list[int] = []  # statuses to give first, then 200 for ever
        self.before_answer: Callable[[], Awaitable[None]] | None = None
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        if request.method == "GET":
            if request.query.get("hub.verify_token") != self.verify_token:
                return web.Response(status=403)
            return web.Response(text=request.query["hub.challenge"])
        self.bodies.append(await request.read())
        self.headers.append(dict(request.headers))
        if self.before_answer:
            await self.before_answer()
        return web.Response(status=self.answers.pop(0) if self.answers else 200)

    def is_signed(self, place: int) -> bool:
        wanted = hmac.new(self.app_secret.encode(), self.bodies[place], hashlib.sha256)
        return self.headers[place].get("X-Hub-Signature-256") == "sha256=" + wanted.hexdigest()

    @property
    def documents(self) -> list[dict[str, Any]]:
        return [json.loads(body) for body in self.bodies]

    @property
    def changes(self) -> list[dict[str, Any]]:
        return [
            change
            for document in self.documents
            for entry in document["entry"]
            for change in entry["changes"]
        ]

    @property
    def statuses(self) -> list[dict[str, Any]]:
        return [s for change in self.changes for s in change["value"].get("statuses", [])]

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [m for change in self.changes for m in change["value"].get("messages", [])]

    def ladder(self, wamid: str) -> list[str]:
        return [status["status"] for status in self.statuses if status["id"] == wamid]

    def forget(self) -> None:
        self.bodies.clear()
        self.headers.clear()


class Api:
    """Raw calls with the token, as (status, body)."""

    def __init__(self, meta: Simulator, session: aiohttp.ClientSession) -> None:
        self.meta = meta
        self.session = session

    async def __call__(
        self, method: str, path: str, body: Any = None, **more: Any
    ) -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {self.meta.token}", **more.pop("headers", {})}
        url = f"{self.meta.base_url}/v26.0/{path}"
        async with self.session.request(method, url, json=body, headers=headers, **more) as answer:
            raw = await answer.read()
        return answer.status, json.loads(raw) if raw.startswith((b"{", b"[")) else raw

    async def control(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        url = f"{self.meta.base_url}/_simulator/{path}"
        async with self.session.request(method, url, json=body) as answer:
            return answer.status, await answer.json()

    async def send(self, to: str, **message: Any) -> tuple[int, Any]:
        """POST a message; a text if nothing else is said."""
        message = message or {"type": "text", "text": {"body": "Guten Tag"}}
        address = {"recipient": to} if "." in to else {"to": to}
        body = {"messaging_product": "whatsapp", **address, **message}
        return await self("POST", f"{self.meta.phone_number_id}/messages", body)

    async def wamid(self, to: str, **message: Any) -> str:
        """Send and give the id; the send must be accepted."""
        status, body = await self.send(to, **message)
        assert status == 200, body
        wamid: str = body["messages"][0]["id"]
        return wamid

    async def code(self, to: str, **message: Any) -> int:
        """Send and give the error code; the send must be refused."""
        status, body = await self.send(to, **message)
        assert status >= 400, body
        code: int = body["error"]["code"]
        return code


@pytest.fixture(scope="session")
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


class Noted(logging.Handler):
    """What the simulator notes in its own log, with what was raised."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it as a log file would show it."""
        self.text += logging.Formatter().format(record) + "\n"


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> Noted:
    """The simulator's own log, whatever other tests did to logging in this process."""
    logger, book = logging.getLogger("cloudapi_simulator"), Noted()
    monkeypatch.setattr(logging.root.manager, "disable", logging.NOTSET)
    monkeypatch.setattr(logger, "disabled", False)
    monkeypatch.setattr(logger, "level", logging.DEBUG)
    monkeypatch.setattr(logger, "handlers", [book])
    logger.manager._clear_cache()
    return book


@pytest.fixture
async def meta() -> AsyncIterator[Simulator]:
    async with Simulator(at=TUESDAY) as started:
        yield started


@pytest.fixture
async def api(meta: Simulator, session: aiohttp.ClientSession) -> Api:
    return Api(meta, session)


@pytest.fixture
async def listener(meta: Simulator, api: Api) -> AsyncIterator[Listener]:
    """A listener subscribed for the app, the way a client would do it."""
    made = Listener(meta.app_secret, meta.verify_token)
    application = web.Application(client_max_size=8 * 1024 * 1024)
    application.router.add_route("*", "/hook", made.handle)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    asked = {
        "object": "whatsapp_business_account",
        "callback_url": made.url,
        "verify_token": meta.verify_token,
    }
    status, _ = await api("POST", f"{meta.settings.app_id}/subscriptions", asked)
    assert status == 200
    yield made
    await runner.cleanup()
    await asyncio.sleep(0)


@pytest.fixture(scope="session")
async def node() -> AsyncIterator[Node]:
    """One process of Node for all tests; skips them where it cannot be."""
    try:
        installed()
    except NotHere as reason:
        pytest.skip(f"the npm clients were not tried: {reason}")
    started = await Node.start()
    yield started
    await started.close()


@pytest.fixture
async def kapso(node: Node, meta: Any) -> Node:
    return await node.become("kapso", meta)


@pytest.fixture
async def great(node: Node, meta: Any) -> Node:
    return await node.become("great-detail", meta)


@pytest.fixture(params=KINDS)
async def talker(meta: Simulator, request: pytest.FixtureRequest) -> AsyncIterator[Talker]:
    """pywa, once blocking and once awaiting."""
    made = Talker(meta, import_module(request.param))
    yield made
    await made.close()
