"""What people see of one of our numbers beside its name: texts of the business, nobody's data."""

from collections.abc import Mapping
from typing import Final

LONGEST: Final = {"about": 139, "address": 256, "description": 512, "email": 128, "vertical": 64}
"""Code points a field may have. Source: Meta, "Business profiles" (platform.md §7.4; limits told by
an integrator)."""

SITES: Final = "websites"
_SITES_MOST: Final = 2
_LONGEST_SITE: Final = 256


def checked(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields of a profile as they may be shown. Raises ValueError that repeats none of them."""
    if not fields:
        raise ValueError("nothing to set")
    for name, value in fields.items():
        if name == SITES:
            if not _are_sites(value):
                raise ValueError("websites are at most two addresses")
        elif name not in LONGEST or not isinstance(value, str):
            raise ValueError("not a field of a profile")
        elif len(value) > LONGEST[name]:
            raise ValueError("a field of the profile is too long")
    return dict(fields)


def _are_sites(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= _SITES_MOST
        and all(
            isinstance(one, str)
            and one.startswith(("https://", "http://"))
            and len(one) <= _LONGEST_SITE
            for one in value
        )
    )
