"""Words of the composer that depend on a moment or a number: times, spans, window, gaps."""

import re
from calendar import month_abbr
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from jawort.domain.conversation.composer import Window
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Channel
from jawort.domain.window import OPEN_REQUEST_FOR, SERVICE_WINDOW_FOR, closes_at

SOON: Final = timedelta(hours=4)
LAST: Final = timedelta(hours=1)

_BERLIN: Final = ZoneInfo("Europe/Berlin")
_NEAR: Final = {
    -1: Sentence("gestern, {}", "yesterday, {}"),
    0: Sentence("heute, {}", "today, {}"),
    1: Sentence("morgen, {}", "tomorrow, {}"),
}
_GAP: Final = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_LEFT: Final = Sentence("noch {left} · bis {end}", "{left} left · until {end}")
_CLOSED: Final = Sentence(
    "Fenster zu seit {since} · freier Text geht erst wieder nach einer Nachricht",
    "Window closed since {since} · free text works again after their next message",
)
_NEVER: Final = Sentence(
    "Noch keine Nachricht · freier Text geht erst nach der ersten",
    "No message yet · free text works after their first",
)


def window_of(last_inbound_at: datetime | None, channel: Channel, *, now: datetime) -> Window:
    """How long free text may still leave, in whole minutes: the last one counts until it is over.

    Calm above four hours, soon below them, last below one (design, "Window clock").
    """
    if last_inbound_at is None:
        return Window("closed", words=_NEVER)
    end = closes_at(last_inbound_at, channel)
    if now >= end:
        since = told_time(end, now=now, with_today=False)
        words = Sentence(_CLOSED.de.format(since=since.de), _CLOSED.en.format(since=since.en))
        return Window("closed", ends_at=end, words=words)
    left = end - now
    minutes = -(-int(left.total_seconds()) // 60)
    span, until = told_span(minutes), told_time(end, now=now, with_today=False)
    whole = OPEN_REQUEST_FOR if channel in ("sms", "rcs") else SERVICE_WINDOW_FOR
    return Window(
        "last" if left < LAST else "soon" if left < SOON else "open",
        minutes_left=minutes,
        share=min(100, max(1, round(100 * (left / whole)))),
        ends_at=end,
        words=Sentence(
            _LEFT.de.format(left=span, end=until.de), _LEFT.en.format(left=span, end=until.en)
        ),
    )


def told_time(at: datetime, *, now: datetime, with_today: bool = True) -> Sentence:
    """A moment as people here say it: heute, 10:13 · gestern, 17:48 · 12.03.2026, 8:00."""
    local, today = at.astimezone(_BERLIN), now.astimezone(_BERLIN).date()
    clock = f"{local.hour}:{local:%M}"
    days = (local.date() - today).days
    if days == 0 and not with_today:
        return Sentence(clock, clock)
    if days in _NEAR:
        return Sentence(_NEAR[days].de.format(clock), _NEAR[days].en.format(clock))
    month = month_abbr[local.month]
    return Sentence(f"{local:%d.%m.%Y}, {clock}", f"{local.day} {month} {local.year}, {clock}")


def told_span(minutes: int) -> str:
    """A number of minutes as hours and minutes, the same in both languages."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"


def cut_at_gaps(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The text of a template around its gaps, and what these are called, in their order and as
    often as they stand there: there is one part more than there are gaps.
    """
    pieces = _GAP.split(text)
    return tuple(pieces[0::2]), tuple(pieces[1::2])
