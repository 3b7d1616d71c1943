"""Is everything known that has to be known?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def input_is_unsettled(s: Situation, kind: Kind) -> bool:
    """Something could not be found out or does not fit, so nothing is sure."""
    return not s.valid
