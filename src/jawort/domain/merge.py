"""Records that turn out to be one person: what holds for all of them, and what is left afterwards.

The stricter wins, while they are one person and for whatever was said meanwhile (house.md §4;
law.md §8.1 `consent`: on conflict the most protective state).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from jawort.domain.situation import ConsentState

_OPTOUT: Final = ("none", "ads", "all")
_OBJECTION: Final = ("none", "ads", "general")
_MINOR: Final = ("ok", "under_with_parent", "unknown_child_directed", "under_no_parent")

MOST_PROTECTIVE_FIRST: Final[tuple[ConsentState, ...]] = (
    "withdrawn",
    "denied",
    "invalid",
    "expired",
    "pending",
    "granted",
    "none",
)
"""Which of several answers about one purpose stands. Source: law.md §8.1 `consent`."""


@dataclass(frozen=True, slots=True)
class Restraint:
    """Everything on one record that keeps us from writing. Times are those of the person's acts."""

    optout: str = "none"
    optout_at: datetime | None = None
    objection: str = "none"
    platform_ads_stop: bool = False
    platform_ads_at: datetime | None = None
    restricted: bool = False
    minor: str = "ok"
    identity_ok: bool = True

    def told(self) -> dict[str, object]:
        """As JSON values, to be remembered with a merge."""
        return {
            "optout": self.optout,
            "optout_at": _text(self.optout_at),
            "objection": self.objection,
            "platform_ads_stop": self.platform_ads_stop,
            "platform_ads_at": _text(self.platform_ads_at),
            "restricted": self.restricted,
            "minor": self.minor,
            "identity_ok": self.identity_ok,
        }


def restraint_of(told: Mapping[str, Any]) -> Restraint:
    """What `Restraint.told` remembered. Raises KeyError when something is missing."""
    return Restraint(
        optout=told["optout"],
        optout_at=_time(told["optout_at"]),
        objection=told["objection"],
        platform_ads_stop=told["platform_ads_stop"],
        platform_ads_at=_time(told["platform_ads_at"]),
        restricted=told["restricted"],
        minor=told["minor"],
        identity_ok=told["identity_ok"],
    )


def stricter(before: Restraint, now: Restraint) -> Restraint:
    """Of each restraint the stricter: what a record keeps when a merge is undone. What was loosened
    meanwhile was perhaps another person's to loosen; what was tightened may have been this one's.
    """
    optout = max(before.optout, now.optout, key=_OPTOUT.index)
    stops = before.platform_ads_stop or now.platform_ads_stop
    return Restraint(
        optout=optout,
        optout_at=_latest(
            [one.optout_at for one in (before, now) if one.optout != "none"],
        ),
        objection=max(before.objection, now.objection, key=_OBJECTION.index),
        platform_ads_stop=stops,
        platform_ads_at=_latest(
            [one.platform_ads_at for one in (before, now) if one.platform_ads_stop == stops]
        ),
        restricted=before.restricted or now.restricted,
        minor=max(before.minor, now.minor, key=_MINOR.index),
        identity_ok=before.identity_ok and now.identity_ok,
    )


def strictest(states: Iterable[ConsentState]) -> ConsentState:
    """The answer that stands among those of several records of one person."""
    found = set(states)
    return next((one for one in MOST_PROTECTIVE_FIRST if one in found), "none")


def _latest(times: Iterable[datetime | None]) -> datetime | None:
    return max((at for at in times if at is not None), default=None)


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
