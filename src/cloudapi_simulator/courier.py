"""The feet of the postbag: carries webhooks over HTTP and asks new addresses for the challenge."""

import asyncio
import io

import aiohttp

from cloudapi_simulator.subscription import Handshake
from cloudapi_simulator.webhook import Delivery

_LARGE = 1024 * 1024  # beyond it the client wants a stream, so that the loop is not held up


class Courier:
    """Posts to whoever subscribed. A redirect, a refusal or silence is simply not 200."""

    def __init__(self, *, concurrency: int, timeout_s: float) -> None:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=concurrency),
            timeout=aiohttp.ClientTimeout(total=timeout_s),
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def post(self, delivery: Delivery) -> int:
        """The HTTP status of one attempt; 0 when there was no answer in time."""
        if delivery.drop_next:
            delivery.drop_next = False  # a fault ordered this: the attempt gets lost on the way
            return 0
        large = len(delivery.body) > _LARGE
        body = io.BytesIO(delivery.body) if large else delivery.body
        try:
            async with self._session.post(
                delivery.url, data=body, headers=delivery.headers, allow_redirects=False
            ) as answer:
                await answer.read()
                return answer.status
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return 0

    async def shake_hands(self, question: Handshake) -> bool:
        """Does the address echo the challenge with 200?"""
        try:
            async with self._session.get(question.url, allow_redirects=False) as answer:
                text = await answer.text(errors="replace")
                return answer.status == 200 and text.strip() == question.challenge
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return False

    async def close(self) -> None:
        """Put down what is still being carried."""
        await self._session.close()
        await asyncio.sleep(0)  # lets the transports notice
