"""A thread as lines of a page: its entries under the headings of their days, and short words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from jawort.domain.conversation.inbox import Hit, Row
from jawort.domain.conversation.thread import Entry
from jawort.domain.sentence import Language, Sentence
from jawort.web.pages.inbox_words import local


@dataclass(frozen=True, slots=True)
class Day:
    """The heading of a day; `key` is its place in the page."""

    key: str
    text: str


def lines(entries: Sequence[Entry], heading: Callable[[datetime], str]) -> list[Entry | Day]:
    """The entries, oldest first, each day begun by its heading."""
    made: list[Entry | Day] = []
    today = ""
    for entry in entries:
        date = f"{local(entry.at):%Y-%m-%d}"
        if date != today:
            today = date
            made.append(Day(f"d-{date}", heading(entry.at)))
        made.append(entry)
    return made


def named(row: Row, language: Language) -> str:
    """How the person is called in the page; a plain word where only an id is known."""
    if row.name:
        return row.name
    return "Ohne Namen" if language == "de" else "No name"


def marked_parts(hit: Hit) -> list[tuple[bool, str]]:
    """A snippet in parts, those that were searched for marked."""
    parts: list[tuple[bool, str]] = []
    at = 0
    for begin, end in sorted(hit.marks):
        if begin < at or end > len(hit.snippet):
            continue
        parts += [(False, hit.snippet[at:begin]), (True, hit.snippet[begin:end])]
        at = end
    parts.append((False, hit.snippet[at:]))
    return [part for part in parts if part[1]]


def snoozes(now: datetime) -> list[tuple[Sentence, datetime]]:
    """When a conversation may come back: later today, tomorrow morning, on Monday."""
    here = local(now)
    eight = here.replace(hour=8, minute=0, second=0, microsecond=0)
    monday = eight + timedelta(days=7 - here.weekday())
    made = [
        (Sentence("In 2 Stunden", "In 2 hours"), here + timedelta(hours=2)),
        (Sentence("Morgen früh", "Tomorrow morning"), eight + timedelta(days=1)),
        (Sentence("Montag früh", "Monday morning"), monday),
        (Sentence("In einer Woche", "In a week"), eight + timedelta(days=7)),
    ]
    kept: list[tuple[Sentence, datetime]] = []
    for words, at in made:
        if all(at != before for _, before in kept):
            kept.append((words, at))
    return kept


def in_bytes(count: int, language: Language) -> str:
    """A size in its largest fitting unit, such as 2,4 MB."""
    size, unit = (count / 1_000_000, "MB") if count >= 1_000_000 else (count / 1000, "kB")
    text = f"{size:.1f} {unit}" if unit == "MB" else f"{max(1, round(size))} {unit}"
    return text.replace(".", ",") if language == "de" else text
