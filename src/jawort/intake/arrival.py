"""Taking in the bytes of one request: bounded in size, in time and in number at once."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from jawort.intake.limit import Limits

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]

TOO_LARGE: Final = 413
TOO_SLOW: Final = 408
TOO_MUCH: Final = 503


class Turned(Exception):
    """This request is not taken in. `status` is the answer; None: nobody waits for one."""

    def __init__(self, status: int | None) -> None:
        super().__init__(status)
        self.status = status


class Room:
    """The bytes that are in the house but not yet durable. Whoever brings more is asked to wait."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.taken = 0

    async def take_in(self, receive: Receive, headers: dict[str, str]) -> bytes:
        """The whole body. Its bytes count until `leave`. Raises Turned, and then none count."""
        announced = _length(headers)
        if announced > self._limits.body_bytes:
            raise Turned(TOO_LARGE)
        if self.taken + announced > self._limits.in_flight_bytes:
            raise Turned(TOO_MUCH)
        size = 0
        chunks: list[bytes] = []
        try:
            async with asyncio.timeout(self._limits.body_s):
                more = True
                while more:
                    message = await receive()
                    chunk = self._counted(_bytes(message))
                    size += len(chunk)
                    if size > self._limits.body_bytes:
                        raise Turned(TOO_LARGE)
                    chunks.append(chunk)
                    more = bool(message.get("more_body"))
        except TimeoutError:
            self.taken -= size
            raise Turned(TOO_SLOW) from None
        except BaseException:
            self.taken -= size
            raise
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)

    def leave(self, body: bytes) -> None:
        """These bytes are durable, or given up."""
        self.taken -= len(body)

    def _counted(self, chunk: bytes) -> bytes:
        if self.taken + len(chunk) > self._limits.in_flight_bytes:
            raise Turned(TOO_MUCH)
        self.taken += len(chunk)
        return chunk


async def pour_away(receive: Receive, limits: Limits, hashing: Callable[[bytes], None]) -> None:
    """Take a body that nobody wants, piece by piece, keeping none of it; each piece is hashed, so
    that it costs what a wanted one costs. Raises Turned when it is too large or too slow.
    """
    size = 0
    try:
        async with asyncio.timeout(limits.body_s):
            while True:
                message = await receive()
                chunk = _bytes(message)
                size += len(chunk)
                if size > limits.body_bytes:
                    raise Turned(TOO_LARGE)
                hashing(chunk)
                if not message.get("more_body"):
                    return
    except TimeoutError:
        raise Turned(TOO_SLOW) from None


def _bytes(message: MutableMapping[str, Any]) -> bytes:
    if message["type"] == "http.disconnect":
        raise Turned(None)
    return bytes(message.get("body", b""))


def _length(headers: dict[str, str]) -> int:
    """What the sender announces; 0 when it announces nothing. The server holds it to its word."""
    text = headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0
