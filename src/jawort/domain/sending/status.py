"""What becomes of a message of ours: a ladder that is only climbed, and an end."""

from collections.abc import Iterable
from typing import Final

LADDER: Final = ("", "queued", "accepted", "sent", "delivered", "read", "played")
"""The steps upwards; empty: nothing is known yet. Source: style.md §4 rule 12; Meta, "status
messages webhook", Oct 2026."""

FAILED: Final = "failed"
REMEMBERED_ONLY: Final = frozenset({"deleted", "warning"})
"""Steps that are kept and move nothing."""


def climbed(current: str, told: Iterable[str]) -> str:
    """Where a message stands after these reports, in whatever order they came.

    `failed` ends the ladder and nothing moves it any more; a report that came late is kept by the
    caller and moves nothing.
    """
    steps = {current, *told}
    if FAILED in steps:
        return FAILED
    known = [step for step in LADDER if step in steps]
    return known[-1] if known else current
