"""A unit of work leaves nothing behind in the connection it has used."""

import asyncpg
import pytest

from jawort.ledger.work import Ledger, open_pool
from tests.shop import Shop

_PLANS = "SHOW plan_cache_mode"


async def test_what_is_done_many_times_a_second_keeps_its_plans_and_only_that(shop: Shop) -> None:
    mine = shop.controller.controller_id
    for _ in range(3):
        async with shop.ledger.brisk_work(mine) as work:
            assert await work.connection.fetchval(_PLANS) == "force_generic_plan"
        async with shop.ledger.work(mine) as work:
            assert await work.connection.fetchval(_PLANS) == "auto"


async def test_a_transaction_that_was_broken_off_is_undone_and_its_connection_serves_again(
    dsn: str, shop: Shop
) -> None:
    ledger = Ledger(await open_pool(dsn, size=1), shop.ledger.keyring)
    with pytest.raises(asyncpg.DivisionByZeroError):
        async with ledger.brisk_work(shop.controller.controller_id) as work:
            await work.connection.execute("SELECT 1 / 0")

    async with ledger.work(shop.controller.controller_id) as work:
        assert await work.connection.fetchval(_PLANS) == "auto"
    await ledger.close()


async def test_a_bare_connection_is_given_back_as_it_was_found(dsn: str, shop: Shop) -> None:
    ledger = Ledger(await open_pool(dsn, size=1), shop.ledger.keyring)
    async with ledger.bare_connection() as connection:
        found = await connection.fetchval("SHOW lock_timeout")
        await connection.execute("SET lock_timeout = '7s'")
        await connection.execute("SELECT pg_advisory_lock(1)")

    async with ledger.bare_connection() as connection:
        assert await connection.fetchval("SHOW lock_timeout") == found
        held = (
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
        )
        assert await connection.fetchval(held) == 0
    await ledger.close()
