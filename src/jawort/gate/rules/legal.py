"""Does the law itself ask for this message?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def law_asks_for_it(s: Situation, kind: Kind) -> bool:
    """A confirmation, notice or answer which the law makes the controller send."""
    return kind.legal
