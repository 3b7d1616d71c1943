"""Who is old enough to agree to an online service alone: a band is kept, never a date of birth.

Source: Art. 8(1) GDPR and the laws of the member states; law.md §2.6 (read 2026-11), G-13, E-09.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from jawort.domain.situation import Minor

AgeBand = Literal["old_enough", "under_no_parent", "under_with_parent", "unknown"]
"""What is kept of an answer about age."""

STRICTEST: Final = 16
"""Where the country is not known, or is none of the list."""

AGE_OF_CONSENT: Final[Mapping[str, int]] = MappingProxyType(
    {
        **dict.fromkeys(("BE", "EE", "FI", "LV", "MT", "PT", "SE"), 13),
        **dict.fromkeys(("AT", "BG", "CY", "ES", "IT", "LT"), 14),
        **dict.fromkeys(("CZ", "DK", "FR", "GR", "SI"), 15),
        **dict.fromkeys(("DE", "HR", "HU", "IE", "LU", "NL", "PL", "RO", "SK"), 16),
    }
)
"""From which age on somebody agrees alone, by member state (ISO 3166-1 alpha-2)."""


def age_of_consent(country: str) -> int:
    """From which age on, in years; the strictest for a country that is not known."""
    return AGE_OF_CONSENT.get(country.strip().upper(), STRICTEST)


def band(age: int | None, country: str, *, parent: bool = False) -> AgeBand:
    """The band of an age told in whole years; `parent`: a parent has authorised it, with proof.

    Raises ValueError for what is no age. An age of the very border is old enough.
    """
    if age is None:
        return "unknown"
    if not 0 <= age <= 130:
        raise ValueError("not an age in years")
    if age >= age_of_consent(country):
        return "old_enough"
    return "under_with_parent" if parent else "under_no_parent"


def minor_of(known: AgeBand, *, child_directed: bool) -> Minor:
    """What the gate is told. Unknown is fine only where the service does not address children."""
    if known == "unknown":
        return "unknown_child_directed" if child_directed else "ok"
    return "ok" if known == "old_enough" else known
