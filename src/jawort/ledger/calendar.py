"""Where a person's clock and calendar are, found from the number or the user id alone."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneNumber, country_code_for_region
from phonenumbers import region_code_for_number as region_of_number
from phonenumbers.timezone import time_zones_for_geographical_number

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.quiet import Place

_UNKNOWN_ZONE: Final = "Etc/Unknown"
_MANY_COUNTRIES: Final = frozenset({1, 7})  # calling codes shared by several large countries

# The zones most people of a country with many of them live in, for user ids, which tell the
# country and nothing else. Calling code 1 alone would stand for forty zones from Guam to Bermuda.
_ZONES_OF: Final = {
    "US": (
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "America/Anchorage",
        "Pacific/Honolulu",
    ),
    "CA": (
        "America/St_Johns",
        "America/Halifax",
        "America/Toronto",
        "America/Winnipeg",
        "America/Edmonton",
        "America/Vancouver",
    ),
    "KZ": ("Asia/Almaty",),
    "GB": ("Europe/London",),
}


def place_of(
    identifiers: Iterable[Identifier], fallback: str, home: tuple[str, str], now: datetime
) -> Place | None:
    """Zones and holidays where a person is, or None when not even the sender's country is known.

    fallback: the sender's country. home: the controller's country and Land; its holidays count
    for people of the same country only, because nobody knows in which Land they live.
    """
    found = {one.kind: one.value for one in identifiers}
    number = found.get(IdentifierKind.PHONE) or found.get(IdentifierKind.WA_ID)
    user_id = found.get(IdentifierKind.BSUID) or found.get(IdentifierKind.PARENT_BSUID)
    country, names = _of_number(number.removeprefix("+")) if number else ("", ())
    if not names and user_id:
        country, names = user_id[:2], _of_country(user_id[:2])
    if not names:
        country, names = fallback, _of_country(fallback)
    zones = tuple(zone for name in names if (zone := _zone(name)) is not None)
    if not zones:
        return None
    land = home[1] if country == home[0] else ""
    # The year of one zone may be over in another, and a quiet time may reach into the next.
    return Place(zones, _holidays(country, land, now.year))


def country_of(identifiers: Iterable[Identifier]) -> str:
    """The country a person is written to in, as two letters, by number or user id; empty where
    neither tells. What a message costs depends on it (platform.md §6).
    """
    found = {one.kind: one.value for one in identifiers}
    number = found.get(IdentifierKind.PHONE) or found.get(IdentifierKind.WA_ID)
    if number:
        return _of_number(number.removeprefix("+"))[0]
    user_id = found.get(IdentifierKind.BSUID) or found.get(IdentifierKind.PARENT_BSUID)
    return user_id[:2] if user_id else ""


def _of_number(digits: str) -> tuple[str, tuple[str, ...]]:
    """Country and possible zones of a number without its plus sign."""
    for length in (1, 2, 3):
        code = int(digits[:length])
        if code in COUNTRY_CODE_TO_REGION_CODE:
            number = PhoneNumber(country_code=code, national_number=int(digits[length:] or 0))
            region = COUNTRY_CODE_TO_REGION_CODE[code][0]
            if code in _MANY_COUNTRIES:
                region = region_of_number(number) or region
            names = tuple(time_zones_for_geographical_number(number))
            return region, () if names == (_UNKNOWN_ZONE,) else names
    return "", ()


@lru_cache(maxsize=512)
def _of_country(country: str) -> tuple[str, ...]:
    if country in _ZONES_OF:
        return _ZONES_OF[country]
    code = country_code_for_region(country)
    if not code:
        return ()
    names = time_zones_for_geographical_number(PhoneNumber(country_code=code, national_number=0))
    return () if names == (_UNKNOWN_ZONE,) else tuple(names)


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


@lru_cache(maxsize=512)
def _holidays(country: str, land: str, year: int) -> frozenset[date]:
    """National holidays, with those of the Land; none where the library knows neither."""
    years = (year - 1, year, year + 1)
    for subdivision in (land or None, None):
        try:
            return frozenset(holidays.country_holidays(country, subdiv=subdivision, years=years))
        except NotImplementedError:
            continue
    return frozenset()
