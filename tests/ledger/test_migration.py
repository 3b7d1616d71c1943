"""The schema: from empty, once, in order, and never into a database of the future."""

import asyncio

import asyncpg
import pytest

from jawort.ledger.migration import (
    Migration,
    Patience,
    SchemaRefused,
    check,
    migrate,
    migrations,
)
from jawort.ledger.query import all_queries
from tests.conftest import address
from tests.shop import NOON

STEPS = [
    Migration(1, "one", "CREATE TABLE one (n int)"),
    Migration(2, "two", "CREATE TABLE two ()"),
]


@pytest.fixture
async def empty(dsn: str) -> str:
    """A database with nothing in it, beside the migrated one."""
    name = f"{dsn.rsplit('/', 1)[-1].partition('?')[0]}_empty"
    connection = await asyncpg.connect(dsn)
    await connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
    await connection.execute(f'CREATE DATABASE "{name}"')
    await connection.close()
    return address(dsn, name)


async def test_two_starters_at_once_migrate_once(empty: str) -> None:
    connections = [await asyncpg.connect(empty) for _ in range(3)]

    done = await asyncio.gather(*(migrate(one, now=NOON) for one in connections))

    assert sorted(done) == [0, 0, len(migrations())]
    for one in connections:
        await one.close()


async def test_a_failing_step_leaves_the_steps_before_it_and_nothing_of_its_own(
    empty: str,
) -> None:
    connection = await asyncpg.connect(empty)
    broken = [STEPS[0], Migration(2, "two", "CREATE TABLE two (); SELECT 1/0")]

    with pytest.raises(asyncpg.PostgresError):
        await migrate(connection, now=NOON, known=broken)

    assert await check(connection, STEPS) == 1
    assert await connection.fetchval("SELECT to_regclass('two')") is None
    assert await migrate(connection, now=NOON, known=STEPS) == 1
    await connection.close()


async def test_a_newer_or_changed_database_is_refused_with_its_cure(empty: str) -> None:
    connection = await asyncpg.connect(empty)
    await migrate(connection, now=NOON, known=STEPS)

    with pytest.raises(SchemaRefused) as newer:
        await migrate(connection, now=NOON, known=STEPS[:1])
    changed_steps = [STEPS[0], Migration(2, "two", "CREATE TABLE two (n int)")]
    with pytest.raises(SchemaRefused) as changed:
        await migrate(connection, now=NOON, known=changed_steps)

    assert (newer.value.code, changed.value.code) == ("SCHEMA_NEWER", "SCHEMA_CHANGED")
    assert "2" in newer.value.say("de")
    await connection.close()


async def test_a_step_waits_for_the_release_before_to_let_go_of_a_table(empty: str) -> None:
    connection, old = await asyncpg.connect(empty), await asyncpg.connect(empty)
    await migrate(connection, now=NOON, known=STEPS[:1])
    held = old.transaction()
    await held.start()
    await old.execute("INSERT INTO one VALUES (1)")
    rests = 0

    async def let_go() -> None:
        nonlocal rests
        rests += 1
        if rests == 2:  # the second time, so that the step has met it twice
            await held.commit()

    wider = [STEPS[0], Migration(2, "wider", "ALTER TABLE one ADD COLUMN m int")]
    patience = Patience(wait_ms=100, rest=let_go)

    assert await migrate(connection, now=NOON, known=wider, patience=patience) == 1
    assert rests >= 2
    assert await old.fetchval("SELECT count(m) + count(n) FROM one") == 1
    assert await connection.fetchval("SHOW lock_timeout") == "0"
    await connection.close()
    await old.close()


async def test_a_step_that_was_the_victim_of_a_deadlock_is_tried_again(empty: str) -> None:
    connection, old = await asyncpg.connect(empty), await asyncpg.connect(empty)
    await migrate(connection, now=NOON, known=STEPS[:1])
    await old.execute("INSERT INTO one VALUES (1)")
    meets = (
        "CREATE TABLE two (); DO $$ BEGIN IF EXISTS (SELECT FROM one) THEN"
        " RAISE deadlock_detected; END IF; END $$"
    )
    patience = Patience(rest=lambda: old.execute("DELETE FROM one"))

    steps = [STEPS[0], Migration(2, "two", meets)]
    assert await migrate(connection, now=NOON, known=steps, patience=patience) == 1
    await connection.close()
    await old.close()


async def test_a_table_nobody_lets_go_of_is_said_with_its_cure_and_another_start_succeeds(
    empty: str,
) -> None:
    connection, old = await asyncpg.connect(empty), await asyncpg.connect(empty)
    await migrate(connection, now=NOON, known=STEPS[:1])
    rests: list[int] = []
    wider = [STEPS[0], Migration(2, "wider", "CREATE TABLE two (); ALTER TABLE one ADD m int")]

    async def rest() -> None:
        rests.append(1)

    patience = Patience(tries=3, wait_ms=50, rest=rest)
    async with old.transaction():
        await old.execute("INSERT INTO one VALUES (1)")
        with pytest.raises(SchemaRefused) as refused:
            await migrate(connection, now=NOON, known=wider, patience=patience)

    assert (refused.value.code, len(rests)) == ("SCHEMA_HELD", 2)
    assert "2" in refused.value.say("de") and "3" in refused.value.say("en")
    assert await connection.fetchval("SELECT to_regclass('two')") is None
    assert await migrate(connection, now=NOON, known=wider) == 1
    await connection.close()
    await old.close()


async def test_every_named_query_fits_the_schema(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    for query in all_queries():
        await connection.prepare(query.sql)
    await connection.close()
