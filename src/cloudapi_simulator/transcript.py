"""What was said between the business and the platform, in order, for assertions."""

import json
from collections import deque
from datetime import datetime
from typing import Any

_LONGEST = 16_384  # characters of a body kept; enough for any message, little enough for a ring
_MOST_CHARACTERS = 64 * 1024 * 1024  # of all bodies together


class Transcript:
    """A ring of the last requests, webhooks and events. No header and no token is ever kept."""

    def __init__(self, size: int) -> None:
        self._lines: deque[dict[str, Any]] = deque()
        self._lengths: deque[int] = deque()
        self._size = max(size, 0)
        self._characters = 0
        self._count = 0
        self.is_kept = size > 0

    def note(self, kind: str, now: datetime, **what: Any) -> None:
        """Add one line. Long texts are cut, so that memory stays bounded."""
        if not self.is_kept:
            return
        self._count += 1
        length = 0
        for name, value in what.items():
            if isinstance(value, str):
                if len(value) > _LONGEST:
                    what[name] = value[:_LONGEST] + "…"
                length += len(what[name])
        self._lines.append({"n": self._count, "at": now.isoformat(), "kind": kind, **what})
        self._lengths.append(length)
        self._characters += length
        while len(self._lines) > self._size or self._characters > _MOST_CHARACTERS:
            self._lines.popleft()
            self._characters -= self._lengths.popleft()

    def after(self, number: int = 0, kind: str | None = None) -> list[dict[str, Any]]:
        """Lines with a higher number, oldest first, all or of one kind."""
        return [
            line
            for line in self._lines
            if line["n"] > number and (kind is None or line["kind"] == kind)
        ]

    def in_canon(self) -> list[dict[str, Any]]:
        """All lines without their numbers, those of one moment sorted by what they say.

        Under a standing clock two runs give the same, also when several clients spoke at once and
        overtook each other, as long as none of them depends on another's turn (docs/simulator.md).
        """
        bare = [
            {name: value for name, value in line.items() if name not in ("n", "number")}
            for line in self._lines
        ]
        return sorted(bare, key=lambda line: (line["at"], json.dumps(line, sort_keys=True)))

    def resize(self, size: int) -> None:
        """Keep so many lines from now on; with 0 none and what there was is forgotten."""
        self._size = max(size, 0)
        self.is_kept = size > 0
        while len(self._lines) > self._size:
            self._lines.popleft()
            self._characters -= self._lengths.popleft()

    def clear(self) -> None:
        """Forget the lines; numbering goes on."""
        self._lines.clear()
        self._lengths.clear()
        self._characters = 0
