"""Does the person hear from the controller more often than announced?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def announced_frequency_is_reached(s: Situation, kind: Kind) -> bool:
    """Advertising, and the announced number of messages is used up."""
    return kind.ads and s.cap_hit
