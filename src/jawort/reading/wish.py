"""What a person wants, read out of one short text: the no first, whatever else it may be.

This reads only what leaves no doubt (law.md §5.2: Tier A and the exact words of W-08, W-12, W-13).
Everything else is `none` and goes to a human.
"""

from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from jawort.reading.normal import forms, normal
from jawort.reading.tier_a import LONGEST, is_start, stop_scope, without_politeness

Intent = Literal["opt_out", "opt_in", "access", "erasure", "human", "help", "none"]
Tier = Literal["A", "B", "C", "none"]
Awaiting = Literal["", "opt_in", "erasure"]


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What the text may be an answer to.

    last_outbound_purpose, minutes_ago: what we sent last, and when; empty and None if nothing.
    awaiting: the question that is open, if we asked one. topics: what the controller sends.
    """

    last_outbound_purpose: str = ""
    minutes_ago: int | None = None
    awaiting: Awaiting = ""
    topics: tuple[str, ...] = ()


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What a person wants, and how sure that is.

    also: further wishes in the same text. scope: of an opt-out (`all`, `ads`, `topic:…`,
    `type:Nxx`), else empty. tier: A leaves no doubt; B depends on the context. saw: the word it
    was read from, taken from our own lists.
    """

    intent: Intent = "none"
    also: tuple[Intent, ...] = ()
    scope: str = ""
    tier: Tier = "none"
    saw: str = ""


NOTHING: Final = Wish()
_LONGEST: Final = 160
_MOST_GAPS: Final = 8
_STOP_SIGN: Final = "\N{OCTAGONAL SIGN}"


def _words(*texts: str) -> frozenset[str]:
    return frozenset(form for text in texts for form in forms(normal(text)))


_YES: Final = _words(
    "ja", "yes", "ja gerne", "ja anmelden", "yes sign up", "ja löschen", "yes erase"
)
_NO: Final = _words("nein", "no", "nein danke", "no thanks")
_HELP: Final = _words("help", "hilfe", "info")
_ACCESS: Final = _words(
    "daten", "auskunft", "meine daten", "datenauskunft", "my data", "access request"
)
_ERASURE: Final = _words(
    "löschen",
    "daten löschen",
    "meine daten löschen",
    "lösche meine daten",
    "löscht meine daten",
    "delete my data",
    "erase my data",
)
_HUMAN: Final = _words("mensch", "mitarbeiter", "mitarbeiterin", "berater", "human", "agent")
_CONTRACT: Final = _words("kündigen", "kündigung", "widerruf", "widerrufen")

_EXACT: Final[tuple[tuple[Intent, frozenset[str]], ...]] = (
    ("erasure", _ERASURE),
    ("access", _ACCESS),
    ("human", _HUMAN),
    ("help", _HELP),
)


_NOTHING_ASKED: Final = Context()


def read_wish(text: str, context: Context = _NOTHING_ASKED) -> Wish:
    """What the person wants. Never raises, whatever the text is.

    A yes means something only as the answer to an open question (law.md W-08).
    """
    if text.strip(" \ufe0f") == _STOP_SIGN:
        return Wish(intent="opt_out", scope="all", tier="A", saw=_STOP_SIGN)
    words = _words_of(text)
    if not words:
        return NOTHING
    if scope := stop_scope(words, context.topics):
        return Wish(intent="opt_out", scope=scope, tier="A", saw="stop")
    if answer := _answer(words):
        return _answered(context) if answer == "yes" else NOTHING
    wanted = forms(" ".join(words)) | forms(without_politeness(words))
    for intent, known in _EXACT:
        if wanted & known:
            return Wish(intent=intent, tier="A", saw=intent)
    if wanted & _CONTRACT:  # may end a contract: a human reads it, advertising pauses (W-13)
        return Wish(intent="human", also=("opt_out",), scope="ads", tier="B", saw="contract")
    if is_start(words):
        return Wish(intent="opt_in", tier="A", saw="start")
    return NOTHING


def read_answer(text: str) -> Literal["yes", "no"] | None:
    """A plain yes or no, and nothing else in it."""
    return _answer(_words_of(text))


def _words_of(text: str) -> list[str]:
    """The words of a text that is short enough to be one of ours; none of a longer one."""
    if len(text) > _LONGEST or text.count(" ") > _MOST_GAPS:
        return []
    words = normal(text).split()
    return words if len(words) <= LONGEST else []


def _answer(words: Sequence[str]) -> Literal["yes", "no"] | None:
    wanted = forms(" ".join(words)) | forms(without_politeness(words))
    if wanted & _NO:
        return "no"
    return "yes" if wanted & _YES else None


def _answered(context: Context) -> Wish:
    if context.awaiting == "opt_in":
        return Wish(intent="opt_in", tier="A", saw="yes")
    if context.awaiting == "erasure":
        return Wish(intent="erasure", tier="A", saw="yes")
    return NOTHING
