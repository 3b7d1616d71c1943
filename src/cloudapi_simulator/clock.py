"""The simulator's own time: real, faster, shifted, or standing still until somebody moves it."""

import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)  # where time ends: nothing overflows before
FASTEST = 100_000.0  # a week in six seconds; beyond it nothing could be answered in between


class Clock:
    """The one place that reads the machine's clock. Everything else is told the time."""

    def __init__(self, start: datetime | None = None) -> None:
        """Running with real time, or standing at `start` (aware) when one is given."""
        self._stands_at = start.astimezone(UTC) if start else None
        self._from, self._since_s, self._rate = _EPOCH, 0.0, 1.0
        self.changes = 0  # how often somebody moved, stopped or started it

    @property
    def is_virtual(self) -> bool:
        """Does time stand still until it is advanced?"""
        return self._stands_at is not None

    @property
    def rate(self) -> float:
        """Seconds of the simulator in one second of the machine; 0 while time stands."""
        return 0.0 if self.is_virtual else self._rate

    def now(self) -> datetime:
        """The simulator's time, aware, UTC."""
        if self._stands_at is not None:
            return self._stands_at
        return self._from + timedelta(seconds=(time.time() - self._since_s) * self._rate)

    def real_s(self, span: timedelta) -> float:
        """How long the machine waits for a span of a running clock, in seconds, never negative."""
        return max(0.0, span.total_seconds() / self._rate)

    def move_to(self, at: datetime) -> None:
        """Jump to `at`: a standing clock stands there, a running one runs on from there."""
        self.changes += 1
        if self._stands_at is not None:
            self._stands_at = at.astimezone(UTC)
        else:
            self._from, self._since_s = at.astimezone(UTC), time.time()

    def stand(self) -> None:
        """Stop; from now on time moves only when it is moved."""
        self.changes += 1
        self._stands_at = self.now()

    def run(self, rate: float = 1.0) -> None:
        """Run on from here, `rate` times as fast as the machine.

        Raises ValueError for a rate that is not above 0 and at most FASTEST.
        """
        if not 0 < rate <= FASTEST:
            raise ValueError(f"a clock runs more than 0 and at most {FASTEST:g} times as fast")
        self.changes += 1
        self._from, self._since_s = self.now(), time.time()
        self._stands_at, self._rate = None, float(rate)

    def follow_the_machine(self) -> None:
        """Forget every shift: the machine's own time again."""
        self.changes += 1
        self._stands_at = None
        self._from, self._since_s, self._rate = _EPOCH, 0.0, 1.0
