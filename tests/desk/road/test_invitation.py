"""From a page or a poster into the chat: only the message with the code makes a yes."""

import asyncio
import random
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from jawort.desk.company import wording as wordings
from jawort.desk.proof.consent import prove
from jawort.desk.right import objection
from jawort.desk.road import form
from jawort.desk.sending import legal
from jawort.domain.consent.invitation import LIVES_FOR, SHOWN_FOR
from jawort.domain.refusal import Refusal
from jawort.ledger import controller
from jawort.ledger import invitation as rows
from jawort.ledger.consent import rebuild
from jawort.papers import consent_proof
from jawort.runners import retain, sequence
from tests.desk.arrivals import ERIKA_ID, MAX, Counter, by, open_counter, says, sent, taps
from tests.desk.road.form_desk import AT_HOME, DATES, TYRES, Desk, a_page, open_desk
from tests.shop import NOON, Shop


@pytest.fixture
async def desk(shop: Shop) -> Desk:
    """A page with two boxes."""
    return await open_desk(await open_counter(shop))


def after(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


# -- the page ------------------------------------------------------------------------------------


async def test_a_page_shows_each_published_text_exactly_as_it_is(desk: Desk) -> None:
    shown = await desk.offered()

    assert [box.body for box in shown.boxes] == [TYRES, DATES]
    assert [box.wording_id for box in shown.boxes] == [desk.tyres_text, desk.dates_text]
    assert [box.is_ad for box in shown.boxes] == [True, False]


async def test_opening_a_page_keeps_nothing(desk: Desk) -> None:
    await desk.offered()

    assert not await desk.counter.rows("SELECT FROM invitation")
    assert not await desk.counter.rows("SELECT FROM contact")


async def test_sending_a_page_in_grants_nothing_and_makes_no_person(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)

    assert invited.message.startswith("START ")
    assert invited.link.startswith("https://wa.me/493023125001?text=START%20")
    assert invited.expires_at == NOON + LIVES_FOR
    assert await desk.standing() == []
    assert not await desk.counter.rows("SELECT FROM contact")


async def test_the_code_stands_nowhere_in_the_database(desk: Desk) -> None:
    code = (await desk.ticks(desk.tyres_text)).message.removeprefix("START ")

    (row,) = await desk.counter.rows("SELECT t::text AS row FROM invitation AS t")
    for told in (code, code.replace("-", "")):
        assert told not in row["row"]
        assert told.encode().hex() not in row["row"]


async def test_the_same_page_sent_in_twice_gives_the_same_code(desk: Desk) -> None:
    shown = await desk.offered()

    first = await desk.sends_in(shown.carried, {desk.tyres_text})
    second = await desk.sends_in(shown.carried, {desk.tyres_text}, now=after(5))

    assert second == first
    assert len(await desk.counter.rows("SELECT FROM invitation")) == 1


async def test_other_ticks_on_the_same_visit_replace_the_first_ones(desk: Desk) -> None:
    shown = await desk.offered()
    first = await desk.sends_in(shown.carried, {desk.tyres_text, desk.dates_text})
    second = await desk.sends_in(shown.carried, {desk.dates_text})

    await desk.counter.take(says(first.message, at=after(60)))
    assert await desk.standing() == []
    await desk.counter.take(says(second.message, at=after(70)))

    assert await desk.standing() == [(desk.dates, "granted", True, True, "wa_me_token")]


async def test_a_page_without_a_tick_is_told_so(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        await desk.ticks()

    assert refused.value.code == "NOTHING_TICKED"
    assert not await desk.counter.rows("SELECT FROM invitation")


@pytest.mark.parametrize("seed", range(8))
async def test_a_page_that_was_changed_on_its_way_is_refused(desk: Desk, seed: int) -> None:
    carried = bytearray((await desk.offered()).carried)
    chance = random.Random(f"page {seed}")
    carried[chance.randrange(len(carried))] ^= 1 << chance.randrange(8)

    with pytest.raises(Refusal) as refused:
        await desk.sends_in(bytes(carried), {desk.tyres_text})

    assert refused.value.code == "PAGE_FORGED"


@pytest.mark.parametrize("carried", [b"", b"x", b"x" * 16, b"x" * 4000])
async def test_what_we_never_made_is_no_page(desk: Desk, carried: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        await desk.sends_in(carried, {desk.tyres_text})

    assert refused.value.code == "PAGE_FORGED"


async def test_a_text_that_was_not_on_the_page_cannot_be_ticked(desk: Desk) -> None:
    for stranger in (uuid4(), desk.counter.wording_id):
        with pytest.raises(Refusal) as refused:
            await desk.ticks(desk.tyres_text, stranger)
        assert refused.value.code == "PAGE_FORGED"


@pytest.mark.parametrize(("late", "code"), [(0, ""), (1, "PAGE_OLD")])
async def test_a_page_can_stay_open_for_a_day(desk: Desk, late: int, code: str) -> None:
    shown = await desk.offered()
    told = ""
    try:
        await desk.sends_in(
            shown.carried, {desk.tyres_text}, now=NOON + SHOWN_FOR + timedelta(seconds=late)
        )
    except Refusal as refused:
        told = refused.code

    assert told == code


async def test_a_page_with_a_text_withdrawn_meanwhile_is_refused(desk: Desk) -> None:
    shown = await desk.offered()
    async with desk.counter.work() as work:
        await wordings.withdraw(
            work, desk.tyres_text, by="Anna", why="Fehler", really=True, now=after(1)
        )

    with pytest.raises(Refusal) as refused:
        await desk.sends_in(shown.carried, {desk.dates_text}, now=after(2))

    assert refused.value.code == "PAGE_CHANGED"
    assert [box.body for box in (await desk.offered(now=after(2))).boxes] == [DATES]


# -- the message ---------------------------------------------------------------------------------


async def test_the_message_with_the_code_is_the_proven_yes_to_what_was_ticked(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)

    await desk.counter.take(says(invited.message, at=after(60)))

    assert await desk.standing() == [(desk.tyres, "granted", True, True, "wa_me_token")]
    assert (await desk.replies(), await desk.questions()) == (1, 0)


async def test_somebody_with_only_a_user_id_says_yes_the_same_way(desk: Desk) -> None:
    invited = await desk.ticks(desk.dates_text)

    await desk.counter.take(says(invited.message, at=after(60), who=by(None, ERIKA_ID)))

    assert await desk.standing() == [(desk.dates, "granted", True, True, "wa_me_token")]
    (evidence,) = await desk.given()
    assert evidence["identifier"] == {"kind": "bsuid", "value": ERIKA_ID}


async def test_two_ticks_are_two_yeses_and_one_thank_you(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text, desk.dates_text)

    await desk.counter.take(says(invited.message, at=after(60)))

    assert {row[0] for row in await desk.standing()} == {desk.tyres, desk.dates}
    assert await desk.replies() == 1


async def test_the_proof_says_what_was_ticked_what_not_when_where_and_by_whom(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60), wamid="wamid.code"))

    (evidence,) = await desk.given()
    assert [(box["wording_id"], box["ticked"]) for box in evidence["boxes"]] == [
        (str(desk.tyres_text), True),
        (str(desk.dates_text), False),
    ]
    assert evidence["wording_id"] == str(desk.tyres_text)
    assert evidence["form"]["id"] == str(desk.page.form_id)
    assert (evidence["form"]["version"], evidence["form"]["place"]) == (1, "Website, Startseite")
    assert evidence["shown_at"] == evidence["submitted_at"] == NOON.isoformat()
    assert (evidence["network_address"], evidence["browser"]) == ("203.0.113.0/24", "Firefox")
    assert evidence["page_url"].endswith(f"/f/{desk.page.public_id}")
    assert (evidence["answer_wamid"], evidence["said"]) == ("wamid.code", invited.message)
    assert len(evidence["token_sha256"]) == 64


async def test_what_was_ticked_leaves_the_invitation_with_its_code(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    (row,) = await desk.counter.rows("SELECT evidence_sealed, used_at FROM invitation")
    assert row["evidence_sealed"] and row["used_at"] is None

    await desk.counter.take(says(invited.message, at=after(60)))

    (row,) = await desk.counter.rows("SELECT evidence_sealed, used_at FROM invitation")
    assert row["evidence_sealed"] is None and row["used_at"] is not None


@pytest.mark.parametrize(("late", "granted"), [(0, True), (1, False)])
async def test_a_code_lives_for_a_day(desk: Desk, late: int, granted: bool) -> None:
    invited = await desk.ticks(desk.tyres_text)

    at = NOON + LIVES_FOR + timedelta(seconds=late)
    await desk.counter.take(says(invited.message, at=at))

    assert bool(await desk.standing()) is granted
    assert await desk.replies() == 1


async def test_a_code_somebody_else_has_used_gives_nothing(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))

    await desk.counter.take(says(invited.message, at=after(61), who=by(MAX), name="Max"))

    assert len(await desk.standing()) == 1
    assert await desk.replies() == 2


async def test_of_two_who_say_a_code_in_one_batch_the_first_gets_it(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)

    await desk.counter.take(
        says(invited.message, at=after(61), who=by(MAX), name="Max"),
        says(invited.message, at=after(60)),
    )

    (evidence,) = await desk.given()
    assert evidence["identifier"]["value"] != MAX


async def test_who_sends_the_code_twice_keeps_the_yes(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))

    await desk.counter.take(says(invited.message, at=after(62)))

    assert [row[1] for row in await desk.standing()] == ["granted"]
    assert len(await desk.given()) == 1
    assert await desk.replies() == 2  # thanks, and that it holds


async def test_a_delivery_that_comes_twice_changes_nothing(desk: Desk) -> None:
    message = says((await desk.ticks(desk.tyres_text)).message, at=after(60))
    await desk.counter.take(message)

    await desk.counter.take(message)

    assert len(await desk.given()) == 1
    assert await desk.replies() == 1


async def test_a_code_nobody_has_made_gives_nothing_and_one_answer(desk: Desk) -> None:
    await desk.counter.take(says("START M3XT-7Q4K", at=after(60)))

    assert await desk.standing() == []
    assert (await desk.replies(), await desk.questions()) == (1, 0)


async def test_every_code_that_is_not_good_gets_the_same_answer(desk: Desk) -> None:
    used, old = await desk.ticks(desk.tyres_text), await desk.ticks(desk.dates_text)
    await desk.counter.take(says(used.message, at=after(1)))
    late = NOON + LIVES_FOR + timedelta(seconds=1)
    words = set()
    for place, text in enumerate((used.message, old.message, "START M3XT-7Q4K")):
        who = by(f"4917139200{20 + place}")
        await desk.counter.take(says(text, at=late, who=who, name="Max"))
        words.add(await _last_reply(desk.counter))

    assert len(words) == 1
    assert "gilt nicht" in words.pop()


async def test_a_form_may_want_its_text_answered_in_the_chat(shop: Shop) -> None:
    desk = await open_desk(await open_counter(shop), confirmed_by="question")
    invited = await desk.ticks(desk.tyres_text)

    await desk.counter.take(says(invited.message, at=after(60)))
    assert [row[1] for row in await desk.standing()] == ["pending"]

    await _text_left(desk.counter)
    await desk.counter.take(says("JA", at=after(90)))
    assert [row[1:4] for row in await desk.standing()] == [("granted", True, True)]
    (evidence,) = await desk.given()
    assert evidence["origin"]["form"]["id"] == str(desk.page.form_id)


async def test_the_yes_to_a_question_keeps_everything_the_page_had_proven(shop: Shop) -> None:
    desk = await open_desk(await open_counter(shop), confirmed_by="question")
    shown = await desk.offered(reference="order-4711")
    invited = await desk.sends_in(shown.carried, {desk.tyres_text})
    (row,) = await desk.counter.rows("SELECT invitation_id FROM invitation")

    await desk.counter.take(says(invited.message, at=after(60)))
    await _text_left(desk.counter)
    await desk.counter.take(says("JA", at=after(90)))

    (evidence,) = await desk.given()
    told = evidence["origin"]
    assert [box["ticked"] for box in told["boxes"]] == [True, False]
    assert (told["order"], told["browser"]) == ("order-4711", "Firefox")
    assert told["network_address"] == "203.0.113.0/24"
    assert told["form_session_id"] == str(row["invitation_id"])
    assert told["shown_at"] == told["submitted_at"] == NOON.isoformat()


# -- where a no stands ---------------------------------------------------------------------------


async def test_whose_no_stands_has_to_answer_the_text_in_the_chat(desk: Desk) -> None:
    await desk.counter.take(says("STOP"))
    invited = await desk.ticks(desk.tyres_text, now=after(10))

    await desk.counter.take(says(invited.message, at=after(60)))
    assert "granted" not in [row[1] for row in await desk.standing()]
    assert await desk.questions() == 1

    await _text_left(desk.counter)
    await desk.counter.take(says("JA", at=after(90)))
    assert ("granted", True, True) in [row[1:4] for row in await desk.standing()]


async def test_who_has_withdrawn_has_to_answer_the_text_in_the_chat(desk: Desk) -> None:
    first = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(first.message, at=after(1)))
    await desk.counter.take(says("stop werbung", at=after(2)))
    again = await desk.ticks(desk.tyres_text, now=after(10))

    await desk.counter.take(says(again.message, at=after(60)))

    assert [row[1] for row in await desk.standing()] == ["pending"]
    assert await desk.questions() == 1


async def test_who_has_objected_to_advertising_is_asked_and_reminders_are_not_held(
    desk: Desk,
) -> None:
    await desk.counter.take(says("Hallo"))
    (record,) = await desk.counter.rows("SELECT contact_id FROM contact")
    async with desk.counter.work() as work:
        await objection.object_to(work, record["contact_id"], "ads", by="Anna", now=after(5))
    invited = await desk.ticks(desk.tyres_text, desk.dates_text, now=after(10))

    await desk.counter.take(says(invited.message, at=after(60)))

    states = {row[0]: row[1] for row in await desk.standing()}
    assert states == {desk.tyres: "pending", desk.dates: "granted"}


@pytest.mark.parametrize("seconds", [60, 61])
async def test_a_stop_not_older_than_the_code_wins_whatever_the_order(
    desk: Desk, seconds: int
) -> None:
    invited = await desk.ticks(desk.tyres_text)
    code, no = says(invited.message, at=after(60)), says("STOP", at=after(seconds))

    await desk.counter.take(no)
    await desk.counter.take(code)

    assert "granted" not in [row[1] for row in await desk.standing()]
    assert await desk.questions() == 0


async def test_a_stop_in_the_same_batch_wins(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)

    await desk.counter.take(says(invited.message, at=after(60)), says("STOP", at=after(61)))

    assert "granted" not in [row[1] for row in await desk.standing()]
    assert await desk.questions() == 0


async def test_a_yes_by_code_ends_with_stop_like_any_other(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    await desk.counter.take(says(invited.message, at=after(60)))

    await desk.counter.take(says("STOP", at=after(61)))

    assert [row[1] for row in await desk.standing()] == ["withdrawn"]


async def test_a_text_withdrawn_before_the_code_came_is_asked_anew(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    async with desk.counter.work() as work:
        await wordings.withdraw(
            work, desk.tyres_text, by="Anna", why="Fehler", really=True, now=after(5)
        )

    await desk.counter.take(says(invited.message, at=after(60)))

    assert [row[1] for row in await desk.standing()] == ["pending"]
    assert await desk.questions() == 1


async def test_what_grew_step_by_step_is_the_same_when_made_again_from_facts(desk: Desk) -> None:
    await desk.counter.take(says((await desk.ticks(desk.tyres_text)).message, at=after(60)))
    await desk.counter.take(says("stop werbung", at=after(70)))
    await desk.counter.take(says((await desk.ticks(desk.dates_text)).message, at=after(80)))
    before = await desk.counter.rows("SELECT * FROM standing_consent ORDER BY purpose_id")

    async with desk.counter.work() as work:
        await rebuild(work)

    assert await desk.counter.rows("SELECT * FROM standing_consent ORDER BY purpose_id") == before
    assert {row["state"] for row in before} == {"withdrawn", "granted"}


# -- a poster ------------------------------------------------------------------------------------


async def _poster(desk: Desk) -> str:
    async with desk.counter.work() as work:
        new = a_page(desk.counter.sender_id, desk.tyres, kind="poster", place="Tresen")
        return (await form.define_from_console(work, new, by="Anna", now=NOON)).public_id


async def test_before_a_poster_the_yes_is_given_in_the_chat(desk: Desk) -> None:
    code = await _poster(desk)

    await desk.counter.take(says(f"START {code}", at=after(60)))
    assert [row[1] for row in await desk.standing()] == ["pending"]

    request = await _text_left(desk.counter)
    await desk.counter.take(taps(f"{legal.YES}{request}", "Ja, anmelden", at=after(90)))
    assert [row[1:] for row in await desk.standing()] == [
        ("granted", True, True, "in_thread_button")
    ]
    (evidence,) = await desk.given()
    assert evidence["origin"]["form"]["place"] == "Tresen"


async def test_the_code_of_a_poster_serves_everybody(desk: Desk) -> None:
    code = await _poster(desk)

    await desk.counter.take(says(f"start {code.lower()}", at=after(60)))
    await desk.counter.take(says(f"START {code}", at=after(61), who=by(MAX), name="Max"))
    await desk.counter.take(says(f"START {code}", at=after(62), who=by(None, ERIKA_ID), name="Ben"))

    assert await desk.questions() == 3


async def test_who_is_being_asked_or_has_said_yes_is_not_asked_again(desk: Desk) -> None:
    code = await _poster(desk)
    await desk.counter.take(says(f"START {code}", at=after(60)))
    await desk.counter.take(says(f"START {code}", at=after(61)))
    assert await desk.questions() == 1

    await _text_left(desk.counter)
    await desk.counter.take(says("JA", at=after(90)))
    await desk.counter.take(says(f"START {code}", at=after(120)))

    assert await desk.questions() == 1
    assert [row[1] for row in await desk.standing()] == ["granted"]


async def test_the_code_of_a_poster_that_is_no_more_is_a_plain_start(desk: Desk) -> None:
    code = await _poster(desk)
    async with desk.counter.work() as work:
        await form.end_from_console(work, code, by="Anna", now=after(1))

    await desk.counter.take(says(f"START {code}", at=after(60)))

    assert [row[1] for row in await desk.standing()] == ["pending"]
    assert await desk.replies() == 0


async def test_before_a_poster_nobody_who_has_just_said_no_is_asked(desk: Desk) -> None:
    code = await _poster(desk)

    await desk.counter.take(says(f"START {code}", at=after(60)), says("STOP", at=after(60)))

    assert await desk.questions() == 0


async def _text_left(counter: Counter) -> str:
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, "wamid.question", ready_id=row["ready_id"])
    return str(row["case_id"])


async def _last_reply(counter: Counter) -> str:
    from jawort.ledger.keys.vault import open_keys
    from jawort.ledger.sending import ready

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


# -- two at once, another company, the end -------------------------------------------------------


async def test_of_two_readers_who_use_a_code_at_once_only_one_gets_it(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    code = invited.message.removeprefix("START ").replace("-", "")

    async def use() -> int:
        async with desk.counter.work() as work:
            return len(await rows.use(work, [(code, after(60))]))

    async with desk.counter.work() as work:
        first = await rows.use(work, [(code, after(60))])
        second = asyncio.create_task(use())
        await _somebody_waits(desk.counter)

    assert (len(first), await second) == (1, 0)


async def _somebody_waits(counter: Counter) -> None:
    """Until another transaction stands before a row that is held."""
    waiting = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type"
    for _ in range(1_500):
        if await counter.rows(f"{waiting} = 'Lock'"):
            return
        await asyncio.sleep(0.02)
    raise AssertionError("nobody waits")


async def test_another_company_finds_neither_the_code_nor_the_page(desk: Desk) -> None:
    shown = await desk.offered()
    invited = await desk.sends_in(shown.carried, {desk.tyres_text})
    code = invited.message.removeprefix("START ").replace("-", "")
    ledger = desk.counter.shop.ledger
    async with ledger.house_work() as house:
        other = await controller.add(house, "Hofladen Apfel e. K., Jork", country="DE", now=NOON)

    async with ledger.work(other.controller_id) as work:
        assert await rows.use(work, [(code, after(60))]) == {}
        assert rows.signed(work, shown.carried) is None
        with pytest.raises(Refusal):
            await form.one(work, desk.page.public_id)
    await desk.counter.take(says(invited.message, at=after(60)))
    assert [row[1] for row in await desk.standing()] == ["granted"]


@pytest.mark.parametrize(("days", "left"), [(30, 1), (31, 0)])
async def test_what_was_never_confirmed_goes_after_thirty_days(
    desk: Desk, days: int, left: int
) -> None:
    await desk.ticks(desk.tyres_text)
    at = NOON.replace(hour=23, minute=59, second=59) + timedelta(days=days)

    await retain.run_once(desk.counter.shop.ledger, now=at)

    assert len(await desk.counter.rows("SELECT FROM invitation")) == left


async def test_a_code_outlives_a_new_look_up_key(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    ring = desk.counter.shop.ledger.keyring
    ring.add_generation("lookup", now=after(10))

    await desk.counter.take(says(invited.message, at=after(60)))

    assert [row[1] for row in await desk.standing()] == ["granted"]


async def test_no_code_stands_in_an_error_or_a_record(desk: Desk) -> None:
    invited = await desk.ticks(desk.tyres_text)
    code = invited.message.removeprefix("START ").replace("-", "")
    async with desk.counter.work() as work:
        used = await rows.use(work, [(code, after(60))])

    assert code not in repr(used[code])
    assert "203.0.113" not in repr(AT_HOME) + repr(used[code])


async def test_the_proof_for_strangers_says_it_in_words(desk: Desk) -> None:
    await desk.counter.take(says((await desk.ticks(desk.tyres_text)).message, at=after(60)))
    await sequence.run_once(desk.counter.shop.ledger, now=after(90))
    (record,) = await desk.counter.rows("SELECT contact_id FROM contact")

    async with desk.counter.work() as work:
        (proven,) = await prove(work, record["contact_id"], desk.tyres, now=after(100))
    shown = str(consent_proof._data(proven.proof, proven.sealed, "en"))

    assert "ticked; " in shown and ": not ticked" in shown
    assert "Website, Startseite (1, " in shown
    assert "then a message with its code" in shown
    assert "wording_id" not in shown
