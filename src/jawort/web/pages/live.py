"""Live pages: one LISTEN for each web process wakes the streams of all pages it has open.

A stream tells only ids of conversations, and from where on to ask again: the page fetches what it
may see as always. The id of each event is a commit-safe cursor, so that a browser that was away
asks after the last thing it heard, and nothing lies between.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from litestar import Request, get
from litestar.handlers import HTTPRouteHandler
from litestar.response import Stream

from jawort.desk.conversation import inbox as inbox_desk
from jawort.desk.conversation import presence, thread
from jawort.desk.staff import account as account_desk
from jawort.desk.staff.permit import require
from jawort.domain.conversation.inbox import Changes
from jawort.domain.sentence import Language
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.listen import INBOX, listen_whose
from jawort.web.house import House
from jawort.web.page import language_of
from jawort.web.pages.inbox_act import id_of
from jawort.web.session import actor_of, still_open

STREAM_S: Final = 55.0
"""How long one stream lives; the browser opens the next by itself, past the guard."""

BREATH_S: Final = 15.0
"""After so much silence a comment goes out, so that nobody between us takes the line for dead."""

GATHER_S: Final = 0.1
"""What comes within so short a time is told together."""

AGAIN_MS: Final = 1000  # when a browser asks again after the end of a stream

LONGEST_CURSOR: Final = 4_100
"""A cursor names every transaction that was open, so it is long while many write."""

_HEADERS: Final = {
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
    "X-Content-Type-Options": "nosniff",
}


@dataclass
class Hub:
    """The one ear of a web process: it listens as long as somebody has a page open, and wakes the
    pages of the company that has news, nobody else's.
    """

    house: House
    _waiting: dict[UUID, set[asyncio.Event]] = field(default_factory=dict)
    _ear: "asyncio.Task[None] | None" = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    @asynccontextmanager
    async def woken(self, controller_id: UUID) -> AsyncIterator[asyncio.Event]:
        """An event that is set whenever something of this company may have changed."""
        mine = asyncio.Event()
        self._waiting.setdefault(controller_id, set()).add(mine)
        if self._ear is None or self._ear.done():
            self._stop = asyncio.Event()
            self._ear = asyncio.create_task(self._listen(self._stop))
        try:
            yield mine
        finally:
            theirs = self._waiting[controller_id]
            theirs.discard(mine)
            if not theirs:
                del self._waiting[controller_id]
            if not self._waiting:
                self._stop.set()
                self._ear = None  # who comes before it has ended gets one of their own

    async def _listen(self, stop: asyncio.Event) -> None:
        await listen_whose(self.house.ledger, [INBOX], self._heard, stop=stop)

    def _heard(self, _channel: str, whose: str) -> None:
        """News of one company; after a lost line, and from whoever names none, of any."""
        try:
            woken = self._waiting.get(UUID(whose), set())
        except ValueError:
            woken = {one for several in self._waiting.values() for one in several}
        for one in woken:
            one.set()


def routes(house: House) -> list[HTTPRouteHandler]:
    """`/inbox/live`: a stream of events for one page."""
    hub = Hub(house)

    @get("/inbox/live")
    async def live(request: Request[Any, Any, Any]) -> Stream:
        actor = actor_of(request)
        require(actor, Permission.READ_INBOX)
        heard = request.headers.get("last-event-id") or request.query_params.get("since", "")
        since = str(heard)[:LONGEST_CURSOR]
        at = request.query_params.get("at", "")
        open_at = id_of(at) if at else None

        async def is_open() -> bool:
            return await still_open(house, request)

        told = Telling(hub, actor, since, open_at, language_of(request), is_open)
        return Stream(told.events(), media_type="text/event-stream", headers=_HEADERS)

    return [live]


@dataclass
class Telling:
    """What one page is told: changed conversations, and who else is in the open one."""

    hub: Hub
    actor: Actor
    cursor: str
    open_at: UUID | None
    language: Language
    is_open: Callable[[], Awaitable[bool]]
    _said: str = ""

    async def events(self) -> AsyncIterator[str]:
        """Events until the stream has lived its time."""
        loop = asyncio.get_running_loop()
        end = loop.time() + STREAM_S
        yield f"retry: {AGAIN_MS}\n\n"
        async with self.hub.woken(self.actor.controller_id) as woken:
            woken.set()  # what came before the page could listen
            while (rest := end - loop.time()) > 0:
                try:
                    await asyncio.wait_for(woken.wait(), min(rest, BREATH_S))
                except TimeoutError:
                    if not await self.is_open():
                        return
                    yield ": …\n\n"
                else:
                    await asyncio.sleep(GATHER_S)
                    woken.clear()
                for event in await self._news():
                    yield event

    async def _news(self) -> list[str]:
        house = self.hub.house
        events = []
        async with house.ledger.work(self.actor.controller_id) as work:
            changes = await inbox_desk.changes(work, self.actor, self.cursor)
            here = await self._here(work) if self.open_at else ""
            named = await self._named(work, changes)
        if changes.cursor != self.cursor or changes.conversations or changes.is_gap:
            self.cursor = changes.cursor
            if named:
                events.append(_event("changed", {"conversations": named}, self.cursor))
        if self.open_at and here != self._said:
            self._said = here
            said = {"conversation": str(self.open_at), "text": here}
            events.append(_event("presence", said, self.cursor))
        return events

    async def _named(self, work: Any, changes: Changes) -> list[str]:
        """What changed, and the open thread with it where it shows more than one conversation."""
        if changes.is_gap:
            return ["*"]
        changed = set(changes.conversations)
        at = self.open_at
        if (
            changed
            and at is not None
            and at not in changed
            and await thread.shows_any(work, self.actor, at, changed)
        ):
            changed.add(at)
        return sorted(str(one) for one in changed)

    async def _here(self, work: Any) -> str:
        assert self.open_at is not None
        now = self.hub.house.clock()
        found = await presence.who(work, self.actor, self.open_at, now=now)
        if not found:
            return ""
        names = {one.account_id: one.name for one in await account_desk.colleagues(work)}
        return presence_line(
            [(names.get(one.account_id, ""), one.is_typing) for one in found], self.language
        )


def presence_line(others: list[tuple[str, bool]], language: Language) -> str:
    """Who else is in a conversation, those who type before those who read; empty for nobody."""
    typing = [name for name, types in others if types and name]
    reading = [name for name, types in others if not types and name]
    if typing:
        names = _listed(typing, language)
        if language == "de":
            return f"{names} {'schreibt' if len(typing) == 1 else 'schreiben'} gerade …"
        return f"{names} {'is' if len(typing) == 1 else 'are'} typing …"
    if not reading:
        return ""
    names = _listed(reading, language)
    if language == "de":
        return f"{names} {'ist' if len(reading) == 1 else 'sind'} auch hier"
    return f"{names} {'is' if len(reading) == 1 else 'are'} here too"


def _listed(names: list[str], language: Language) -> str:
    if len(names) == 1:
        return names[0]
    return ", ".join(names[:-1]) + (" und " if language == "de" else " and ") + names[-1]


def _event(name: str, said: dict[str, Any], cursor: str) -> str:
    return f"id: {cursor}\nevent: {name}\ndata: {json.dumps(said)}\n\n"
