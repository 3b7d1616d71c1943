"""Does a suppression remember a no of this person?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def suppression_stands(s: Situation, kind: Kind) -> bool:
    """A suppression stands, and no contract with the profile for it carries the message."""
    return s.suppressed and (kind.ads or s.basis != "contract" or s.profile != "CONTRACT")
