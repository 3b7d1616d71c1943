"""A code beside a no, in every order; and the one answer to a code that comes to nothing."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.desk.company import purpose
from jawort.desk.company import wording as wordings
from jawort.desk.opt_out import noted
from jawort.desk.opt_out.noted import NotedYes
from jawort.desk.right import objection
from jawort.desk.sending import legal
from jawort.domain.arrival.update import Arrived
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.refusal import Refusal
from jawort.ledger import suppression
from jawort.ledger.consent import rebuild
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import ready
from tests.desk.arrivals import ERIKA, MAX, Counter, by, open_counter, prefers, says, sent, taps
from tests.desk.opt_out.test_road_to_no import erikas, may_leave, situation
from tests.desk.road.form_desk import Desk, open_desk
from tests.shop import NOON, Shop

LATER = NOON + timedelta(hours=1)
LATE = timedelta(seconds=90)
UNCLEAR = "Ende"


@pytest.fixture
async def desk(shop: Shop) -> Desk:
    """A page with two boxes; Erika has written once, long before."""
    desk = await open_desk(await open_counter(shop))
    await desk.counter.take(says("Hallo", at=after(-3_600)))
    return desk


def after(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def late_no(word: str, at: int, late: int) -> Arrived:
    """A no said at one time, told to us so many seconds later."""
    told = timedelta(seconds=late)
    if word == "platform":
        return prefers("stop", at=after(at), late=told)
    return says(word, at=after(at), late=told)


async def text_left(counter: Counter) -> str:
    """The text has been shown; gives which question it was."""
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, "wamid.question", ready_id=row["ready_id"])
    return str(row["case_id"])


async def what_holds(counter: Counter) -> tuple[str, bool, bool]:
    """What the gate is told of the stop, whether a yes stands, and whether advertising leaves;
    the same when all that stands is made again from facts.
    """
    before = await counter.rows("SELECT * FROM standing_consent ORDER BY purpose_id")
    noes = await counter.rows("SELECT hash, scope, since FROM suppression ORDER BY hash, scope")
    async with counter.work() as work:
        await rebuild(work)
        await suppression.rebuild(work)
    assert await counter.rows("SELECT * FROM standing_consent ORDER BY purpose_id") == before
    rebuilt = await counter.rows("SELECT hash, scope, since FROM suppression ORDER BY hash, scope")
    assert rebuilt == noes
    erika = await erikas(counter)
    found = await situation(counter, erika, now=LATER)
    leaves = await may_leave(counter, erika, now=LATER)
    return found.optout, "granted" in [row["state"] for row in before], leaves


# -- a no and a yes in every order ---------------------------------------------------------------


@pytest.mark.parametrize("code_first", [True, False], ids=["code first", "no first"])
@pytest.mark.parametrize("late", [1, 90, 121])
@pytest.mark.parametrize("no_at", [50, 60, 61])
async def test_a_stop_and_a_code_come_to_the_same_whichever_is_read_first(
    desk: Desk, no_at: int, late: int, code_first: bool
) -> None:
    invited = await desk.ticks(desk.tyres_text)
    told = [says(invited.message, at=after(60)), late_no("STOP", no_at, late)]

    for one in told if code_first else reversed(told):
        await desk.counter.take(one, now=after(300))

    assert await what_holds(desk.counter) == ("all", False, False)


@pytest.mark.parametrize("word", ["stop werbung", "platform"])
@pytest.mark.parametrize("code_first", [True, False], ids=["code first", "no first"])
async def test_a_no_to_advertising_heard_late_wins_on_every_road(
    desk: Desk, word: str, code_first: bool
) -> None:
    invited = await desk.ticks(desk.tyres_text)
    told = [says(invited.message, at=after(60)), late_no(word, 50, 90)]

    for one in told if code_first else reversed(told):
        await desk.counter.take(one, now=after(300))

    assert await what_holds(desk.counter) == ("ads", False, False)


@pytest.mark.parametrize("code_first", [True, False], ids=["code first", "no first"])
async def test_a_no_to_something_else_heard_late_ends_no_yes_it_does_not_cover(
    desk: Desk, code_first: bool
) -> None:
    invited = await desk.ticks(desk.tyres_text, desk.dates_text)
    told = [says(invited.message, at=after(60)), late_no("STOP N07", 50, 90)]

    for one in told if code_first else reversed(told):
        await desk.counter.take(one, now=after(300))

    states = {row[0]: row[1] for row in await desk.standing()}
    assert states[desk.tyres] == "granted"
    assert states[desk.dates] != "granted"
    assert await what_holds(desk.counter) == ("none", True, True)


async def test_after_a_no_heard_late_the_person_begins_anew(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))
    await desk.counter.take(late_no("STOP", 50, 90))
    await desk.counter.take(says("START", at=after(200)))
    await text_left(desk.counter)

    await desk.counter.take(says("JA", at=after(230)))

    assert await what_holds(desk.counter) == ("none", True, True)


Answer = Callable[[str], Arrived]
ANSWERS: dict[str, Answer] = {
    "word": lambda _: says("JA", at=after(90)),
    "button": lambda request: taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(90)),
}


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("place", ["before the answer", "after the answer"])
@pytest.mark.parametrize(
    ("no_at", "late", "holds"),
    [(59, 90, True), (60, 90, False), (75, 90, False), (90, 90, False), (59, 121, False)],
)
async def test_an_answer_in_the_chat_confirms_what_was_asked_after_the_no_and_nothing_else(
    desk: Desk, no_at: int, late: int, holds: bool, place: str, answer: str
) -> None:
    await desk.counter.take(says("START", at=after(60)))
    request = await text_left(desk.counter)
    told = [late_no("STOP", no_at, late), ANSWERS[answer](request)]

    for one in told if place == "before the answer" else reversed(told):
        await desk.counter.take(one, now=after(400))

    expected = ("none", True, True) if holds else ("all", False, False)
    assert await what_holds(desk.counter) == expected


@pytest.mark.parametrize("capture", ["paper", "import"])
@pytest.mark.parametrize("yes_first", [True, False], ids=["yes first", "no first"])
async def test_a_stop_heard_after_a_yes_that_staff_noted_wins_as_one_heard_before(
    desk: Desk, capture: str, yes_first: bool
) -> None:
    async def noted_yes() -> None:
        await _note(desk, capture, said_at=after(60))

    async def stop() -> None:
        await desk.counter.take(late_no("STOP", 50, 90))

    acts: list[Callable[[], Awaitable[None]]] = [noted_yes, stop]
    for act in acts if yes_first else reversed(acts):
        await act()

    assert await what_holds(desk.counter) == ("all", False, False)


async def _note(desk: Desk, capture: str, *, said_at: datetime) -> None:
    """Staff note a yes; one that may not stand against a no is refused."""
    paper = {"file_sha256": "ab" * 32, "place": "Filiale Deutz"}
    imported = {"source": "Liste", "proof_sha256": "ab" * 32, "shown_text": "Ja, gern."}
    counter = desk.counter
    told = NotedYes(
        capture,
        counter.purpose_id,
        counter.sender_id,
        evidence=paper if capture == "paper" else imported,
        wording_id=counter.wording_id if capture == "paper" else None,
        said_at=said_at,
        by="Anna",
    )
    who = await erikas(counter)
    async with counter.work() as work:
        with suppress(Refusal):
            await noted.record_yes(work, who, told, now=after(70))


# -- a no that only the list remembers -----------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "state", "questions"), [(59, "pending", 1), (60, "", 0), (61, "", 0)]
)
@pytest.mark.parametrize("scope", ["type:N07", "topic:Reifen"])
async def test_a_narrow_no_from_before_the_record_stands_against_a_code(
    shop: Shop, scope: str, since: int, state: str, questions: int
) -> None:
    desk = await open_desk(await open_counter(shop))
    await _remember(desk, scope, since=after(since))
    text = desk.dates_text if scope == "type:N07" else desk.tyres_text
    invited = await desk.ticks(text)

    await desk.counter.take(says(invited.message, at=after(60)))

    assert [row[1] for row in await desk.standing()] == ([state] if state else [])
    assert await desk.questions() == questions


async def test_a_narrow_no_to_something_else_does_not_stand_against_a_code(shop: Shop) -> None:
    desk = await open_desk(await open_counter(shop))
    await _remember(desk, "type:N05", since=after(0))
    invited = await desk.ticks(desk.dates_text)

    await desk.counter.take(says(invited.message, at=after(60)))

    assert [row[1] for row in await desk.standing()] == ["granted"]


async def _remember(desk: Desk, scope: str, *, since: datetime) -> None:
    names = [Identifier(IdentifierKind.WA_ID, ERIKA), Identifier(IdentifierKind.PHONE, f"+{ERIKA}")]
    async with desk.counter.work() as work:
        await suppression.add(work, names, scope, since=since, now=since)


# -- the answer to a code that comes to nothing --------------------------------------------------


async def said(counter: Counter) -> str:
    """What our newest answer says."""
    row: Any = (
        await counter.rows(
            "SELECT ready_id, contact_id, content_sealed FROM ready WHERE purpose = 'REPLY'"
            " ORDER BY ready_id DESC LIMIT 1"
        )
    )[0]
    async with counter.work() as work:
        keys = await open_keys(work, [row["contact_id"]])
    content: Any = ready.opened(row["content_sealed"], row["ready_id"], keys).content.content
    return str(content.body)


async def test_only_the_very_code_of_the_yes_is_told_that_it_holds(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))

    await desk.counter.take(says("START M3XT-7Q4K", at=after(61)))
    assert "gilt nicht" in await said(desk.counter)
    await desk.counter.take(says(invited.message, at=after(62)))
    assert "angekommen und gilt" in await said(desk.counter)


@pytest.mark.parametrize("word", ["stop werbung", "STOP N07"])
async def test_a_yes_taken_back_in_part_is_not_said_to_hold(desk: Desk, word: str) -> None:
    invited = await desk.ticks(desk.tyres_text, desk.dates_text)
    await desk.counter.take(says(invited.message, at=after(60)))
    await desk.counter.take(says(word, at=after(61)))

    await desk.counter.take(says(invited.message, at=after(62)))

    assert "gilt nicht" in await said(desk.counter)


async def test_a_code_that_led_to_a_question_is_answered_by_that_question(shop: Shop) -> None:
    desk = await open_desk(await open_counter(shop), confirmed_by="question")
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(
        says(invited.message, at=after(60)), says(invited.message, at=after(61))
    )
    await desk.counter.take(says(invited.message, at=after(62)))
    assert (await desk.questions(), await desk.replies()) == (1, 0)

    request = await text_left(desk.counter)
    await desk.counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(90)))
    await desk.counter.take(says(invited.message, at=after(120)))

    assert "angekommen und gilt" in await said(desk.counter)


async def test_who_has_another_question_open_is_told_that_a_code_is_not_good(desk: Desk) -> None:
    await desk.counter.take(says("START", at=after(10)))

    await desk.counter.take(says("START M3XT-7Q4K", at=after(60)))

    assert (await desk.questions(), await desk.replies()) == (1, 1)
    assert "gilt nicht" in await said(desk.counter)


async def retire(desk: Desk, purpose_id: UUID) -> None:
    """The shop does this no more."""
    async with desk.counter.work() as work:
        await purpose.retire(work, purpose_id, by="Anna", really=True, now=after(5))


async def withdraw(desk: Desk, wording_id: UUID) -> None:
    """The text holds no more, and there is no other to ask with."""
    async with desk.counter.work() as work:
        await wordings.withdraw(
            work, wording_id, by="Anna", why="Fehler", really=True, now=after(5)
        )


async def test_a_code_for_a_purpose_retired_meanwhile_is_answered(desk: Desk) -> None:
    invited = await desk.ticks(desk.dates_text)
    await retire(desk, desk.dates)

    await desk.counter.take(says(invited.message, at=after(60)))

    assert await desk.replies() == 1
    assert "gilt nicht" in await said(desk.counter)


async def test_a_code_with_no_text_left_to_ask_with_is_answered(desk: Desk) -> None:
    invited = await desk.ticks(desk.dates_text)
    await withdraw(desk, desk.dates_text)

    await desk.counter.take(says(invited.message, at=after(60)))

    assert (await desk.questions(), await desk.replies()) == (0, 1)
    assert "gilt nicht" in await said(desk.counter)


async def test_a_code_no_newer_than_a_no_is_answered_where_we_may(desk: Desk) -> None:
    invited = await desk.ticks(desk.dates_text)
    await desk.counter.take(says("STOP N07", at=after(60)))

    await desk.counter.take(says(invited.message, at=after(60)))

    assert (await desk.questions(), await desk.replies()) == (0, 1)
    assert "gilt nicht" in await said(desk.counter)


async def test_a_page_with_a_purpose_retired_meanwhile_is_refused(desk: Desk) -> None:
    shown = await desk.offered()
    await retire(desk, desk.dates)

    with pytest.raises(Refusal) as refused:
        await desk.sends_in(shown.carried, {desk.tyres_text}, now=after(6))

    assert refused.value.code == "PAGE_CHANGED"


# -- a plain no, read after the code it was said before -------------------------------------------


@pytest.mark.parametrize("code_first", [True, False], ids=["code first", "no first"])
@pytest.mark.parametrize("no_at", [50, 60])
async def test_a_plain_no_to_the_text_beside_a_code_wins_whichever_is_read_first(
    desk: Desk, no_at: int, code_first: bool
) -> None:
    await desk.counter.take(says("START", at=after(30)))
    await text_left(desk.counter)
    invited = await desk.ticks(desk.tyres_text)
    told = [says(invited.message, at=after(60)), late_no("Nein", no_at, 90)]

    for place, one in enumerate(told if code_first else reversed(told)):
        await desk.counter.take(one, now=after(300 + place))

    assert (await what_holds(desk.counter))[1:] == (False, False)
    if code_first:
        assert "Ihr Nein gilt" in await said(desk.counter)


@pytest.mark.parametrize("yes_first", [True, False], ids=["yes first", "no first"])
async def test_a_no_to_the_text_before_a_yes_to_it_wins_whichever_is_read_first(
    desk: Desk, yes_first: bool
) -> None:
    await desk.counter.take(says("START", at=after(30)))
    request = await text_left(desk.counter)
    yes = taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(60))
    told = [yes, late_no("Nein", 50, 90)]

    for place, one in enumerate(told if yes_first else reversed(told)):
        await desk.counter.take(one, now=after(300 + place))

    assert (await what_holds(desk.counter))[1:] == (False, False)


async def test_the_no_button_of_a_text_takes_back_the_yes_to_it_at_any_time(desk: Desk) -> None:
    await desk.counter.take(says("START", at=after(30)))
    request = await text_left(desk.counter)
    await desk.counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(60)))

    await desk.counter.take(taps(f"{legal.NO}{request}", "Nein", at=after(3_000)))

    assert await what_holds(desk.counter) == ("none", False, False)


@pytest.mark.parametrize("word", ["Nein", "nein danke"])
async def test_a_plain_no_after_our_thanks_is_no_answer_to_the_text(desk: Desk, word: str) -> None:
    await desk.counter.take(says("START", at=after(30)))
    request = await text_left(desk.counter)
    await desk.counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(60)))
    await sent(desk.counter, "wamid.thanks")

    await desk.counter.take(says(word, at=after(90)))

    assert (await what_holds(desk.counter))[1]


# -- an unclear no, read after the code it was said before ----------------------------------------


@pytest.mark.parametrize("code_first", [True, False], ids=["code first", "no first"])
async def test_an_unclear_no_from_before_a_code_pauses_advertising_whichever_is_read_first(
    desk: Desk, code_first: bool
) -> None:
    invited = await desk.ticks(desk.tyres_text)
    told = [says(invited.message, at=after(60)), says(UNCLEAR, at=after(50), late=LATE)]

    for place, one in enumerate(told if code_first else reversed(told)):
        await desk.counter.take(one, now=after(300 + place))

    assert not (await what_holds(desk.counter))[2]


async def test_the_answer_leave_it_ends_a_pause_that_was_read_after_a_code(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))
    await desk.counter.take(says(UNCLEAR, at=after(50), late=LATE))
    (row,) = await desk.counter.rows(
        "SELECT message_id FROM message WHERE direction = 'in' ORDER BY message_id DESC LIMIT 1"
    )

    await desk.counter.take(
        taps(f"{legal.STAYS}{row['message_id']}", "Nein, so lassen", at=after(400))
    )

    assert await what_holds(desk.counter) == ("none", True, True)


# -- no false thanks ------------------------------------------------------------------------------


async def test_a_yes_that_a_no_outweighs_is_not_thanked_for(desk: Desk) -> None:
    await desk.counter.take(says("START", at=after(30)))
    await text_left(desk.counter)
    await desk.counter.take(says(UNCLEAR, at=after(90)))

    await desk.counter.take(says("JA", at=after(80), late=LATE))

    assert not (await what_holds(desk.counter))[2]
    assert "ein Nein von Ihnen" in await said(desk.counter)


async def test_a_yes_after_a_general_objection_is_told_that_a_no_still_holds(desk: Desk) -> None:
    async with desk.counter.work() as work:
        await objection.object_to(
            work, await erikas(desk.counter), "general", by="Anna", now=after(5)
        )
    await desk.counter.take(says("START", at=after(30)))
    await text_left(desk.counter)

    await desk.counter.take(says("JA", at=after(80)))

    assert "ein Nein von Ihnen" in await said(desk.counter)


# -- who has agreed already -----------------------------------------------------------------------


@pytest.mark.parametrize("road", ["code", "start"])
async def test_who_agreed_already_is_told_since_when_and_how_to_leave(
    shop: Shop, road: str
) -> None:
    desk = await open_desk(await open_counter(shop), confirmed_by="question")
    await desk.counter.take(says("START", at=after(30)))
    request = await text_left(desk.counter)
    await desk.counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(60)))

    invited = await desk.ticks(desk.tyres_text)
    word = invited.message if road == "code" else "START"
    await desk.counter.take(says(word, at=after(120)))

    told = await said(desk.counter)
    assert "Ihr Ja vom 17.11.2026" in told and "STOP" in told
    assert await desk.questions() == 1


async def test_a_stranger_with_a_used_code_learns_nothing_of_whose_it_was(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))

    await desk.counter.take(says(invited.message, at=after(70), who=by(MAX), name="Max"))

    told = await said(desk.counter)
    assert "Dieser Code gilt nicht" in told and "17.11." not in told
