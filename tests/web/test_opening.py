"""A page that is opened late answers as one that stood open from the beginning."""

from functools import cache
from types import SimpleNamespace
from typing import Any, cast

import pytest

from jawort.ledger.work import Ledger
from jawort.web.app import create_app
from jawort.web.house import House
from jawort.web.opening import Opening
from tests.shop import NOON


def _pages() -> Opening:
    """All pages of a house without a memory, and nobody who guards them."""
    house = House(cast("Ledger", SimpleNamespace(keyring=None)), lambda: NOON)
    return cast("Any", create_app(house)).pages.inner


@cache
def _open() -> Opening:
    """The same, all of them opened."""
    pages = _pages()
    pages.whole()
    return pages


async def _status(pages: Any, method: str, path: str) -> int:
    said: list[dict[str, Any]] = []
    asked = {"type": "http", "method": method, "path": path, "raw_path": path.encode()}
    asked |= {"headers": [], "query_string": b"", "http_version": "1.1", "scheme": "http"}
    asked |= {"client": ("127.0.0.1", 1), "server": ("127.0.0.1", 2), "root_path": ""}

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        said.append(message)

    await pages(asked, receive, send)
    return int(said[0]["status"])


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST", "DELETE"])
@pytest.mark.parametrize(
    "path", ["/live", "//live", "/live/", "/static/mark.svg", "/login", "/nowhere", "/inbox/x/y"]
)
async def test_it_answers_as_if_it_had_always_been_open(method: str, path: str) -> None:
    assert await _status(_pages(), method, path) == await _status(_open(), method, path)
