"""How much the light mode takes: many sends from many connections, and whether every status comes.

The simulator runs in a process of its own, so that its processor time is its own. The machine may
be shared: the time of the processor counts, not that of the clock on the wall.
"""

import asyncio
import contextlib
import hashlib
import hmac
import json
import os
import secrets
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, cast

import aiohttp

_PATIENCE_S = 60.0  # for the last status, and for the start
_STATUSES_EACH = 3  # sent, delivered, read
_LINE = "106540352242922"


@dataclass(frozen=True, slots=True)
class Load:
    """What was measured."""

    sends: int
    seconds: float
    cpu_s: float
    statuses: int
    deliveries: int
    wrong_signatures: int
    memory_mb: tuple[int, int]  # before and most

    @property
    def cpu_us(self) -> float:
        """Processor time of the simulator for one send with its statuses, in microseconds."""
        return self.cpu_s / self.sends * 1e6

    @property
    def per_core(self) -> float:
        """Sends a second that one core takes."""
        return self.sends / self.cpu_s

    @property
    def is_whole(self) -> bool:
        """Did every status come, rightly signed?"""
        return self.statuses == self.sends * _STATUSES_EACH and not self.wrong_signatures

    def lines(self) -> list[str]:
        """The result, a sentence a line."""
        size = self.statuses / max(self.deliveries, 1)
        return [
            f"{self.sends} sends in {self.seconds:.1f} s: "
            f"{self.sends / self.seconds:,.0f} a second",
            f"{self.cpu_us:.0f} µs of processor time for a send with its statuses:"
            f" {self.per_core:,.0f} sends a second on one core",
            f"{self.statuses} of {self.sends * _STATUSES_EACH} statuses came, "
            f"{size:,.0f} in a delivery, {self.wrong_signatures} wrongly signed",
            f"memory: {self.memory_mb[0]} MB before, {self.memory_mb[1]} MB at most",
        ]


def _whole(said: bytearray) -> tuple[bytes, bytes] | None:
    """Head in small letters and body of an HTTP message, once it is there; nobody pipelines."""
    end = said.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = bytes(said[:end]).lower()
    length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
    return None if len(said) < end + 4 + length else (head, bytes(said[end + 4 :]))


class _Listener(asyncio.Protocol):
    """A business that counts what it is told and answers at once."""

    def __init__(self, count: "_Count") -> None:
        self._count = count
        self._said = bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by name

    def data_received(self, data: bytes) -> None:
        self._said += data
        message = _whole(self._said)
        if message is None:
            return
        self._said.clear()
        self._count.take(*message)
        assert self._transport is not None
        self._transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")


class _Count:
    def __init__(self, app_secret: str, wanted: int) -> None:
        self._key = app_secret.encode()
        self._wanted = wanted
        self.statuses = self.deliveries = self.wrong = 0
        self.everything = asyncio.Event()

    def take(self, head: bytes, body: bytes) -> None:
        self.deliveries += 1
        self.statuses += body.count(b'"statuses":[')
        signature = hmac.digest(self._key, body, hashlib.sha256).hex()
        self.wrong += f"x-hub-signature-256: sha256={signature}".encode() not in head
        if self.statuses >= self._wanted:
            self.everything.set()


class _Sender(asyncio.Protocol):
    """One connection that sends as soon as it has its answer."""

    def __init__(self, sending: "_Sending") -> None:
        self._sending = sending
        self._said = bytearray()
        self._transport: asyncio.Transport | None = None
        self.is_done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by name
        self._next()

    def _next(self) -> None:
        request = self._sending.next()
        if request is not None and self._transport is not None:
            self._transport.write(request)
        elif not self.is_done.done():
            self.is_done.set_result(None)

    def data_received(self, data: bytes) -> None:
        self._said += data
        message = _whole(self._said)
        if message is None:
            return
        self._said.clear()
        if self.is_done.done():
            return
        if message[0].startswith(b"http/1.1 200 ") and b'"id":"wamid.' in message[1]:
            self._next()
        else:
            self.is_done.set_exception(OSError("the simulator refused a send"))

    def connection_lost(self, error: Exception | None) -> None:
        if not self.is_done.done():
            self.is_done.set_exception(OSError("the simulator closed a connection"))


class _Sending:
    """Requests, each to another invented person."""

    def __init__(self, token: str, sends: int) -> None:
        self._head = (
            f"POST /v26.0/{_LINE}/messages HTTP/1.1\r\nHost: localhost\r\n"
            f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: "
        )
        self._left = sends
        self._sends = sends

    def next(self) -> bytes | None:
        if not self._left:
            return None
        self._left -= 1
        place = self._sends - self._left
        body = json.dumps(
            {
                "messaging_product": "whatsapp",
                "to": f"+493023125{place % 100_000:05}",
                "type": "text",
                "text": {"body": "Guten Tag, Ihr Wagen ist fertig."},
                "biz_opaque_callback_data": f"attempt-{place}",
            }
        )
        return f"{self._head}{len(body)}\r\n\r\n{body}".encode()


async def measure(*, sends: int, connections: int) -> Load:
    """Start a light simulator, send, wait for every status. Raises OSError when it fails."""
    token, secret = secrets.token_hex(16), secrets.token_hex(16)
    count = _Count(secret, sends * _STATUSES_EACH)
    loop = asyncio.get_running_loop()
    listener = await loop.create_server(lambda: _Listener(count), "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    started = _simulator(token, secret, f"http://127.0.0.1:{port}/hook")
    async with started as base, aiohttp.ClientSession() as session:
        before = await _health(session, base)
        began = time.monotonic()
        await _send_all(base, _Sending(token, sends), connections)
        seconds = time.monotonic() - began
        with contextlib.suppress(TimeoutError):  # what is missing stands in the result
            await asyncio.wait_for(count.everything.wait(), _PATIENCE_S)
        after = await _health(session, base)
    listener.close()
    memory = (int(before["memory_mb_most"]), int(after["memory_mb_most"]))
    return Load(
        sends=sends,
        seconds=seconds,
        cpu_s=after["cpu_s"] - before["cpu_s"],
        statuses=count.statuses,
        deliveries=count.deliveries,
        wrong_signatures=count.wrong,
        memory_mb=memory,
    )


async def _send_all(base: str, sending: _Sending, connections: int) -> None:
    host, _, port = base.partition("://")[2].rpartition(":")
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: _Sender(sending), host, int(port))
        for _ in range(connections)
    ]
    try:
        async with asyncio.timeout(_PATIENCE_S * 10):
            await asyncio.gather(*(sender.is_done for _, sender in made))
    finally:
        for transport, _ in made:
            transport.close()


async def _health(session: aiohttp.ClientSession, base: str) -> dict[str, Any]:
    async with session.get(f"{base}/_simulator/health") as answer:
        said: dict[str, Any] = await answer.json()
        return said


@asynccontextmanager
async def _simulator(token: str, secret: str, webhook: str) -> AsyncIterator[str]:
    """A light simulator in a process of its own; gives its address."""
    secrets_of_ours = {"CLOUDAPI_SIMULATOR_TOKEN": token, "CLOUDAPI_SIMULATOR_APP_SECRET": secret}
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "cloudapi_simulator", "--light", "--port", "0"),
        *("--webhook", webhook),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, **secrets_of_ours},
    )
    assert child.stdout is not None
    try:
        async with asyncio.timeout(_PATIENCE_S):
            line = await child.stdout.readline()
        address = line.decode().split()[-1:]
        if not address or not address[0].startswith("http"):
            raise OSError("the simulator did not start")
        yield address[0].rpartition("/")[0]
    finally:
        if child.returncode is None:
            child.send_signal(signal.SIGTERM)
        await child.wait()
