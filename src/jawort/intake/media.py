"""Fetching what people send: pictures, voice notes, films and papers, at our own pace.

The file comes in pieces and is sealed piece by piece; only a picture is held whole, because it is
drawn anew. What is asked for, and whether our key may go there, the dialect decides: a webhook's
own address is never followed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, Protocol
from uuid import UUID

from jawort.domain.media import (
    MOST_INBOUND_BYTES,
    MOST_PICTURE_BYTES,
    PICTURES,
    PIECE_BYTES,
    SNIFFED_BYTES,
    UNKNOWN,
    clean_name,
    is_shown,
    sniff,
)
from jawort.ledger import media, media_piece
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.media import Arrived, Wanted
from jawort.ledger.media_piece import FileGone, Place
from jawort.ledger.work import Ledger, Work
from jawort.papers.picture import Drawn, Order, Unreadable
from jawort.papers.picture_apart import draw_apart
from jawort.provider.whatsapp.media import StoredMedia, download, locate
from jawort.provider.whatsapp.transport import Fault, Transport

MOST: Final = 4
"""Files of one company in one turn, one after another: memory stays small."""

TRIES_MOST: Final = 5
"""For what came and was not what it should be; what could not be reached is tried for days."""

_LONGEST_REST: Final = timedelta(hours=6)
_NOT_THERE: Final = frozenset({100, 33})
"""What Graph says of an id that is no longer there. Source: platform.md §7.2."""

_TOO_BIG_CODE: Final = 131052
_EXPIRED: Final = frozenset({403, 404, 410})
_BROKEN_OFF: Final = timedelta(hours=2)


class Doors(Protocol):
    """Finds the connection of each of a company's numbers."""

    async def transports_of(self, work: Work) -> dict[UUID, Transport]:
        """By the id of the number; one without a key is missing."""
        ...


class _TooBig(Exception):
    """More came than a person may send."""


@dataclass(frozen=True, slots=True)
class _Again:
    """It may come later."""


_Ending = Arrived | _Again | Literal["failed", "too_big", "gone"]


_Clock = Callable[[], datetime]


async def run_once(
    ledger: Ledger, doors: Doors, *, now: datetime, clock: Callable[[], float]
) -> int:
    """Fetch what is due, a bounded number for each company; gives how many were taken up. Safe to
    stop and to repeat.

    clock: seconds from any beginning; a turn may take long, and every file is taken and noted at
    the time it is by then.
    """
    began = clock()

    def at() -> datetime:
        return now + timedelta(seconds=clock() - began)

    async with ledger.house_work() as house:
        controllers = await media.controllers_wanting(house, now=now)
    return sum([await _turn(ledger, one, doors, at) for one in controllers])


async def _turn(ledger: Ledger, controller_id: UUID, doors: Doors, at: _Clock) -> int:
    """One company's files, each with a lease of its own: it has not begun to run out while those
    before it were fetched.
    """
    async with ledger.work(controller_id) as work:
        transports = await doors.transports_of(work)
    for count in range(MOST):
        async with ledger.work(controller_id) as work:
            taken = await media.take(work, list(transports), limit=1, now=at())
        if not taken:
            return count
        for one in taken:
            await _Fetch(ledger, controller_id, transports[one.sender_id], one).run(at)
    return MOST


async def sweep(ledger: Ledger, *, now: datetime) -> int:
    """Forget uploads that were broken off hours ago; gives how many."""
    async with ledger.house_work() as house:
        return await media.never_arrived(house, before=now - _BROKEN_OFF, limit=500)


@dataclass(frozen=True, slots=True)
class _Fetch:
    """One file on its way in."""

    ledger: Ledger
    controller_id: UUID
    transport: Transport
    one: Wanted

    @property
    def place(self) -> Place:
        """Where its pieces lie."""
        one = self.one
        return Place(one.media_id, one.contact_id, one.retention_class, one.held_until)

    async def run(self, at: _Clock) -> None:
        """Try once, and note what came of it."""
        try:
            ending = await self.ending()
            async with self.ledger.work(self.controller_id) as work:
                await self.note(work, ending, now=at())
        except (ContactGone, FileGone):
            return  # erased meanwhile with all that was here; or another worker has it

    async def note(self, work: Work, ending: _Ending, *, now: datetime) -> None:
        """Remember the end of one try. Who came too late with nothing changes nothing."""
        one = self.one
        if isinstance(ending, Arrived):
            whose = (one.media_id, one.contact_id, one.retention_class)
            await media.settle(work, *whose, ending, was="wanted")
            return
        await media_piece.drop(work, self.place)
        if isinstance(ending, _Again):
            later = now + _rest(one.try_count)
            await media.again(work, one.media_id, one.held_until, at=later)
        else:
            await media.end(work, one.media_id, one.held_until, ending)

    async def ending(self) -> _Ending:
        """What comes of one try. An address that has just expired is asked for anew, once."""
        for is_last in (False, True):
            try:
                stored = await locate(self.transport, self.one.source, self.one.line)
                if stored.size is not None and stored.size > MOST_INBOUND_BYTES:
                    return "too_big"
                return await self.arrived(stored)
            except ValueError:
                return "failed"  # no id that could be asked for
            except _TooBig:
                return "too_big"
            except Fault as fault:
                if is_last or fault.http not in _EXPIRED or fault.outcome == "refused":
                    return _after(fault, self.one)
        return _Again()

    async def arrived(self, stored: StoredMedia) -> Arrived:
        """Take the file in. Raises Fault, _TooBig, ContactGone and FileGone."""
        most = MOST_INBOUND_BYTES + PIECE_BYTES
        async with aclosing(download(self.transport, stored, most_bytes=most)) as raw:
            content, head = _bounded(raw), b""
            async for chunk in content:
                head += chunk
                if len(head) >= SNIFFED_BYTES:
                    break
            real = sniff(head[:SNIFFED_BYTES], told=self.one.content_type, name=self.one.filename)
            is_small = (stored.size or 0) <= MOST_PICTURE_BYTES
            if real not in PICTURES or not is_small:
                return await self.kept(real, _all(head, content))
            data = await media_piece.joined(_all(head, content), most=MOST_INBOUND_BYTES)
        assert data is not None  # it is bounded already
        drawn = await _drawn(data) if len(data) <= MOST_PICTURE_BYTES else None
        if drawn is None:
            return await self.kept(UNKNOWN, _of(data))
        return await self.kept(drawn.content_type, _of(drawn.data), drawn)

    async def kept(
        self, real: str, content: AsyncIterator[bytes], drawn: Drawn | None = None
    ) -> Arrived:
        """Seal the pieces; gives what the file is."""
        written = await media_piece.write(self.ledger, self.controller_id, self.place, content)
        return Arrived(
            kind=self.one.kind,
            content_type=real,
            filename=clean_name(self.one.filename),
            byte_count=written.byte_count,
            sha256=written.sha256,
            is_shown=drawn is not None or is_shown(self.one.kind, real),
            width=drawn.width if drawn else None,
            height=drawn.height if drawn else None,
            preview=drawn.preview if drawn else b"",
        )


def _after(fault: Fault, one: Wanted) -> _Ending:
    code = fault.meaning.code
    if code in _NOT_THERE and fault.outcome == "refused":
        return "gone"
    if code == _TOO_BIG_CODE:
        return "too_big"
    came = fault.http == 200  # whole, and not what its digest says
    return "failed" if came and one.try_count >= TRIES_MOST else _Again()


def _rest(try_count: int) -> timedelta:
    """Five seconds, then four times as long each time, never more than six hours. Our choice."""
    doubled: int = 4 ** min(try_count - 1, 8)
    return min(_LONGEST_REST, timedelta(seconds=5) * doubled)


async def _drawn(data: bytes) -> Drawn | None:
    """The picture without what it tells about place and device; None where it cannot be read."""
    try:
        return await draw_apart(data, Order("in"))
    except Unreadable:
        return None


async def _bounded(content: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    count = 0
    async for chunk in content:
        count += len(chunk)
        if count > MOST_INBOUND_BYTES:
            raise _TooBig
        yield chunk


async def _all(head: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    if head:
        yield head
    async for chunk in rest:
        yield chunk


async def _of(data: bytes) -> AsyncIterator[bytes]:
    yield data
