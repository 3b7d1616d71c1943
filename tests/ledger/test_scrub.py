"""Scrubbing says yes only when it is true."""

import os

import asyncpg
import pytest

from jawort.ledger import scrub
from jawort.ledger.work import Ledger
from tests.shop import Shop

PART = "data_key_00"


async def _file_of(shop: Shop, part: str) -> int:
    async with shop.ledger.bare_connection() as connection:
        query = "SELECT pg_relation_filenode($1::text::regclass)"
        return int(await connection.fetchval(query, part))


async def test_a_part_gets_a_new_file(shop: Shop) -> None:
    before = await _file_of(shop, PART)

    done = await scrub.scrub(shop.ledger, [PART])

    assert done == await scrub.is_possible(shop.ledger)
    assert await _file_of(shop, PART) != before


async def test_somebody_who_still_looks_at_the_old_picture_makes_it_untrue(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrub, "_WAIT_ROUNDS", 2)
    async with shop.ledger.reading(shop.controller.controller_id) as old:
        await old.connection.fetchval("SELECT count(*) FROM controller")
        async with shop.ledger.bare_connection() as connection:
            await connection.execute("DELETE FROM data_key WHERE false")
            await connection.fetchval("SELECT pg_current_xact_id()")

        assert not await scrub.scrub(shop.ledger, [PART])

    assert await scrub.scrub(shop.ledger, [PART]) == await scrub.is_possible(shop.ledger)


async def test_somebody_who_holds_the_table_makes_it_untrue(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrub, "_LOCK_TIMEOUT", "50ms")
    monkeypatch.setattr(scrub, "_WAIT_ROUNDS", 1)
    async with shop.ledger.house_work() as holder:
        await holder.connection.execute(f"LOCK TABLE {PART} IN ACCESS SHARE MODE")

        assert not await scrub.scrub(shop.ledger, [PART])

    async with shop.ledger.bare_connection() as connection:
        assert await connection.fetchval("SHOW lock_timeout") == "0"


@pytest.mark.parametrize("rights", ["none", "all but the table"])
async def test_an_account_without_the_right_makes_it_untrue(
    shop: Shop, dsn: str, rights: str
) -> None:
    role = f"jawort_small_{os.getpid()}"
    before = await _file_of(shop, PART)
    async with shop.ledger.bare_connection() as connection:
        await connection.execute(f"CREATE ROLE {role}")
        if rights != "none":
            await connection.execute(f"GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {role}")
            await connection.execute(f"GRANT pg_checkpoint TO {role}")
        pool = await asyncpg.create_pool(
            dsn, min_size=1, max_size=1, server_settings={"role": role}
        )

        done = await scrub.scrub(Ledger(pool, shop.ledger.keyring), [PART])

        await pool.close()
        await connection.execute(f"DROP OWNED BY {role}")
        await connection.execute(f"DROP ROLE {role}")
    assert not done
    assert await _file_of(shop, PART) == before


async def test_only_keys_and_deliveries_are_ever_rewritten(shop: Shop) -> None:
    for name in ("contact", 'data_key_00"; DROP TABLE contact; --', "data_key", "fact"):
        with pytest.raises(ValueError, match="keys and the deliveries"):
            await scrub.scrub(shop.ledger, [name])
