"""How well messages are read, measured on labelled ones: nothing is learnt from them.

Each rate carries its 95 % interval (Wilson, 1927), because a sample is not the world.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any, Final, NamedTuple

import msgspec

from jawort.reading.read import read_wish
from jawort.reading.wish import Context, Wish

INTENTS: Final = ("opt_out", "erasure", "access", "human", "help", "opt_in")
GROUPS: Final = ("de, en", "other")
REACHES: Final = ("all", "ads", "its topic", "its type", "another")
"""How far a no was read to go, beside what was meant."""
_Z: Final = 1.959964  # 95 %


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """A message and what its author meant, as a line of a corpus says it."""

    text: str
    intent: str
    also: tuple[str, ...] = ()
    scope: str = ""
    tier: str = "none"
    context: dict[str, Any] = {}
    why: str = ""
    language: str = ""

    @property
    def wanted(self) -> frozenset[str]:
        """All wishes in it."""
        return frozenset({self.intent, *self.also}) - {"none"}

    @property
    def group(self) -> str:
        """The group of languages it counts in."""
        return GROUPS[0] if self.language in ("de", "en") else GROUPS[1]


class Rate(NamedTuple):
    """So many of so many, and the bounds between which the true share lies."""

    hits: int
    of: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled message, and what it was read as."""

    labelled: Labelled
    wish: Wish

    @property
    def got(self) -> frozenset[str]:
        """All wishes that were read in it."""
        return frozenset(self.wish.intents) - {"none"}

    @property
    def is_missed(self) -> bool:
        """A withdrawal or an erasure that was not read at all: the worst there is."""
        worst = self.labelled.wanted & {"opt_out", "erasure"}
        return bool(worst - self.got)

    @property
    def is_false_alarm(self) -> bool:
        """Something is done, or advertising pauses, although nothing is wanted."""
        return not self.labelled.wanted and bool(self.got)

    @property
    def reach(self) -> tuple[str, str] | None:
        """How far a no was meant to go (`all`, `ads`, `topic`, `type`), and how far it was read to
        go (REACHES); None where there was none, or none was read. N10, which nobody has asked for,
        is advertising (law.md S0.40).
        """
        if "opt_out" not in self.labelled.wanted & self.got:
            return None
        meant, got = self.labelled.scope.replace("type:N10", "ads"), self.wish.scope
        kind = meant.partition(":")[0]
        if got in ("all", "ads"):
            return kind, got
        return kind, f"its {kind}" if got == meant else "another"

    @property
    def is_right(self) -> bool:
        """The weightiest wish is the right one, or both are none."""
        return self.wish.intent == self.labelled.intent


def measure(labelled: Sequence[Labelled]) -> list[Read]:
    """Read them all."""
    return [Read(one, read_wish(one.text, context_of(one))) for one in labelled]


def wilson(hits: int, of: int) -> Rate:
    """A share with its 95 % interval; of nothing at all it may be anything."""
    if not of:
        return Rate(0, 0, 0.0, 1.0)
    share, extra = hits / of, _Z * _Z / of
    middle = (share + extra / 2) / (1 + extra)
    half = _Z * sqrt(share * (1 - share) / of + extra / (4 * of)) / (1 + extra)
    return Rate(hits, of, max(0.0, middle - half), min(1.0, middle + half))


def recall(read: Sequence[Read], intent: str) -> Rate:
    """Of all that wanted this, how many were read so."""
    wanted = [one for one in read if intent in one.labelled.wanted]
    return wilson(sum(intent in one.got for one in wanted), len(wanted))


def precision(read: Sequence[Read], intent: str) -> Rate:
    """Of all that were read so, how many wanted this."""
    got = [one for one in read if intent in one.got]
    return wilson(sum(intent in one.labelled.wanted for one in got), len(got))


def missed(read: Sequence[Read]) -> Rate:
    """Withdrawals and erasures that were not read."""
    worst = [one for one in read if one.labelled.wanted & {"opt_out", "erasure"}]
    return wilson(sum(one.is_missed for one in worst), len(worst))


def false_alarms(read: Sequence[Read]) -> Rate:
    """Harmless messages at which something was done."""
    harmless = [one for one in read if not one.labelled.wanted]
    return wilson(sum(one.is_false_alarm for one in harmless), len(harmless))


def scopes(read: Sequence[Read]) -> Counter[tuple[str, str]]:
    """How often a no that was meant to go so far (first) was read to go how far."""
    return Counter(one.reach for one in read if one.reach is not None)


def exactly_as_far(read: Sequence[Read]) -> Rate:
    """Of all noes that were read, how many were read to go as far as they were meant to."""
    counted = scopes(read)
    hits = sum(counted[kind, got] for kind, got in counted if got in (kind, f"its {kind}"))
    return wilson(hits, counted.total())


def too_narrow(read: Sequence[Read]) -> Rate:
    """Of all noes that were read, how many were read so that something refused would still come."""
    counted = scopes(read)
    covered = sum(
        counted[kind, got]
        for kind, got in counted
        if got in ("all", kind, f"its {kind}") or (kind, got) == ("topic", "ads")
    )
    return wilson(counted.total() - covered, counted.total())


def confusion(read: Sequence[Read]) -> Mapping[tuple[str, str], int]:
    """How often what was meant (first) was read as what (second), by the weightiest wish."""
    return Counter((one.labelled.intent, one.wish.intent) for one in read)


def context_of(labelled: Labelled) -> Context:
    """What a message was an answer to, as its line says it."""
    known = {name: value for name, value in labelled.context.items() if value is not None}
    return msgspec.convert(known, Context)
