"""Would this wake somebody up?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def contract_notification_would_disturb(s: Situation, kind: Kind) -> bool:
    """A contract notification in quiet hours that can wait."""
    return (
        kind.notif
        and s.basis == "contract"
        and s.profile == "CONTRACT"
        and s.quiet
        and not s.urgent
    )


def message_would_disturb(s: Situation, kind: Kind) -> bool:
    """Quiet hours, and this is advertising or can wait."""
    return s.quiet and (kind.ads or not s.urgent)
