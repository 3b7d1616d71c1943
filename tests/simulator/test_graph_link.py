"""Files sent by address: fetched by the platform, remembered for ten minutes."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

ANNA = "+4917139200101"
FILES = {
    "/bild.jpg": ("image/jpeg", b"\xff\xd8\xff picture"),
    "/gross.jpg": ("image/jpeg", b"x" * (5 * 1024 * 1024 + 1)),
    "/seite.html": ("text/html", b"<html>"),
}


class Shelf:
    """A web server with a few files; it counts who asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.base = ""

    async def handle(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        if request.path not in FILES:
            return web.Response(status=404)
        kind, data = FILES[request.path]
        return web.Response(body=data, content_type=kind)


@pytest.fixture
async def shelf(meta: Any, api: Any) -> AsyncIterator[Shelf]:
    made = Shelf()
    application = web.Application()
    application.router.add_route("*", "/{name}", made.handle)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    await api.control("PATCH", "settings", {"fetch_links": True})
    meta.introduce(ANNA, wrote=True)
    yield made
    await runner.cleanup()


@pytest.mark.parametrize(
    ("name", "kind", "arrives"),
    [
        ("bild.jpg", "image", True),
        ("bild.jpg", "document", True),
        ("bild.jpg", "video", False),
        ("gross.jpg", "image", False),
        ("seite.html", "document", False),
        ("fehlt.jpg", "image", False),
    ],
)
async def test_a_file_behind_an_address_arrives_or_fails_with_131053(
    meta, api, listener, shelf, name, kind, arrives
) -> None:
    content = {"link": f"{shelf.base}/{name}"}

    wamid = await api.wamid(ANNA, type=kind, **{kind: content})
    await meta.advance(seconds=5)

    ladder = listener.ladder(wamid)
    assert ladder == (["sent", "delivered", "read"] if arrives else ["failed"])
    assert arrives or listener.statuses[-1]["errors"][0]["code"] == 131053


async def test_an_address_nobody_answers_fails_the_message_and_nothing_else(
    meta, api, listener, shelf
) -> None:
    wamid = await api.wamid(ANNA, type="image", image={"link": "http://127.0.0.1:9/bild.jpg"})
    await meta.advance(seconds=5)

    assert listener.ladder(wamid) == ["failed"]


async def test_what_was_found_is_remembered_for_ten_minutes(meta, api, shelf) -> None:
    picture = {"type": "image", "image": {"link": f"{shelf.base}/bild.jpg"}}

    await api.wamid(ANNA, **picture)
    await meta.advance(minutes=9, seconds=59)
    await api.wamid(ANNA, **picture)
    before = len(shelf.asked)
    await meta.advance(seconds=1)
    await api.wamid(ANNA, **picture)

    assert (before, len(shelf.asked)) == (1, 2)


async def test_usually_nobody_looks_behind_addresses(meta, api, shelf) -> None:
    await api.control("PATCH", "settings", {"fetch_links": False})

    await api.wamid(ANNA, type="image", image={"link": f"{shelf.base}/fehlt.jpg"})

    assert shelf.asked == []
