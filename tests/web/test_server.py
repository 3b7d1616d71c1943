"""The server listens where it is told, and ends when it is told, whatever is under way."""

import asyncio
import socket
import time
from typing import Any

import pytest

from jawort.domain.refusal import Refusal
from jawort.web.server import address, bound, serve


async def test_a_taken_address_is_refused_with_its_cure() -> None:
    with bound("127.0.0.1", 0) as first:
        port = first.getsockname()[1]

        with pytest.raises(Refusal) as refused:
            bound("127.0.0.1", port)

    assert refused.value.code == "ADDRESS_TAKEN"
    assert f"127.0.0.1:{port}" in refused.value.say("de")
    assert "JAWORT_LISTEN" in refused.value.say("en")


async def test_the_demo_takes_another_port_when_its_own_is_taken() -> None:
    with bound("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with bound("127.0.0.1", port, or_any=True) as second:
            assert second.getsockname()[1] != port


async def test_an_address_that_is_not_ours_is_refused() -> None:
    with pytest.raises(Refusal):
        bound("192.0.2.1", 0, or_any=True)


def test_an_address_is_told_as_a_browser_takes_it() -> None:
    with bound("127.0.0.1", 0) as listener:
        assert address(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/"


async def test_an_idle_visitor_does_not_keep_it_from_ending() -> None:
    listener = bound("127.0.0.1", 0)
    stop = asyncio.Event()
    serving = asyncio.create_task(serve(_ok, listener, stop=stop))
    _, writer = await asyncio.open_connection(*listener.getsockname())
    writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    await writer.drain()

    began = time.monotonic()
    stop.set()
    await serving

    assert time.monotonic() - began < 3
    writer.close()
    with socket.socket() as again, pytest.raises(ConnectionRefusedError):
        again.connect(("127.0.0.1", writer.get_extra_info("peername")[1]))


async def _ok(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"ok"})
