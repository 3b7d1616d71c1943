"""A load on loopback: requests made in advance, brought over many connections, and timed."""

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from typing import Final

_OK: Final = b"HTTP/1.1 200"
_END: Final = b"\r\n\r\n"


class Load:
    """Connections that bring prepared requests. What is answered anything but 200 raises."""

    def __init__(self, port: int, requests: Sequence[bytes]) -> None:
        self._port, self._requests = port, requests
        self._idle: deque[_Line] = deque()
        self._due: deque[float] = deque()
        self._next = 0
        self._left = 0
        self._done = asyncio.Event()
        self.latencies: list[float] = []

    async def connect(self, count: int) -> None:
        """Open connections and keep them open."""
        loop = asyncio.get_running_loop()
        for _ in range(count):
            await loop.create_connection(lambda: _Line(self), "127.0.0.1", self._port)

    def close(self) -> None:
        """Hang up."""
        for line in self._idle:
            line.hang_up()

    async def at_once(self, count: int) -> int:
        """So many requests as fast as they are answered."""
        self._begin(count)
        began = time.perf_counter()
        for _ in range(count):
            self._bring(began)
        await self._end()
        return count

    async def steadily(self, rate: float, seconds: float) -> float:
        """So many a second, however slow the answers are; gives the rate that was answered.

        Each request is timed from the moment it was due, not from when a connection was free.
        """
        count = int(rate * seconds)
        self._begin(count)
        began = time.perf_counter()
        for number in range(count):
            due = began + number / rate
            while (wait := due - time.perf_counter()) > 0:  # noqa: ASYNC110 - it is the clock
                await asyncio.sleep(wait)
            self._bring(due)
            if number % 32 == 0:
                await asyncio.sleep(0)
        await self._end()
        return count / (time.perf_counter() - began)

    def _begin(self, count: int) -> None:
        self.latencies, self._left = [], count
        self._done.clear()

    async def _end(self) -> None:
        async with asyncio.timeout(40):
            await self._done.wait()

    def _bring(self, due: float) -> None:
        if not self._idle:
            self._due.append(due)
            return
        self._next = (self._next + 1) % len(self._requests)
        self._idle.popleft().ask(self._requests[self._next], due)

    def free(self, line: "_Line") -> None:
        """A connection has nothing to do."""
        self._idle.append(line)
        if self._due:
            self._bring(self._due.popleft())

    def answered(self, due: float) -> None:
        """One request is answered."""
        self.latencies.append(time.perf_counter() - due)
        self._left -= 1
        if not self._left:
            self._done.set()


class _Line(asyncio.Protocol):
    """One connection: one request at a time; the answers wanted here have no body."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._got = b""
        self._due = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._load.free(self)

    def ask(self, request: bytes, due: float) -> None:
        self._due = due
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._got += data
        if self._got.endswith(_END):
            if not self._got.startswith(_OK):
                raise AssertionError("the door did not answer 200")
            self._got = b""
            self._load.answered(self._due)
            self._load.free(self)

    def hang_up(self) -> None:
        self._transport.close()
