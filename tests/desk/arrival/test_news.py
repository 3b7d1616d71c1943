"""News of the platform about the business: limits, numbers and templates."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from jawort.domain.arrival.update import AccountEvent, Arrived, Limit, PhoneEvent, TemplateEvent
from jawort.domain.endpoint import NewEndpoint
from jawort.domain.sending.template import NewTemplate
from jawort.ledger import controller, endpoint, template
from jawort.ledger.controller import NewSender
from jawort.ledger.sender import use_endpoint
from jawort.ledger.sending import errand
from tests.desk.arrivals import WABA, Counter, arrived, open_counter, says
from tests.shop import NOON, Shop

HOUR = timedelta(hours=1)


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


def tells_limit(per_day: int | None, *, at: datetime = NOON, account: str = WABA) -> Arrived:
    update = AccountEvent(
        field="business_capability_update",
        id=f"capability:{at.isoformat()}:{per_day}",
        at=at,
        account_id=account,
        event=None,
        json=b"{}",
        limit=Limit(per_day),
    )
    return arrived(update)


def tells_throughput(display_number: str = "", *, event: str = "THROUGHPUT_UPGRADE") -> Arrived:
    update = PhoneEvent(
        field="phone_number_quality_update",
        id="phone:1",
        at=NOON,
        account_id=WABA,
        event=event,
        display_number=display_number,
        json=b"{}",
    )
    return arrived(update)


def tells_template(event: str, *, at: datetime = NOON, account: str = WABA) -> Arrived:
    update = TemplateEvent(
        field="message_template_status_update",
        id=f"template:{event}:{at.isoformat()}",
        at=at,
        account_id=account,
        template_id="1",
        name="prospekt",
        language="de",
        event=event,
        category=None,
        reason=None,
        effective_at=None,
        json=b"{}",
    )
    return arrived(update)


async def limit(counter: Counter) -> int | None:
    (row,) = await counter.rows(
        "SELECT reach_per_day FROM portfolio WHERE portfolio_id = $1", counter.portfolio_id
    )
    found: int | None = row["reach_per_day"]
    return found


async def per_second(counter: Counter) -> dict[UUID, int]:
    rows = await counter.rows("SELECT sender_id, throughput_per_second FROM sender")
    return {row["sender_id"]: row["throughput_per_second"] for row in rows}


async def another_number(counter: Counter, *, line: str, account: str, display: str) -> UUID:
    async with counter.work() as work:
        new = NewSender(
            counter.portfolio_id, "wa", "Nebenan", "DE", line, account, display_number=display
        )
        return await controller.add_sender(work, new, now=NOON)


# -- limits ---------------------------------------------------------------------------------------


async def test_the_messaging_limit_is_what_the_platform_told_last(counter: Counter) -> None:
    assert await limit(counter) == 250

    await counter.take(tells_limit(2_000, at=NOON + HOUR))
    await counter.take(tells_limit(100, at=NOON))  # told late
    assert await limit(counter) == 2_000

    await counter.take(tells_limit(None, at=NOON + 2 * HOUR))
    assert await limit(counter) is None


async def test_of_two_limits_in_one_batch_the_later_one_counts(counter: Counter) -> None:
    await counter.take(tells_limit(10, at=NOON + HOUR), tells_limit(1_000, at=NOON))

    assert await limit(counter) == 10


async def test_the_limit_of_an_account_that_is_not_ours_changes_nothing(counter: Counter) -> None:
    await counter.take(tells_limit(None, account="999"), tells_limit(None, account=""))

    assert await limit(counter) == 250


async def test_a_number_that_was_upgraded_speaks_faster_and_no_other_one(counter: Counter) -> None:
    await counter.take(tells_throughput(event="ONBOARDING"))
    assert set((await per_second(counter)).values()) == {80}
    other = await another_number(counter, line="7", account=WABA, display="+49 30 23125001")

    await counter.take(tells_throughput("493023125001"), tells_throughput(""))

    assert await per_second(counter) == {counter.sender_id: 80, other: 1_000}


# -- templates ------------------------------------------------------------------------------------


async def approve(counter: Counter) -> None:
    listed = NewTemplate(
        name="prospekt",
        language="de",
        category="marketing",
        state="APPROVED",
        components=({"type": "BODY", "text": "Hallo"},),
    )
    async with counter.work() as work:
        await template.keep(work, counter.sender_id, [listed], now=NOON)


async def state(counter: Counter) -> str:
    (row,) = await counter.rows("SELECT state FROM template")
    return str(row["state"])


async def waiting(counter: Counter) -> list[Any]:
    async with counter.work() as work:
        return [tuple(one) for one in await errand.standing(work)]


@pytest.mark.parametrize("event", ["PAUSED", "DISABLED", "REJECTED", "ARCHIVED", "locked"])
async def test_a_template_that_was_taken_away_cannot_be_sent_and_the_list_is_read_again(
    counter: Counter, event: str
) -> None:
    await approve(counter)

    await counter.take(tells_template(event, at=NOON + HOUR), tells_template(event, at=NOON + HOUR))

    assert await state(counter) == event.upper()
    assert await waiting(counter) == [("template", 1, 0)]


async def test_what_was_given_back_counts_when_the_list_is_read(counter: Counter) -> None:
    await approve(counter)
    await counter.take(tells_template("PAUSED", at=NOON + HOUR))

    await counter.take(tells_template("APPROVED", at=NOON + 2 * HOUR))
    await counter.take(tells_template("SOMETHING_NEW", at=NOON + 2 * HOUR))

    assert await state(counter) == "PAUSED"


async def test_old_news_about_a_template_change_nothing(counter: Counter) -> None:
    await approve(counter)

    await counter.take(tells_template("PAUSED", at=NOON - HOUR))

    assert await state(counter) == "APPROVED"


# -- doors ----------------------------------------------------------------------------------------


async def two_accounts(counter: Counter) -> tuple[UUID, UUID]:
    """Each number has a door of its own; gives ours and the other one."""
    other = await another_number(counter, line="7", account="8", display="")
    async with counter.work() as work:
        doors = [
            await endpoint.add(work, NewEndpoint("meta", "s", "v", "t"), now=NOON) for _ in range(2)
        ]
        assert await use_endpoint(work, counter.sender_id, doors[0])
        assert await use_endpoint(work, other, doors[1])
    return doors[0], doors[1]


def through(one: Arrived, door: UUID) -> Arrived:
    return Arrived(one.update, one.received_at, door)


async def test_an_account_speaks_for_its_own_numbers_only(counter: Counter) -> None:
    mine, other = await two_accounts(counter)

    foreign = await counter.take(
        through(says("START"), other),
        through(tells_limit(None), other),
        through(tells_template("PAUSED"), other),
    )
    own = await counter.take(through(says("Hallo"), mine), through(tells_limit(7), mine))

    assert (foreign.unrouted, foreign.messages, own.messages) == (1, 0, 1)
    assert await limit(counter) == 7
    assert await waiting(counter) == []


async def test_a_door_that_was_replaced_still_speaks_for_the_numbers_it_had(
    counter: Counter,
) -> None:
    mine, _ = await two_accounts(counter)
    async with counter.work() as work:
        newer = await endpoint.add(work, NewEndpoint("meta", "s", "v", "t"), now=NOON)
        await use_endpoint(work, counter.sender_id, newer)

    told = await counter.take(through(says("Stopp"), mine))

    assert (told.messages, told.noes) == (1, 1)


async def test_a_number_that_names_no_door_hears_all_of_them(counter: Counter) -> None:
    async with counter.work() as work:
        door = await endpoint.add(work, NewEndpoint("meta", "s", "v", "t"), now=NOON)

    assert (await counter.take(through(says("Hallo"), door))).messages == 1
