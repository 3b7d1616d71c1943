"""What follows from how a send ended: for the message, for its number, for its person. Pure.

Repeated is only what came back with a Graph error body, or what never had a first byte; everything
else is unknown (house promise 3). Messages of a campaign are never repeated.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from jawort.domain.sending.pace import PAIR
from jawort.ledger.sending.attempt import Outcome
from jawort.outbox import patience
from jawort.outbox.check import Departure
from jawort.provider.whatsapp.error import Meaning, RetryClass
from jawort.provider.whatsapp.send import Accepted
from jawort.provider.whatsapp.transport import Fault

ATTEMPTS_MOST: Final = 10

_OF_THE_NUMBER: Final = frozenset({"too_fast", "too_many_calls", "upgrading", "overloaded"})
"""Refusals that will meet the next message of the same number too: the number rests."""

_ONLY_THIS_MESSAGE: Final = frozenset({"unclear", "unknown"})
"""A person should look, but nothing says that the next message would fare the same."""

_REPEATED: Final = frozenset({RetryClass.RETRY_LATER, RetryClass.RETRY_ONCE, RetryClass.WAIT})


@dataclass(frozen=True, slots=True)
class Late:
    """The first byte had not left in time, so none did: the message is decided anew."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Something broke while sending, and nobody knows how far it came. `fault` names its kind."""

    fault: str


Ending = Accepted | Fault | Late | Lost


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Everything that one ending changes.

    rests_until: the number is not used before. halt_code: nothing more by this number until a
    person has put something right. stopped_ads: the person has switched advertising off.
    is_doubtful: somebody else may be behind the identifier.
    """

    outcome: Outcome
    rests_until: datetime | None = None
    halt_code: int | None = None
    stopped_ads: bool = False
    is_doubtful: bool = False


def aftermath(departure: Departure, ending: Ending, *, now: datetime) -> Aftermath:
    """What follows from one ending."""
    attempt_id = departure.attempt_id
    if isinstance(ending, Accepted):
        return Aftermath(Outcome(attempt_id, "accepted", "accepted", wamid=ending.message_id))
    if isinstance(ending, Late):
        return Aftermath(Outcome(attempt_id, "not_sent", "waiting", not_before=now))
    if isinstance(ending, Lost) or ending.outcome == "unclear":
        return Aftermath(Outcome(attempt_id, "unknown", "unknown"))
    if ending.outcome == "not_sent":
        return _not_sent(departure, now=now)
    return _refused(departure, ending.meaning, now=now)


def _not_sent(departure: Departure, *, now: datetime) -> Aftermath:
    """No connection: nothing left, so even a campaign may try again."""
    again = patience.reach_again_at(departure.claimed.queued_at, now=now)
    outcome = Outcome(departure.attempt_id, "not_sent", "waiting", not_before=again)
    return Aftermath(outcome, rests_until=now + patience.REPEAT_SOONEST)


def _refused(departure: Departure, meaning: Meaning, *, now: datetime) -> Aftermath:
    claimed = departure.claimed
    attempt_count = claimed.attempt_count + 1
    again = _again_at(departure, meaning, attempt_count, now=now)
    code = meaning.code or 0
    too_much = meaning.reason == "pair_limit"
    until = patience.pair_again_at(attempt_count, meaning.wait, now=now)
    outcome = Outcome(
        departure.attempt_id,
        "error",
        "failed" if again is None else "waiting",
        error_code=code,
        not_before=again,
        pair_full_at=PAIR.closed_until(until) if too_much else None,
    )
    rests = meaning.reason in _OF_THE_NUMBER and meaning.wait is not None
    halts = meaning.retry is RetryClass.ASK_A_HUMAN and meaning.reason not in _ONLY_THIS_MESSAGE
    return Aftermath(
        outcome,
        rests_until=now + meaning.wait if rests and meaning.wait else None,
        halt_code=code if halts else None,
        stopped_ads=meaning.retry is RetryClass.OPT_OUT,
        is_doubtful=meaning.retry is RetryClass.IDENTITY and meaning.reason == "identity",
    )


def _again_at(
    departure: Departure, meaning: Meaning, attempt_count: int, *, now: datetime
) -> datetime | None:
    """When to repeat it; None for never."""
    claimed = departure.claimed
    if claimed.campaign_id is not None:
        return None
    if meaning.retry is RetryClass.ASK_A_HUMAN and meaning.reason not in _ONLY_THIS_MESSAGE:
        # The number says nothing until a person has put it right; then this one tries again.
        again = patience.repeat_at(attempt_count, meaning.wait, now=now)
    elif meaning.retry not in _REPEATED:
        return None
    elif meaning.reason == "pair_limit":
        again = patience.pair_again_at(attempt_count, meaning.wait, now=now)
    else:
        again = patience.repeat_at(attempt_count, meaning.wait, now=now)
    once = meaning.retry is not RetryClass.RETRY_LATER and attempt_count > 1
    if once and meaning.retry is not RetryClass.ASK_A_HUMAN:
        return None
    if attempt_count >= ATTEMPTS_MOST or patience.is_over(
        claimed.purpose, claimed.queued_at, now=again
    ):
        return None
    return again
