"""A no goes as far as it was said, the confirmation names how far, and one tap says: everything."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from jawort.desk.sending import legal
from jawort.domain.purpose import NewPurpose
from jawort.domain.sending.outgoing import Buttons
from jawort.ledger import purpose, suppression
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending.ready import opened
from tests.desk.arrivals import Counter, advertised, open_counter, says, sent, taps
from tests.people import PHONE
from tests.shop import NOON, Shop

REMINDERS = "Bitte keine Terminerinnerungen mehr"
DOUBTFUL = "die Terminerinnerungen nerven"
EVERYTHING = "Eure ganzen Nachrichten nerven"


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that sends reminders and news of repairs, too."""
    made = await open_counter(shop)
    async with made.work() as work:
        for code in ("N07", "N08"):
            await purpose.add(work, NewPurpose(code, basis="consent"), now=NOON)
    return made


@pytest.fixture
async def after_ads(counter: Counter) -> Counter:
    """The same, and its last message to Erika was advertising."""
    await advertised(counter)
    return counter


def later(minutes: float) -> datetime:
    """So many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


async def refused(counter: Counter) -> set[str]:
    """What Erika's number has refused."""
    async with counter.work() as work:
        return set(await suppression.scopes(work, [PHONE]))


async def optout(counter: Counter) -> str:
    """The opt-out that stands for Erika."""
    (row,) = await counter.rows("SELECT optout FROM contact")
    return str(row["optout"])


async def answers(counter: Counter, key: str) -> list[Buttons]:
    """Our answers of one kind, opened, the oldest first."""
    rows: list[Any] = await counter.rows(
        "SELECT ready_id, contact_id, content_sealed FROM ready"
        " WHERE split_part(idempotency_key, ':', 1) = $1 ORDER BY ready_id",
        key,
    )
    async with counter.work() as work:
        keys = await open_keys(work, [row["contact_id"] for row in rows])
    found = [opened(row["content_sealed"], row["ready_id"], keys) for row in rows]
    contents = [one.content.content for one in found]
    assert all(isinstance(one, Buttons) for one in contents)
    return contents  # type: ignore[return-value]


async def agrees(counter: Counter, *, at: datetime) -> None:
    """START, the text has left, and a yes to it by its button."""
    await counter.take(says("START", at=at))
    (row,) = await counter.rows(
        "SELECT ready_id, case_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, "wamid.text", ready_id=row["ready_id"])
    key = f"{legal.YES}{row['case_id']}"
    await counter.take(taps(key, "Ja, anmelden", at=at + timedelta(minutes=1)))
    (consent,) = await counter.rows("SELECT state FROM standing_consent")
    assert consent["state"] == "granted"


async def test_a_no_to_a_type_of_notification_ends_that_type_only_and_says_so(
    counter: Counter,
) -> None:
    await counter.take(says(REMINDERS))

    assert await refused(counter) == {"type:N07"}
    assert await optout(counter) == "none"
    (receipt,) = await answers(counter, "stop")
    assert "Terminerinnerungen" in receipt.frame.body


@pytest.mark.parametrize(
    ("text", "notice"),
    [(REMINDERS, "Hier antwortet"), ("No more appointment reminders please", "This is ")],
)
async def test_what_is_owed_beside_an_answer_is_written_in_its_language(
    counter: Counter, text: str, notice: str
) -> None:
    await counter.take(says(text))

    (receipt,) = await answers(counter, "stop")
    assert receipt.frame.body.split("\n\n")[1].startswith(notice)


async def test_a_type_that_the_company_does_not_send_is_taken_for_everything(
    counter: Counter,
) -> None:
    await counter.take(says("Bitte keine Versandbenachrichtigungen mehr"))

    assert await refused(counter) == {"all"}


@pytest.mark.parametrize("text", [REMINDERS, "Bitte keine Werbung mehr", "STOP Reifen"])
async def test_the_confirmation_of_a_narrower_no_has_a_button_for_everything(
    counter: Counter, text: str
) -> None:
    await counter.take(says(text))
    (receipt,) = await answers(counter, "stop")
    (button,) = receipt.buttons

    await counter.take(taps(button.key, button.label, at=later(1)))

    assert await optout(counter) == "all"
    assert "all" in await refused(counter)


async def test_a_narrower_no_after_one_to_everything_is_not_confirmed_as_if_it_were_new(
    counter: Counter,
) -> None:
    await counter.take(says("STOP"))

    await counter.take(says(REMINDERS, at=later(1)))

    assert len(await answers(counter, "stop")) == 1
    assert await optout(counter) == "all"


async def test_an_unclear_no_to_a_type_is_asked_about_as_one(after_ads: Counter) -> None:
    await after_ads.take(says(DOUBTFUL, at=later(1)))

    assert await optout(after_ads) == "ads"
    (question,) = await answers(after_ads, "unclear")
    assert "Terminerinnerungen" in question.frame.body
    assert "STOP" in question.frame.body


async def test_its_yes_ends_the_type_and_the_pause(after_ads: Counter) -> None:
    await after_ads.take(says(DOUBTFUL, at=later(1)))
    (question,) = await answers(after_ads, "unclear")
    leaves, _ = question.buttons

    await after_ads.take(taps(leaves.key, leaves.label, at=later(2)))

    assert await refused(after_ads) == {"type:N07"}
    assert await optout(after_ads) == "none"


async def test_an_unclear_no_to_everything_is_asked_about_as_one(after_ads: Counter) -> None:
    await after_ads.take(says(EVERYTHING, at=later(1)))
    (question,) = await answers(after_ads, "unclear")
    leaves, _ = question.buttons
    assert "gar nichts mehr" in question.frame.body

    await after_ads.take(taps(leaves.key, leaves.label, at=later(2)))

    assert await optout(after_ads) == "all"


async def test_who_has_refused_advertising_is_still_asked_about_everything(
    after_ads: Counter,
) -> None:
    await after_ads.take(says("Bitte keine Werbung mehr", at=later(1)))

    await after_ads.take(says("nein danke", at=later(2)))
    assert await answers(after_ads, "unclear") == []
    await after_ads.take(says(EVERYTHING, at=later(3)))
    assert len(await answers(after_ads, "unclear")) == 1


async def test_it_is_asked_again_after_a_day_without_an_answer(after_ads: Counter) -> None:
    await after_ads.take(says(EVERYTHING, at=later(1)))
    await after_ads.take(says(EVERYTHING, at=later(23 * 60)))
    assert len(await answers(after_ads, "unclear")) == 1

    await after_ads.take(says(EVERYTHING, at=later(25 * 60)))

    assert len(await answers(after_ads, "unclear")) == 2


async def test_a_forged_answer_goes_as_far_as_advertising(after_ads: Counter) -> None:
    await after_ads.take(says("Hallo", at=later(1)))
    (row, *_) = await after_ads.rows("SELECT message_id FROM message ORDER BY message_id DESC")

    await after_ads.take(taps(f"{legal.LEAVES}{row['message_id']}", "Ja", at=later(2)))

    assert await optout(after_ads) == "ads"


async def test_the_question_is_asked_again_once_it_was_answered(after_ads: Counter) -> None:
    await after_ads.take(says("nein danke", at=later(1)))
    await after_ads.take(says(DOUBTFUL, at=later(2)))
    (question,) = await answers(after_ads, "unclear")
    _, stays = question.buttons
    await after_ads.take(taps(stays.key, stays.label, at=later(3)))

    await after_ads.take(says("nein danke", at=later(4)))

    assert len(await answers(after_ads, "unclear")) == 2


@pytest.mark.parametrize("texts", [("nein danke",), ("nein danke", "och nö danke"), (DOUBTFUL,)])
async def test_leave_it_ends_all_that_was_unclear_until_then(
    after_ads: Counter, texts: tuple[str, ...]
) -> None:
    for place, text in enumerate(texts):
        await after_ads.take(says(text, at=later(1 + place)))
    (question,) = await answers(after_ads, "unclear")
    stays = question.buttons[1]
    assert await optout(after_ads) == "ads"

    await after_ads.take(taps(stays.key, stays.label, at=later(9)))

    assert await optout(after_ads) == "none"


async def test_leave_it_ends_what_comes_in_beside_it_and_was_said_before(
    after_ads: Counter,
) -> None:
    await after_ads.take(says("nein danke", at=later(1)))
    (question,) = await answers(after_ads, "unclear")
    stays = question.buttons[1]

    late = says("och nö danke", at=later(2))
    await after_ads.take(taps(stays.key, stays.label, at=later(3)), late)

    assert await optout(after_ads) == "none"


async def test_leave_it_takes_nothing_from_what_is_said_later(after_ads: Counter) -> None:
    await after_ads.take(says("nein danke", at=later(1)))
    (question,) = await answers(after_ads, "unclear")
    stays = question.buttons[1]
    await after_ads.take(says("nein danke", at=later(3)))

    await after_ads.take(taps(stays.key, stays.label, at=later(2)))

    assert await optout(after_ads) == "ads"


@pytest.mark.parametrize("place", [0, 1])
async def test_an_answer_about_everything_leaves_a_no_to_advertising_where_it_was(
    after_ads: Counter, place: int
) -> None:
    await after_ads.take(says("Bitte keine Werbung mehr", at=later(1)))
    await after_ads.take(says(EVERYTHING, at=later(2)))
    (question,) = await answers(after_ads, "unclear")
    button = question.buttons[place]

    await after_ads.take(taps(button.key, button.label, at=later(3)))

    assert await optout(after_ads) == ("all", "ads")[place]
    (record,) = await after_ads.rows("SELECT optout_at FROM contact")
    assert record["optout_at"] == later((3, 1)[place])


async def test_who_said_yes_again_since_their_no_is_asked(after_ads: Counter) -> None:
    await after_ads.take(says("Bitte keine Werbung mehr", at=later(1)))
    await agrees(after_ads, at=later(5))

    await after_ads.take(says("nein danke", at=later(8)))

    assert len(await answers(after_ads, "unclear")) == 1


async def test_a_message_that_was_not_asked_about_ends_no_pause(after_ads: Counter) -> None:
    await after_ads.take(says("nein danke", at=later(1)))
    await after_ads.take(says("och nö danke", at=later(2)))
    (newest, *_) = await after_ads.rows(
        "SELECT message_id FROM message WHERE direction = 'in' ORDER BY at DESC"
    )

    await after_ads.take(taps(f"{legal.STAYS}{newest['message_id']}", "Nein", at=later(3)))

    assert await optout(after_ads) == "ads"
