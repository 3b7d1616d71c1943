"""A call of a person as far as we know it: told in pieces, in any order, and put together. Pure."""

from __future__ import annotations

from typing import Any, Final, Literal, get_args

from jawort.domain.arrival.update import Call
from jawort.domain.sealed import Sealed

What = Literal["ringing", "missed", "answered"]
_RANK: Final[tuple[What, ...]] = get_args(What)


class CallSoFar(Sealed, frozen=True):
    """What is known of one call. `what` only climbs: ringing, then missed, then answered.

    duration_s: how long both were on the line; 0 where nobody took it, or it is not told. Nothing
    of what was said is known here: Jawort takes no calls and records none.
    """

    what: What = "ringing"
    duration_s: int = 0

    def and_then(self, more: CallSoFar) -> CallSoFar:
        """Both together. The order in which pieces arrive does not matter (house.md §4)."""
        what = max(self.what, more.what, key=_RANK.index)
        return CallSoFar(what, max(self.duration_s, more.duration_s))

    def body(self) -> dict[str, object]:
        """As it is kept with the message that stands for the call. It has no words."""
        return {"kind": "call", "text": "", "what": self.what, "duration_s": self.duration_s}


def so_far(call: Call) -> CallSoFar:
    """What one piece of news says about its call.

    A call that has ended and tells no length was never taken. Source: Meta, "calls webhook",
    Dec 2025: `duration` is told of calls that were connected (platform.md §2.5).
    """
    if call.event.lower() != "terminate":
        return CallSoFar()
    seconds = call.duration_s or 0
    return CallSoFar("answered", seconds) if seconds > 0 else CallSoFar("missed")


def kept(body: dict[str, Any]) -> CallSoFar:
    """What was kept of a call; anything that is none of ours counts as just ringing."""
    what, seconds = body.get("what"), body.get("duration_s")
    return CallSoFar(
        what if what in _RANK else "ringing", seconds if isinstance(seconds, int) else 0
    )
