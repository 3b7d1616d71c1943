"""Lists of the inbox: who stands in which view, in which order, and what a row tells."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from jawort.desk.conversation import assign, inbox, label, note, progress, search
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.conversation.inbox import PAGE, Row, View
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import contact, status
from jawort.ledger.inbox import Queue
from jawort.ledger.search import Indexed, index
from jawort.ledger.work import Ledger
from tests.desk.team import Team, team


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def shown(ours: Team, actor: Actor, view: View, **more: object) -> list[Row]:
    async with ours.work() as work:
        page = await inbox.page(work, actor, view, now=ours.now, **more)  # type: ignore[arg-type]
    return list(page.rows)


async def ids(ours: Team, actor: Actor, view: View, **more: object) -> list[UUID]:
    return [row.conversation_id for row in await shown(ours, actor, view, **more)]


async def test_a_row_tells_who_wrote_what_and_until_when_it_can_be_answered(ours: Team) -> None:
    actor = await ours.actor()
    erika = await ours.person()
    thread, _ = await ours.write(erika, "Ist mein Auto fertig?")
    wrote_at = ours.now

    (row,) = await shown(ours, actor, View.OPEN)

    assert (row.conversation_id, row.contact_id) == (thread, erika)
    assert (row.name, row.named_by, row.has_number) == ("Erika Beispiel", "name", True)
    assert row.newest is not None and row.newest.text == "Ist mein Auto fertig?"
    assert (row.newest.direction, row.newest.delivery) == ("in", None)
    assert row.window_ends_at == wrote_at + timedelta(hours=24) - timedelta(seconds=60)
    assert (row.unread_count, row.state, row.queue, row.assigned_to) == (1, "open", "service", None)
    assert row.unanswered_since == wrote_at
    assert "Erika" not in repr(row) and "Auto" not in repr(row.newest)


async def test_without_name_the_username_without_both_a_masked_number_is_shown(ours: Team) -> None:
    actor = await ours.actor()
    number = Identifier(IdentifierKind.PHONE, "+491713920146")
    bsuid = Identifier(IdentifierKind.BSUID, "DE.ZxQv7kB2Lm9Tr4Wp", ours.sender_id)
    await ours.write(await ours.person("", username="fuchs.mobil"), "Eins")
    await ours.write(await ours.person("", identifiers=(number,)), "Zwei")
    await ours.write(await ours.person("", identifiers=(bsuid,)), "Drei")

    rows = await shown(ours, actor, View.OPEN)

    assert [(row.name, row.named_by, row.has_number) for row in rows] == [
        ("", "none", False),
        ("+49 171 ••• ••46", "number", True),
        ("@fuchs.mobil", "username", True),
    ]


async def test_the_newest_comes_first_and_an_answer_of_ours_moves_too(ours: Team) -> None:
    actor = await ours.actor()
    first, second = await ours.person("Eins"), await ours.person("Zwei")
    one, _ = await ours.write(first, "Hallo")
    two, _ = await ours.write(second, "Hallo")
    assert await ids(ours, actor, View.OPEN) == [two, one]

    await ours.answer(one, first, "Guten Tag")

    assert await ids(ours, actor, View.OPEN) == [one, two]
    row = (await shown(ours, actor, View.OPEN))[0]
    assert row.newest is not None and row.newest.direction == "out"
    assert row.newest.delivery == "sent" and row.unanswered_since is None


async def test_pages_follow_each_other_without_gap_or_repetition(ours: Team) -> None:
    actor = await ours.actor()
    written = [(await ours.write(await ours.person(f"P{n}"), "Hallo"))[0] for n in range(PAGE + 2)]

    async with ours.work() as work:
        first = await inbox.page(work, actor, View.OPEN, now=ours.now)
        second = await inbox.page(work, actor, View.OPEN, after=first.next, now=ours.now)

    found = [row.conversation_id for row in (*first.rows, *second.rows)]
    assert found == written[::-1]
    assert len(first.rows) == PAGE and second.next == ""


@pytest.mark.parametrize("spoilt", ["x", "1.2", "9" * 30, "1." + "g" * 32])
async def test_a_spoilt_cursor_begins_anew(ours: Team, spoilt: str) -> None:
    actor = await ours.actor()
    thread, _ = await ours.write(await ours.person(), "Hallo")

    assert await ids(ours, actor, View.OPEN, after=spoilt) == [thread]


async def test_each_view_shows_what_it_says(ours: Team) -> None:
    actor, other = await ours.actor(), await ours.actor(name="Timo")
    lead = await ours.actor(Role.LEAD)
    people = [await ours.person(f"P{number}") for number in range(6)]
    mine, free, theirs, snoozed, closed, private = [
        (await ours.write(person, "Hallo"))[0] for person in people
    ]
    async with ours.work() as work:
        await progress.take(work, actor, [mine], now=ours.now)
        await assign.give(work, lead, [theirs], other.account_id, now=ours.now)
        await progress.snooze(work, actor, [snoozed], ours.now + timedelta(days=1), now=ours.now)
        await progress.close(work, actor, [closed], now=ours.now)
        await progress.set_private(work, lead, [private], now=ours.now)
        await progress.set_queue(work, actor, [free], "workshop", now=ours.now)
        await note.write(
            work, other, theirs, "Bitte ansehen", mentions=[actor.account_id], now=ours.now
        )

    assert await ids(ours, actor, View.OPEN) == [theirs, free, mine]
    assert await ids(ours, actor, View.MINE) == [mine]
    assert await ids(ours, actor, View.UNASSIGNED) == [free]
    assert await ids(ours, actor, View.QUEUE, queue="workshop") == [free]
    assert await ids(ours, actor, View.SNOOZED) == [snoozed]
    assert await ids(ours, actor, View.CLOSED) == [closed]
    assert await ids(ours, actor, View.PRIVATE) == [private]
    assert await ids(ours, actor, View.MENTIONED) == [theirs]
    assert await ids(ours, other, View.MENTIONED) == []
    async with ours.work() as work:
        counts = await inbox.counts(work, actor, now=ours.now)
    expected = {View.OPEN: 3, View.MINE: 1, View.UNASSIGNED: 1, View.SNOOZED: 1, View.PRIVATE: 1}
    expected |= {View.MENTIONED: 1, View.FAILED: 0, View.WAITING: 0, View.RIGHTS: 0}
    assert {view: counts.of(view) for view in expected} == expected
    assert counts.queues == {"service": 2, "workshop": 1} and counts.unread == 3


@pytest.mark.parametrize(
    ("hours", "minutes", "closes"),
    [(19, 58, False), (19, 59, True), (23, 58, True), (23, 59, False)],
)
async def test_a_window_closes_in_its_last_four_hours_only(
    ours: Team, hours: int, minutes: int, closes: bool
) -> None:
    actor = await ours.actor()
    thread, _ = await ours.write(await ours.person(), "Hallo")
    later = ours.now + timedelta(hours=hours, minutes=minutes)

    async with ours.work() as work:
        page = await inbox.page(work, actor, View.CLOSING, now=later)
        counts = await inbox.counts(work, actor, now=later)

    assert [row.conversation_id for row in page.rows] == ([thread] if closes else [])
    assert counts.of(View.CLOSING) == int(closes)


async def test_an_answered_person_does_not_stand_under_closing(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    await ours.answer(thread, erika, "Automatisch", origin="bot_rule")
    ours.now += timedelta(hours=21)
    assert await ids(ours, actor, View.CLOSING) == [thread]

    await ours.answer(thread, erika, "Von Hand")

    assert await ids(ours, actor, View.CLOSING) == []


async def test_what_fails_is_listed_until_somebody_saw_to_it_or_wrote_anew(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")

    async def fail(wamid: str) -> None:
        await ours.answer(thread, erika, "Antwort", wamid=wamid)
        async with ours.work() as work:
            report = status.NewStatus(wamid, "failed", ours.now, 131053)
            await status.add_all(work, [report])

    await fail("wamid.1")
    assert await ids(ours, actor, View.FAILED) == [thread]
    async with ours.work() as work:
        await progress.see_to_failures(work, actor, [thread], now=ours.now)
    assert await ids(ours, actor, View.FAILED) == []
    await fail("wamid.2")
    assert (await shown(ours, actor, View.OPEN))[0].has_failed
    await ours.answer(thread, erika, "Noch einmal")
    assert await ids(ours, actor, View.FAILED) == []


async def test_a_campaign_moves_nothing_in_the_inbox(ours: Team) -> None:
    actor, erika, hans = await ours.actor(), await ours.person(), await ours.person("Hans")
    one, _ = await ours.write(erika, "Hallo")
    two, _ = await ours.write(hans, "Hallo")

    await ours.answer(one, erika, "Angebot", origin="campaign")

    assert await ids(ours, actor, View.OPEN) == [two, one]


async def test_an_open_request_stands_under_rights_the_oldest_first(ours: Team) -> None:
    actor, erika, hans = await ours.actor(), await ours.person(), await ours.person("Hans")
    one, _ = await ours.write(erika, "Welche Daten?")
    two, _ = await ours.write(hans, "Bitte löschen")
    async with ours.work() as work:
        for who, kind, days in ((hans, "erasure", 3), (erika, "access", 1)):
            await work.connection.execute(
                "INSERT INTO right_request (controller_id, request_id, contact_id, kind, state,"
                " received_at, due_on, source)"
                " VALUES ($1, gen_random_uuid(), $2, $3, 'open', $4, $5, 'chat')",
                work.controller_id,
                who,
                kind,
                ours.now - timedelta(days=days),
                ours.now.date(),
            )

    rows = await shown(ours, actor, View.RIGHTS)

    assert [(row.conversation_id, row.right) for row in rows] == [(two, "erasure"), (one, "access")]


async def test_labels_narrow_a_list_and_ended_advertising_is_marked(ours: Team) -> None:
    actor, lead = await ours.actor(), await ours.actor(Role.LEAD)
    erika, hans = await ours.person(), await ours.person("Hans")
    one, _ = await ours.write(erika, "Hallo")
    await ours.write(hans, "Hallo")
    async with ours.work() as work:
        regular = await label.add_label(work, lead, "Stammkundin", "a", now=ours.now)
        await label.put(work, actor, [one], regular.label_id, now=ours.now)
        await contact.set_optout(work, [erika], "ads", at=ours.now)

    (row,) = await shown(ours, actor, View.OPEN, label=regular.label_id)

    assert row.conversation_id == one and row.labels == (regular,) and row.ads_ended


async def test_a_draft_shows_to_its_writer_and_a_kept_answer_to_all(ours: Team) -> None:
    actor, other, erika = await ours.actor(), await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    async with ours.work() as work:
        await work.connection.execute(
            "INSERT INTO composer_draft VALUES ($1, $2, $3, $4, $5, 'x', $6)",
            work.controller_id,
            uuid4(),
            thread,
            actor.account_id,
            erika,
            ours.now,
        )
        await work.connection.execute(
            "INSERT INTO kept_answer VALUES"
            " ($1, $2, $3, $4, $5, 'x', 'key', 'waiting', '', NULL, $6, $6)",
            work.controller_id,
            uuid4(),
            thread,
            erika,
            actor.account_id,
            ours.now,
        )

    (mine,), (theirs,) = [await shown(ours, who, View.WAITING) for who in (actor, other)]

    assert (mine.is_drafted, theirs.is_drafted) == (True, False)
    assert mine.answer_waits and theirs.answer_waits
    async with ours.work() as work:
        assert (await inbox.counts(work, other, now=ours.now)).of(View.WAITING) == 1
        await work.connection.execute("UPDATE kept_answer SET state = 'left'")
    assert await ids(ours, actor, View.WAITING) == []


async def test_people_and_messages_are_found_by_their_words_people_first(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person("Örtrud Kästner")
    thread, kept = await ours.write(erika, "Mein Bremslicht flackert seit dem Regenguss")
    async with ours.work() as work:
        await index(work, [Indexed(kept, erika, "Mein Bremslicht flackert")])
        await index(work, [Indexed(erika, erika, "Örtrud Kästner")])

    async with ours.work() as work:
        by_text = await search.find(work, actor, "brems flack", now=ours.now)
        by_name = await search.find(work, actor, "kästner", now=ours.now)
        nothing = await search.find(work, actor, "Getriebe", now=ours.now)

    (hit,) = by_text
    assert (hit.conversation_id, hit.message_id, hit.name) == (thread, kept, "Örtrud Kästner")
    assert [hit.snippet[begin:end] for begin, end in hit.marks] == ["Bremslicht", "flackert"]
    assert [(one.message_id, one.conversation_id) for one in by_name] == [(None, thread)]
    assert nothing == [] and "Bremslicht" not in repr(hit)


@pytest.mark.parametrize("typed", ["+49 171 3920146", "0171/3920146", "00491713920146"])
async def test_a_person_is_found_by_the_whole_number(ours: Team, typed: str) -> None:
    number = Identifier(IdentifierKind.PHONE, "+491713920146")
    actor, erika = await ours.actor(), await ours.person(identifiers=(number,))
    await ours.write(erika, "Hallo")

    async with ours.work() as work:
        found = await search.find(work, actor, typed, now=ours.now)

    assert [one.contact_id for one in found] == [erika]


async def test_a_company_has_four_queues_until_it_chooses_its_own(ours: Team) -> None:
    actor, lead = await ours.actor(), await ours.actor(Role.LEAD)
    async with ours.work() as work:
        names = [one.name for one in await inbox.queues(work, actor)]
        assert names == ["service", "sales", "workshop", "applicants"]
        await inbox.set_queues(
            work, lead, [Queue("rooms", "Zimmer", "Rooms"), Queue("bar", "Bar", "Bar")]
        )

        assert [one.name for one in await inbox.queues(work, actor)] == ["rooms", "bar"]
        for bad in (
            [],
            [Queue("Böse", "a", "b")],
            [Queue("a", "", "b")],
            [Queue("a", "a", "b")] * 2,
        ):
            with pytest.raises(Refusal, match="QUEUE_NAME"):
                await inbox.set_queues(work, lead, bad)


async def test_another_company_sees_nothing_of_ours(ours: Team, ledger: Ledger) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, kept = await ours.write(erika, "Geheimnis")
    async with ours.work() as work:
        await index(work, [Indexed(kept, erika, "Geheimnis")])
    others = await team(ledger, "Hotel Mond KG, Trier")
    stranger = await others.actor(Role.ADMIN)

    for view in View:
        assert await ids(others, stranger, view) == []
    async with others.work() as work:
        assert await inbox.rows(work, stranger, [thread], now=others.now) == []
        assert await search.find(work, stranger, "Geheimnis", now=others.now) == []
        counts = await inbox.counts(work, stranger, now=others.now)
        assert set(counts.views.values()) == {0} and not counts.queues
    assert await ids(ours, actor, View.OPEN) == [thread]


@pytest.mark.parametrize("role", [Role.MARKETING, Role.AUDITOR])
async def test_marketing_and_auditors_read_no_conversations(ours: Team, role: Role) -> None:
    actor = await ours.actor(role)
    async with ours.work() as work:
        for asked in (
            inbox.page(work, actor, View.OPEN, now=ours.now),
            inbox.rows(work, actor, [], now=ours.now),
            inbox.counts(work, actor, now=ours.now),
            search.find(work, actor, "Hallo", now=ours.now),
            inbox.cursor(work, actor),
            inbox.changes(work, actor, ""),
            inbox.queues(work, actor),
            inbox.set_queues(work, actor, []),
        ):
            with pytest.raises(Refusal, match="FORBIDDEN"):
                await asked
