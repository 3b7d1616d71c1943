"""The simulator's own time: real, shifted, or standing still until somebody moves it."""

import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Clock:
    """The one place that reads the machine's clock. Everything else is told the time."""

    def __init__(self, start: datetime | None = None) -> None:
        """Running with real time, or standing at `start` (aware) when one is given."""
        self._stands_at = start.astimezone(UTC) if start else None
        self._shift = timedelta()

    @property
    def is_virtual(self) -> bool:
        """Does time stand still until it is advanced?"""
        return self._stands_at is not None

    def now(self) -> datetime:
        """The simulator's time, aware, UTC."""
        if self._stands_at is not None:
            return self._stands_at
        return _EPOCH + timedelta(seconds=time.time()) + self._shift

    def move_to(self, at: datetime) -> None:
        """Jump to `at`: a standing clock stands there, a running one runs on from there."""
        if self._stands_at is not None:
            self._stands_at = at.astimezone(UTC)
        else:
            self._shift += at - self.now()

    def stand(self) -> None:
        """Stop; from now on time moves only when it is moved."""
        self._stands_at = self.now()

    def run(self) -> None:
        """Run on with real speed from where the clock stands."""
        if self._stands_at is not None:
            at, self._stands_at = self._stands_at, None
            self._shift = timedelta()
            self._shift = at - self.now()

    def follow_the_machine(self) -> None:
        """Forget every shift: the machine's own time again."""
        self._stands_at, self._shift = None, timedelta()
