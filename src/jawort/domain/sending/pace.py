"""Pace: how fast messages may follow one another. Pure; whoever asks says what time it is.

A pace remembers one moment only: when everything that was sent is paid for again. Each message
moves it by `every`; as long as it lies less than the burst ahead, there is room.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

BURST_PART: Final = 20
"""A twentieth of what a number may send in a second may leave at once, the rest evenly: so no
second, wherever it begins, holds more than the carrier allows. Our choice: what it refuses because
of haste is lost to a campaign, whose messages are never repeated."""


@dataclass(frozen=True, slots=True)
class Pace:
    """One message `every` so often; `burst` of them at once after a rest."""

    every: timedelta
    burst: int

    def room(self, full_at: datetime | None, *, now: datetime) -> int:
        """How many may leave now. `full_at` None: nothing was ever sent."""
        owed = max(timedelta(0), full_at - now) if full_at else timedelta(0)
        return max(0, (self.every * self.burst - owed) // self.every)

    def after(self, full_at: datetime | None, count: int, *, now: datetime) -> datetime:
        """The moment to remember once so many have left."""
        begin = max(full_at, now) if full_at else now
        return begin + self.every * count

    def opens_at(self, full_at: datetime | None, *, now: datetime) -> datetime:
        """When there is room for one more; now, when there is already."""
        if full_at is None:
            return now
        return max(now, full_at - self.every * (self.burst - 1))

    def closed_until(self, until: datetime) -> datetime:
        """The moment to remember so that there is room again at `until`, for one."""
        return until + self.every * (self.burst - 1)


def of_sender(per_second: int) -> Pace:
    """The pace of a business number: 80 messages a second, or 1,000 for the large.

    Source: Meta, "Throughput", Dec 2025; what is more is refused with 130429.
    """
    burst = max(2 if per_second >= 10 else 1, per_second // BURST_PART)
    evenly = max(1, per_second - burst)
    return Pace(timedelta(microseconds=-(-1_000_000 // evenly)), burst)


PAIR: Final = Pace(timedelta(seconds=6), 45)
"""To one person: one message in six seconds, 45 at once borrowed from the future.

Source: Meta, "Pair rate limits", Oct 2026; what is more is refused with 131056.
"""

REACH_FOR: Final = timedelta(hours=24)
"""How long a person begun to be written to counts. Source: Meta, "Messaging limits", Dec 2025."""


def hour_of(at: datetime) -> datetime:
    """The hour a moment lies in; people are counted by the hour."""
    return at.replace(minute=0, second=0, microsecond=0)
