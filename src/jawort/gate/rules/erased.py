"""Is there still a person to write to?"""

from jawort.domain.purpose import Kind
from jawort.domain.situation import Situation


def person_is_erased(s: Situation, kind: Kind) -> bool:
    """The data of this person is gone."""
    return s.contact_state == "erased"


def person_is_being_erased(s: Situation, kind: Kind) -> bool:
    """The data is being destroyed now; only the word that it is done may follow."""
    return s.contact_state == "erasure_running" and s.purpose != "L_ERASE"
