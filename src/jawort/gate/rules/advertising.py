"""Does advertising hide in a message that is none?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def service_carries_advertising(s: Situation, kind: Kind) -> bool:
    """The text advertises, though it is not sent as advertising and nobody asked."""
    return s.ads_content and not kind.ads and not (s.purpose == "REPLY" and s.requested)
