"""The schema: from empty, once, in order, and never into a database of the future."""

import asyncio

import asyncpg
import pytest

from jawort.ledger.migration import Migration, SchemaRefused, check, migrate, migrations
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


async def test_every_named_query_fits_the_schema(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    for query in all_queries():
        await connection.prepare(query.sql)
    await connection.close()
