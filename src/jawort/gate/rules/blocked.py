"""Has the controller itself put a stop to this contact?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def contact_is_blocked(s: Situation, kind: Kind) -> bool:
    """The controller blocked this contact; what the law makes us tell the person stays open."""
    return s.contact_state == "blocked" and s.purpose not in (
        "L_STOP",
        "L_DSAR",
        "L_ERASE",
        "L_BREACH",
    )
