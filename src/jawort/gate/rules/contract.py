"""Does a running contract carry this notification?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def contract_is_not_running(s: Situation, kind: Kind) -> bool:
    """A notification under a contract, but no order, booking or ticket is running."""
    return kind.notif and s.basis == "contract" and not s.contract_active


def channel_was_not_chosen(s: Situation, kind: Kind) -> bool:
    """A notification under a contract, but the person did not choose WhatsApp or refused it."""
    return (
        kind.notif
        and s.basis == "contract"
        and (not s.channel_chosen or s.consent in ("denied", "withdrawn"))
    )


def contract_carries_it(s: Situation, kind: Kind) -> bool:
    """A notification under a running contract, in the profile that allows it."""
    return kind.notif and s.basis == "contract" and s.profile == "CONTRACT"
