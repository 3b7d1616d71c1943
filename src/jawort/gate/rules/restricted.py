"""Has the person had the use of the data restricted?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def use_is_restricted(s: Situation, kind: Kind) -> bool:
    """The data may only be kept, except for law, a wanted code, or a person answering."""
    return (
        s.restricted
        and not kind.legal
        and not (s.purpose == "AUTH" and s.requested)
        and not (s.purpose == "REPLY" and s.origin == "human" and s.window_open)
    )
