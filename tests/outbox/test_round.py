"""A round of the outbox: what leaves, what is judged again, what waits, what ends."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from jawort.desk import campaign
from jawort.desk.campaign import Plan
from jawort.domain.ids import timed_id
from jawort.domain.outgoing import Recipient, Text
from jawort.ledger import attempt, contact, controller, delivery, message, pace
from jawort.ledger.attempt import Callback
from jawort.ledger.vault import open_keys
from jawort.outbox import recover
from tests.outbox.post import Office, queue_reply, refusal, unclear, unreachable
from tests.people import PHONE
from tests.shop import NOON, Shop
from tests.stage import Stage, stage

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


async def rows(shop: Shop, statement: str, *values: Any) -> list[Any]:
    async with shop.ledger.bare_connection() as connection:
        return list(await connection.fetch(statement, *values))


async def state(shop: Shop, ready_id: UUID | None) -> str:
    (row,) = await rows(shop, "SELECT state FROM ready WHERE ready_id = $1", ready_id)
    return str(row["state"])


async def reply(shop: Shop, **said: Any) -> tuple[UUID, UUID]:
    """A customer who has just written, and an answer on the ready list."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        outcome = await queue_reply(made, somebody, **said)
        assert outcome.ready_id is not None
        return somebody, outcome.ready_id


async def crowd(shop: Shop, count: int) -> tuple[UUID, list[UUID]]:
    """A running campaign that has put so many people on the ready list."""
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        people = [await made.person(f"+4917139200{10 + number}") for number in range(count)]
        for somebody in people:
            await made.consent(somebody)
        plan = Plan("Prospekt", await made.template(), purpose="ADS")
        campaign_id = await campaign.create(work, plan, by="Anna", now=NOON)
        await campaign.start(work, campaign_id, by="Anna", now=NOON)
        await campaign.advance(work, campaign_id, now=NOON)
        return campaign_id, people


# -- leaving -------------------------------------------------------------------------------------


async def test_what_is_allowed_leaves_once_and_stands_in_its_thread(shop: Shop) -> None:
    somebody, ready_id = await reply(shop)
    office = Office(shop.ledger)

    done = await office.round()

    (taken,) = office.post.taken
    assert (done.count, done.endings) == (1, {"accepted": 1})
    assert taken.to == Recipient("phone", PHONE.value)
    assert taken.message.content == Text("Gern!")
    assert await state(shop, ready_id) == "accepted"
    async with shop.ledger.work(shop.controller.controller_id) as work:
        keys = await open_keys(work, [somebody])
        written = await message.messages_of(work, [somebody], keys)
    assert [(one.direction, one.kind, one.status) for one in written] == [
        ("in", "text", ""),
        ("out", "text", "accepted"),
    ]
    assert written[1].body is not None
    assert (written[1].body["is"], written[1].body["body"]) == ("Text", "Gern!")
    assert written[0].conversation_id == written[1].conversation_id


async def test_what_has_left_does_not_leave_again(shop: Shop) -> None:
    await reply(shop)
    office = Office(shop.ledger)

    for _ in range(3):
        await office.round(at=NOON + MINUTE)

    assert len(office.post.taken) == 1


async def test_the_attempt_id_is_random_and_names_a_stored_decision(shop: Shop) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    await office.round()

    (row,) = await rows(
        shop,
        "SELECT d.outcome, d.code, d.ready_id, a.outcome AS how FROM attempt AS a"
        " JOIN decision AS d USING (controller_id, decision_id) WHERE a.attempt_id = $1",
        office.post.taken[0].attempt_id,
    )
    assert (row["outcome"], row["code"], row["ready_id"]) == ("allow", "A_REPLY", ready_id)
    assert row["how"] == "accepted"
    assert office.post.taken[0].attempt_id.version == 4


async def test_without_a_key_to_send_with_everything_stays_where_it_is(shop: Shop) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    office.post.is_open = False

    assert (await office.round()).count == 0
    assert await state(shop, ready_id) == "waiting"


async def test_the_notice_it_shows_counts_as_served_once_it_is_taken(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        somebody = await made.person()
        await made.run("DELETE FROM notice_served WHERE controller_id = $1")
        await queue_reply(made, somebody)
        office = Office(shop.ledger)

    assert not await rows(shop, "SELECT FROM notice_served")
    await office.round()

    served = await rows(shop, "SELECT contact_id FROM notice_served")
    assert [row["contact_id"] for row in served] == [somebody]
    (told,) = await rows(shop, "SELECT count(*) FROM fact WHERE kind = 'notice_served'")
    assert told["count"] == 1


async def test_a_campaign_leaves_to_everybody_once_and_stands_in_closed_threads(
    shop: Shop,
) -> None:
    _, people = await crowd(shop, 5)
    office = Office(shop.ledger)
    for step in range(6):
        await office.round(at=NOON + step * SECOND)

    assert len({one.to.value for one in office.post.taken}) == len(office.post.taken) == 5
    threads = await rows(shop, "SELECT state, initiated_by, contact_id FROM conversation")
    assert {row["contact_id"] for row in threads} == set(people)
    assert {(row["state"], row["initiated_by"]) for row in threads} == {("closed", "business")}


# -- the final check -----------------------------------------------------------------------------


async def test_a_stop_after_the_first_decision_ends_the_message_at_the_final_check(
    shop: Shop,
) -> None:
    _, people = await crowd(shop, 2)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await contact.set_optout(work, [people[0]], "all", at=NOON)
    office = Office(shop.ledger)
    done = await office.round(at=NOON + SECOND)

    assert (done.ended, done.endings) == (1, {"accepted": 1})
    (row,) = await rows(shop, "SELECT state FROM ready WHERE contact_id = $1", people[0])
    assert row["state"] == "refused"
    told = await rows(
        shop,
        "SELECT outcome, code FROM decision WHERE contact_id = $1 ORDER BY decided_at",
        people[0],
    )
    assert [(row["outcome"], row["code"]) for row in told] == [
        ("allow", "A_CONSENT_ADS"),
        ("deny", "E_OPTOUT"),
    ]


async def _unread(shop: Shop, *numbers: str, known: bool = True) -> None:
    from jawort.domain.contact import IdentifierKind
    from jawort.domain.update import Mention

    new = delivery.NewDelivery(
        shop.controller.controller_id,
        uuid4(),
        NOON,
        "speaks",
        b"{}",
        tuple(Mention(IdentifierKind.WA_ID, one) for one in numbers),
        persons_known=known,
    )
    async with shop.ledger.house_work() as work:
        await delivery.keep(work, [new])


async def _read_all(shop: Shop) -> None:
    async with shop.ledger.bare_connection() as connection:
        await connection.execute("UPDATE delivery SET state = 'read', read_at = received_at")


async def test_who_has_said_something_unread_is_heard_first(shop: Shop) -> None:
    _, ready_id = await reply(shop)
    await _unread(shop, PHONE.value.removeprefix("+"))
    office = Office(shop.ledger)

    await office.round()
    assert (office.post.taken, await state(shop, ready_id)) == ([], "waiting")
    await _read_all(shop)
    await office.round(at=NOON + SECOND)

    assert len(office.post.taken) == 1


async def test_what_others_have_said_holds_nobody_up(shop: Shop) -> None:
    await reply(shop)
    await _unread(shop, "491713920099")
    office = Office(shop.ledger)
    await office.round()

    assert len(office.post.taken) == 1


@pytest.mark.parametrize(("seconds", "count"), [(1, 0), (59, 0), (61, 1)])
async def test_a_body_of_nobody_knows_whom_holds_everybody_up_for_a_minute(
    shop: Shop, seconds: int, count: int
) -> None:
    await reply(shop)
    await _unread(shop, known=False)
    office = Office(shop.ledger)
    await office.round(at=NOON + seconds * SECOND)

    assert len(office.post.taken) == count


async def test_words_under_another_name_of_the_same_person_count(shop: Shop) -> None:
    somebody, _ = await reply(shop)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = Stage(work, uuid4())
        other = await made.person("+493023125001")
        await contact.link(work, other, somebody, reason="same person", now=NOON)
    await _unread(shop, "493023125001")
    office = Office(shop.ledger)
    await office.round()

    assert office.post.taken == []


async def test_a_stop_of_everything_holds_it_until_it_is_lifted(shop: Shop) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await controller.freeze(work, scope="all", reason="Probe", by="Anna", now=NOON)
    await office.round(at=NOON + SECOND)
    assert await state(shop, ready_id) == "waiting"
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await controller.thaw(work, scope="all", by="Anna", now=NOON)
    await office.round(at=NOON + 2 * SECOND)

    assert len(office.post.taken) == 1


async def test_quiet_hours_that_begin_while_it_waits_put_it_off(shop: Shop) -> None:
    await crowd(shop, 1)
    office = Office(shop.ledger)
    night = NOON + 11 * HOUR  # 22:00 in Berlin
    await office.round(at=night)

    assert office.post.taken == []
    (row,) = await rows(shop, "SELECT not_before, state FROM ready")
    assert (row["state"], row["not_before"]) == ("waiting", NOON + 21 * HOUR)
    await office.round(at=NOON + 21 * HOUR)
    assert len(office.post.taken) == 1


async def test_what_may_not_leave_now_is_asked_about_again_and_ends_when_it_is_too_late(
    shop: Shop,
) -> None:
    _, ready_id = await reply(shop)
    office = Office(shop.ledger)
    await office.round(at=NOON + 23 * HOUR + 59 * MINUTE)  # the window closes a minute early
    assert await state(shop, ready_id) == "waiting"
    await office.round(at=NOON + 26 * HOUR)

    assert (office.post.taken, await state(shop, ready_id)) == ([], "refused")
    told = await rows(shop, "SELECT code FROM decision ORDER BY decided_at")
    assert [row["code"] for row in told] == ["A_REPLY", "E_WINDOW", "E_WINDOW"]


async def test_a_paused_campaign_leaves_nothing(shop: Shop) -> None:
    campaign_id, _ = await crowd(shop, 2)
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await campaign.pause(work, campaign_id, by="Anna", now=NOON)
    office = Office(shop.ledger)
    assert (await office.round(at=NOON + SECOND)).count == 0
    async with shop.ledger.work(shop.controller.controller_id) as work:
        await campaign.resume(work, campaign_id, by="Anna", now=NOON)
    await office.round(at=NOON + SECOND)

    assert len(office.post.taken) == 2


@pytest.mark.parametrize(("stall_s", "late"), [(0.999, False), (1.0, True)])
async def test_a_first_byte_that_comes_too_late_is_given_up_and_decided_anew(
    shop: Shop, stall_s: float, late: bool
) -> None:
    await crowd(shop, 2)
    office = Office(shop.ledger)

    async def stall(_: Any) -> None:
        office.watch.at += stall_s
        office.post.before = None

    office.post.before = stall  # the first message holds up the second
    done = await office.round()

    assert done.endings == ({"accepted": 1, "late": 1} if late else {"accepted": 2})
    assert office.post.taken[0].first_byte_within_s == pytest.approx(1.0)
    if not late:
        assert office.post.taken[1].first_byte_within_s == pytest.approx(0.001)
    await office.round(at=NOON + 2 * SECOND)
    assert len({one.to.value for one in office.post.taken}) == len(office.post.taken) == 2
    found = await rows(shop, "SELECT outcome FROM attempt ORDER BY outcome")
    assert [row["outcome"] for row in found] == ["accepted", "accepted"] + ["not_sent"] * late


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
        shop, "SELECT platform_ads_stop FROM contact WHERE contact_id = $1", people[0]
    )
    assert row["platform_ads_stop"]


# -- one at a time, in order ---------------------------------------------------------------------


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
