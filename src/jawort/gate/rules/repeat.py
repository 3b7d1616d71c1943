"""Has this gone out before?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def message_went_out_before(s: Situation, kind: Kind) -> bool:
    """The very same message has gone out, or nobody knows whether it has."""
    return s.already_sent
