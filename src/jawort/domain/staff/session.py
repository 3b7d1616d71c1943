"""Being signed in: how long it lasts, when the screen locks, and what a browser is called."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from jawort.domain.sealed import Sealed
from jawort.domain.staff.account import Account

LASTS: Final = timedelta(days=7)
"""After this a session ends, however busy it is. Our choice: a working week, and a log-in after."""

IDLE: Final = timedelta(hours=12)
"""After this without an act of the person a session ends: a night."""

SEEN_AGAIN: Final = timedelta(seconds=20)
"""An act is noted at most so often: it must not cost a write each time."""


class Stage(StrEnum):
    """How far somebody has come in signing in."""

    SECOND_FACTOR = "second_factor"  # the password was right; the second factor is still owed
    OPEN = "open"


class Session(Sealed, frozen=True):
    """One browser of one person that is signed in."""

    session_id: UUID
    account: Account
    stage: Stage
    created_at: datetime
    seen_at: datetime
    ends_at: datetime
    locked_at: datetime | None = None
    agent: str = ""
    address_network: str = ""

    def has_ended(self, *, now: datetime) -> bool:
        """Is it over, by its absolute end or because nobody was there for a night?"""
        return now >= self.ends_at or now - self.seen_at >= IDLE

    def is_locked(self, *, now: datetime) -> bool:
        """Must the person show again who is there? A locked session answers nothing."""
        idle = timedelta(minutes=self.account.habits.lock_minutes)
        return self.locked_at is not None or now - self.seen_at >= idle


_BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def agent_family(header: str) -> str:
    """Browser and system in two words, as somebody would recognise their own; no version."""
    browser = next((name for mark, name in _BROWSERS if mark in header), "")
    system = next((name for mark, name in _SYSTEMS if mark in header), "")
    return ", ".join(word for word in (browser, system) if word)
