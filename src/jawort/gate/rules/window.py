"""Is the person waiting for an answer right now?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def window_is_closed(s: Situation, kind: Kind) -> bool:
    """Free text on WhatsApp, but the last message of the person is a day old."""
    return s.channel == "wa" and s.form == "freeform" and not s.window_open


def nothing_to_answer(s: Situation, kind: Kind) -> bool:
    """This claims to be an answer, but no open request is there.

    One exception: a person answers an unanswered request late, once, by template, without
    advertising.
    """
    return (
        s.purpose in ("REPLY", "L_STOP", "L_INFO")
        and not s.window_open
        and not (
            s.purpose == "REPLY"
            and s.channel == "wa"
            and s.form == "template"
            and s.origin == "human"
            and s.requested
            and not s.ads_content
        )
    )
