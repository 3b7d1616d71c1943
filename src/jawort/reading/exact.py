"""What a text of a few words is when it is one of ours, word for word: a command, a yes or a no.

Source: law.md §5.3 and W-08, W-12, W-13.
"""

from collections.abc import Sequence
from typing import Final, Literal

from jawort.reading.normal import forms, normal
from jawort.reading.pattern.found import Intent
from jawort.reading.text import Sentence, sentences
from jawort.reading.tier_a import LONGEST, is_start, plain, stop_scope, without_politeness
from jawort.reading.wish import NOTHING, Context, Wish

_TORN_MOST: Final = 3  # pieces of a word of ours that a slip has torn apart


def _words(*texts: str) -> frozenset[str]:
    return frozenset(form for text in texts for form in forms(normal(text)))


_ERASE_YES: Final = _words("ja löschen", "yes erase")
_YES: Final = _ERASE_YES | _words("ja", "yes", "ja gerne", "ja anmelden", "yes sign up")
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
CONTRACT_WISH: Final = Wish(
    intent="human", also=("opt_out",), scope="ads", tier="B", saw="contract"
)


def exact(found: Sequence[Sentence], context: Context) -> Wish | None:
    """What a text of a few words is, when it is one of ours; None when it is not."""
    if not (words := _few(found)):
        return None
    typed = plain(words)
    asks = any(one.asks for one in found)
    torn = ["".join(words)] if 1 < len(words) <= _TORN_MOST else words  # "St op"
    for one in dict.fromkeys(map(tuple, (words, typed, torn))):
        if scope := stop_scope(one, context.topics):
            return Wish(intent="opt_out", scope=scope, tier="A", saw="stop")
    wanted = _politely_or_not(words)
    if wanted & _ERASE_YES and context.awaiting == "opt_in":
        return Wish(intent="erasure", tier="C", saw="erasure")  # no yes to what was asked
    if answer := _answer(wanted):
        return answered(context, answer)
    for intent, known in _EXACT:
        if wanted & known and not (asks and intent in ("erasure", "human")):
            return Wish(intent=intent, tier="A", saw=intent)
    if wanted & _CONTRACT and not asks:  # may end a contract: a human reads it (W-13)
        return CONTRACT_WISH
    if is_start(words):
        return Wish(intent="opt_in", tier="A", saw="start")
    return None


def read_answer(text: str) -> Literal["yes", "no"] | None:
    """A plain yes or no, and nothing else in it."""
    words = _few(sentences(text))
    return _answer(_politely_or_not(words)) if words else None


def _few(found: Sequence[Sentence]) -> list[str]:
    """All words of a text, and none of one that is longer than any of ours."""
    words = [word for one in found for word in one.words]
    return words if len(words) <= LONGEST else []


def _politely_or_not(words: Sequence[str]) -> frozenset[str]:
    return forms(" ".join(words)) | forms(without_politeness(words))


def _answer(wanted: frozenset[str]) -> Literal["yes", "no"] | None:
    if wanted & _NO:
        return "no"
    return "yes" if wanted & _YES else None


def answered(context: Context, answer: Literal["yes", "no"]) -> Wish:
    """What a plain yes or no means: a yes only as the answer to an open question (law.md W-08), a
    no as one to the advertising before it.
    """
    if answer == "no":
        if context.after_ads and not context.awaiting:
            return Wish(intent="opt_out", scope="ads", tier="B", saw="nay")
        return NOTHING
    if context.awaiting == "opt_in":
        return Wish(intent="opt_in", tier="A", saw="yes")
    if context.awaiting == "erasure":
        return Wish(intent="erasure", tier="A", saw="yes")
    return NOTHING
