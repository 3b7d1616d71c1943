"""What is unclear pauses advertising and is asked about once; several wishes are all heard."""

from datetime import timedelta
from uuid import UUID

import pytest

from jawort.desk.opt_out import wish
from jawort.desk.sending import legal
from jawort.domain.arrival.content import Media
from jawort.domain.refusal import Refusal
from tests.desk.arrivals import Counter, advertised, open_counter, says, taps
from tests.shop import NOON, Shop

MINUTE = timedelta(minutes=1)
UNCLEAR = "nein danke"


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop whose last message to Erika was advertising."""
    made = await open_counter(shop)
    await advertised(made)
    return made


async def optout(counter: Counter) -> str:
    """The opt-out that stands for Erika."""
    (row,) = await counter.rows("SELECT optout FROM contact")
    return str(row["optout"])


async def asked(counter: Counter) -> list[UUID]:
    """The messages about which she was asked."""
    rows = await counter.rows(
        "SELECT answers FROM ready WHERE idempotency_key LIKE 'unclear:%' ORDER BY ready_id"
    )
    return [row["answers"] for row in rows]


async def test_an_unclear_no_after_advertising_pauses_it_and_is_asked_about_once(
    counter: Counter,
) -> None:
    await counter.take(says(UNCLEAR, at=NOON + MINUTE))
    await counter.take(says("och nö danke", at=NOON + 2 * MINUTE))

    assert await optout(counter) == "ads"
    assert len(await asked(counter)) == 1
    assert not await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")
    assert not await counter.rows("SELECT FROM ready WHERE purpose = 'L_STOP'")


async def test_the_same_words_three_days_later_say_nothing(counter: Counter) -> None:
    await counter.take(says(UNCLEAR, at=NOON + timedelta(hours=72) + MINUTE))

    assert await optout(counter) == "none"
    assert await asked(counter) == []


async def test_the_button_no_more_ads_is_a_withdrawal_with_its_confirmation(
    counter: Counter,
) -> None:
    await counter.take(says(UNCLEAR, at=NOON + MINUTE))
    (about,) = await asked(counter)

    await counter.take(taps(f"{legal.LEAVES}{about}", "Keine Werbung mehr", at=NOON + 2 * MINUTE))

    assert await optout(counter) == "ads"
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")) == 1
    assert len(await counter.rows("SELECT FROM ready WHERE purpose = 'L_STOP'")) == 1


async def test_the_button_leave_it_ends_the_pause(counter: Counter) -> None:
    await counter.take(says(UNCLEAR, at=NOON + MINUTE))
    (about,) = await asked(counter)

    await counter.take(taps(f"{legal.STAYS}{about}", "Nein, so lassen", at=NOON + 2 * MINUTE))

    assert await optout(counter) == "none"


async def test_leave_it_takes_nothing_from_a_stop_said_meanwhile(counter: Counter) -> None:
    await counter.take(says(UNCLEAR, at=NOON + MINUTE))
    (about,) = await asked(counter)
    await counter.take(says("STOP", at=NOON + 2 * MINUTE))

    await counter.take(taps(f"{legal.STAYS}{about}", "Nein, so lassen", at=NOON + 3 * MINUTE))

    assert await optout(counter) == "all"


@pytest.mark.parametrize("key", ["jawort:stays:nonsense", f"jawort:stays:{UUID(int=7)}"])
async def test_a_forged_button_ends_no_pause(counter: Counter, key: str) -> None:
    await counter.take(says(UNCLEAR, at=NOON + MINUTE))

    await counter.take(taps(key, "Nein, so lassen", at=NOON + 2 * MINUTE))

    assert await optout(counter) == "ads"


@pytest.mark.parametrize(("hours", "stands"), [(71, "ads"), (73, "none")])
async def test_a_voice_note_nobody_can_read_pauses_advertising_for_three_days_after_it(
    counter: Counter, hours: int, stands: str
) -> None:
    voice = Media(type="audio", media_id="1", is_voice=True)

    await counter.take(says(voice, at=NOON + timedelta(hours=hours)))

    assert await optout(counter) == stands


async def test_an_erasure_beside_an_opt_out_is_not_lost(counter: Counter) -> None:
    text = "Keine Werbung mehr! Und löschen Sie bitte alle meine Daten."

    await counter.take(says(text, at=NOON + MINUTE))

    assert await optout(counter) == "ads"
    (case,) = await counter.rows("SELECT kind, state FROM right_request")
    assert tuple(case) == ("erasure", "open")
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")) == 1


async def test_both_rights_in_one_message_open_two_cases(counter: Counter) -> None:
    text = "Welche Daten haben Sie über mich gespeichert? Bitte löschen Sie meine Daten danach."

    await counter.take(says(text, at=NOON + MINUTE))

    cases = await counter.rows("SELECT kind FROM right_request ORDER BY kind")
    assert [row["kind"] for row in cases] == ["access", "erasure"]


async def test_who_asks_where_the_number_is_from_gets_no_advertising_until_answered(
    counter: Counter,
) -> None:
    await counter.take(says("Woher haben Sie meine Nummer?", at=NOON + MINUTE))

    assert await optout(counter) == "ads"
    (case,) = await counter.rows("SELECT kind FROM right_request")
    assert case["kind"] == "access"


async def test_a_human_is_asked_for_in_a_sentence(counter: Counter) -> None:
    await counter.take(says("Ich möchte mit einem Menschen sprechen", at=NOON + MINUTE))

    (thread,) = await counter.rows("SELECT handover FROM conversation")
    assert thread["handover"]


async def test_staff_see_what_was_understood_and_nothing_of_the_words(counter: Counter) -> None:
    await counter.take(says("Bitte keine Werbung mehr, Ihr Egon", at=NOON + MINUTE))

    async with counter.work() as work:
        newest, *_ = await wish.listed(work, among=10)
    assert (newest.understood.intents, newest.understood.tier) == (("opt_out",), "C")
    assert "egon" not in newest.understood.saw.casefold()


async def test_a_correction_towards_no_is_obeyed_and_towards_nothing_ends_no_pause(
    counter: Counter,
) -> None:
    await counter.take(says(UNCLEAR, at=NOON + MINUTE))
    async with counter.work() as work:
        newest, *_ = await wish.listed(work, among=10)
        later = NOON + 5 * MINUTE
        await wish.correct(work, newest.message_id, "none", by="Anna", now=later)
    assert await optout(counter) == "ads"
    assert not await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")

    async with counter.work() as work:
        await wish.correct(work, newest.message_id, "opt_out", by="Anna", now=later)
        again, *_ = await wish.listed(work, among=10)

    assert again.understood.corrected is not None
    assert again.understood.corrected.to == "opt_out"
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")) == 1


@pytest.mark.parametrize(("to", "stands"), [("erasure", "ads"), ("access", "none")])
async def test_a_correction_towards_a_right_opens_one_case_due_from_the_message(
    counter: Counter, to: str, stands: str
) -> None:
    await counter.take(says("Bitte einen Menschen", at=NOON + MINUTE))
    assert await optout(counter) == "none"
    assert not await counter.rows("SELECT FROM right_request")
    async with counter.work() as work:
        newest, *_ = await wish.listed(work, among=10)
        for days in (5, 6):
            await wish.correct(
                work, newest.message_id, to, by="Anna", now=NOON + timedelta(days=days)
            )

    (case,) = await counter.rows("SELECT kind, state, received_at FROM right_request")
    assert tuple(case) == (to, "open", NOON + MINUTE)
    assert await optout(counter) == stands
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'right_requested'")) == 1
    assert not await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")


@pytest.mark.parametrize(("to", "by"), [("opt_in", "Anna"), ("none", " ")])
async def test_nothing_is_corrected_towards_a_yes_or_by_nobody(
    counter: Counter, to: str, by: str
) -> None:
    await counter.take(says(UNCLEAR, at=NOON + MINUTE))

    async with counter.work() as work:
        newest, *_ = await wish.listed(work, among=10)
        with pytest.raises(Refusal):
            await wish.correct(work, newest.message_id, to, by=by, now=NOON + 5 * MINUTE)
