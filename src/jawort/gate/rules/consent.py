"""What did the person say when asked?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def consent_is_withdrawn(s: Situation, kind: Kind) -> bool:
    """The person took the consent back."""
    return s.consent == "withdrawn"


def consent_is_denied(s: Situation, kind: Kind) -> bool:
    """The person said no."""
    return s.consent == "denied"


def consent_is_pending(s: Situation, kind: Kind) -> bool:
    """The person has not confirmed yet."""
    return s.consent == "pending"


def consent_is_expired(s: Situation, kind: Kind) -> bool:
    """The consent, or the time to confirm it, has run out."""
    return s.consent == "expired"


def consent_is_invalid(s: Situation, kind: Kind) -> bool:
    """The wording was withdrawn, or the consent was imported without proof."""
    return s.consent == "invalid"


def consent_is_missing(s: Situation, kind: Kind) -> bool:
    """The person was never asked."""
    return s.consent == "none"


def consent_carries_advertising(s: Situation, kind: Kind) -> bool:
    """Advertising that has passed every question before."""
    return kind.ads


def consent_carries_notification(s: Situation, kind: Kind) -> bool:
    """A notification that has passed every question before."""
    return kind.notif
