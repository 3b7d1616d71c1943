"""Quiet hours: when a message that can wait does wait, by the clock where the person is."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

BEGINS: Final = time(21, 0)
ENDS: Final = time(8, 0)
SUNDAY: Final = 7


class Place(NamedTuple):
    """Where a person may be: every zone that is possible, and the holidays there.

    Where a country has several zones and the number does not say which, it is quiet as soon as it
    is quiet in one of them.
    """

    zones: Sequence[ZoneInfo]
    holidays: Collection[date]


def is_quiet(place: Place, *, ads: bool, now: datetime) -> bool:
    """Whether a message would disturb now: from 21:00 to 08:00; advertising also on Sundays and
    holidays. Source: law.md §8.1 `quiet` (§ 7(1) UWG; policy of the house).
    """
    return any(_quiet_at(now.astimezone(zone), place.holidays, ads) for zone in place.zones)


def quiet_until(place: Place, *, ads: bool, now: datetime) -> datetime:
    """The first moment from now on at which it is quiet nowhere in the place; now, if it is not.

    Zones so far apart that one of them is always quiet share no such moment within a fortnight;
    then the end of that time is given, and the message is asked about again then.
    """
    at = now
    while at < now + timedelta(days=14):
        later = [_end(at.astimezone(zone), place.holidays, ads) for zone in place.zones]
        furthest = max((end for end in later if end is not None), default=None)
        if furthest is None:
            break
        at = furthest
    return at


def _quiet_at(local: datetime, holidays: Collection[date], ads: bool) -> bool:
    if not ENDS <= local.time() < BEGINS:
        return True
    return ads and (local.isoweekday() == SUNDAY or local.date() in holidays)


def _end(local: datetime, holidays: Collection[date], ads: bool) -> datetime | None:
    """When the quiet of this moment ends, day by day; None when it is not quiet."""
    if not _quiet_at(local, holidays, ads):
        return None
    day = local.date() if local.time() < ENDS else local.date() + timedelta(days=1)
    return datetime.combine(day, ENDS, tzinfo=local.tzinfo).astimezone(UTC)
