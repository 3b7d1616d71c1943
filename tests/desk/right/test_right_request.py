"""Asking for one's data or their erasure in the chat: a case, a date, an answer, a confirmation."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from jawort.desk.sending import legal
from jawort.ledger import right_request
from tests.desk.arrivals import Counter, open_counter, says, sent, taps
from tests.shop import NOON, Shop


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


async def erasure_asked(counter: Counter) -> UUID:
    """LÖSCHEN, and our question has left."""
    await counter.take(says("Löschen"))
    (row,) = await counter.rows("SELECT ready_id, case_id FROM ready WHERE purpose = 'L_ERASE'")
    await sent(counter, "wamid.erase", ready_id=row["ready_id"])
    return UUID(str(row["case_id"]))


async def test_a_request_for_data_opens_a_case_and_is_answered_once(counter: Counter) -> None:
    await counter.take(says("Auskunft"), says("meine Daten bitte", at=NOON + timedelta(seconds=5)))
    await counter.take(says("DATEN", at=NOON + timedelta(days=1)))

    (case,) = await counter.rows("SELECT kind, state, due_on FROM right_request")
    assert tuple(case) == ("access", "open", date(2026, 12, 17))
    assert len(await counter.rows("SELECT FROM ready WHERE purpose = 'L_DSAR'")) == 1
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'right_requested'")) == 1


async def test_the_month_ends_on_its_last_day_when_it_is_shorter(counter: Counter) -> None:
    await counter.take(says("Auskunft", at=datetime(2027, 1, 31, 9, 0, tzinfo=UTC)))

    (case,) = await counter.rows("SELECT due_on FROM right_request")
    assert case["due_on"] == date(2027, 2, 28)


async def test_an_erasure_is_asked_back_and_pauses_advertising(counter: Counter) -> None:
    await erasure_asked(counter)

    (record,) = await counter.rows("SELECT optout FROM contact")
    assert record["optout"] == "ads"
    assert not await counter.rows("SELECT FROM suppression")
    assert not await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")
    async with counter.work() as work:
        assert await right_request.confirmed_erasures(work, by=NOON + timedelta(days=1)) == []


@pytest.mark.parametrize("way", ["button", "words", "quoted"])
async def test_a_confirmed_erasure_waits_to_be_carried_out(counter: Counter, way: str) -> None:
    request = await erasure_asked(counter)
    at = NOON + timedelta(minutes=1)
    said = {
        "button": taps(f"{legal.YES}{request}", "Ja, alles löschen", at=at),
        "words": says("Ja", at=at),
        "quoted": says("ja", at=at, quotes="wamid.erase"),
    }

    await counter.take(said[way])
    await counter.take(says("Ja", at=at + timedelta(minutes=1)))

    async with counter.work() as work:
        ((found, _),) = await right_request.confirmed_erasures(work, by=NOON + timedelta(days=1))
    assert found == request
    assert len(await counter.rows("SELECT FROM ready WHERE purpose = 'L_ERASE'")) == 2


async def test_taking_an_erasure_back_ends_the_pause(counter: Counter) -> None:
    await erasure_asked(counter)

    await counter.take(says("Nein", at=NOON + timedelta(minutes=1)))

    (record,) = await counter.rows("SELECT optout FROM contact")
    (case,) = await counter.rows("SELECT state FROM right_request")
    assert (record["optout"], case["state"]) == ("none", "answered")


async def test_taking_an_erasure_back_leaves_an_older_stop_alone(counter: Counter) -> None:
    await counter.take(says("stop werbung", at=NOON - timedelta(hours=1)))
    await erasure_asked(counter)

    await counter.take(says("Nein", at=NOON + timedelta(minutes=1)))

    (record,) = await counter.rows("SELECT optout FROM contact")
    assert record["optout"] == "ads"


async def test_a_stop_said_during_the_pause_outlives_it(counter: Counter) -> None:
    await erasure_asked(counter)
    await counter.take(says("stop werbung", at=NOON + timedelta(seconds=30)))

    await counter.take(says("Nein", at=NOON + timedelta(minutes=1), quotes="wamid.erase"))

    (record,) = await counter.rows("SELECT optout FROM contact")
    assert record["optout"] == "ads"
