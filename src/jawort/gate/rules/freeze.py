"""Is sending stopped by hand or by an incident?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def sending_is_frozen(s: Situation, kind: Kind) -> bool:
    """Sending is stopped, and this is not the breach notice that has to go out anyway."""
    return s.freeze and s.purpose != "L_BREACH"
