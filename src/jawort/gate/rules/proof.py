"""Could the controller prove the consent?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def proof_is_incomplete(s: Situation, kind: Kind) -> bool:
    """The evidence of the consent is incomplete or does not match the log."""
    return not s.proof_ok
