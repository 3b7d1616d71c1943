"""What if no rule has spoken?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def no_rule_spoke(s: Situation, kind: Kind) -> bool:
    """Always true: whatever no rule allows is refused. Never reached; an alarm if it is."""
    return True
