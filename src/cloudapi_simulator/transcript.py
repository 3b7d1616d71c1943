"""What was said between the business and the platform, in order, for assertions."""

from collections import deque
from datetime import datetime
from typing import Any

_LONGEST = 16_384  # characters of a body kept; enough for any message, little enough for a ring


class Transcript:
    """A ring of the last requests, webhooks and events. No header and no token is ever kept."""

    def __init__(self, size: int) -> None:
        self._lines: deque[dict[str, Any]] = deque(maxlen=max(size, 0))
        self._count = 0
        self.is_kept = size > 0

    def note(self, kind: str, now: datetime, **what: Any) -> None:
        """Add one line. Long texts are cut, so that memory stays bounded."""
        if not self.is_kept:
            return
        self._count += 1
        for name, value in what.items():
            if isinstance(value, str) and len(value) > _LONGEST:
                what[name] = value[:_LONGEST] + "…"
        self._lines.append({"n": self._count, "at": now.isoformat(), "kind": kind, **what})

    def after(self, number: int = 0, kind: str | None = None) -> list[dict[str, Any]]:
        """Lines with a higher number, oldest first, all or of one kind."""
        return [
            line
            for line in self._lines
            if line["n"] > number and (kind is None or line["kind"] == kind)
        ]

    def clear(self) -> None:
        """Forget the lines; numbering goes on."""
        self._lines.clear()
