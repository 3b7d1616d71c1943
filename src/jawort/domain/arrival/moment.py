"""Which moment counts: the carrier's time, or ours where the carrier's cannot be trusted.

Every answer depends on the update and its receipt alone, never on when or in which order it is
read, so that reading again gives the same.
"""

from datetime import datetime, timedelta
from typing import Final

CLOCK_TOLERANCE: Final = timedelta(seconds=120)
"""How far a carrier's time may be ahead of our clock. Source: law.md §8.1 `valid`."""

PROMPT_FOR: Final = timedelta(seconds=120)
"""A no that takes longer than this from the person to our door arrived late. Our own choice."""


def dated(at: datetime | None, received_at: datetime) -> datetime:
    """When something happened: by the carrier's time, unless it told none or one of the future."""
    if at is None or at > received_at + CLOCK_TOLERANCE:
        return received_at
    return at


def heard_at(at: datetime | None, received_at: datetime) -> datetime:
    """From when on the service window counts: the earlier of the two times (house.md §5)."""
    return min(dated(at, received_at), received_at)


def yes_at(at: datetime | None, received_at: datetime) -> datetime:
    """When a yes was given: the earlier of the two times, and the beginning of its second, so that
    a no in the same second is never older (house.md §5).
    """
    return heard_at(at, received_at).replace(microsecond=0)


def no_at(at: datetime | None, received_at: datetime) -> datetime:
    """From when on a no holds against every earlier yes: one that arrived late counts from its
    receipt, so that it wins until the person confirms again (house.md §5).
    """
    said = dated(at, received_at)
    return said if received_at - said <= PROMPT_FOR else received_at
