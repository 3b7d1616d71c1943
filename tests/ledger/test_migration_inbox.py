"""Step 18: conversations of the release before are listed right, and its code goes on working."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from jawort.domain.ids import timed_id
from jawort.ledger.migration import migrate, migrations
from tests.conftest import address
from tests.shop import NOON

CONTROLLER, CONTACT, SENDER = uuid4(), uuid4(), uuid4()


@pytest.fixture
async def before(dsn: str) -> AsyncIterator[Any]:
    """A database of the release before, with a company and a person in it."""
    name = f"{dsn.rsplit('/', 1)[-1].partition('?')[0]}_before"
    admin = await asyncpg.connect(dsn)
    await admin.execute(f'CREATE DATABASE "{name}"')
    connection = await asyncpg.connect(address(dsn, name))
    await migrate(connection, now=NOON, known=migrations()[:15])
    await connection.execute(
        "INSERT INTO controller VALUES ($1, 'A', 'DE', '', $2)", CONTROLLER, NOON
    )
    portfolio = uuid4()
    await connection.execute(
        "INSERT INTO portfolio (controller_id, portfolio_id) VALUES ($1, $2)", CONTROLLER, portfolio
    )
    await connection.execute(
        "INSERT INTO sender (controller_id, sender_id, portfolio_id, channel, brand, country,"
        " created_at) VALUES ($1, $2, $3, 'wa', 'A', 'DE', $4)",
        CONTROLLER,
        SENDER,
        portfolio,
        NOON,
    )
    await connection.execute(
        "INSERT INTO contact (controller_id, contact_id, state, origin, name_sealed, created_at)"
        " VALUES ($1, $2, 'active', 'inbound', 'x', $3)",
        CONTROLLER,
        CONTACT,
        NOON,
    )
    yield connection
    await connection.close()
    await admin.execute(f'DROP DATABASE "{name}"')
    await admin.close()


async def conversation(connection: Any, state: str, messages: str) -> UUID:
    """One with messages in and out, written as the release before writes."""
    made = uuid4()
    await connection.execute(
        "INSERT INTO conversation (controller_id, conversation_id, contact_id, sender_id, state,"
        " initiated_by, opened_at) VALUES ($1, $2, $3, $4, $5, 'user', $6)",
        CONTROLLER,
        made,
        CONTACT,
        SENDER,
        state,
        NOON,
    )
    for number, one in enumerate(messages):
        at = NOON + timedelta(minutes=number + 1)
        await connection.execute(
            "INSERT INTO message (controller_id, message_id, conversation_id, contact_id,"
            " direction, kind, body_sealed, at, recorded_at, origin)"
            " VALUES ($1, $2, $3, $4, $5, 'text', 'x', $6, $6, $7)",
            CONTROLLER,
            timed_id(at, made.bytes[:10]),
            made,
            CONTACT,
            "in" if one == "i" else "out",
            at,
            "" if one == "i" else "human",
        )
    return made


async def stands(connection: Any, conversation_id: UUID) -> tuple[Any, ...]:
    row = await connection.fetchrow(
        "SELECT active_at, heard_count, read_count FROM conversation WHERE conversation_id = $1",
        conversation_id,
    )
    return tuple(row)


async def test_what_was_there_is_counted_and_only_what_runs_is_unread(before: Any) -> None:
    running = await conversation(before, "open", "ioi")
    closed = await conversation(before, "closed", "iio")
    empty = await conversation(before, "open", "")

    await migrate(before, now=NOON)

    assert await stands(before, running) == (NOON + timedelta(minutes=3), 2, 0)
    assert await stands(before, closed) == (NOON + timedelta(minutes=3), 2, 2)
    assert await stands(before, empty) == (NOON, 0, 0)
    waiting = await before.fetch("SELECT subject_id FROM search_waiting")
    assert [row["subject_id"] for row in waiting] == [CONTACT]


async def test_what_could_be_found_is_read_again_and_is_found_meanwhile(before: Any) -> None:
    subject = uuid4()
    await before.execute(
        "INSERT INTO search_token (controller_id, subject_id, contact_id, tokens)"
        " VALUES ($1, $2, $3, $4)",
        CONTROLLER,
        subject,
        CONTACT,
        [b"token"],
    )

    await migrate(before, now=NOON)

    waiting = await before.fetch("SELECT subject_id FROM search_waiting")
    assert {row["subject_id"] for row in waiting} == {CONTACT, subject}
    assert await before.fetchval("SELECT tokens FROM search_token") == [b"token"]


async def test_what_the_release_before_writes_is_counted_too(before: Any) -> None:
    await migrate(before, now=NOON)

    made = await conversation(before, "snoozed", "iii")

    assert await stands(before, made) == (NOON + timedelta(minutes=3), 3, 0)
    state = await before.fetchval("SELECT state FROM conversation WHERE conversation_id = $1", made)
    assert state == "open"
