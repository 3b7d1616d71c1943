"""The report of missed windows names exactly those who waited, and what can still be done."""

from datetime import timedelta
from uuid import UUID

import pytest

from jawort.desk.answer import composer
from jawort.desk.conversation import inbox, missed, progress
from jawort.desk.sending import legal
from jawort.desk.sending import message as desk_message
from jawort.domain.arrival.update import Arrived
from jawort.domain.conversation.composer import Press, Writing
from jawort.domain.conversation.inbox import View
from jawort.domain.conversation.missed import Missed
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Role
from jawort.domain.window import MARGIN, SERVICE_WINDOW_FOR
from jawort.ledger import message
from jawort.ledger.message import NewMessage
from jawort.ledger.work import Ledger, Work
from tests.desk.arrivals import open_counter, says, taps
from tests.desk.team import Team, team
from tests.people import OTHER_PHONE
from tests.shop import NOON, Shop
from tests.stage import Stage, stage

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WINDOW = SERVICE_WINDOW_FOR - MARGIN


@pytest.fixture
async def ours(ledger: Ledger) -> Team:
    return await team(ledger)


async def report(ours: Team, *, days: int = 7, at: timedelta = 3 * DAY) -> list[Missed]:
    lead = await ours.actor(Role.LEAD)
    async with ours.work() as work:
        return await missed.report(work, lead, days=days, now=NOON + at)


async def asks(ours: Team, name: str = "Erika Beispiel") -> tuple[UUID, UUID]:
    """Somebody asks at noon; gives contact and conversation."""
    person = await ours.person(name)
    ours.now = NOON
    thread, _ = await ours.write(person, "Wann ist er fertig?", at=NOON)
    return person, thread


async def test_who_waited_when_the_window_closed_is_missed_from_that_moment_on(ours: Team) -> None:
    _, thread = await asks(ours)

    before = await report(ours, at=WINDOW - timedelta(seconds=1))
    (one,) = await report(ours, at=WINDOW)

    assert before == []
    assert (one.conversation_id, one.queue, one.name) == (thread, "service", "Erika Beispiel")
    assert (one.asked_at, one.ends_at) == (NOON, NOON + WINDOW)


async def test_it_leaves_the_report_when_its_days_are_over(ours: Team) -> None:
    await asks(ours)

    assert len(await report(ours, days=7, at=WINDOW + 7 * DAY - timedelta(seconds=1))) == 1
    assert await report(ours, days=7, at=WINDOW + 7 * DAY) == []
    assert len(await report(ours, days=30, at=WINDOW + 7 * DAY)) == 1
    assert len(await report(ours, days=5, at=WINDOW + 6 * DAY)) == 1  # no span of ours: seven


@pytest.mark.parametrize(
    ("origin", "hours", "is_missed"),
    [("human", 1, False), ("human", 23, False), ("bot_rule", 1, True), ("campaign", 1, True)],
)
async def test_a_human_who_answers_in_time_has_missed_nothing_and_a_bot_does_not_count(
    ours: Team, origin: str, hours: int, is_missed: bool
) -> None:
    person, thread = await asks(ours)
    ours.now = NOON + hours * HOUR
    await ours.answer(thread, person, "Um vier.", origin=origin)

    assert len(await report(ours)) == is_missed


async def test_who_is_answered_and_asks_again_in_the_window_waits_from_then_on(ours: Team) -> None:
    person, thread = await asks(ours)
    ours.now = NOON + HOUR
    await ours.answer(thread, person, "Um vier.")
    again = NOON + 2 * HOUR
    ours.now = again
    await ours.write(person, "Geht auch fünf?", at=again)

    (one,) = await report(ours)

    assert (one.asked_at, one.ends_at) == (again, again + WINDOW)


async def test_a_later_word_of_the_person_moves_the_end_and_not_the_beginning(ours: Team) -> None:
    person, _ = await asks(ours)
    later = NOON + 20 * HOUR
    ours.now = later
    await ours.write(person, "Hallo?", at=later)
    ours.now = later + HOUR
    await ours.write(person, "", at=later + HOUR, kind="reaction", body={"emoji": "🙂"})

    (one,) = await report(ours)

    assert (one.asked_at, one.ends_at) == (NOON, later + HOUR + WINDOW)


# -- what was settled at once ----------------------------------------------------------------------


async def told(shop: Shop, *said: Arrived, state: str = "accepted") -> tuple[int, int]:
    """People do this, and our own replies are so far: how many are missed, and how many reminded
    of before. As many stand under "window closing", and are counted beside it.
    """
    counter = await open_counter(shop)
    for one in said:
        await counter.take(one)
        async with counter.work() as work:
            await work.connection.execute("UPDATE ready SET state = $1", state)
    before = NOON + WINDOW - HOUR
    async with counter.work() as work:
        lead = lead_of(work)
        due = await missed.reminders(work, lead, now=before)
        listed = await inbox.page(work, lead, View.CLOSING, now=before)
        counts = await inbox.counts(work, lead, now=before)
        found = await missed.report(work, lead, days=7, now=NOON + 2 * DAY)
    assert len(listed.rows) == counts.of(View.CLOSING) == len(due)
    return len(found), len(due)


async def test_a_wish_that_was_obeyed_and_confirmed_waits_for_nobody(shop: Shop) -> None:
    assert await told(shop, says("STOP")) == (0, 0)


async def test_whoever_was_not_told_still_waits(shop: Shop) -> None:
    assert await told(shop, says("STOP"), state="failed") == (1, 1)


async def test_a_sign_up_and_its_tap_wait_for_nobody(shop: Shop) -> None:
    counter = await open_counter(shop)
    await counter.take(says("START"))
    (asked,) = await counter.rows("SELECT request_id FROM opt_in_request")
    await counter.take(taps(f"{legal.YES}{asked['request_id']}", "JA", at=NOON + MINUTE))
    async with counter.work() as work:
        await work.connection.execute("UPDATE ready SET state = 'accepted'")
        found = await missed.report(work, lead_of(work), days=7, now=NOON + 2 * DAY)

    assert found == []


async def test_a_question_in_words_beside_a_wish_still_waits_and_is_what_is_told(
    shop: Shop,
) -> None:
    asks_first = says("Wann ist er fertig?", at=NOON)
    assert await told(shop, asks_first, says("STOP", at=NOON + MINUTE)) == (1, 1)


async def test_what_we_only_ask_back_leaves_somebody_waiting(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        conversation, inbound = await made.says(person, at=NOON)
        for word, purpose, origin in (
            ("unclear", "REPLY", "bot_rule"),
            ("same", "REPLY", "bot_rule"),
            ("note", "REPLY", "auto_ack"),
        ):
            draft = made.draft(person, requested_by=inbound, conversation_id=conversation)
            (outcome,) = await desk_message.send(work, [draft], now=NOON)
            await made.run(
                "UPDATE ready SET state = 'accepted', origin = $3, purpose = $4,"
                " idempotency_key = $5 WHERE controller_id = $1 AND ready_id = $2",
                outcome.ready_id,
                origin,
                purpose,
                f"{word}:{inbound}",
            )
            assert (await the_only(made, at=2 * DAY)).asked_at == NOON


async def test_who_asked_for_a_human_waits_for_one(shop: Shop) -> None:
    counter = await open_counter(shop)
    await counter.take(says("STOP"))
    async with counter.work() as work:
        await work.connection.execute("UPDATE ready SET state = 'accepted'")
        await work.connection.execute("UPDATE conversation SET handover = true")
        found = await missed.report(work, lead_of(work), days=7, now=NOON + 2 * DAY)
        counts = await inbox.counts(work, lead_of(work), now=NOON + WINDOW - HOUR)

    assert len(found) == 1
    assert counts.of(View.CLOSING) == 1


async def test_where_the_database_looks_for_too_long_it_says_what_to_do(
    ours: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    await asks(ours)
    lead = await ours.actor(Role.LEAD)
    monkeypatch.setattr(missed, "_PATIENCE", timedelta(milliseconds=50))
    async with ours.ledger.bare_connection() as other, other.transaction():
        await other.execute("LOCK TABLE message IN ACCESS EXCLUSIVE MODE")  # it never gets through
        with pytest.raises(Refusal) as refused:
            async with ours.work() as work:
                await missed.report(work, lead, days=7, now=NOON + 2 * DAY)

    assert refused.value.code == "MISSED_TOO_MUCH"


async def test_looking_leaves_the_patience_of_the_rest_as_it_was(ours: Team) -> None:
    lead = await ours.actor(Role.LEAD)
    async with ours.work() as work:
        told = [await work.connection.fetchval("SHOW statement_timeout")]
        await missed.report(work, lead, days=7, now=NOON + 2 * DAY)
        told.append(await work.connection.fetchval("SHOW statement_timeout"))

    assert told[0] == told[1]


# -- what asks for nothing -------------------------------------------------------------------------


async def test_a_reaction_or_a_call_alone_asks_for_nothing(ours: Team) -> None:
    for kind in ("reaction", "call"):
        person = await ours.person()
        ours.now = NOON
        await ours.write(person, "", at=NOON, kind=kind, body={"kind": kind, "text": ""})

    assert await report(ours) == []


async def test_what_happened_since_is_told(ours: Team) -> None:
    wrote, _ = await asks(ours, "Max Muster")
    answered, thread = await asks(ours, "Ayşe Yılmaz")
    ours.now = NOON + 30 * HOUR
    await ours.write(wrote, "Noch da?", at=ours.now)
    await ours.answer(thread, answered, "Er ist fertig.", kind="template")

    found = {one.name: (one.way, one.at) for one in await report(ours, at=36 * HOUR)}

    assert found["Max Muster"] == ("wrote_again", NOON + 30 * HOUR)
    assert found["Ayşe Yılmaz"][0] == "answered"


async def test_done_in_time_and_private_chats_are_not_missed(ours: Team) -> None:
    lead = await ours.actor(Role.LEAD)
    _, closed = await asks(ours)
    _, private = await asks(ours, "Max Muster")
    _, late = await asks(ours, "Ayşe Yılmaz")
    async with ours.work() as work:
        await progress.close(work, lead, [closed], now=NOON + HOUR)
        await progress.set_private(work, lead, [private], now=NOON + HOUR)
        await progress.close(work, lead, [late], now=NOON + 30 * HOUR)

    assert [one.conversation_id for one in await report(ours)] == [late]


async def test_another_company_and_who_gives_out_no_work_see_nothing(ours: Team) -> None:
    await asks(ours)
    other = await team(ours.ledger, "Fahrrad Lindner")

    assert await report(other) == []
    for role in (Role.AGENT, Role.PRIVACY, Role.MARKETING, Role.AUDITOR):
        actor = await ours.actor(role)
        async with ours.work() as work:
            with pytest.raises(Refusal) as refused:
                await missed.report(work, actor, days=7, now=NOON + 2 * DAY)
        assert refused.value.code == "FORBIDDEN"


# -- what can be done --------------------------------------------------------------------------


def lead_of(work: Work) -> Actor:
    return Actor(UUID(int=1), work.controller_id, "Miriam Adler", Role.LEAD)


async def the_only(made: Stage, *, at: timedelta) -> Missed:
    (one,) = await missed.report(made.work, lead_of(made.work), days=30, now=NOON + at)
    return one


async def test_without_a_template_nothing_may_be_sent_and_it_says_so(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await made.says(await made.person(), at=NOON)
        await made.template()  # advertising is no way to say that an answer waits
        one = await the_only(made, at=2 * DAY)

    assert (one.way, one.template) == ("none", "")
    assert one.why is not None
    assert "Vorgang" in one.why.de


async def test_a_utility_template_may_say_so_once_within_seven_days(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        person = await made.person()
        conversation, _ = await made.says(person, at=NOON)
        await made.template(
            "antwort_wartet",
            category="utility",
            purpose="REPLY",
            text="Ihre Antwort ist da. Tippen Sie, um sie zu lesen.",
            fulfils=(),
        )
        young, old = await the_only(made, at=2 * DAY), await the_only(made, at=8 * DAY)
        said = NewMessage(conversation, person, "out", "template", NOON, {"text": "Da."})
        await message.add(work, said, now=NOON + 3 * DAY)
        told = await the_only(made, at=4 * DAY)
        rows = await work.connection.fetchval("SELECT count(*) FROM decision")

    assert (young.way, young.template) == ("template", "antwort_wartet")
    assert (old.way, old.rule) == ("none", "R13")
    assert (told.way, told.rule) == ("none", "R13")  # once: somebody has told them already
    assert rows == 0


async def test_who_has_ended_everything_is_written_to_no_more(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        await made.says(await made.person(), at=NOON)
        await made.template(
            "antwort_wartet", category="utility", purpose="REPLY", text="Da.", fulfils=()
        )
        await made.run(
            "UPDATE contact SET optout = 'all', optout_at = $2 WHERE controller_id = $1",
            NOON + HOUR,
        )
        one = await the_only(made, at=2 * DAY)

    assert one.way == "none"
    assert one.rule != ""


async def test_an_answer_that_waits_is_all_that_can_be_done(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        conversation, _ = await made.says(await made.person(), at=NOON)
        await made.says(await made.person(OTHER_PHONE.value), at=NOON)
        press = Press(Writing(text="Er ist fertig."), "k", is_to_keep=True)
        await composer.keep(work, lead_of(work), conversation, press, now=NOON + 26 * HOUR)
        found = await missed.report(work, lead_of(work), days=7, now=NOON + 2 * DAY)

    assert {one.way for one in found if one.conversation_id == conversation} == {"kept"}
    assert {one.way for one in found if one.conversation_id != conversation} == {"none"}


# -- before it is too late -----------------------------------------------------------------------


async def test_reminders_name_mine_and_those_of_nobody_by_both_borders(ours: Team) -> None:
    me, other = await ours.actor(), await ours.actor()
    threads = {}
    for name in ("mine", "free", "theirs"):
        _, threads[name] = await asks(ours, name)
    async with ours.work() as work:
        await progress.take(work, me, [threads["mine"]], now=NOON)
        await progress.take(work, other, [threads["theirs"]], now=NOON)
        await progress.snooze(work, me, [threads["mine"]], NOON + 3 * DAY, now=NOON)

    async def told(before: timedelta) -> dict[UUID, bool]:
        async with ours.work() as work:
            found = await missed.reminders(work, me, now=NOON + WINDOW - before)
        return {one.conversation_id: one.is_last for one in found}

    mine = {threads["mine"], threads["free"]}  # putting off stops no window
    assert await told(4 * HOUR + timedelta(seconds=1)) == {}
    assert await told(4 * HOUR) == dict.fromkeys(mine, False)
    assert await told(HOUR) == dict.fromkeys(mine, False)
    assert await told(HOUR - timedelta(seconds=1)) == dict.fromkeys(mine, True)
    assert await told(timedelta(0)) == {}


async def test_who_does_not_answer_is_not_reminded(ours: Team) -> None:
    await asks(ours)
    privacy = await ours.actor(Role.PRIVACY)
    async with ours.work() as work:
        assert await missed.reminders(work, privacy, now=NOON + WINDOW - HOUR) == []
