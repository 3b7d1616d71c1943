"""What one statement changes in many conversations is told of each of them, once."""

from datetime import timedelta
from uuid import UUID

import pytest

from jawort.ledger import inbox, status
from jawort.ledger.status import NewStatus
from jawort.ledger.work import Ledger
from tests.desk.team import Team, team

HOUR = timedelta(hours=1)


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def sent(ours: Team, *wamids: str, origin: str = "human") -> UUID:
    """A thread with messages of ours that WhatsApp knows by these ids."""
    person = await ours.person()
    thread, _ = await ours.write(person, "Hallo")
    for wamid in wamids:
        await ours.answer(thread, person, "Ja", origin=origin, wamid=wamid)
    return thread


async def failures(ours: Team) -> dict[UUID, object]:
    async with ours.work() as work:
        rows = await work.connection.fetch("SELECT conversation_id, failed_at FROM conversation")
    return {row["conversation_id"]: row["failed_at"] for row in rows}


async def test_many_reports_at_once_are_told_of_each_conversation_and_the_last_failure_counts(
    ours: Team,
) -> None:
    twice, once = await sent(ours, "wamid.1", "wamid.2"), await sent(ours, "wamid.3", "wamid.4")
    arrived, crowd = await sent(ours, "wamid.5"), await sent(ours, "wamid.6", origin="campaign")
    async with ours.work() as work:
        since = await inbox.cursor(work)
    now = ours.now

    async with ours.work() as work:
        reports = [
            NewStatus("wamid.1", "failed", now + 2 * HOUR, 131026),
            NewStatus("wamid.2", "failed", now + HOUR, 131026),
            NewStatus("wamid.3", "delivered", now),
            NewStatus("wamid.4", "failed", now + HOUR, 131026),
            NewStatus("wamid.5", "read", now),
            NewStatus("wamid.6", "failed", now, 131026),
        ]
        await status.add_all(work, reports)

    async with ours.work() as work:
        found = await inbox.changes(work, since)
        entries = await work.connection.fetchval(
            "SELECT count(*) FROM inbox_change WHERE xid = (SELECT max(xid) FROM inbox_change)"
        )
    assert set(found.conversations) == {twice, once, arrived}
    assert entries == 3
    assert await failures(ours) == {
        twice: now + 2 * HOUR,
        once: now + HOUR,
        arrived: None,
        crowd: None,
    }


async def test_reports_that_move_nothing_are_not_told(ours: Team) -> None:
    await sent(ours, "wamid.1")
    async with ours.work() as work:
        await status.add_all(work, [NewStatus("wamid.1", "read", ours.now)])
        await status.add_all(work, [NewStatus("wamid.1", "failed", ours.now, 131026)])
    before = await failures(ours)
    async with ours.work() as work:
        since = await inbox.cursor(work)

    async with ours.work() as work:
        await status.add_all(work, [NewStatus("wamid.1", "delivered", ours.now)])
        await work.connection.execute("UPDATE message SET status_at = status_at")
        await work.connection.execute("UPDATE conversation SET queue = queue")
        await work.connection.execute("UPDATE ready SET priority = priority")

    async with ours.work() as work:
        assert (await inbox.changes(work, since)).conversations == ()
    assert await failures(ours) == before
