"""Has the person said stop?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def stop_stands(s: Situation, kind: Kind) -> bool:
    """The person stopped everything and has not written since."""
    return s.optout == "all" and not s.inbound_after_optout


def stop_of_advertising_stands(s: Situation, kind: Kind) -> bool:
    """Advertising, and the person stopped advertising or everything."""
    return kind.ads and s.optout != "none"


def stop_of_notifications_stands(s: Situation, kind: Kind) -> bool:
    """A notification, and the person stopped everything or objected to everything.

    One exception: the person has since asked for exactly this under a running contract.
    """
    return (
        kind.notif
        and (s.optout == "all" or s.objection == "general")
        and not (
            s.basis == "contract"
            and s.profile == "CONTRACT"
            and s.requested
            and s.inbound_after_optout
        )
    )


def stop_of_this_type_stands(s: Situation, kind: Kind) -> bool:
    """A notification of a type which the person has stopped."""
    return kind.notif and s.type_optout
