"""Step 12: numbers name the door of their account, and nothing that was known is lost."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from jawort.ledger.migration import migrate, migrations
from tests.conftest import address
from tests.shop import NOON


@pytest.fixture
async def before(dsn: str) -> AsyncIterator[Any]:
    """A database of the release before, with a company in it."""
    name = f"{dsn.rsplit('/', 1)[-1].partition('?')[0]}_before"
    admin = await asyncpg.connect(dsn)
    await admin.execute(f'CREATE DATABASE "{name}"')
    connection = await asyncpg.connect(address(dsn, name))
    await migrate(connection, now=NOON, known=migrations()[:11])
    yield connection
    await connection.close()
    await admin.execute(f'DROP DATABASE "{name}"')
    await admin.close()


async def company(connection: Any) -> UUID:
    made = uuid4()
    await connection.execute("INSERT INTO controller VALUES ($1, 'A', 'DE', '', $2)", made, NOON)
    return made


async def door(connection: Any, controller_id: UUID, days: int, *, closed: bool = False) -> UUID:
    made = uuid4()
    await connection.execute(
        "INSERT INTO endpoint VALUES ($1, $2, 'meta', '', '', '', '', '', $3, $4)",
        controller_id,
        made,
        NOON + timedelta(days=days),
        NOON if closed else None,
    )
    return made


async def number(connection: Any, controller_id: UUID, channel: str = "wa") -> UUID:
    made, portfolio = uuid4(), uuid4()
    await connection.execute(
        "INSERT INTO portfolio (controller_id, portfolio_id) VALUES ($1, $2)",
        controller_id,
        portfolio,
    )
    await connection.execute(
        "INSERT INTO sender (controller_id, sender_id, portfolio_id, channel, brand, country,"
        " created_at) VALUES ($1, $2, $3, $4, 'A', 'DE', $5)",
        controller_id,
        made,
        portfolio,
        channel,
        NOON,
    )
    return made


async def test_a_number_gets_the_newest_open_door_of_its_own_company(before: Any) -> None:
    mine, theirs, nobodys = [await company(before) for _ in range(3)]
    await door(before, mine, 1)
    newest = await door(before, mine, 2)
    await door(before, mine, 3, closed=True)
    await door(before, theirs, 9)
    numbers = [
        await number(before, mine),
        await number(before, mine, "sms"),
        await number(before, nobodys),
    ]

    assert await migrate(before, now=NOON) == len(migrations()) - 11

    rows = await before.fetch("SELECT sender_id, endpoint_id FROM sender")
    found = {row["sender_id"]: row["endpoint_id"] for row in rows}
    assert [found[one] for one in numbers] == [newest, None, None]


async def test_a_number_cannot_name_the_door_of_another_company(before: Any) -> None:
    mine, theirs = await company(before), await company(before)
    foreign = await door(before, theirs, 1)
    ours = await number(before, mine)
    await migrate(before, now=NOON)

    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await before.execute(
            "UPDATE sender SET endpoint_id = $1 WHERE sender_id = $2", foreign, ours
        )
