"""Stop: at once, for the whole person, remembered, and confirmed once."""

from datetime import timedelta

import pytest

from jawort.desk.sending import legal
from jawort.desk.sending.message import send
from jawort.domain.arrival.content import Media, Reaction, Tap
from jawort.domain.question import Question
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Outgoing, Text
from jawort.ledger import contact, suppression
from tests.desk.arrivals import (
    ERIKA,
    MAX,
    Counter,
    by,
    open_counter,
    prefers,
    reports,
    says,
    sent,
    taps,
)
from tests.people import PHONE
from tests.shop import NOON, Shop


@pytest.fixture
async def counter(shop: Shop) -> Counter:
    """A shop that is ready to receive."""
    return await open_counter(shop)


async def reply(counter: Counter, key: str) -> None:
    """A reply that waits on the ready list."""
    (row,) = await counter.rows(
        "SELECT message_id, contact_id, conversation_id FROM message WHERE direction = 'in'"
        " ORDER BY message_id LIMIT 1"
    )
    question = Question(
        contact_id=row["contact_id"],
        channel="wa",
        origin="human",
        form="freeform",
        purpose="REPLY",
        sender_id=counter.sender_id,
        conversation_id=row["conversation_id"],
        requested_by=row["message_id"],
        ads_content=False,
    )
    draft = Draft(
        question=question, content=Outgoing(content=Text(body="Ja, gern")), idempotency_key=key
    )
    async with counter.work() as work:
        (outcome,) = await send(work, [draft], now=NOON + timedelta(seconds=2))
    assert outcome.what == "queued"


@pytest.mark.parametrize(
    "content",
    [
        "Stopp bitte!!",
        "ABMELDEN",
        Media("image", "m1", caption="stop"),
        Tap("template", "STOP", "Abmelden"),
        Tap("template", "unsubscribe", "Keine Lust"),
        Reaction("wamid.x", "🛑"),
    ],
    ids=["polite", "word", "caption", "label", "key", "sign"],
)
async def test_a_stop_in_any_form_is_obeyed_and_confirmed_once(
    counter: Counter, content: object
) -> None:
    await counter.take(says("Hallo"))

    taken = await counter.take(says(content, at=NOON + timedelta(seconds=9)))  # type: ignore[arg-type]

    assert taken.noes == 1
    (record,) = await counter.rows("SELECT optout, optout_at FROM contact")
    assert tuple(record) == ("all", NOON + timedelta(seconds=9))
    (answer,) = await counter.rows("SELECT purpose, state FROM ready")
    assert tuple(answer) == ("L_STOP", "waiting")
    async with counter.work() as work:
        assert set(await suppression.scopes(work, [PHONE])) == {"all"}


async def test_a_repeated_stop_is_confirmed_once_only(counter: Counter) -> None:
    await counter.take(says("Stop"), says("STOPP!", at=NOON + timedelta(seconds=3)))
    await counter.take(says("stop", at=NOON + timedelta(hours=1)))

    assert len(await counter.rows("SELECT FROM ready")) == 1
    assert len(await counter.rows("SELECT FROM decision")) == 1


async def test_a_reply_that_waits_is_cancelled_by_a_stop_in_the_same_transaction(
    counter: Counter,
) -> None:
    await counter.take(says("Hallo"))
    await reply(counter, "r1")

    await counter.take(says("stop", at=NOON + timedelta(seconds=5)))

    found = await counter.rows("SELECT purpose, state FROM ready ORDER BY queued_at")
    assert [tuple(row) for row in found] == [("REPLY", "cancelled"), ("L_STOP", "waiting")]


async def test_a_stop_of_advertising_leaves_replies_alone(counter: Counter) -> None:
    await counter.take(says("Hallo"))
    await reply(counter, "r1")

    await counter.take(says("stop werbung", at=NOON + timedelta(seconds=5)))

    found = await counter.rows("SELECT purpose, state FROM ready ORDER BY queued_at")
    assert ("REPLY", "waiting") in [tuple(row) for row in found]
    (record,) = await counter.rows("SELECT optout FROM contact")
    assert record["optout"] == "ads"


async def test_a_stop_holds_for_every_linked_record(counter: Counter) -> None:
    await counter.take(says("Hallo", who=by(ERIKA)), says("Hallo", who=by(MAX)))
    first, second = [
        row["contact_id"] for row in await counter.rows("SELECT contact_id FROM contact")
    ]
    async with counter.work() as work:
        await contact.link(work, second, first, reason="same", now=NOON)

    await counter.take(says("STOP", who=by(MAX), at=NOON + timedelta(seconds=9)))

    found = await counter.rows("SELECT optout FROM contact")
    assert [row["optout"] for row in found] == ["all", "all"]
    assert len(await counter.rows("SELECT FROM fact WHERE kind = 'consent_withdrawn'")) == 2
    assert len(await counter.rows("SELECT FROM ready WHERE purpose = 'L_STOP'")) == 1


async def test_a_topic_is_stopped_by_its_name_and_nothing_else(counter: Counter) -> None:
    await counter.take(says("STOP Reifen"))

    (record,) = await counter.rows("SELECT optout FROM contact")
    assert record["optout"] == "none"
    async with counter.work() as work:
        assert set(await suppression.scopes(work, [PHONE])) == {"topic:Reifen"}


async def test_a_stop_that_came_late_counts_from_its_receipt(counter: Counter) -> None:
    await counter.take(says("STOP", late=timedelta(days=6)))

    (record,) = await counter.rows("SELECT optout_at FROM contact")
    assert record["optout_at"] == NOON + timedelta(days=6)


async def test_a_stop_whose_window_is_over_is_obeyed_and_not_confirmed(counter: Counter) -> None:
    await counter.take(says("STOP", late=timedelta(hours=24)))

    assert not await counter.rows("SELECT FROM ready")
    (decision,) = await counter.rows("SELECT purpose, outcome FROM decision")
    assert tuple(decision) == ("L_STOP", "deny")
    (record,) = await counter.rows("SELECT optout FROM contact")
    assert record["optout"] == "all"


async def test_only_advertising_was_meant(counter: Counter) -> None:
    await counter.take(says("STOP"))
    await counter.take(taps(legal.ONLY_ADS, "Nur Werbung abmelden", at=NOON + timedelta(minutes=1)))

    (record,) = await counter.rows("SELECT optout, optout_at FROM contact")
    assert tuple(record) == ("ads", NOON)
    async with counter.work() as work:
        assert set(await suppression.scopes(work, [PHONE])) == {"ads"}


async def test_the_button_pressed_before_the_stop_narrows_nothing(counter: Counter) -> None:
    await counter.take(says("STOP"))
    await counter.take(taps(legal.ONLY_ADS, "Nur Werbung abmelden", at=NOON))

    (record,) = await counter.rows("SELECT optout FROM contact")
    assert record["optout"] == "all"


async def test_resuming_on_the_platform_takes_only_its_own_flag_away(counter: Counter) -> None:
    await counter.take(prefers("stop"))
    await counter.take(prefers("resume", at=NOON + timedelta(seconds=1)))

    (record,) = await counter.rows("SELECT platform_ads_stop, optout FROM contact")
    assert tuple(record) == (False, "ads")


@pytest.mark.parametrize("order", [("stop", "resume"), ("resume", "stop")])
async def test_stop_and_resume_in_the_same_second_are_a_stop(
    counter: Counter, order: tuple[str, str]
) -> None:
    for value in order:
        await counter.take(prefers(value))

    (record,) = await counter.rows("SELECT platform_ads_stop FROM contact")
    assert record["platform_ads_stop"]


async def test_a_failure_that_says_marketing_was_stopped_is_a_stop(counter: Counter) -> None:
    await counter.take(says("Hallo"))
    await sent(counter, "wamid.out")

    taken = await counter.take(reports("wamid.out", "failed", code=131050))

    assert taken.noes == 1
    (record,) = await counter.rows("SELECT platform_ads_stop, optout FROM contact")
    assert tuple(record) == (True, "ads")


async def test_what_may_end_a_contract_pauses_advertising_and_wants_a_human(
    counter: Counter,
) -> None:
    await counter.take(says("Kündigung"))

    (record,) = await counter.rows("SELECT optout FROM contact")
    (thread,) = await counter.rows("SELECT handover FROM conversation")
    assert (record["optout"], thread["handover"]) == ("ads", True)
    assert not await counter.rows("SELECT FROM ready")
    assert not await counter.rows("SELECT FROM suppression")


async def test_help_is_answered_and_a_human_is_called(counter: Counter) -> None:
    await counter.take(says("Hilfe"), says("Mensch bitte", at=NOON + timedelta(seconds=1)))

    (answer,) = await counter.rows("SELECT purpose FROM ready")
    (thread,) = await counter.rows("SELECT handover FROM conversation")
    assert (answer["purpose"], thread["handover"]) == ("L_INFO", True)
