"""What several patterns ask of a sentence: is it denied, a report, or about something else?"""

from typing import Final

from jawort.reading.clause import Clause, near
from jawort.reading.lexicon import bits
from jawort.reading.pattern.found import Force, Found

MAIL: Final = ("ads", "offer", "message", "topic")
"""What we send, in all its words."""

_BESIDE: Final = 4
_AGAINST: Final = bits(
    "no", "nothing", "without", "cease", "unsubscribe", "remove", "reject", "enough", "annoyed",
    "less", "leave_alone", "condition",
)  # fmt: skip


def stays(c: Clause) -> bool:
    """The person denies the end itself: do not stop, I do not want to miss anything."""
    if c.not_("miss"):
        return True
    ending = c.not_("cease", "unsubscribe", "remove", "terminate")
    if not ending:
        return False
    return not (c.has("able", "why", "condition", "when", "again") or c.yes("leave_alone", "block"))


def comes_back(c: Clause) -> bool:
    """I had left, and now I am in again."""
    wanted = c.yes("subscribe", "praise") or (c.yes("want") and c.yes("offer", "ads"))
    return bool(c.has("again") and wanted and not c.has("cease", "more"))


def welcomes(c: Clause) -> bool:
    """I like your messages; keep them coming: and not a word against them."""
    liked = near(c.yes("praise"), c.yes("message", "offer", "ads"), _BESIDE)
    return bool(liked) and not c.mask & _AGAINST


_ENDS: Final = ("ads", "offer", "annoyed", "cease", "unsubscribe", "remove", "delete", "block")
"""Whatever stands beside one of these wants no message either."""


def rather_writes(c: Clause) -> bool:
    """Do not ring any more, a message will do: whoever says so wants to be written to. "Your
    messages" are those that were sent.
    """
    called = c.not_("call")
    written = c.yes("message") & ~c.segment(called)
    ours = c.has("you", "this", "all") & c.segment(written)
    return bool(called and written and not ours) and not c.has(*_ENDS)


def names_another_way(c: Clause) -> bool:
    """Not by this road but by that one: do not ring, a message will do; do not write, call me."""
    if rather_writes(c):
        return True
    denied = c.not_("write", "send", "message")
    if not denied or c.not_("ads", "offer"):
        return False
    if c.has("more") & c.segment(denied) and not c.not_("call"):
        return False
    elsewhere = ~c.segment(denied)
    other_way = c.yes("write", "call", "send") & elsewhere
    will_do = (c.has("only") and c.yes("write", "call")) or (
        c.has("enough") and c.yes("message", "write", "call")
    )
    return bool(other_way or (will_do and not c.has("ads", "annoyed")))


def found(c: Clause, force: Force, *saw: str) -> Found:
    return Found("opt_out", force, tuple(one for one in saw if c.has(one)))


def elsewhere(c: Clause, place: int, far: int = 5) -> bool:
    """Whether something else stands where the messages would: an order, a bus, my wife."""
    foreign = c.has("thing", "service", "other", "harmless", "contract")
    return bool(near(place, foreign, far)) and not near(place, c.has("ads", "list"), 3)


def told(c: Clause) -> bool:
    """A report or a question about us, no demand: it happened, or why does it not."""
    if c.has("want", "you") and c.has("more") and not c.has("why", "past", "receive"):
        return False
    return bool(c.has("past", "why", "exists", "miss")) or (
        c.asks and not c.has("want", "able", "when", "how")
    )


def strange(c: Clause, here: int = 0) -> int:
    """How many words nobody knows stand near these places, or in all of the sentence."""
    return (near(c.unknown, here, _BESIDE) if here else c.unknown).bit_count()
