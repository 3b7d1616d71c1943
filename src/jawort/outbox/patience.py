"""How long a message is worth waiting for, and how soon it is asked about again. Pure."""

from datetime import datetime, timedelta
from typing import Final

# Our choices: a late answer is worse than an honest failure.
CODE_FOR: Final = timedelta(minutes=10)
ANSWER_FOR: Final = timedelta(hours=24)
OTHERS_FOR: Final = timedelta(hours=72)

SOONEST: Final = timedelta(minutes=1)
LATEST: Final = timedelta(hours=1)

REPEAT_SOONEST: Final = timedelta(seconds=2)
REPEAT_LATEST: Final = timedelta(hours=1)
PAIR_BASE: Final = 4
"""After a refusal because of too much to one person: 4, 16, 64 … seconds.

Source: Meta, "Pair rate limits", Oct 2026: "4^X seconds".
"""


def patience(purpose: str) -> timedelta:
    """How long after it was asked for a message may still leave by itself."""
    if purpose == "AUTH":
        return CODE_FOR
    return ANSWER_FOR if purpose == "REPLY" else OTHERS_FOR


def is_over(purpose: str, queued_at: datetime, *, now: datetime) -> bool:
    """Whether a message has waited too long to be asked about once more."""
    return now - queued_at >= patience(purpose)


def ask_again_at(queued_at: datetime, *, now: datetime) -> datetime:
    """When to judge again what may not leave *now*: the longer it waits, the less often."""
    return now + min(LATEST, max(SOONEST, (now - queued_at) / 2))


def reach_again_at(queued_at: datetime, *, now: datetime) -> datetime:
    """When to try again where no connection came about: no byte left, so it is soon."""
    return now + min(SOONEST * 5, max(REPEAT_SOONEST, (now - queued_at) / 2))


def repeat_at(attempt_count: int, wait: timedelta | None, *, now: datetime) -> datetime:
    """When to repeat what the carrier refused: after its own pause, doubling, at most an hour."""
    doubled = REPEAT_SOONEST * (1 << min(attempt_count - 1, 12))
    return now + min(REPEAT_LATEST, max(wait or timedelta(0), doubled))


def pair_again_at(attempt_count: int, wait: timedelta | None, *, now: datetime) -> datetime:
    """When to write to a person again to whom too much was written."""
    grown = timedelta(seconds=float(PAIR_BASE ** min(attempt_count, 6)))
    return now + min(REPEAT_LATEST, max(wait or timedelta(0), grown))
