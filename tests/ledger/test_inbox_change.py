"""What changed since a cursor: told once, whatever the order in which writers commit."""

import asyncio
import random
from collections.abc import Sequence
from contextlib import AsyncExitStack
from uuid import UUID, uuid4

import pytest

from jawort.ledger import inbox, message, standing, status
from jawort.ledger.inbox import MOST_CHANGES
from jawort.ledger.listen import INBOX, listen
from jawort.ledger.work import Ledger, Work
from tests.desk.team import Team, team

PATIENCE_S = 30


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def cursor(ours: Team) -> str:
    async with ours.work() as work:
        return await inbox.cursor(work)


async def told(ours: Team, since: str) -> tuple[set[UUID], str]:
    async with ours.work() as work:
        found = await inbox.changes(work, since)
    assert not found.is_gap
    assert len(found.conversations) == len(set(found.conversations))
    return set(found.conversations), found.cursor


async def threads(ours: Team, count: int) -> list[UUID]:
    return [(await ours.write(await ours.person(f"P{n}"), "Hallo"))[0] for n in range(count)]


async def touch(work: Work, conversations: Sequence[UUID]) -> None:
    await inbox.tell(work, conversations)


async def test_a_new_message_is_told_once(ours: Team) -> None:
    (thread,) = await threads(ours, 1)
    since = await cursor(ours)
    assert (await told(ours, since))[0] == set()
    other, _ = await ours.write(await ours.person(), "Neu")

    found, after = await told(ours, since)

    assert found == {other} and thread not in found
    assert (await told(ours, after))[0] == set()


async def test_who_began_first_and_commits_last_is_not_missed(ours: Team) -> None:
    slow, quick = await threads(ours, 2)
    since = await cursor(ours)

    async with ours.ledger.work(ours.controller_id) as first:
        await touch(first, [slow])  # has its number, is not committed
        async with ours.ledger.work(ours.controller_id) as second:
            await touch(second, [quick])
        between, after = await told(ours, since)
        assert between == {quick}
    late, end = await told(ours, after)

    assert late == {slow}
    assert (await told(ours, end))[0] == set()


async def test_what_is_given_up_is_never_told(ours: Team) -> None:
    (thread,) = await threads(ours, 1)
    since = await cursor(ours)

    async with ours.ledger.bare_connection() as connection:
        given_up = connection.transaction()
        await given_up.start()
        await touch(Work(connection, ours.ledger.keyring, ours.controller_id), [thread])
        await given_up.rollback()

    assert (await told(ours, since))[0] == set()


@pytest.mark.parametrize("seed", range(6))
async def test_nothing_is_missed_or_told_twice_in_any_order_of_commits(
    ours: Team, seed: int
) -> None:
    chance = random.Random(seed)
    known = await threads(ours, 3)
    at, meant = await cursor(ours), list[UUID]()
    async with AsyncExitStack() as stack:
        connections = [
            await stack.enter_async_context(ours.ledger.bare_connection()) for _ in range(3)
        ]
        open_: dict[int, tuple[object, UUID]] = {}
        for _ in range(40):
            place = chance.randrange(3)
            if place not in open_:
                transaction = connections[place].transaction()
                await transaction.start()
                chosen = chance.choice(known)
                work = Work(connections[place], ours.ledger.keyring, ours.controller_id)
                await touch(work, [chosen])
                open_[place] = (transaction, chosen)
            elif chance.random() < 0.7:
                transaction, chosen = open_.pop(place)  # type: ignore[assignment]
                await transaction.commit()
                meant.append(chosen)
                if chance.random() < 0.8:
                    found, at = await told(ours, at)
                    assert found == set(meant), "missed, or told twice"
                    meant = []
            else:
                transaction, _ = open_.pop(place)  # type: ignore[assignment]
                await transaction.rollback()
        for transaction, _ in open_.values():
            await transaction.rollback()  # type: ignore[attr-defined]
    found, at = await told(ours, at)

    assert found == set(meant)
    assert (await told(ours, at))[0] == set()


async def test_everything_people_see_is_told(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, kept = await ours.write(erika, "Hallo")
    sent = await ours.answer(thread, erika, "Ja", wamid="wamid.1")
    now = ours.now
    label = uuid4()

    async def report(work: Work) -> None:
        await status.add_all(work, [status.NewStatus("wamid.1", "delivered", now)])

    async def note(work: Work) -> None:
        await message.add_note(work, thread, erika, by=actor.account_id, body="x", now=now)

    async def put(work: Work) -> None:
        await work.connection.execute(
            "INSERT INTO label VALUES ($1, $2, 'Neu')", work.controller_id, label
        )
        await work.connection.execute(
            "INSERT INTO conversation_label VALUES ($1, $2, $3, $4)",
            work.controller_id,
            thread,
            label,
            erika,
        )

    async def take_off(work: Work) -> None:
        await work.connection.execute("DELETE FROM conversation_label")

    async def read(work: Work) -> None:
        assert await standing.read(work, thread, 1)

    async def here(work: Work) -> None:
        await inbox.here(work, thread, actor.account_id, until=now, types_until=now, now=now)

    async def correct(work: Work) -> None:
        await work.connection.execute(
            "UPDATE message SET body_sealed = 'x' WHERE message_id = $1", kept
        )

    async def request(work: Work) -> None:
        await work.connection.execute(
            "INSERT INTO right_request (controller_id, request_id, contact_id, kind, state,"
            " received_at, due_on, source) VALUES"
            " ($1, $2, $3, 'access', 'open', $4, '2026-12-17', 'chat')",
            work.controller_id,
            uuid4(),
            erika,
            now,
        )

    async def refuse(work: Work) -> None:
        await work.connection.execute(
            "INSERT INTO decision VALUES ($1, $2, $3, 'human', 'REPLY', 'deny', 'R12',"
            " 'D_WINDOW', '{}', '1', 'x', $4)",
            work.controller_id,
            uuid4(),
            erika,
            now,
        )

    assert sent
    since = await cursor(ours)
    for happening in (report, note, put, take_off, read, here, correct, request, refuse):
        async with ours.work() as work:
            await happening(work)
        found, since = await told(ours, since)
        assert found == {thread}, happening.__name__


async def test_what_goes_to_many_is_not_told(ours: Team) -> None:
    erika = await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    since = await cursor(ours)

    await ours.answer(thread, erika, "Angebot", origin="campaign", wamid="wamid.1")
    async with ours.work() as work:
        await status.add_all(work, [status.NewStatus("wamid.1", "read", ours.now)])

    assert (await told(ours, since))[0] == set()


async def test_another_company_is_told_nothing_of_ours(ours: Team, ledger: Ledger) -> None:
    others = await team(ledger, "Hotel Mond KG, Trier")
    theirs, since = await cursor(others), await cursor(ours)

    (thread,) = await threads(ours, 1)

    assert (await told(others, theirs))[0] == set()
    assert (await told(ours, since))[0] == {thread}


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "x",
        "1:2",
        "1:2:x",
        "2:1:",
        "0:0:",
        "5:9:9",
        "5:9:7,6",
        "5:9:06",
        "'; --",
        "9" * 25,
        f"{2**62}:{2**62}:",
        f"{2**63}:{2**63}:",
    ],
)
async def test_a_cursor_that_is_none_is_a_gap_and_no_fault(ours: Team, spoilt: str) -> None:
    (thread,) = await threads(ours, 1)
    async with ours.work() as work:
        found = await inbox.changes(work, spoilt)

        assert found.is_gap and found.conversations == ()
    await ours.write(await ours.person(), "Neu")
    assert thread not in (await told(ours, found.cursor))[0]


async def test_a_cursor_of_another_database_is_a_gap(ours: Team) -> None:
    ahead = f"{2**62 + 1}:{2**62 + 1}:"

    async with ours.work() as work:
        assert (await inbox.changes(work, ahead)).is_gap


async def test_numbers_of_another_database_in_restored_rows_are_no_changes(ours: Team) -> None:
    (thread,) = await threads(ours, 1)
    async with ours.work() as work:
        await work.connection.execute(
            "INSERT INTO inbox_change VALUES ($1, '4611686018427387904', $2)",
            work.controller_id,
            thread,
        )

    since = await cursor(ours)

    assert (await told(ours, since))[0] == set()


async def test_who_was_away_too_long_is_told_that_there_is_a_gap(ours: Team) -> None:
    old = await cursor(ours)
    (one,) = await threads(ours, 1)
    async with ours.work() as work:
        await inbox.forget(work, keep=1000)
    assert (await told(ours, old))[0] == {one}
    recent = await cursor(ours)
    two, three = await threads(ours, 2)

    async with ours.work() as work:
        await inbox.forget(work, keep=2)

    async with ours.work() as work:
        assert (await inbox.changes(work, old)).is_gap
        kept = await work.connection.fetchval("SELECT count(*) FROM inbox_change")
    assert kept == 2
    found, _ = await told(ours, recent)
    assert found == {two, three}


async def test_very_much_at_once_is_a_gap(ours: Team) -> None:
    since = await cursor(ours)
    async with ours.work() as work:
        await touch(work, [uuid4() for _ in range(MOST_CHANGES)])
    assert len((await told(ours, since))[0]) == MOST_CHANGES

    async with ours.work() as work:
        await touch(work, [uuid4()])

    async with ours.work() as work:
        assert (await inbox.changes(work, since)).is_gap


async def test_a_listener_is_woken_by_the_commit(ours: Team) -> None:
    heard, stop = asyncio.Event(), asyncio.Event()
    count = 0

    def hear(channel: str) -> None:
        nonlocal count
        assert channel == INBOX
        count += 1
        heard.set()

    listening = asyncio.create_task(listen(ours.ledger, [INBOX], hear, stop=stop))
    try:
        await asyncio.wait_for(heard.wait(), PATIENCE_S)  # once at the beginning, by itself
        heard.clear()
        await ours.write(await ours.person(), "Neu")

        await asyncio.wait_for(heard.wait(), PATIENCE_S)
    finally:
        stop.set()
        await listening
    assert count >= 2
