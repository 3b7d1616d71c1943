"""Webhook targets that misbehave: nothing they do stops the simulator or swells its memory."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from cloudapi_simulator.subscription import Target

ANNA = "+4917139200101"
Behaviour = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def target(behaviour: Behaviour) -> AsyncIterator[str]:
    """A server that reads a request's head and then behaves as it was told."""
    busy: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        busy.add(task)
        try:
            await reader.readuntil(b"\r\n\r\n")
            await behaviour(reader, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            busy.discard(task)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    finally:
        server.close()
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)


async def hangs(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def closes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


async def talks_rubbish(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"\x16\x03\x01\x00\xff I speak no HTTP at all\r\n\r\n" * 10)


async def breaks_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Le")


async def has_no_end_of_headers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for _ in range(2000):
        writer.write(b"X-More: " + b"x" * 4000 + b"\r\n")
        await writer.drain()


async def redirects(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 302 Found\r\nLocation: /hook\r\nContent-Length: 0\r\n\r\n")


async def answers_a_strange_status(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    writer.write(b"HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n")


async def lies_about_compression(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    writer.write(b"HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd")


REFUSING = [
    closes,
    talks_rubbish,
    breaks_off,
    has_no_end_of_headers,
    redirects,
    answers_a_strange_status,
    lies_about_compression,
]


@pytest.mark.parametrize("behaviour", REFUSING, ids=lambda behaviour: behaviour.__name__)
async def test_a_target_that_gives_no_200_gets_everything_again(meta, api, behaviour) -> None:
    asked = 0

    async def counted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        asked += 1
        await behaviour(reader, writer)

    anna = meta.introduce(ANNA)
    async with target(counted) as url:
        await api.control("PATCH", "settings", {"webhook_timeout_s": 2})
        meta.world.subscriptions.of_account[meta.waba_id] = Target(url, "x")
        meta.act(anna, "text", text="Hallo")
        await meta.settle()

        assert asked == 2  # the first time, and at once again
        assert meta.world.postbag.waiting_count == 1
    assert await api.wamid(ANNA)  # it goes on working
    await meta.advance(days=8)
    assert meta.world.postbag.waiting_count == 0
    assert meta.world.postbag.lost_count >= 1


async def test_a_body_without_end_counts_by_its_status_and_costs_little(meta) -> None:
    written = 0

    async def never_ends(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal written
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            await writer.drain()
            written += 65536

    async with target(never_ends) as url:
        meta.world.subscriptions.of_account[meta.waba_id] = Target(url, "x")
        meta.act(meta.introduce(ANNA), "text", text="Hallo")
        assert await meta.settle()

    assert meta.world.postbag.waiting_count == 0
    assert meta.world.postbag.told_count == 1
    assert written < 32 * 1024 * 1024  # what fits into the buffers between the two


async def test_a_week_of_repeats_to_a_target_that_hangs_takes_seconds(meta, api) -> None:
    await api.control("PATCH", "settings", {"webhook_timeout_s": 0.2})
    async with target(hangs) as url:
        meta.world.subscriptions.of_account[meta.waba_id] = Target(url, "x")
        anna = meta.introduce(ANNA)
        for place in range(20):
            meta.act(anna, "text", text=str(place))

        async with asyncio.timeout(30):
            await meta.advance(days=8)

    assert meta.world.postbag.waiting_count == 0
    assert meta.world.postbag.lost_count == 20


async def test_waiting_is_given_up_in_time_and_nothing_is_lost_by_that(meta, api, listener) -> None:
    gate = asyncio.Event()
    listener.before_answer = gate.wait
    meta.act(meta.introduce(ANNA), "text", text="Hallo")

    assert await meta.engine.settle(within_s=0.05) is False
    gate.set()
    assert await meta.settle()

    assert {message["text"]["body"] for message in listener.messages} == {"Hallo"}
    assert meta.world.postbag.waiting_count == 0


async def test_one_bad_target_does_not_hold_up_the_others(meta, api, listener) -> None:
    line = meta.world.add_line("106540352242999", meta.waba_id, "+49 30 23125002", "Zwei")
    anna = meta.introduce(ANNA)
    await api.control("POST", "clock", {"mode": "real"})
    came = asyncio.Event()

    async def note() -> None:
        came.set()

    listener.before_answer = note
    async with target(hangs) as url:
        meta.world.subscriptions.of_line[line.id] = Target(url, "x")
        for _ in range(10):
            meta.act(anna, "text", text="verloren", phone_number_id=line.id)
        meta.act(anna, "text", text="angekommen")
        async with asyncio.timeout(10):
            await came.wait()

    assert [message["text"]["body"] for message in listener.messages] == ["angekommen"]


async def test_a_business_that_is_away_for_long_cannot_fill_the_memory(meta, api) -> None:
    most = 200_000
    await api.control("PATCH", "settings", {"webhook_memory_bytes": most})
    meta.world.subscriptions.of_account[meta.waba_id] = Target("http://127.0.0.1:9/hook", "x")
    anna = meta.introduce(ANNA)

    for place in range(500):
        meta.act(anna, "text", text=str(place) + "x" * 1000)
        if place % 50 == 0:
            await meta.settle()
    await meta.settle()
    bag = meta.world.postbag

    assert bag.waiting_bytes <= most
    assert 0 < bag.waiting_count < 100
    assert bag.lost_count == 500 - bag.waiting_count
    await meta.advance(days=8)
    assert (bag.waiting_count, bag.waiting_bytes, bag.lost_count) == (0, 0, 500)


@pytest.mark.parametrize(
    "url",
    ["http://", "http://127.0.0.1:99999/", "ftp://127.0.0.1/", "no address", "http://[::1", "\0"],
)
async def test_an_address_that_is_none_is_refused_by_the_handshake(meta, api, url) -> None:
    asked = {"override_callback_uri": url, "verify_token": "x"}

    status, body = await api("POST", f"{meta.waba_id}/subscribed_apps", asked)

    assert (status, body["error"]["code"]) == (400, 2200)


async def test_a_handshake_is_not_fooled_by_a_body_without_end_or_a_redirect(meta, api) -> None:
    async def endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"1" * 65536)
            await writer.drain()

    for behaviour in (endless, redirects, closes):
        async with target(behaviour) as url:
            asked = {"override_callback_uri": url, "verify_token": "x"}
            status, body = await api("POST", f"{meta.waba_id}/subscribed_apps", asked)
        assert (status, body["error"]["code"]) == (400, 2200)


async def test_a_bug_in_something_planned_does_not_stop_the_world(
    meta, api, listener, noted
) -> None:
    def fails(_at) -> None:
        raise RuntimeError("planned to fail")

    await api.control("POST", "clock", {"mode": "real"})
    meta.world.agenda.plan(meta.clock.now(), fails)
    came = asyncio.Event()

    async def note() -> None:
        came.set()

    listener.before_answer = note
    meta.act(meta.introduce(ANNA), "text", text="Hallo")
    async with asyncio.timeout(10):
        await came.wait()

    assert "a bug of the simulator" in noted.text
