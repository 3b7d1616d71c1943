"""Is there any legal ground for notifications of this type?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def basis_is_missing(s: Situation, kind: Kind) -> bool:
    """A notification of a type for which no legal basis is on record."""
    return kind.notif and s.basis == "none"
