"""How the inbox says times, names and clocks: short, in both languages, in the zone of Berlin."""

from calendar import day_name as english_day
from calendar import month_name as english_month
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jawort.domain.sentence import Language

_DAYS: Final = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS: Final = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
SOON: Final = timedelta(hours=4)
LAST: Final = timedelta(hours=1)
_WHOLE: Final = timedelta(hours=24)
_FACES: Final = "abcde"


def local(at: datetime) -> datetime:
    """The time as the people here read it; UTC where no zones are known."""
    try:
        return at.astimezone(ZoneInfo("Europe/Berlin"))
    except ZoneInfoNotFoundError:
        return at


def clock(at: datetime) -> str:
    """The time of day, such as 08:12."""
    return f"{local(at):%H:%M}"


def stamp(at: datetime) -> str:
    """The same for programs, as the `datetime` of a `time`: to the minute, as it is shown."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def short(at: datetime, *, now: datetime, language: Language) -> str:
    """When, in the room of a row: the time today, else yesterday, else the date."""
    then, today = local(at), local(now)
    days = (today.date() - then.date()).days
    if days == 0:
        return f"{then:%H:%M}"
    if days == 1:
        return "gestern" if language == "de" else "yesterday"
    if language == "de":
        return f"{then:%d.%m.}" if then.year == today.year else f"{then:%d.%m.%Y}"
    month = english_month[then.month][:3]
    return f"{then.day} {month}" if then.year == today.year else f"{then.day} {month} {then.year}"


def when(at: datetime, *, now: datetime, language: Language) -> str:
    """When, in a sentence: today 10:13, yesterday, 17:48, or the date with the time."""
    then = local(at)
    days = (local(now).date() - then.date()).days
    if days == 0:
        return f"heute, {then:%H:%M}" if language == "de" else f"today, {then:%H:%M}"
    if days == 1:
        return f"gestern, {then:%H:%M}" if language == "de" else f"yesterday, {then:%H:%M}"
    if language == "de":
        return f"{then:%d.%m.%Y, %H:%M}"
    return f"{then.day} {english_month[then.month][:3]} {then:%Y, %H:%M}"


def day(at: datetime, *, now: datetime, language: Language) -> str:
    """The heading over the messages of one day."""
    then, today = local(at), local(now)
    days = (today.date() - then.date()).days
    if days == 0:
        return "Heute" if language == "de" else "Today"
    if days == 1:
        return "Gestern" if language == "de" else "Yesterday"
    year = "" if then.year == today.year else f" {then.year}"
    if language == "de":
        return f"{_DAYS[then.weekday()]}, {then.day}. {_MONTHS[then.month - 1]}{year}"
    return f"{english_day[then.weekday()]}, {then.day} {english_month[then.month]}{year}"


def left(until: datetime, *, now: datetime, language: Language) -> str:
    """How long a window is still open, in whole minutes and never more than there is."""
    minutes = max(0, int((until - now).total_seconds() // 60))
    hours, rest = divmod(minutes, 60)
    if hours >= 4 or (hours and not rest):
        text = f"{hours} h"
    elif hours:
        text = f"{hours} h {rest} min"
    else:
        text = f"{minutes} min"
    return f"noch {text}" if language == "de" else f"{text} left"


def urgency(until: datetime, *, now: datetime) -> str:
    """How a window is drawn: closed, in its last hour, closing soon, or open."""
    rest = until - now
    if rest <= timedelta(0):
        return "closed"
    if rest < LAST:
        return "last"
    return "soon" if rest < SOON else "open"


def share(until: datetime, *, now: datetime) -> int:
    """How much of a day is left, in percent of the ring."""
    return max(0, min(100, round((until - now) / _WHOLE * 100)))


def initials(name: str) -> str:
    """Up to two letters for the round sign beside a name; a question mark where there is none."""
    words = [word for word in name.replace("@", " ").replace(".", " ").split() if word[0].isalpha()]
    if not words:
        return "?"
    if len(words) == 1:
        return words[0][:2].upper() if words[0][0].isupper() else words[0][:2]
    return words[0][0].upper() + words[-1][0].upper()


def face(identity: object) -> str:
    """One of five quiet grounds, always the same for the same person."""
    return _FACES[sum(str(identity).encode()) % len(_FACES)]


def words(language: Language, now: datetime) -> dict[str, Any]:
    """Everything above, as the templates call it."""
    return {
        "now": now,
        "clock": clock,
        "stamp": stamp,
        "short": partial(short, now=now, language=language),
        "when": partial(when, now=now, language=language),
        "day": partial(day, now=now, language=language),
        "left": partial(left, now=now, language=language),
        "urgency": partial(urgency, now=now),
        "share": partial(share, now=now),
        "initials": initials,
        "face": face,
    }
