"""A link is a key, so it travels encrypted or not at all (law.md K-03)."""

from typing import Any

import pytest
from litestar import Request
from litestar.datastructures import URL

from jawort.web.pages.customer_page import encrypted_only


def asked(peer: str | None, scheme: str = "http", **headers: str) -> Request[Any, Any, Any]:
    scope: Any = {
        "type": "http",
        "method": "GET",
        "scheme": scheme,
        "path": "/receipt/abc",
        "raw_path": b"/receipt/abc",
        "root_path": "",
        "query_string": b"lang=de",
        "server": ("pages.example", 80),
        "client": (peer, 4711) if peer else None,
        "headers": [
            (b"host", b"pages.example"),
            *((name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()),
        ],
        "state": {},
    }
    return Request(scope)


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "10.0.0.7", "172.17.0.1", "192.168.1.2"])
async def test_a_proxy_beside_us_may_ask(peer: str) -> None:
    assert await encrypted_only(asked(peer)) is None
    assert await encrypted_only(asked(peer, x_forwarded_proto="https")) is None


@pytest.mark.parametrize("peer", ["8.8.8.8", "2001:4860:4860::8888", None, "unix:"])
async def test_a_stranger_in_plain_words_gets_nothing(peer: str | None) -> None:
    answer = await encrypted_only(asked(peer))

    assert answer is not None
    assert answer.status_code == 403


async def test_tls_from_anywhere_is_answered() -> None:
    assert await encrypted_only(asked("8.8.8.8", "https")) is None


@pytest.mark.parametrize("peer", ["127.0.0.1", "8.8.8.8"])
async def test_who_came_to_the_proxy_in_plain_words_is_shown_to_https(peer: str) -> None:
    answer: Any = await encrypted_only(asked(peer, x_forwarded_proto="http"))

    assert answer.status_code == 301
    target = URL(answer.url)
    assert (target.scheme, target.path) == ("https", "/receipt/abc")
