"""Does the consent cover this very message?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def scope_does_not_cover_it(s: Situation, kind: Kind) -> bool:
    """The consent was given for another channel, sender, topic or number."""
    return not s.scope_ok
