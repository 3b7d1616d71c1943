"""Has the controller decided to write first at all?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def controller_only_answers(s: Situation, kind: Kind) -> bool:
    """In this profile the controller never writes first."""
    return s.profile == "REACTIVE"
