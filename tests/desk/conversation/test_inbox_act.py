"""Acts of the inbox: what each changes, for one and for many, and how it is taken back."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk.answer import composer
from jawort.desk.conversation import (
    assign,
    inbox,
    label,
    note,
    presence,
    progress,
)
from jawort.desk.conversation import (
    thread as conversation,
)
from jawort.domain.conversation.composer import Press, Writing
from jawort.domain.conversation.inbox import MOST_AT_ONCE, Acted, Row, Rule, View
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.ledger import account, standing
from jawort.ledger.work import Ledger
from jawort.runners import index, wake
from tests.desk.team import Team, team
from tests.people import OTHER_PHONE
from tests.shop import NOON, Shop
from tests.stage import stage


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def row(ours: Team, actor: Actor, thread: UUID) -> Row:
    async with ours.work() as work:
        (found,) = await inbox.rows(work, actor, [thread], now=ours.now)
    return found


def codes(acted: Acted) -> list[str]:
    return [one.code for one in acted.rows]


async def test_reading_counts_for_the_team_and_what_came_later_stays_unread(ours: Team) -> None:
    actor, other, erika = await ours.actor(), await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Eins")
    drawn = await row(ours, actor, thread)
    await ours.write(erika, "Zwei")

    async with ours.work() as work:
        await progress.read(work, actor, thread, heard_count=drawn.heard_count, now=ours.now)
        await progress.read(work, actor, thread, heard_count=drawn.heard_count, now=ours.now)

    assert (await row(ours, other, thread)).unread_count == 1
    async with ours.work() as work:
        await progress.read(work, other, thread, heard_count=10**6, now=ours.now)
    assert (await row(ours, actor, thread)).unread_count == 0
    await ours.write(erika, "Drei")
    assert (await row(ours, actor, thread)).unread_count == 1


async def test_no_message_is_lost_from_the_count_when_several_come_at_once(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Eins")

    await asyncio.gather(*(ours.write(erika, f"Nr. {number}") for number in range(8)))

    assert (await row(ours, actor, thread)).unread_count == 9


async def test_a_privacy_officer_who_looks_leaves_it_unread_for_the_team(ours: Team) -> None:
    officer, erika = await ours.actor(Role.PRIVACY), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")

    async with ours.work() as work:
        await progress.read(work, officer, thread, heard_count=1, now=ours.now)

    assert (await row(ours, officer, thread)).unread_count == 1


async def test_unread_again_makes_one_message_unread_and_can_be_taken_back(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Eins")
    await ours.write(erika, "Zwei")
    async with ours.work() as work:
        await progress.read(work, actor, thread, heard_count=2, now=ours.now)
        acted = await progress.unread(work, actor, [thread], now=ours.now)
    assert (await row(ours, actor, thread)).unread_count == 1

    async with ours.work() as work:
        assert acted.undo_id
        await progress.take_back(work, actor, acted.undo_id, now=ours.now)

    assert (await row(ours, actor, thread)).unread_count == 0


async def test_a_closed_conversation_is_read_and_the_next_message_opens_a_new_one(
    ours: Team,
) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Danke")

    async with ours.work() as work:
        acted = await progress.close(work, actor, [thread], now=ours.now)
        again = await progress.close(work, actor, [thread], now=ours.now)

    closed = await row(ours, actor, thread)
    assert (closed.state, closed.unread_count, acted.count) == ("closed", 0, 1)
    assert codes(again) == ["UNCHANGED"] and again.undo_id is None
    other, _ = await ours.write(erika, "Doch noch etwas")
    assert other != thread


async def test_snoozed_wakes_at_its_time_and_not_before(ours: Team, ledger: Ledger) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Morgen bitte")
    until = ours.now + timedelta(hours=5)
    async with ours.work() as work:
        await progress.snooze(work, actor, [thread], until, now=ours.now)

    await wake.run_once(ledger, now=until - timedelta(seconds=1))
    assert (await row(ours, actor, thread)).state == "snoozed"
    await wake.run_once(ledger, now=until)

    woken = await row(ours, actor, thread)
    assert (woken.state, woken.snoozed_until, woken.active_at) == ("open", None, until)


async def test_snoozed_wakes_when_the_person_writes_and_not_when_we_do(ours: Team) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    async with ours.work() as work:
        await progress.snooze(work, actor, [thread], ours.now + timedelta(days=2), now=ours.now)
    await ours.answer(thread, erika, "Wir melden uns")
    assert (await row(ours, actor, thread)).state == "snoozed"

    again, _ = await ours.write(erika, "Es eilt doch")

    assert again == thread and (await row(ours, actor, thread)).state == "open"


@pytest.mark.parametrize("after", [timedelta(0), -timedelta(hours=1), timedelta(days=367)])
async def test_a_snooze_ends_in_the_future_and_within_a_year(ours: Team, after: timedelta) -> None:
    actor = await ours.actor()
    thread, _ = await ours.write(await ours.person(), "Hallo")

    async with ours.work() as work:
        with pytest.raises(Refusal, match="SNOOZE_TIME"):
            await progress.snooze(work, actor, [thread], ours.now + after, now=ours.now)
        await progress.snooze(work, actor, [thread], ours.now + timedelta(days=366), now=ours.now)


async def test_many_at_once_each_says_what_became_of_it(ours: Team) -> None:
    actor = await ours.actor()
    one, _ = await ours.write(await ours.person("Eins"), "Hallo")
    two, _ = await ours.write(await ours.person("Zwei"), "Hallo")
    unknown = uuid4()
    async with ours.work() as work:
        await progress.close(work, actor, [two], now=ours.now)

        acted = await progress.close(work, actor, [one, two, unknown, one], now=ours.now)

        assert [done.conversation_id for done in acted.rows] == [one, two, unknown]
        assert codes(acted) == ["", "UNCHANGED", "CONVERSATION_UNKNOWN"] and acted.count == 1
        many = [uuid4() for _ in range(MOST_AT_ONCE + 1)]
        with pytest.raises(Refusal, match="TOO_MANY"):
            await progress.close(work, actor, many, now=ours.now)


async def test_an_act_is_taken_back_once_by_whoever_did_it_within_ten_minutes(ours: Team) -> None:
    actor, other = await ours.actor(), await ours.actor(Role.ADMIN)
    thread, _ = await ours.write(await ours.person(), "Hallo")
    async with ours.work() as work:
        acted = await progress.close(work, actor, [thread], now=ours.now)
    assert acted.undo_id and acted.until == ours.now + timedelta(minutes=10)

    async def back(who: Actor, *, after: timedelta) -> Acted:
        async with ours.work() as work:
            assert acted.undo_id
            return await progress.take_back(work, who, acted.undo_id, now=acted.until - after)  # type: ignore[operator]

    for who, after in ((other, timedelta(minutes=1)), (actor, timedelta(0))):
        with pytest.raises(Refusal, match="UNDO_GONE"):
            await back(who, after=after)
    assert codes(await back(actor, after=timedelta(seconds=1))) == [""]
    assert (await row(ours, actor, thread)).state == "open"
    with pytest.raises(Refusal, match="UNDO_GONE"):
        await back(actor, after=timedelta(seconds=1))


async def test_what_somebody_else_moved_meanwhile_stays_as_it_is(ours: Team) -> None:
    actor, other = await ours.actor(), await ours.actor(name="Timo")
    one, _ = await ours.write(await ours.person("Eins"), "Hallo")
    two, _ = await ours.write(await ours.person("Zwei"), "Hallo")
    async with ours.work() as work:
        acted = await progress.take(work, actor, [one, two], now=ours.now)
        await progress.take(work, other, [two], now=ours.now)

        assert acted.undo_id
        back = await progress.take_back(work, actor, acted.undo_id, now=ours.now)

    assert {done.conversation_id: done.code for done in back.rows} == {one: "", two: "CHANGED"}
    assert (await row(ours, actor, one)).assigned_to is None
    assert (await row(ours, actor, two)).assigned_to == other.account_id


async def test_agents_take_and_free_their_own_and_only_leads_give_to_others(ours: Team) -> None:
    agent, other, lead = await ours.actor(), await ours.actor(), await ours.actor(Role.LEAD)
    thread, _ = await ours.write(await ours.person(), "Hallo")
    async with ours.work() as work:
        await assign.give(work, agent, [thread], agent.account_id, now=ours.now)
        await assign.give(work, agent, [thread], None, now=ours.now)
        with pytest.raises(Refusal, match="FORBIDDEN"):
            await assign.give(work, agent, [thread], other.account_id, now=ours.now)
        await assign.give(work, lead, [thread], other.account_id, now=ours.now)
        with pytest.raises(Refusal, match="FORBIDDEN"):
            await assign.give(work, agent, [thread], None, now=ours.now)
        for nobody in (uuid4(), (await _marketing(ours)).account_id):
            with pytest.raises(Refusal, match="ACCOUNT_UNKNOWN"):
                await assign.give(work, lead, [thread], nobody, now=ours.now)

    assert (await row(ours, agent, thread)).assigned_to == other.account_id


async def _marketing(ours: Team) -> Actor:
    return await ours.actor(Role.MARKETING)


async def test_labels_are_put_taken_off_and_taken_back(ours: Team) -> None:
    actor, lead = await ours.actor(), await ours.actor(Role.LEAD)
    thread, _ = await ours.write(await ours.person(), "Hallo")
    async with ours.work() as work:
        vip = await label.add_label(work, lead, "  Stamm  kunde ", now=ours.now)
        acted = await label.put(work, actor, [thread, uuid4()], vip.label_id, now=ours.now)
        assert (vip.name, codes(acted)) == ("Stamm kunde", ["", "CONVERSATION_UNKNOWN"])
        assert codes(await label.put(work, actor, [thread], vip.label_id, now=ours.now)) == [
            "UNCHANGED"
        ]
    assert (await row(ours, actor, thread)).labels == (vip,)

    async with ours.work() as work:
        assert acted.undo_id
        await progress.take_back(work, actor, acted.undo_id, now=ours.now)
    assert (await row(ours, actor, thread)).labels == ()

    async with ours.work() as work:
        for bad in ("", " ", "x" * 41, "stamm kunde", "zwei\x00"):
            with pytest.raises(Refusal, match="LABEL_NAME"):
                await label.add_label(work, lead, bad, now=ours.now)
        with pytest.raises(Refusal, match="LABEL_UNKNOWN"):
            await label.put(work, actor, [thread], uuid4(), now=ours.now)
        await label.rename_label(work, lead, vip.label_id, "Kundin", "b")
        await label.remove_label(work, lead, vip.label_id)
        assert await label.labels(work, actor) == []


async def test_a_note_names_only_people_of_the_house_who_see_it_until_they_read(
    ours: Team, ledger: Ledger
) -> None:
    actor, named = await ours.actor(), await ours.actor(name="Timo")
    stranger = await (await team(ledger, "Hotel Mond KG, Trier")).actor()
    thread, _ = await ours.write(await ours.person(), "Hallo")
    async with ours.work() as work:
        mentions = [named.account_id, stranger.account_id, uuid4()]
        await note.write(work, actor, thread, " Bitte ansehen ", mentions=mentions, now=ours.now)
        for bad in ("", "  ", "x" * 4001):
            with pytest.raises(Refusal, match="NOTE_TEXT"):
                await note.write(work, actor, thread, bad, now=ours.now)

    assert (await row(ours, named, thread)).is_mentioned
    assert not (await row(ours, actor, thread)).is_mentioned
    async with ours.work() as work:
        (kept,) = [
            entry
            for entry in (await conversation.thread(work, actor, thread, now=ours.now)).entries
            if entry.__class__.__name__ == "Note"
        ]
        await progress.read(work, named, thread, heard_count=1, now=ours.now)
    assert (kept.text, kept.mentions) == ("Bitte ansehen", (named.account_id,))  # type: ignore[attr-defined]
    assert not (await row(ours, named, thread)).is_mentioned


# -- private chats -------------------------------------------------------------------------------


async def test_a_private_chat_is_hidden_at_once_and_its_texts_go_after_ten_minutes(
    ours: Team, ledger: Ledger
) -> None:
    lead, erika = await ours.actor(Role.LEAD), await ours.person()
    thread, _ = await ours.write(erika, "Kommst du Sonntag zum Essen?", wamid="wamid.privat")
    await ours.answer(thread, erika, "Falsche Nummer")
    async with ours.work() as work:
        await note.write(work, lead, thread, "wohl privat", now=ours.now)
        acted = await progress.set_private(work, lead, [thread], now=ours.now)
        at = ours.now
        hidden = await conversation.thread(work, lead, thread, now=ours.now)
    await index.run_once(ledger, now=ours.now)
    assert acted.count == 1 and hidden.entries == ()
    shown = await row(ours, lead, thread)
    assert shown.newest is not None and shown.newest.text == "" and shown.state == "closed"

    await wake.run_once(ledger, now=at + timedelta(minutes=9, seconds=59))
    assert await _texts(ours) == 2
    await wake.run_once(ledger, now=at + timedelta(minutes=10))

    assert await _texts(ours) == 0
    async with ours.work() as work:
        for table in ("note", "search_token WHERE subject_id <> contact_id", "composer_draft"):
            assert await work.connection.fetchval(f"SELECT count(*) FROM {table}") == 0
        known = await work.connection.fetchval("SELECT count(*) FROM message_key")
    assert known == 1  # a repeated delivery does not bring the text back
    other, _ = await ours.write(erika, "Jetzt dienstlich")
    assert other != thread


async def test_what_waits_in_a_private_chat_does_not_leave_any_more(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        private, _ = await made.says(await made.person(), at=NOON - timedelta(hours=1))
        other, _ = await made.says(await made.person(OTHER_PHONE.value), at=NOON)
        late, _ = await made.says(await made.person("+491713920077"), at=NOON - timedelta(hours=25))
        lead = Actor(UUID(int=1), work.controller_id, "Timo", Role.LEAD)
        for number, thread in enumerate((private, other)):
            press = Press(Writing(text="Bis Sonntag!"), f"k{number}")
            sent = await composer.send(work, lead, thread, press, now=NOON)
            assert sent.what == "queued"
        kept = await composer.keep(
            work, lead, late, Press(Writing(text="Bis Sonntag!"), "k9"), now=NOON
        )
        assert kept.what == "kept"

        acted = await progress.set_private(work, lead, [private, late], now=NOON)
        states = await work.connection.fetch("SELECT conversation_id, state FROM ready")
        kept_state = await work.connection.fetchval("SELECT state FROM kept_answer")
        assert acted.undo_id
        await progress.take_back(work, lead, acted.undo_id, now=NOON)
        after = await work.connection.fetch("SELECT conversation_id, state FROM ready")

    assert {one["conversation_id"]: one["state"] for one in states} == {
        private: "cancelled",
        other: "waiting",
    }
    assert kept_state == "withdrawn"
    assert after == states


async def test_nothing_can_be_written_in_a_private_chat(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        thread, _ = await made.says(await made.person(), at=NOON - timedelta(hours=1))
        lead = Actor(UUID(int=1), work.controller_id, "Timo", Role.LEAD)
        press = Press(Writing(text="Bis Sonntag!"), "k1")
        assert (await composer.compose(work, lead, thread, now=NOON)).verdict is not None
        await progress.set_private(work, lead, [thread], now=NOON)

        with pytest.raises(Refusal, match="CONVERSATION_PRIVATE"):
            await composer.compose(work, lead, thread, now=NOON)
        for act in (composer.send, composer.keep):
            held = await act(work, lead, thread, press, now=NOON)
            assert (held.what, held.verdict.what) == ("held", "faulty")
        await composer.save(work, lead, thread, press, now=NOON)

        for table in ("ready", "kept_answer", "composer_draft"):
            assert await work.connection.fetchval(f"SELECT count(*) FROM {table}") == 0


async def _texts(ours: Team) -> int:
    async with ours.work() as work:
        return int(
            await work.connection.fetchval(
                "SELECT count(*) FROM message WHERE body_sealed IS NOT NULL"
            )
        )


async def test_a_private_chat_can_be_taken_back_only_while_its_texts_are_there(
    ours: Team, ledger: Ledger
) -> None:
    lead, erika = await ours.actor(Role.LEAD), await ours.person()
    thread, _ = await ours.write(erika, "Doch geschäftlich")
    for cleared in (False, True):
        async with ours.work() as work:
            acted = await progress.set_private(work, lead, [thread], now=ours.now)
            reopened = await progress.reopen(work, lead, [thread], now=ours.now)
        assert codes(reopened) == ["UNCHANGED"]
        if cleared:
            async with ours.work() as work:
                await standing.clear_private(work, before=ours.now, limit=10, now=ours.now)
        async with ours.work() as work:
            assert acted.undo_id
            back = await progress.take_back(work, lead, acted.undo_id, now=ours.now)
        assert codes(back) == ["CHANGED" if cleared else ""]
    assert (await row(ours, lead, thread)).private_since is not None


# -- rules ---------------------------------------------------------------------------------------


def rule(when: Any, value: str = "", **more: Any) -> Rule:
    return Rule(rule_id=uuid4(), name="Regel", when=when, value=value, **more)


async def begun(ours: Team, text: str) -> Row:
    """A conversation that has just begun, given by the rules as the reading does it."""
    actor = await ours.actor()
    thread, _ = await ours.write(await ours.person(), text)
    async with ours.ledger.work(ours.controller_id) as work:
        await assign.apply_rules(work, [assign.First(thread, text)], now=ours.now)
    return await row(ours, actor, thread)


async def test_the_first_rule_that_fits_sends_a_new_conversation_to_its_queue(ours: Team) -> None:
    lead = await ours.actor(Role.LEAD)
    async with ours.work() as work:
        chosen = [
            rule("word", "Bremse, Reifen", queue="workshop"),
            rule("word", "Bewerbung", queue="applicants"),
            rule("always", queue="sales"),
        ]
        await assign.set_rules(work, lead, chosen)
        assert [one.queue for one in await assign.rules(work, lead)] == [
            "workshop",
            "applicants",
            "sales",
        ]

    assert (await begun(ours, "Meine BREMSE quietscht")).queue == "workshop"
    assert (await begun(ours, "Bremsenquietschen nervt")).queue == "sales"
    assert (await begun(ours, "Zu meiner Bewerbung: hier")).queue == "applicants"


async def test_conversations_go_round_over_those_who_still_work_here(ours: Team) -> None:
    lead, first, second = await ours.actor(Role.LEAD), await ours.actor(), await ours.actor()
    gone, marketing = await ours.actor(), await ours.actor(Role.MARKETING)
    accounts = tuple(one.account_id for one in (first, gone, marketing, second))
    async with ours.work() as work:
        await assign.set_rules(work, lead, [rule("always", accounts=accounts)])
        await account.end(work, gone.account_id, now=ours.now)

    given = [(await begun(ours, "Hallo")).assigned_to for _ in range(4)]

    assert given == [first.account_id, second.account_id] * 2


async def test_rules_leave_running_and_given_conversations_alone(ours: Team) -> None:
    lead, actor, erika = await ours.actor(Role.LEAD), await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    async with ours.work() as work:
        await assign.set_rules(work, lead, [rule("always", queue="sales")])
        given = await assign.apply_rules(work, [assign.First(thread, "Hallo")], now=ours.now)

    assert given == 0 and (await row(ours, actor, thread)).queue == "service"


async def test_rules_by_sender_and_queue_fit_exactly(ours: Team) -> None:
    lead = await ours.actor(Role.LEAD)
    for when, value, fits in (
        ("sender", str(ours.sender_id), True),
        ("sender", str(uuid4()), False),
        ("queue", "service", True),
        ("queue", "serv", False),
        ("label", str(uuid4()), False),
    ):
        async with ours.work() as work:
            await assign.set_rules(work, lead, [rule(when, value, queue="sales")])

        assert ((await begun(ours, "Hallo")).queue == "sales") is fits, (when, value)


async def test_a_rule_needs_name_condition_and_aim(ours: Team) -> None:
    lead = await ours.actor(Role.LEAD)
    good = rule("always", queue="sales")
    async with ours.work() as work:
        for bad in (
            [rule("word", " ", queue="sales")],
            [rule("always")],
            [good, good],
            [rule("word", "x" * 401, queue="sales")],
        ):
            with pytest.raises(Refusal, match="RULE_FORM"):
                await assign.set_rules(work, lead, bad)


# -- who is here ---------------------------------------------------------------------------------


async def test_colleagues_are_here_for_a_while_and_type_for_a_moment(ours: Team) -> None:
    actor, jana = await ours.actor(), await ours.actor(name="Jana")
    thread, _ = await ours.write(await ours.person(), "Hallo")
    async with ours.work() as work:
        at = ours.now
        await presence.here(work, jana, thread, typing=True, now=at)
        await presence.here(work, actor, thread, now=at)

        async def seen(after: float) -> list[bool]:
            now = at + timedelta(seconds=after)
            return [one.is_typing for one in await presence.who(work, actor, thread, now=now)]

        assert [await seen(after) for after in (0, 7.9, 8, 44.9, 45)] == [
            [True],
            [True],
            [False],
            [False],
            [],
        ]
        await presence.gone(work, jana, thread)
        assert await seen(0) == []


async def test_presence_in_a_conversation_of_nobody_is_not_kept(ours: Team) -> None:
    actor = await ours.actor()
    async with ours.work() as work:
        await presence.here(work, actor, uuid4(), now=ours.now)

        assert await work.connection.fetchval("SELECT count(*) FROM presence") == 0


async def test_what_is_over_is_tidied_away(ours: Team, ledger: Ledger) -> None:
    actor = await ours.actor()
    thread, _ = await ours.write(await ours.person(), "Hallo")
    async with ours.work() as work:
        await presence.here(work, actor, thread, now=ours.now)
        await progress.close(work, actor, [thread], now=ours.now)

    await wake.run_once(ledger, now=ours.now + timedelta(minutes=11))

    async with ours.work() as work:
        for table in ("presence", "inbox_undo"):
            assert await work.connection.fetchval(f"SELECT count(*) FROM {table}") == 0


# -- who may ------------------------------------------------------------------------------------


def acts(actor: Actor, thread: UUID, ours: Team) -> dict[str, Any]:
    """Every act that moves a conversation, by name, ready to be called with a unit of work."""
    now, later = ours.now, ours.now + timedelta(hours=1)
    many = [thread]
    return {
        "read": lambda work: progress.read(work, actor, thread, heard_count=1, now=now),
        "unread": lambda work: progress.unread(work, actor, many, now=now),
        "close": lambda work: progress.close(work, actor, many, now=now),
        "reopen": lambda work: progress.reopen(work, actor, many, now=now),
        "snooze": lambda work: progress.snooze(work, actor, many, later, now=now),
        "queue": lambda work: progress.set_queue(work, actor, many, "sales", now=now),
        "take": lambda work: progress.take(work, actor, many, now=now),
        "failures": lambda work: progress.see_to_failures(work, actor, many, now=now),
        "private": lambda work: progress.set_private(work, actor, many, now=now),
        "back": lambda work: progress.take_back(work, actor, uuid4(), now=now),
        "give": lambda work: assign.give(work, actor, many, None, now=now),
        "rules": lambda work: assign.rules(work, actor),
        "set_rules": lambda work: assign.set_rules(work, actor, []),
        "note": lambda work: note.write(work, actor, thread, "Notiz", now=now),
        "labels": lambda work: label.labels(work, actor),
        "put": lambda work: label.put(work, actor, many, uuid4(), now=now),
        "off": lambda work: label.take_off(work, actor, many, uuid4(), now=now),
        "add_label": lambda work: label.add_label(work, actor, "Neu", now=now),
        "rename": lambda work: label.rename_label(work, actor, uuid4(), "Neu"),
        "remove": lambda work: label.remove_label(work, actor, uuid4()),
        "here": lambda work: presence.here(work, actor, thread, now=now),
        "gone": lambda work: presence.gone(work, actor, thread),
        "who": lambda work: presence.who(work, actor, thread, now=now),
        "thread": lambda work: conversation.thread(work, actor, thread, now=now),
    }


READERS = {"read", "back", "rules", "labels", "here", "gone", "who", "thread"}
ANSWERS = {"unread", "close", "reopen", "snooze", "queue", "take", "failures", "give"}
NOTES = {"note", "put", "off"}
LEADS = {"set_rules", "add_label", "rename", "remove"}
ALLOWED = {
    Role.AGENT: READERS | ANSWERS | NOTES,
    Role.LEAD: READERS | ANSWERS | NOTES | LEADS | {"private"},
    Role.ADMIN: READERS | ANSWERS | NOTES | LEADS | {"private"},
    Role.PRIVACY: READERS | NOTES | {"private"},
    Role.MARKETING: set(),
    Role.AUDITOR: set(),
}


@pytest.mark.parametrize("role", list(Role))
async def test_each_role_may_do_what_its_row_says_and_nothing_else(ours: Team, role: Role) -> None:
    actor = await ours.actor(role)
    thread, _ = await ours.write(await ours.person(), "Hallo")

    may = set()
    for name, act in acts(actor, thread, ours).items():
        async with ours.work() as work:
            try:
                await act(work)
            except Refusal as refused:
                if refused.code == "FORBIDDEN":
                    continue
            may.add(name)

    assert may == ALLOWED[role]


async def test_no_act_reaches_a_conversation_of_another_company(ours: Team, ledger: Ledger) -> None:
    actor, erika = await ours.actor(), await ours.person()
    thread, _ = await ours.write(erika, "Hallo")
    others = await team(ledger, "Hotel Mond KG, Trier")
    stranger = await others.actor(Role.ADMIN)
    async with ours.work() as work:
        before = await work.connection.fetch("SELECT * FROM conversation")

    for name, act in acts(stranger, thread, others).items():
        async with others.work() as work:
            code = ""
            try:
                done = await act(work)
            except Refusal as refused:
                done, code = None, refused.code
        assert code in {"", "CONVERSATION_UNKNOWN", "UNDO_GONE", "LABEL_UNKNOWN"}, name
        if isinstance(done, Acted):
            assert codes(done) == ["CONVERSATION_UNKNOWN"], name

    async with ours.work() as work:
        assert await work.connection.fetch("SELECT * FROM conversation") == before
        for table in ("note", "presence", "inbox_undo"):
            assert await work.connection.fetchval(f"SELECT count(*) FROM {table}") == 0
    async with ours.work() as work:
        page = await inbox.page(work, actor, View.OPEN, now=ours.now)
    assert [one.conversation_id for one in page.rows] == [thread]
