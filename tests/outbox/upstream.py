"""A counting carrier over HTTP: notes each message with its attempt id before it answers."""

import asyncio
import itertools
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

LINE = "106540352242922"


@dataclass
class Upstream:
    """What arrived: how often at each number, and which attempts."""

    answer_after_s: float = 0.03
    url: str = ""
    numbers: Counter[str] = field(default_factory=Counter)
    attempts: Counter[str] = field(default_factory=Counter)
    _count: "itertools.count[int]" = field(default_factory=itertools.count)

    async def take(self, request: web.Request) -> web.Response:
        """One message."""
        said = json.loads(await request.read())
        self.numbers[said["to"]] += 1
        self.attempts[said["biz_opaque_callback_data"]] += 1
        await asyncio.sleep(self.answer_after_s)
        return web.json_response(
            {
                "messaging_product": "whatsapp",
                "contacts": [{"input": said["to"], "wa_id": said["to"].removeprefix("+")}],
                "messages": [{"id": f"wamid.{next(self._count)}"}],
            }
        )


@asynccontextmanager
async def upstream(answer_after_s: float = 0.03) -> AsyncIterator[Upstream]:
    """Open on loopback until the block ends."""
    made = Upstream(answer_after_s)
    app = web.Application()
    app.router.add_post("/{version}/{line}/messages", made.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    made.url = f"http://127.0.0.1:{port}"
    try:
        yield made
    finally:
        await runner.cleanup()
