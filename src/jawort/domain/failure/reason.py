"""Why a message of ours did not arrive, told to people by the code that was kept with it."""

from typing import Final, NamedTuple

from jawort.domain.failure.code import CODES, RANGES
from jawort.domain.failure.meaning import MEANINGS
from jawort.domain.sentence import Sentence

_FINAL: Final = frozenset({"stop", "opt_out", "other_channel", "identity"})
_NO_REASON: Final = Sentence(
    "Die Nachricht kam nicht an. Einen Grund nennt WhatsApp nicht.",
    "The message did not arrive. WhatsApp gives no reason.",
)


class Told(NamedTuple):
    """What people are told: cause and cure in a sentence, and whether trying again can help."""

    sentence: Sentence
    can_retry: bool


def told(code: int) -> Told:
    """What to tell people about a kept error code; 0: the carrier named none.

    A retry by a person is a new message: the gate judges it like any other.
    """
    if not code:
        return Told(_NO_REASON, True)
    reason = CODES[code][0] if code in CODES else _in_range(code)
    what, _, de, en = MEANINGS[reason]
    return Told(Sentence(de, en), what not in _FINAL)


def _in_range(code: int) -> str:
    for first, last, reason, _ in RANGES:
        if first <= code <= last:
            return reason
    return "unknown"
