"""Could a child be reading?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def advertising_to_a_child(s: Situation, kind: Kind) -> bool:
    """Advertising, and the person is, or may be, a child."""
    return kind.ads and s.minor != "ok"


def notification_to_a_child(s: Situation, kind: Kind) -> bool:
    """A notification on consent, and the parents of a child have not agreed."""
    return kind.notif and s.minor in ("under_no_parent", "unknown_child_directed")
