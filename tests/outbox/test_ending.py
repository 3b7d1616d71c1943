"""How a send ends, and what follows: repeated, unknown, halted; in order, within reach."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from jawort.desk.sending.message import send
from jawort.domain.ids import timed_id
from jawort.domain.sending.outgoing import Text
from jawort.ledger import message
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import attempt, pace
from jawort.ledger.sending.attempt import Callback
from jawort.outbox import recover
from tests.outbox.post import Office, queue_reply, refusal, unclear, unreachable
from tests.outbox.street import HOUR, MINUTE, SECOND, crowd, reply, rows, state
from tests.shop import NOON, Shop
from tests.stage import Stage, stage

# -- endings -------------------------------------------------------------------------------------


async def test_an_unclear_ending_is_never_repeated_and_settled_by_its_status(shop: Shop) -> None:
    somebody, ready_id = await reply(shop)
    office = Office(shop.ledger)
    office.post.faults = [unclear()]
    await office.round()
    await office.round(at=NOON + HOUR)

    assert (len(office.post.taken), await state(shop, ready_id)) == (1, "unknown")
    heard = Callback(office.post.taken[0].attempt_id, "delivered", "wamid.gone")
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert [one.contact_id for one in await attempt.unknown(work)] == [somebody]
        settled = await attempt.settle_by_callback(work, [heard], now=NOON + HOUR)
        again = await attempt.settle_by_callback(work, [heard], now=NOON + HOUR)
        kept = await message.messages_of(work, [somebody], await open_keys(work, [somebody]))
    assert (settled, again) == ({heard.attempt_id}, set())
    assert await state(shop, ready_id) == "accepted"
    assert [one.status for one in kept if one.direction == "out"] == ["accepted"]


async def test_a_status_may_come_before_the_answer(shop: Shop) -> None:
    somebody, ready_id = await reply(shop)
    office = Office(shop.ledger)

    async def status_first(taken: Any) -> None:
        async with shop.ledger.work(shop.controller.controller_id) as work:
            heard = Callback(taken.attempt_id, "sent", "wamid.early")
            assert await attempt.settle_by_callback(work, [heard], now=NOON)

    office.post.before = status_first
    await office.round()

    assert await state(shop, ready_id) == "accepted"
    async with shop.ledger.work(shop.controller.controller_id) as work:
        kept = await message.messages_of(work, [somebody], await open_keys(work, [somebody]))
    assert len([one for one in kept if one.direction == "out"]) == 1


async def test_a_status_that_names_nobodys_attempt_is_nothing_to_us(shop: Shop) -> None:
    await reply(shop)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        heard = Callback(uuid4(), "failed", "wamid.stranger")
        assert await attempt.settle_by_callback(work, [heard], now=NOON) == set()


async def test_a_message_that_failed_on_the_way_has_left_all_the_same(shop: Shop) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    await office.round()
    heard = Callback(office.post.taken[0].attempt_id, "failed", "wamid.x", 131026)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await attempt.settle_by_callback(work, [heard], now=NOON)
    await office.round(at=NOON + HOUR)

    assert (await state(shop, ready_id), len(office.post.taken)) == ("failed", 1)


@pytest.mark.parametrize("fault", [refusal(131016), unreachable()])
async def test_after_an_error_body_or_before_the_first_byte_it_is_repeated(
    shop: Shop, fault: Exception
) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    office.post.faults = [fault]
    await office.round()
    assert await state(shop, ready_id) == "waiting"
    await office.round(at=NOON + MINUTE)

    assert await state(shop, ready_id) == "accepted"


async def test_a_campaign_is_not_repeated_after_an_error_but_may_begin_after_no_connection(
    shop: Shop,
) -> None:
    await crowd(shop, 2)
    office = Office(shop.ledger)
    office.post.faults = [refusal(131016), unreachable()]
    await office.round()
    await office.round(at=NOON + HOUR)
    await office.round(at=NOON + 2 * HOUR)

    found = await rows(shop, "SELECT state FROM ready ORDER BY state")
    assert [row["state"] for row in found] == ["accepted", "failed"]
    assert len(office.post.taken) == 2


async def test_what_breaks_in_our_own_house_while_sending_is_unknown(shop: Shop) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    office.post.faults = [RuntimeError("broken")]
    done = await office.round()

    assert (done.faults, done.endings) == (("RuntimeError",), {"lost": 1})
    assert await state(shop, ready_id) == "unknown"


async def test_a_dead_key_stops_the_number_until_a_person_has_put_it_right(shop: Shop) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    office.post.faults = [refusal(190)]
    await office.round()
    await office.round(at=NOON + HOUR)

    assert (len(office.post.taken), await state(shop, ready_id)) == (1, "waiting")
    async with shop.ledger.work(shop.controller.controller_id) as work:
        (stopped,) = await pace.halted(work)
        assert stopped.code == 190
        assert await pace.resume(work, stopped.sender_id)
    await office.round(at=NOON + HOUR)
    assert await state(shop, ready_id) == "accepted"


async def test_a_number_that_spoke_too_fast_rests(shop: Shop) -> None:
    await reply(shop)
    office = Office(shop.ledger)
    office.post.faults = [refusal(130429)]
    await office.round()
    await office.round(at=NOON + 4 * SECOND)
    assert len(office.post.taken) == 1
    await office.round(at=NOON + 6 * SECOND)

    assert len(office.post.taken) == 2


async def test_an_answer_that_the_person_refuses_advertising_is_obeyed(shop: Shop) -> None:
    _, people = await crowd(shop, 1)
    office = Office(shop.ledger)
    office.post.faults = [refusal(131050)]
    await office.round()

    (row,) = await rows(
        shop,
        "SELECT platform_ads_stop, platform_ads_at FROM contact WHERE contact_id = $1",
        people[0],
    )
    assert tuple(row) == (True, NOON)


# -- one at a time, in order ---------------------------------------------------------------------


async def test_what_was_asked_for_in_one_go_leaves_in_its_order(shop: Shop) -> None:
    words = [f"Teil {number:02}" for number in range(24)]
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        conversation, inbound = await made.says(somebody)
        drafts = [
            made.draft(somebody, Text(one), conversation_id=conversation, requested_by=inbound)
            for one in words
        ]
        outcomes = await send(work, drafts, now=NOON)

    ids = [one.ready_id for one in outcomes]
    assert None not in ids
    assert ids == sorted(ids)  # type: ignore[type-var]
    office = Office(shop.ledger)
    for step in range(30):
        await office.round(at=NOON + step * SECOND)
    assert [one.message.content.body for one in office.post.taken] == words  # type: ignore[union-attr]


async def test_one_message_at_a_time_to_one_person_in_the_order_they_were_written(
    shop: Shop,
) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        for number in range(3):
            at = NOON + number * timedelta(milliseconds=1)
            await queue_reply(made, somebody, content=Text(f"Teil {number}"), at=at)
    office = Office(shop.ledger)
    depth = 0

    async def alone(_: Any) -> None:
        nonlocal depth
        depth += 1
        assert depth == 1
        await Office(shop.ledger, office.post).round()  # another worker finds nothing to do
        depth -= 1

    office.post.before = alone
    for step in range(3):
        await office.round(at=NOON + (step + 1) * SECOND)

    said = [one.message.content.body for one in office.post.taken]  # type: ignore[union-attr]
    assert said == ["Teil 0", "Teil 1", "Teil 2"]


async def test_a_message_that_must_be_repeated_holds_its_place(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        for number in range(2):
            at = NOON + number * timedelta(milliseconds=1)
            await queue_reply(made, somebody, content=Text(f"Teil {number}"), at=at)
    office = Office(shop.ledger)
    office.post.faults = [refusal(131056)]
    await office.round(at=NOON + timedelta(milliseconds=5))
    assert (await office.round(at=NOON + SECOND)).count == 0
    await office.round(at=NOON + MINUTE)
    await office.round(at=NOON + 2 * MINUTE)

    said = [one.message.content.body for one in office.post.taken]  # type: ignore[union-attr]
    assert said == ["Teil 0", "Teil 0", "Teil 1"]


async def test_the_database_refuses_a_second_message_leaving_to_the_same_person(
    shop: Shop,
) -> None:
    import asyncpg

    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        for _ in range(2):
            await queue_reply(made, somebody)

    with pytest.raises(asyncpg.UniqueViolationError):
        await rows(shop, "UPDATE ready SET state = 'leaving' RETURNING 1")


async def test_answers_leave_before_a_campaign_and_the_number_keeps_its_pace(shop: Shop) -> None:
    campaign_id, people = await crowd(shop, 12)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        (sender,) = await work.connection.fetch("SELECT sender_id FROM sender")
        made = Stage(work, sender["sender_id"])
        somebody = await made.person("+491713920090")
        await queue_reply(made, somebody)
        assert campaign_id
    office = Office(shop.ledger)
    await office.round()

    assert len(office.post.taken) == 4  # a twentieth of 80 at once
    assert office.post.taken[0].to.value == "+491713920090"
    await office.round(at=NOON + timedelta(milliseconds=30))
    assert len(office.post.taken) == 6
    for step in range(1, 20):
        await office.round(at=NOON + step * SECOND)
    assert len(office.post.taken) == 1 + len(people)


# -- reach ---------------------------------------------------------------------------------------


async def test_no_more_people_are_begun_to_be_written_to_than_the_platform_allows(
    shop: Shop,
) -> None:
    await crowd(shop, 4)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await work.connection.fetchval("SELECT portfolio_id FROM sender")
        assert await pace.set_reach(work, portfolio, 3)
    office = Office(shop.ledger)
    await office.round()
    assert len(office.post.taken) == 3
    await office.round(at=NOON + 24 * HOUR)
    assert len(office.post.taken) == 3
    await office.round(at=NOON + 25 * HOUR)

    assert len(office.post.taken) == 4


async def test_an_answer_does_not_count_against_the_limit(shop: Shop) -> None:
    await reply(shop)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        portfolio = await work.connection.fetchval("SELECT portfolio_id FROM sender")
        await pace.set_reach(work, portfolio, 0)
    office = Office(shop.ledger)
    await office.round()

    assert len(office.post.taken) == 1


# -- what the fallen leave behind ----------------------------------------------------------------


async def test_what_a_fallen_worker_left_is_unknown_after_the_lease_and_not_before(
    shop: Shop,
) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)

    class Fallen(BaseException):
        pass

    async def fall(_: Any) -> None:
        raise Fallen

    office.post.before = fall
    with pytest.raises(Fallen):
        await office.round()
    assert await state(shop, ready_id) == "leaving"

    assert await recover.run_once(shop.ledger, now=NOON + recover.LEASE) == 0
    assert await recover.run_once(shop.ledger, now=NOON + recover.LEASE + SECOND) == 1
    await office.round(at=NOON + HOUR)

    assert (len(office.post.taken), await state(shop, ready_id)) == (1, "unknown")
    async with shop.ledger.work(shop.controller.controller_id) as work:
        assert await attempt.close_unknown(work, ready_id, arrived=False, now=NOON + HOUR)
        assert not await attempt.close_unknown(work, ready_id, arrived=False, now=NOON + HOUR)
    await office.round(at=NOON + 2 * HOUR)
    assert len(office.post.taken) == 1


def test_ids_of_the_ready_list_sort_by_their_time() -> None:
    assert timed_id(NOON, b"\xff" * 10) < timed_id(NOON + SECOND, b"\0" * 10)
