"""How long a person's own message lets us answer: the customer service window and its like."""

from datetime import datetime, timedelta
from typing import Final

from jawort.domain.situation import Channel

SERVICE_WINDOW_FOR: Final = timedelta(hours=24)
"""Source: Meta, "Send messages" (customer service window), Oct 2026; platform.md §4.1."""

MARGIN: Final = timedelta(seconds=60)
"""Our own: a message that leaves at the last moment must not arrive after it (law.md §8.1)."""

OPEN_REQUEST_FOR: Final = timedelta(hours=72)
"""SMS and RCS know no window: a request counts as open this long. Our policy; law.md §8.1."""

LATE_ANSWER_FOR: Final = timedelta(days=7)
"""How old an unanswered message may be for a person to answer it late (law.md R13)."""


def closes_at(last_inbound_at: datetime, channel: Channel) -> datetime:
    """The first moment at which free text may no longer leave."""
    if channel in ("sms", "rcs"):
        return last_inbound_at + OPEN_REQUEST_FOR
    return last_inbound_at + SERVICE_WINDOW_FOR - MARGIN


def is_open(last_inbound_at: datetime | None, channel: Channel, *, now: datetime) -> bool:
    """Whether the person has written recently enough to be answered in free text."""
    return last_inbound_at is not None and now < closes_at(last_inbound_at, channel)


def may_be_answered_late(inbound_at: datetime, *, now: datetime) -> bool:
    """Whether a message that nobody answered is still young enough for one late answer."""
    return now - inbound_at <= LATE_ANSWER_FOR
