"""Being woken: what a process is told, and that it hears again after the database was away."""

import asyncio

from jawort.ledger.listen import DELIVERY, READY, listen
from jawort.ledger.work import Ledger


async def test_it_hears_its_channels_and_is_told_once_at_the_beginning(ledger: Ledger) -> None:
    heard, stop = asyncio.Queue[str](), asyncio.Event()
    listening = asyncio.create_task(listen(ledger, [DELIVERY, READY], heard.put_nowait, stop=stop))
    assert [await _next(heard), await _next(heard)] == [DELIVERY, READY]

    async with ledger.bare_connection() as connection:
        await connection.execute(f"NOTIFY {READY}, 'somebody'")
        await connection.execute("NOTIFY something_else, 'somebody'")

    assert await _next(heard) == READY
    assert heard.empty()
    stop.set()
    await listening


async def test_a_lost_connection_is_opened_again(ledger: Ledger) -> None:
    heard, stop = asyncio.Queue[str](), asyncio.Event()
    listening = asyncio.create_task(listen(ledger, [READY], heard.put_nowait, stop=stop))
    await _next(heard)

    async with ledger.bare_connection() as connection:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND query LIKE 'LISTEN%'"
        )

    assert await _next(heard) == READY  # told at the new beginning: something may have been missed
    stop.set()
    await listening


async def _next(heard: "asyncio.Queue[str]") -> str:
    async with asyncio.timeout(20):
        return await heard.get()
