"""May this person be called?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def call_is_not_permitted(s: Situation, kind: Kind) -> bool:
    """This would be a call, and the person has given no valid permission for calls."""
    return s.channel == "wa_call" and not s.call_permission
