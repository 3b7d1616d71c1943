"""The doctor names what is stuck at the doors, each with its cure, and is silent otherwise."""

from datetime import timedelta
from typing import Any

import pytest

from jawort.desk.doctor.finding import Finding, Standing
from jawort.desk.doctor.traffic import traffic
from jawort.domain.endpoint import NewEndpoint
from jawort.ledger import contact, delivery, endpoint
from jawort.ledger.delivery import NewDelivery
from jawort.ledger.sending import errand, pace
from tests.desk.arrivals import Counter, open_counter, says
from tests.outbox.post import Office, queue_reply, unclear
from tests.shop import NOON, Shop
from tests.stage import Stage

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive and to send."""
    made = await open_counter(shop)
    async with made.work() as work:
        await endpoint.add(work, NewEndpoint("meta", "s", "v", "t"), now=NOON)
    return made


async def look(counter: Counter, *, after: timedelta = timedelta(0)) -> list[Finding]:
    async with counter.work() as work:
        return await traffic(work, counter.shop.controller, now=NOON + after)


async def codes(counter: Counter, **more: Any) -> list[str]:
    return [one.code for one in await look(counter, **more)]


async def keep(counter: Counter, *, known: bool) -> None:
    new = NewDelivery(
        controller_id=counter.shop.controller.controller_id,
        endpoint_id=counter.sender_id,
        received_at=NOON,
        lane="speaks",
        body=b"{}",
        persons_known=known,
    )
    async with counter.shop.ledger.house_work() as house:
        await delivery.keep(house, [new])


async def test_where_all_is_moving_nothing_is_said(counter: Counter) -> None:
    await counter.take(says("Hallo"))

    assert await look(counter) == []


async def test_every_finding_has_a_sentence_and_a_cure_in_both_languages(counter: Counter) -> None:
    await keep(counter, known=False)
    async with counter.work() as work:
        await pace.take(work, most=1, priority_most=4, now=NOON)
        await pace.halt(work, {counter.sender_id: 131031}, now=NOON)

    found = await look(counter, after=6 * MINUTE)

    assert [one.code for one in found] == ["delivery_overdue", "reading_behind", "sender_halted"]
    for one in found:
        assert one.standing is Standing.TO_DO
        assert one.cure and one.cure.de and one.cure.en and one.cure.de != one.cure.en
        assert one.sentence.de.startswith("Autohaus") and one.sentence.en.startswith("Autohaus")
        assert "{" not in one.sentence.de + one.sentence.en


async def test_what_nobody_knows_whose_it_is_alarms_from_the_sixtieth_second(
    counter: Counter,
) -> None:
    await keep(counter, known=False)

    assert await codes(counter, after=timedelta(seconds=59.9)) == []
    assert await codes(counter, after=timedelta(seconds=60)) == ["delivery_overdue"]


async def test_reading_that_stands_is_told_after_five_minutes(counter: Counter) -> None:
    await keep(counter, known=True)

    assert await codes(counter, after=5 * MINUTE) == []
    assert await codes(counter, after=5 * MINUTE + timedelta(seconds=1)) == ["reading_behind"]


async def test_a_delivery_that_was_put_aside_is_told(counter: Counter) -> None:
    await keep(counter, known=True)
    await counter.rows("UPDATE delivery SET state = 'damaged'")

    assert await codes(counter) == ["delivery_set_aside"]


async def test_a_number_whose_door_is_closed_has_no_key(counter: Counter) -> None:
    async with counter.work() as work:
        (door,) = await endpoint.endpoints(work)
        await endpoint.close(work, door.endpoint_id, now=NOON)

    assert await codes(counter) == ["sender_no_key"]


async def test_messages_of_unknown_fate_and_errands_that_failed_are_counted(
    counter: Counter,
) -> None:
    async with counter.work() as work:
        made = Stage(work, counter.sender_id)
        await queue_reply(made, await made.person("+491713920077"))
        failed = await errand.add(work, "contact_book", counter.sender_id, about="x", now=NOON)
        await errand.fail(work, failed)
    office = Office(counter.shop.ledger)
    office.post.faults = [unclear()]
    await office.round()

    found = {one.code: one for one in await look(counter)}

    assert set(found) == {"message_unknown", "errand_failed"}
    assert " 1 " in found["message_unknown"].sentence.de
    assert found["errand_failed"].cure and "Kontaktbuch" in found["errand_failed"].cure.de


async def test_a_file_of_somebody_erased_that_still_lies_at_the_carrier_is_told_as_that(
    counter: Counter,
) -> None:
    async with counter.work() as work:
        failed = await errand.add(work, "media", counter.sender_id, about="x", now=NOON)
        await errand.fail(work, failed)

    (found,) = await look(counter)

    assert found.code == "errand_failed"
    assert "1 Dateien gelöschter Personen" in found.sentence.de
    assert "30 days" in found.sentence.en


async def test_records_in_doubt_are_counted(counter: Counter) -> None:
    await counter.take(says("Hallo"))
    (row,) = await counter.rows("SELECT contact_id FROM contact")
    async with counter.work() as work:
        await contact.set_identity(work, [row["contact_id"]], False, at=NOON)

    assert await codes(counter) == ["identity_doubt"]
