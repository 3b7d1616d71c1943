"""Two years of silence end a yes; a sign of life in any record of the person keeps it."""

from datetime import datetime, timedelta

import pytest

from jawort.desk.consent import review
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger import contact
from tests.desk.arrivals import MAX, Counter, by, open_counter, says, sent
from tests.shop import NOON, Shop


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop whose customer said yes two years ago."""
    made = await open_counter(shop)
    await made.take(says("START"))
    (row,) = await made.rows("SELECT ready_id FROM ready WHERE purpose = 'L_DOI'")
    await sent(made, "wamid.text", ready_id=row["ready_id"])
    await made.take(says("JA", at=NOON + timedelta(minutes=1)))
    return made


def years_on(at: datetime, *, days: int = 0) -> datetime:
    """The same moment two years and so many days later."""
    return at.replace(year=at.year + 2) + timedelta(days=days)


async def end(counter: Counter, now: datetime) -> int:
    async with counter.work() as work:
        return await review.end_silent(work, now=now)


async def state(counter: Counter) -> str:
    (row,) = await counter.rows("SELECT state, road FROM standing_consent")
    return f"{row['state']} {row['road']}"


async def test_it_stands_through_its_last_day_and_ends_with_the_next(counter: Counter) -> None:
    assert await end(counter, years_on(NOON)) == 0
    assert await end(counter, years_on(NOON, days=1)) == 1
    assert await state(counter) == "expired silence"
    assert await end(counter, years_on(NOON, days=2)) == 0


async def test_a_message_of_the_person_keeps_it(counter: Counter) -> None:
    await counter.take(says("Hallo", at=NOON + timedelta(days=1)))

    assert await end(counter, years_on(NOON, days=1)) == 0
    assert await end(counter, years_on(NOON, days=2)) == 1


async def test_a_message_from_another_record_of_the_person_keeps_it(counter: Counter) -> None:
    await counter.take(says("Hallo", at=NOON + timedelta(days=9), who=by(MAX), name="Erika"))
    async with counter.work() as work:
        names = [Identifier(IdentifierKind.WA_ID, one) for one in ("491713920001", MAX)]
        one, other = [await contact.find(work, name) for name in names]
        assert one is not None
        assert other is not None
        await contact.link(work, other, one, reason="staff", now=NOON + timedelta(days=10))

    assert await end(counter, years_on(NOON, days=5)) == 0
    assert await end(counter, years_on(NOON, days=10)) == 1


async def test_people_see_it_a_month_before(counter: Counter) -> None:
    async with counter.work() as work:
        assert not await review.silent(work, now=years_on(NOON, days=-30))
        (one,) = await review.silent(work, now=years_on(NOON, days=-29))

    assert one.purpose_id == counter.purpose_id


async def test_the_person_may_begin_anew_after_it(counter: Counter) -> None:
    later = years_on(NOON, days=3)
    await end(counter, later - timedelta(seconds=1))

    await counter.take(says("START", at=later))
    (row,) = await counter.rows(
        "SELECT ready_id FROM ready WHERE purpose = 'L_DOI' AND state = 'waiting'"
    )
    await sent(counter, "wamid.again", ready_id=row["ready_id"])
    await counter.take(says("JA", at=later + timedelta(minutes=1)))

    assert await state(counter) == "granted in_thread_keyword"
