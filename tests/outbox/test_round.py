"""A round of the outbox: what leaves, what is judged again, what waits, what ends."""

import asyncio
from collections import Counter
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from jawort.desk.sending import campaign
from jawort.domain.sending.outgoing import Recipient, Text
from jawort.ledger import contact, controller, delivery, message
from jawort.ledger.controller import NewSender
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.sending import claim
from jawort.ledger.work import Ledger, open_pool
from jawort.outbox.check import claim_and_check
from jawort.outbox.flow import CLAIMS
from tests.outbox.post import Office, Post, queue_reply
from tests.outbox.street import HOUR, MINUTE, SECOND, crowd, reply, rows, state
from tests.people import PHONE
from tests.shop import NOON, Shop
from tests.stage import Stage, stage

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


async def test_a_number_without_a_key_waits_and_the_others_go_on(shop: Shop) -> None:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        made = await stage(work)
        mine = await queue_reply(made, await made.person())
        portfolio = await controller.add_portfolio(work, meta_id="2", now=NOON)
        new = NewSender(portfolio, "wa", "Nebenan", "DE", phone_number_id="7")
        other = Stage(work, await controller.add_sender(work, new, now=NOON))
        theirs = await queue_reply(other, await made.person("+491713920002"))
    office = Office(shop.ledger)
    office.post.lines = frozenset({"7"})

    await office.round()
    assert [one.line for one in office.post.taken] == ["7"]
    assert (await state(shop, mine.ready_id), await state(shop, theirs.ready_id)) == (
        "waiting",
        "accepted",
    )

    office.post.lines = frozenset({"7", ""})
    await office.round()
    assert await state(shop, mine.ready_id) == "accepted"


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
    from jawort.domain.arrival.update import Mention
    from jawort.domain.contact import IdentifierKind

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
    first = await office.round()
    # Given up, it may be claimed again by the same round or by the next: both are right.
    second = await office.round(at=NOON + 2 * SECOND)

    assert Counter(first.endings) + Counter(second.endings) == (
        {"accepted": 2, "late": 1} if late else {"accepted": 2}
    )
    assert first.endings.get("late", 0) == late
    assert office.post.taken[0].first_byte_within_s == pytest.approx(1.0)
    if not late:
        assert office.post.taken[1].first_byte_within_s == pytest.approx(0.001)
    assert len({one.to.value for one in office.post.taken}) == len(office.post.taken) == 2
    found = await rows(shop, "SELECT outcome FROM attempt ORDER BY outcome")
    assert [row["outcome"] for row in found] == ["accepted", "accepted"] + ["not_sent"] * late


async def test_the_next_claim_begins_while_one_waits_for_the_database(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await crowd(shop, 4)
    office = Office(shop.ledger, most=2)
    calls, third = 0, asyncio.Event()

    async def counted(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 2:  # it has to wait, until the third has begun
            async with asyncio.timeout(20):
                await third.wait()
        elif calls == 3:
            third.set()
        return await claim_and_check(*args, **kwargs)

    monkeypatch.setattr("jawort.outbox.flow.claim_and_check", counted)
    done = await office.round()

    assert CLAIMS == 2
    assert done.endings == {"accepted": 4}
    assert len({one.to.value for one in office.post.taken}) == len(office.post.taken) == 4


async def test_a_round_told_to_end_claims_nothing_more_and_waits_for_what_is_under_way(
    shop: Shop,
) -> None:
    await crowd(shop, 4)
    office = Office(shop.ledger, most=1)
    office.is_ending = lambda: bool(office.post.taken)

    done = await office.round()

    assert 1 <= done.endings["accepted"] <= 3
    assert done.endings["accepted"] == len(office.post.taken)

    office.is_ending = lambda: False
    assert (await office.round()).endings["accepted"] == 4 - done.endings["accepted"]


async def test_what_a_claim_meets_is_raised_after_the_rest_has_come_to_its_end(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await crowd(shop, 4)
    office = Office(shop.ledger, most=2)
    calls = 0

    async def broken(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise ConnectionError("the database is away")
        return await claim_and_check(*args, **kwargs)

    monkeypatch.setattr("jawort.outbox.flow.claim_and_check", broken)
    with pytest.raises(ConnectionError):
        await office.round()
    monkeypatch.undo()
    found = await rows(shop, "SELECT DISTINCT state FROM ready")
    assert "leaving" not in {row["state"] for row in found}

    await office.round(at=NOON + SECOND)
    assert len({one.to.value for one in office.post.taken}) == len(office.post.taken) == 4


async def test_while_the_ledger_does_not_answer_nothing_leaves(
    shop: Shop, dsn: str, keyring: Keyring
) -> None:
    """What was allowed before leaves only after a final check, which asks the ledger anew."""
    await crowd(shop, 4)
    away = Ledger(await open_pool(dsn, size=2), keyring)
    office = Office(away)
    await away.close()

    with pytest.raises(asyncpg.InterfaceError):
        await office.round()
    assert office.post.taken == []

    back = Office(shop.ledger)
    assert (await back.round()).endings == {"accepted": 4}


async def test_one_companys_fault_holds_up_no_other(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await crowd(shop, 1)
    office = Office(shop.ledger)
    broken, whole = uuid4(), claim.controllers_due

    async def due(work: Any, **more: Any) -> list[UUID]:
        return [broken, *await whole(work, **more)]

    async def of(work: Any) -> Post | None:
        if work.controller_id == broken:
            raise ValueError("an address that cannot be used")
        return office.post

    monkeypatch.setattr("jawort.outbox.flow.claim.controllers_due", due)
    monkeypatch.setattr(office.post, "of", of)
    done = await office.round()

    assert done.endings == {"accepted": 1}
    assert set(done.faults) == {"ValueError"}
