"""Limits at the door: groups, what is in flight, sizes and times, with small numbers injected."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest

from jawort.intake.group import BREATH_S, Group, NotKept
from jawort.intake.limit import Limits
from jawort.ledger.delivery import NewDelivery
from jawort.ledger.work import Ledger
from tests.intake.carrier import kept, open_endpoint, raw, said, signed, text, visiting
from tests.shop import NOON, Shop

BODY = said(text())
ENOUGH = "the commit waits for as long as the test wants"


@asynccontextmanager
async def held(dsn: str) -> AsyncIterator[None]:
    """Nobody can write deliveries meanwhile: a commit that takes long."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            await connection.execute("LOCK TABLE delivery IN EXCLUSIVE MODE")
            yield
    finally:
        await connection.close()


def _item(shop: Shop, endpoint_id: Any, size: int = 10) -> NewDelivery:
    return NewDelivery(shop.controller.controller_id, endpoint_id, NOON, "speaks", b"x" * size)


async def test_what_arrives_during_a_commit_goes_into_the_next_together(
    shop: Shop, dsn: str
) -> None:
    group = Group(shop.ledger, Limits())
    endpoint_id = await open_endpoint(shop)

    async with held(dsn):
        first = asyncio.create_task(group.keep([_item(shop, endpoint_id)]))
        await _until(lambda: group._writer and not group._waiting)
        later = [asyncio.create_task(group.keep([_item(shop, endpoint_id)])) for _ in range(30)]
        await _until(lambda: len(group._waiting) == 30)
        assert not any(task.done() for task in (first, *later))
    await asyncio.gather(first, *later)

    assert (group.commit_count, group.largest_count) == (2, 30)
    assert len(await kept(shop.ledger)) == 31


async def test_a_group_holds_no_more_than_its_size(shop: Shop, dsn: str) -> None:
    group = Group(shop.ledger, Limits(group_bytes=100))
    endpoint_id = await open_endpoint(shop)

    async with held(dsn):
        tasks = [asyncio.create_task(group.keep([_item(shop, endpoint_id, 50)])) for _ in range(5)]
        await _until(lambda: len(group._waiting) == 3)
        tasks.append(asyncio.create_task(group.keep([_item(shop, endpoint_id, 101)])))
    await asyncio.gather(*tasks)

    assert (group.commit_count, group.largest_count) == (4, 2)


async def test_a_commit_that_takes_too_long_is_no_commit_for_the_sender(
    shop: Shop, dsn: str
) -> None:
    group = Group(shop.ledger, Limits(commit_s=0.05))
    endpoint_id = await open_endpoint(shop)

    async with held(dsn):
        answer = asyncio.create_task(group.keep([_item(shop, endpoint_id)]))
        await asyncio.wait([answer])

    assert isinstance(answer.exception(), NotKept)


async def test_after_a_failed_commit_the_next_one_is_tried_afresh(shop: Shop, dsn: str) -> None:
    group = Group(shop.ledger, Limits(commit_s=0.05))
    endpoint_id = await open_endpoint(shop)
    async with held(dsn):
        with contextlib.suppress(NotKept):
            await group.keep([_item(shop, endpoint_id)])
    group._limits = Limits()  # the machine may be busy; this one has all the time it needs

    await group.keep([_item(shop, endpoint_id)])

    assert len(await kept(shop.ledger)) == 1


async def test_while_many_arrive_they_share_commits_and_a_lone_one_never_waits(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaths: list[float] = []
    breathe = asyncio.sleep

    async def counted(seconds: float) -> None:
        breaths.append(seconds)
        await breathe(seconds)

    monkeypatch.setattr("jawort.intake.group.asyncio.sleep", counted)
    group = Group(shop.ledger, Limits())
    endpoint_id = await open_endpoint(shop)

    for _ in range(3):
        await group.keep([_item(shop, endpoint_id)])
    assert breaths == []
    await asyncio.gather(*(group.keep([_item(shop, endpoint_id)]) for _ in range(30)))
    await group.close()

    assert breaths == [BREATH_S]
    assert (group.commit_count, group.largest_count) == (4, 30)


async def test_what_arrives_while_the_connection_goes_back_is_not_forgotten(shop: Shop) -> None:
    group = Group(shop.ledger, Limits())
    endpoint_id = await open_endpoint(shop)

    async with asyncio.timeout(20):
        for _ in range(100):
            await group.keep([_item(shop, endpoint_id)])

    assert group.commit_count == 100


async def test_whoever_waits_hears_it_when_the_database_cannot_be_reached(ledger: Ledger) -> None:
    group = Group(ledger, Limits())
    await ledger.close()
    from uuid import uuid4

    item = NewDelivery(uuid4(), uuid4(), NOON, "speaks", b"x")
    answers = await asyncio.gather(*(group.keep([item]) for _ in range(3)), return_exceptions=True)

    assert [type(one) for one in answers] == [NotKept] * 3


async def test_more_than_may_be_in_flight_is_asked_to_come_again(shop: Shop, dsn: str) -> None:
    size = len(BODY)
    limits = Limits(in_flight_bytes=3 * size)
    async with visiting(shop, limits=limits) as visit:
        assert (await visit.post(BODY)).status == 200
        async with held(dsn):
            inside = [asyncio.create_task(visit.post(BODY)) for _ in range(3)]
            await _until(lambda: visit.door._room.taken == 3 * size)
            outside = await visit.post(BODY)
            small = await visit.post(b"x")
        answers = await asyncio.gather(*inside)
        again = await visit.post(BODY)

    assert (outside.status, outside.headers["retry-after"]) == (503, "2")
    assert small.status == 503
    assert [answer.status for answer in answers] == [200] * 3
    assert again.status == 200
    assert visit.door._room.taken == 0


async def test_a_body_at_the_limit_is_taken_and_one_byte_more_is_not(shop: Shop) -> None:
    async with visiting(shop, limits=Limits(body_bytes=1000)) as visit:
        most = await visit.post(b"x" * 1000)
        more = await visit.post(b"x" * 1001)
        chunked = {**signed(b"x" * 1001), "Transfer-Encoding": "chunked"}
        head = "".join(f"{name}: {value}\r\n" for name, value in chunked.items())
        streamed = await raw(
            visit.port,
            f"POST {visit.path} HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode()
            + b"3e9\r\n"
            + b"x" * 1001
            + b"\r\n0\r\n\r\n",
        )
        stranger = await visit.post(b"x" * 1001, path=f"/webhook/{shop.controller.controller_id}")

    assert [a.status for a in (most, more, streamed, stranger)] == [200, 413, 413, 413]
    assert len(await kept(shop.ledger)) == 1


async def test_a_body_that_is_chunked_within_the_limit_is_kept_whole(shop: Shop) -> None:
    headers = {**signed(BODY), "Transfer-Encoding": "chunked"}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    cut = [BODY[at : at + 50] for at in range(0, len(BODY), 50)]
    chunks = b"".join(f"{len(one):x}\r\n".encode() + one + b"\r\n" for one in cut)

    async with visiting(shop) as visit:
        answer = await raw(
            visit.port,
            f"POST {visit.path} HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode() + chunks + b"0\r\n\r\n",
        )

    assert answer.status == 200
    assert [row["body"] for row in await kept(shop.ledger)] == [BODY]


async def test_who_announces_more_than_it_brings_is_turned_away_in_time(shop: Shop) -> None:
    head = f"Host: x\r\nContent-Length: {len(BODY) + 10}\r\n"
    async with visiting(shop, limits=Limits(body_s=0.1)) as visit:
        slow = await raw(visit.port, f"POST {visit.path} HTTP/1.1\r\n{head}\r\n".encode() + BODY)
        stranger = await raw(
            visit.port,
            f"POST /webhook/{shop.controller.controller_id} HTTP/1.1\r\n{head}\r\n".encode() + BODY,
        )

    assert (slow.status, stranger.status) == (408, 408)
    assert visit.door._room.taken == 0
    assert await kept(shop.ledger) == []


async def test_what_is_brought_beyond_what_was_announced_is_never_kept(shop: Shop) -> None:
    headers = {**signed(BODY), "Content-Length": str(len(BODY))}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    async with visiting(shop) as visit:
        answer = await raw(
            visit.port,
            f"POST {visit.path} HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode() + BODY + b"smuggled",
        )

    assert answer.status in (200, 400)  # 400: the server saw the rest, which is no request
    assert {row["body"] for row in await kept(shop.ledger)} <= {BODY}


async def test_a_sender_that_goes_away_leaves_nothing_behind(shop: Shop) -> None:
    async with visiting(shop) as visit:
        reader, writer = await asyncio.open_connection("127.0.0.1", visit.port)
        writer.write(
            f"POST {visit.path} HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n".encode()
        )
        writer.write(b"x" * 300)
        await writer.drain()
        await _until(lambda: visit.door._room.taken == 300)
        writer.close()
        await _until(lambda: visit.door._room.taken == 0)

    assert await reader.read() == b""
    assert await kept(shop.ledger) == []


async def _until(true: Any) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.005)
