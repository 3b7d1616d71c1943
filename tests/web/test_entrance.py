"""Carriers come from outside to the door for deliveries; the pages' guard is not theirs."""

import asyncio
import http.client

from jawort.ledger import delivery
from jawort.web.house import House
from tests.intake.carrier import open_endpoint, said, signed, text
from tests.shop import NOON, Shop
from tests.web.conftest import Visitor, started


async def test_a_delivery_under_a_foreign_name_and_through_a_proxy_is_kept(shop: Shop) -> None:
    endpoint_id = await open_endpoint(shop)
    body = said(text())
    async with started(House(shop.ledger, lambda: NOON)) as visitor:
        headers = {"Host": "jawort.example", "X-Forwarded-For": "203.0.113.7", **signed(body)}
        status = await _post(visitor, f"/webhook/{endpoint_id}", body, headers)

    assert status == 200
    async with shop.ledger.reading(shop.controller.controller_id) as work:
        assert (await delivery.standing(work, now=NOON)).speaks == 1


async def test_a_delivery_that_is_not_signed_is_refused_there(shop: Shop) -> None:
    endpoint_id = await open_endpoint(shop)
    async with started(House(shop.ledger, lambda: NOON)) as visitor:
        status = await _post(visitor, f"/webhook/{endpoint_id}", said(text()), {})

    assert status == 401


async def test_nothing_but_deliveries_passes_by_the_guard(shop: Shop) -> None:
    async with started(House(shop.ledger, lambda: NOON)) as visitor:
        for path in ("/webhook", "/webhooks/x", "/", "//webhook/x", "/metrics?/webhook/"):
            answer = await visitor.get(path, Host="jawort.example")
            assert answer.status in (303, 421), path  # to the log-in, or nowhere
            assert answer.headers.get("location", "/login").startswith(("/login", "/inbox")), path


async def _post(visitor: Visitor, path: str, body: bytes, headers: dict[str, str]) -> int:
    """A delivery over real HTTP, under whatever name."""
    return await asyncio.to_thread(_send, visitor.port, path, body, headers)


def _send(port: int, path: str, body: bytes, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("POST", path, body, headers)
        return connection.getresponse().status
    finally:
        connection.close()
