"""What a page must hear: only what has changed since it last heard, part by part."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from cloudapi_simulator.control import portrait
from cloudapi_simulator.control_panel import line_shown
from cloudapi_simulator.engine import Engine
from cloudapi_simulator.message import Message
from cloudapi_simulator.page.screen import screen

Json = dict[str, Any]
_MOST_PEOPLE = 500  # of whom a page is told
_MOST_PHONES = 30  # it may have open at once
_MOST_LINES = 300  # of the transcript at a time; the download has them all
_REMIND = 5  # looks between two tellings of a running clock's time; the page runs on by itself
Mark = tuple[str, str, bool]


class Watch:
    """One page and what it knows already."""

    def __init__(self, shown: list[str]) -> None:
        """`shown` are the ids of the people whose phones are open."""
        self._shown = shown[:_MOST_PHONES]
        self._told: Json = {}
        self._marks: dict[str, dict[str, Mark]] = {}
        self._line = 0
        self._looks = 0
        self._now: datetime | None = None

    def news(self, engine: Engine) -> list[tuple[str, Any]]:
        """The parts that changed, as (name, value). The first time that is everything."""
        world, now = engine.world, engine.clock.now()
        clock = engine.clock
        found: list[tuple[str, Any]] = []
        parts: Json = {
            "clock": {"mode": "virtual" if clock.is_virtual else "real", "rate": clock.rate},
            "lines": [line_shown(line) for line in world.lines.values()],
            "people": [
                portrait(engine, person) for person in list(world.people.values())[:_MOST_PEOPLE]
            ],
            "faults": world.faults.shown(),
            "neighbour": neighbour(engine),
            "templates": [_template(t) for t in list(world.templates.values())[-200:]],
        }
        for name, value in parts.items():
            if name not in self._told or self._told[name] != value:
                self._told[name] = value
                found.append((name, value))
        self._looks += 1
        is_new = now != self._now if clock.is_virtual else self._looks % _REMIND == 1
        if is_new or found:
            self._now = now
            found.append(("now", now.isoformat()))
        found.extend(self._phones(engine))
        found.extend(self._lines(engine))
        return found

    def _phones(self, engine: Engine) -> list[tuple[str, Any]]:
        world = engine.world
        found = []
        for person_id in self._shown:
            person = world.people.get(person_id)
            if person is None:
                continue
            known = self._marks.get(person_id, {})
            marks = {message.id: _mark(message) for message in person.inbox}
            if marks == known:
                continue
            self._marks[person_id] = marks
            changed = [m for m in list(person.inbox) if known.get(m.id) != marks[m.id]]
            messages = [screen(world, message) for message in changed]
            gone = [message_id for message_id in known if message_id not in marks]
            found.append(("phone", {"person": person_id, "messages": messages, "gone": gone}))
        return found

    def _lines(self, engine: Engine) -> list[tuple[str, Any]]:
        lines = engine.world.transcript.after(self._line)
        if not lines:
            return []
        self._line = lines[-1]["n"]
        return [("transcript", lines[-_MOST_LINES:])]


def neighbour(engine: Engine) -> str | None:
    """Where the program that listens has its own pages, if that is on this machine."""
    world = engine.world
    settings = world.settings
    target = world.subscriptions.target_of(settings.waba_id, settings.phone_number_id, "messages")
    parts = urlsplit(target or "")
    is_here = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
    return f"http://{parts.netloc}/" if is_here else None


def _mark(message: Message) -> Mark:
    words = str(message.content) if message.edited else ""
    return (message.status, words, message.deleted)


def _template(template: Any) -> Json:
    names = ("id", "name", "language", "category", "status", "quality", "reason")
    return {name: getattr(template, name) for name in names}
