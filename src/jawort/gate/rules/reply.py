"""Is this an answer to what the person wrote?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def answer_is_none(s: Situation, kind: Kind) -> bool:
    """A timer or a campaign cannot answer, and a campaign can only advertise or warn."""
    return (s.purpose == "REPLY" and s.origin == "automation") or (
        s.origin == "campaign" and not kind.ads and s.purpose != "N09"
    )


def away_note_repeats(s: Situation, kind: Kind) -> bool:
    """The automatic note has been sent to this person already a short while ago."""
    return s.purpose == "REPLY" and s.origin == "auto_ack" and s.cap_hit


def answer_holds_the_offer_asked_for(s: Situation, kind: Kind) -> bool:
    """An answer with the offer which the person asked about."""
    return s.purpose == "REPLY" and s.ads_content


def answer_to_a_request(s: Situation, kind: Kind) -> bool:
    """An answer."""
    return s.purpose == "REPLY"
