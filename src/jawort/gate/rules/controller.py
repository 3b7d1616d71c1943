"""Has the controller done its homework before it writes to anybody?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def controller_is_not_ready(s: Situation, kind: Kind) -> bool:
    """A contract, notice, imprint or record the law asks for first is missing."""
    return not s.tenant_ready
