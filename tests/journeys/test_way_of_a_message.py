"""A message makes the whole way through real processes, and workers may be killed on it."""

import signal
from collections.abc import AsyncIterator, Awaitable
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.living_house import ERIKA, PATIENCE_S, House, everything_but_processes, until


@pytest.fixture
async def house(dsn: str, tmp_path: Path) -> AsyncIterator[House]:
    """Everything but the processes."""
    async with everything_but_processes(dsn, tmp_path) as made:
        yield made


async def test_workers_are_killed_on_the_way_and_others_take_over(house: House) -> None:
    with ExitStack() as processes:
        web = processes.enter_context(house.started("web"))
        first = processes.enter_context(house.started("work"))
        second = processes.enter_context(house.started("work"))
        await until(lambda: _so(house.journal().count('"work_started"') == 2))
        await until(lambda: house.meta.listen_at(house.opened, f"http://127.0.0.1:{house.port}"))

        await house.meta.act(ERIKA, "text", text="Ist mein Auto fertig?")
        await until(lambda: _is(house.message_count(), 1))
        first.kill()
        first.wait()
        await house.meta.act(ERIKA, "text", text="Hallo?")
        await until(lambda: _is(house.message_count(), 2))
        await house.answer("Ja, ab 16 Uhr.")
        await until(lambda: _is(house.seen(), 1))

        second.kill()
        second.wait()
        await house.meta.act(ERIKA, "text", text="Danke!")
        await house.answer("Gern geschehen.")
        assert await house.seen() == 1  # nobody is there to send it
        third = processes.enter_context(house.started("work"))
        await until(lambda: _is(house.message_count(), 3))
        await until(lambda: _is(house.seen(), 2))

        for process in (third, web):
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE_S) == 0
    assert await house.meta.sent_count() == 2  # each once, whoever was killed


async def test_a_worker_told_to_end_ends_at_once_and_leaves_nothing_by_halves(
    house: House,
) -> None:
    with house.started("work") as worker:
        await until(lambda: _so('"work_started"' in house.journal()))
        await until(lambda: _so('"turn_failed"' not in house.journal()))

        worker.send_signal(signal.SIGTERM)
        assert worker.wait(PATIENCE_S) == 0

    # What takes longer than its patience is broken off, and that is noted.
    assert '"broken_off"' not in house.journal()
    async with house.ledger.bare_connection() as connection:
        mine = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        here = await connection.fetchval(mine)
        held = "SELECT count(*) FROM ready WHERE state = 'leaving'"
        assert await connection.fetchval(held) == 0
    assert here <= 4  # this test's own


async def _is(count: Awaitable[int], wanted: int) -> bool:
    return await count == wanted


async def _so(is_so: bool) -> bool:
    return is_so
