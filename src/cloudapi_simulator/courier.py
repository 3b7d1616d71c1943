"""The feet of the postbag: carries webhooks over HTTP and asks new addresses for the challenge."""

import asyncio
import io
import logging

import aiohttp

from cloudapi_simulator.link import Found
from cloudapi_simulator.subscription import Handshake
from cloudapi_simulator.webhook import Delivery

_LARGE = 1024 * 1024  # beyond it the client wants a stream, so that the loop is not held up
_MOST_READ = 64 * 1024  # of an answer's body; nobody looks at it, but a short one keeps the line
_MOST_CHALLENGE = 1024
_log = logging.getLogger("cloudapi_simulator")


class Courier:
    """Posts to whoever subscribed. A redirect, a refusal or silence is simply not 200.

    Whatever a target does – closes, hangs, answers rubbish or without end – one attempt takes at
    most its time and a few kilobytes, and never raises.
    """

    def __init__(self) -> None:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
        )

    async def post(self, delivery: Delivery, *, timeout_s: float) -> int:
        """The HTTP status of one attempt; 0 when there was no answer in time.

        GUESS: the status counts as soon as it is there, also when the body behind it breaks off
        or never ends.
        """
        if delivery.drops > 0:
            delivery.drops -= 1  # a fault ordered this: the attempt gets lost on the way
            return 0
        large = len(delivery.body) > _LARGE
        body = io.BytesIO(delivery.body) if large else delivery.body
        status = 0
        try:
            async with asyncio.timeout(timeout_s):
                async with self._session.post(
                    delivery.url, data=body, headers=delivery.headers, allow_redirects=False
                ) as answer:
                    status = answer.status
                    await _read(answer, _MOST_READ)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return status
        except Exception as error:
            _log.warning("a webhook target made the client fail: %s", type(error).__name__)
        return status

    async def shake_hands(self, question: Handshake, *, timeout_s: float) -> bool:
        """Does the address echo the challenge with 200?"""
        try:
            async with asyncio.timeout(timeout_s):
                async with self._session.get(question.url, allow_redirects=False) as answer:
                    said = await _read(answer, _MOST_CHALLENGE)
                    return answer.status == 200 and said.strip() == question.challenge.encode()
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return False

    async def look(self, address: str, *, timeout_s: float) -> Found:
        """What stands behind the address of a file; its body is not read to the end."""
        try:
            async with asyncio.timeout(timeout_s):
                async with self._session.get(address) as answer:
                    kind = answer.headers.get("Content-Type", "")
                    return Found(answer.status, kind, answer.content_length or 0)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return Found(0)

    async def close(self) -> None:
        """Put down what is still being carried."""
        await self._session.close()
        await asyncio.sleep(0)  # lets the transports notice


async def _read(answer: aiohttp.ClientResponse, most: int) -> bytes:
    """The beginning of a body. A longer one costs the target its connection."""
    parts: list[bytes] = []
    length = 0
    while length < most:
        part = await answer.content.read(most - length)
        if not part:
            return b"".join(parts)
        parts.append(part)
        length += len(part)
    answer.close()
    return b"".join(parts)
