"""Is this a code for somebody who is logging in?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def code_was_not_asked_for(s: Situation, kind: Kind) -> bool:
    """A code that nobody asked for."""
    return s.purpose == "AUTH" and not s.requested


def code_was_asked_for(s: Situation, kind: Kind) -> bool:
    """A code; that it was asked for has been settled one rule before."""
    return s.purpose == "AUTH"
