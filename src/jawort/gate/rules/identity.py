"""Is the one who reads this still the one we mean?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def identity_is_in_doubt(s: Situation, kind: Kind) -> bool:
    """The number may belong to somebody else, and nobody has just written from it.

    Whoever is writing right now may be answered, without anything from before the change.
    """
    return not s.identity_ok and not (s.purpose in ("REPLY", "L_INFO", "L_STOP") and s.window_open)
