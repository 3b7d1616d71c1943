"""Has the person objected?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def objection_stands(s: Situation, kind: Kind) -> bool:
    """Advertising, and the person objected to it."""
    return kind.ads and s.objection != "none"
