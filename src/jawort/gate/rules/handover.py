"""Has a human taken over from the machine?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def human_has_taken_over(s: Situation, kind: Kind) -> bool:
    """A machine would speak although a human does, or is wanted."""
    return s.handover and s.origin in ("bot_ai", "bot_rule")
