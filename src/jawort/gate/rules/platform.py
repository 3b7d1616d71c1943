"""Has the person stopped marketing on the platform itself?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def platform_stop_stands(s: Situation, kind: Kind) -> bool:
    """Advertising on WhatsApp, and the person pressed stop there."""
    return kind.ads and s.channel == "wa" and s.platform_ads_stop
