"""What will happen and when: the only way anything in the pretended world happens later."""

import heapq
from collections.abc import Callable
from datetime import datetime

Happening = Callable[[datetime], None]


class Agenda:
    """Timers in order of time, then of planning, so that a run can be repeated exactly."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Happening]] = []
        self._planned = 0

    def plan(self, at: datetime, happening: Happening) -> None:
        """Let `happening` be called with the time it was planned for."""
        self._planned += 1
        heapq.heappush(self._heap, (at, self._planned, happening))

    def next_at(self) -> datetime | None:
        """When the next thing is due, or None when nothing is planned."""
        return self._heap[0][0] if self._heap else None

    def run_due(self, now: datetime) -> int:
        """Let everything due until `now` happen, also what that plans in turn. Returns a count."""
        count = 0
        while self._heap and self._heap[0][0] <= now:
            at, _, happening = heapq.heappop(self._heap)
            happening(at)
            count += 1
        return count

    def __len__(self) -> int:
        return len(self._heap)
