"""Times as people type them: a day, or a moment with its zone."""

from datetime import UTC, datetime
from typing import Final

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_BAD: Final = (
    Sentence("Das ist kein Tag und keine Zeit.", "This is no day and no time."),
    Sentence(
        "Schreiben Sie 2026-11-21 oder 2026-11-21T16:30+01:00.",
        "Write 2026-11-21 or 2026-11-21T16:30+01:00.",
    ),
)


def parse_time(text: str) -> datetime:
    """A day (its beginning) or a time; UTC where no zone is told. Raises Refusal otherwise."""
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refusal("BAD_TIME", *_BAD) from None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
