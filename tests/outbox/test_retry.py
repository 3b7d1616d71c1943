"""After a send: what is repeated, when, and what stops. Every code of the platform is tried."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from jawort.domain.failure.code import CODES
from jawort.domain.sending.outgoing import Outgoing, Recipient, Text
from jawort.ledger.sending.claim import Claimed
from jawort.outbox import patience
from jawort.outbox.check import Departure
from jawort.outbox.retry import ATTEMPTS_MOST, Late, Lost, aftermath
from jawort.provider.whatsapp.send import Accepted
from tests.outbox.post import refusal, unclear, unreachable
from tests.shop import NOON

SECOND = timedelta(seconds=1)


def departure(**more: Any) -> Departure:
    """A reply on its first way out."""
    said: dict[str, Any] = {
        "ready_id": uuid4(), "sender_id": uuid4(), "contact_id": uuid4(), "conversation_id": None,
        "message_id": None, "campaign_id": None, "origin": "human", "purpose": "REPLY",
        "priority": 2, "content_sealed": b"", "not_before": NOON, "attempt_count": 0,
        "queued_at": NOON,
    }  # fmt: skip
    return Departure(
        controller_id=uuid4(),
        attempt_id=uuid4(),
        claimed=Claimed(**(said | more)),
        line="1",
        to=Recipient("phone", "+491713920001"),
        message=Outgoing(Text("Gern!")),
        deadline=0.0,
    )


def test_taken_is_taken() -> None:
    after = aftermath(departure(), Accepted("wamid.1", None, None, None), now=NOON)

    assert (after.outcome.how, after.outcome.state, after.outcome.wamid) == (
        "accepted",
        "accepted",
        "wamid.1",
    )


@pytest.mark.parametrize("ending", [unclear(), Lost("ValueError")], ids=["unclear", "lost"])
@pytest.mark.parametrize("campaign", [None, uuid4()], ids=["single", "campaign"])
def test_nothing_unclear_is_ever_repeated(ending: Any, campaign: Any) -> None:
    after = aftermath(departure(campaign_id=campaign), ending, now=NOON)

    assert (after.outcome.how, after.outcome.state) == ("unknown", "unknown")
    assert (after.halt_code, after.rests_until) == (None, None)


@pytest.mark.parametrize("code", sorted({*CODES, 99_999}))
def test_no_error_of_the_platform_repeats_a_message_of_a_campaign(code: int) -> None:
    after = aftermath(departure(campaign_id=uuid4()), refusal(code), now=NOON)

    assert (after.outcome.how, after.outcome.state) == ("error", "failed")
    assert after.outcome.error_code == code


@pytest.mark.parametrize("code", sorted({*CODES, 99_999}))
def test_every_repetition_comes_later_and_comes_to_an_end(code: int) -> None:
    now, count, pauses = NOON, 0, []
    while True:
        after = aftermath(departure(attempt_count=count), refusal(code), now=now)
        if after.outcome.state == "failed":
            break
        assert after.outcome.not_before is not None
        pauses.append(after.outcome.not_before - now)
        now, count = after.outcome.not_before, count + 1

    assert all(pause >= SECOND for pause in pauses)
    assert pauses == sorted(pauses)
    assert len(pauses) < ATTEMPTS_MOST


@pytest.mark.parametrize("ending", [Late(), unreachable()], ids=["late", "unreachable"])
def test_without_a_first_byte_even_a_campaign_begins_again(ending: Any) -> None:
    after = aftermath(departure(campaign_id=uuid4()), ending, now=NOON)

    assert (after.outcome.how, after.outcome.state) == ("not_sent", "waiting")


@pytest.mark.parametrize(
    ("code", "rests", "halts"),
    [
        (130429, 5, None),
        (4, 60, None),
        (131057, 60, None),
        (190, None, 190),
        (131031, None, 131031),
        (131026, None, None),
        (99_999, None, None),
    ],
)
def test_what_concerns_the_whole_number_holds_the_whole_number(
    code: int, rests: int | None, halts: int | None
) -> None:
    after = aftermath(departure(), refusal(code), now=NOON)

    assert after.rests_until == (NOON + rests * SECOND if rests else None)
    assert after.halt_code == halts


def test_too_much_to_one_person_holds_only_that_person_and_longer_each_time() -> None:
    waits = []
    for count in range(5):
        after = aftermath(departure(attempt_count=count), refusal(131056), now=NOON)
        assert after.outcome.not_before is not None
        waits.append((after.outcome.not_before - NOON) / SECOND)
        assert (after.rests_until, after.halt_code) == (None, None)
        assert after.outcome.pair_full_at is not None

    assert waits == [6, 16, 64, 256, 1024]


def test_a_person_who_stopped_advertising_and_a_doubtful_one_are_told_apart() -> None:
    stopped = aftermath(departure(), refusal(131050), now=NOON)
    doubtful = aftermath(departure(), refusal(137000), now=NOON)

    assert (stopped.stopped_ads, stopped.is_doubtful) == (True, False)
    assert (doubtful.stopped_ads, doubtful.is_doubtful) == (False, True)


@pytest.mark.parametrize(
    ("purpose", "over"),
    [
        ("AUTH", timedelta(minutes=10)),
        ("REPLY", timedelta(hours=24)),
        ("N07", timedelta(hours=72)),
        ("ADS", timedelta(hours=72)),
        ("L_DSAR", timedelta(hours=72)),
    ],
)
def test_a_message_waits_as_long_as_it_is_worth_and_not_longer(
    purpose: str, over: timedelta
) -> None:
    assert not patience.is_over(purpose, NOON, now=NOON + over - SECOND)
    assert patience.is_over(purpose, NOON, now=NOON + over)


@pytest.mark.parametrize(("waited_s", "pause_s"), [(0, 60), (240, 120), (7200, 3600), (1e6, 3600)])
def test_the_longer_a_message_waits_the_less_often_it_is_asked_about(
    waited_s: float, pause_s: float
) -> None:
    now: datetime = NOON + timedelta(seconds=waited_s)

    assert patience.ask_again_at(NOON, now=now) - now == timedelta(seconds=pause_s)
