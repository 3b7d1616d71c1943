"""May the person be asked to confirm an opt-in?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def opt_in_of_a_child(s: Situation, kind: Kind) -> bool:
    """Asked would be a child without the parents."""
    return s.purpose == "L_DOI" and s.minor == "under_no_parent"


def opt_in_after_a_no(s: Situation, kind: Kind) -> bool:
    """Asked would be somebody who has said no and has not come back."""
    return (
        s.purpose == "L_DOI"
        and not s.requested
        and (
            s.suppressed
            or s.objection != "none"
            or s.optout != "none"
            or s.consent in ("denied", "withdrawn")
        )
    )


def opt_in_is_not_their_own(s: Situation, kind: Kind) -> bool:
    """The opt-in is not the person's own, or the controller would write first unpermitted."""
    return s.purpose == "L_DOI" and (
        not s.requested
        or (
            not s.window_open
            and (s.origin == "campaign" or not s.business_doi_enabled or s.profile == "REACTIVE")
        )
    )
