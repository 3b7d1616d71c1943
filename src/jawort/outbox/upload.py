"""Handing files to the carriers before their messages leave. It says nothing to anybody, so a
failed one is simply repeated.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

from jawort.domain.media import Media
from jawort.ledger import media, media_upload
from jawort.ledger.journal import note
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.media_piece import FileGone, stream
from jawort.ledger.media_upload import Waiting
from jawort.ledger.sending import errand
from jawort.ledger.work import Ledger, Work, is_database_away
from jawort.provider.whatsapp.error import RetryClass
from jawort.provider.whatsapp.media import upload
from jawort.provider.whatsapp.transport import Fault, Transport

MOST: Final = 4
"""Files of one company in one turn, one after another: memory stays small, and the line ours."""

TRIES_MOST: Final = 6
_TRIED_AGAIN: Final = frozenset({RetryClass.RETRY_LATER, RetryClass.RETRY_ONCE, RetryClass.WAIT})
_NAMELESS: Final = "file"


class Doors(Protocol):
    """Finds the connection of each of a company's numbers."""

    async def transports_of(self, work: Work) -> dict[UUID, Transport]:
        """By the id of the number; one without a key is missing."""
        ...


async def run_once(ledger: Ledger, doors: Doors, *, now: datetime) -> int:
    """Hand over what is asked for, a bounded number for each company; gives how many were taken
    up. Safe to stop and to repeat.
    """
    async with ledger.house_work() as house:
        controllers = await media_upload.controllers_due(house, now=now)
    count = 0
    for controller_id in controllers:
        try:
            count += await _of_one(ledger, doors, controller_id, now=now)
        except Exception as fault:  # the next company's files must not wait for this one's
            if is_database_away(fault):
                raise
            kind = type(fault).__name__.lower()
            note("upload_failed", level="error", controller=controller_id, fault=kind)
    return count


async def _of_one(ledger: Ledger, doors: Doors, controller_id: UUID, *, now: datetime) -> int:
    async with ledger.work(controller_id) as work:
        transports = await doors.transports_of(work)
        taken = await media_upload.take(work, list(transports), limit=MOST, now=now)
        files = await media.of_ids(work, [one.media_id for one in taken])
    for one in taken:
        file = files.get(one.media_id)
        await _hand_over(ledger, controller_id, transports[one.sender_id], one, file, now)
    return len(taken)


async def _hand_over(
    ledger: Ledger,
    controller_id: UUID,
    transport: Transport,
    one: Waiting,
    file: Media | None,
    now: datetime,
) -> None:
    fault: Fault | None = None
    carrier_id = ""
    if file is not None and file.is_kept:
        try:
            carrier_id = await upload(
                transport,
                one.line,
                stream(ledger, controller_id, file),
                size=file.byte_count,
                mime_type=file.content_type,
                filename=_shown_name(file),
            )
        except Fault as met:
            fault = met
        except (FileGone, ContactGone):
            return  # erased while it was read, and with it whatever asked for it
    async with ledger.work(controller_id) as work:
        if carrier_id and file is not None:
            try:
                await media_upload.done(work, one, file.contact_id, carrier_id, now=now)
            except ContactGone:  # erased meanwhile: then it must not stay there either
                await errand.add(work, "media", one.sender_id, about=carrier_id, now=now)
        elif fault is None or not _is_hopeful(fault) or one.try_count >= TRIES_MOST:
            await media_upload.fail(work, one)
        else:
            later = now + timedelta(seconds=2) * 4 ** (one.try_count - 1)
            await media_upload.again(work, one, at=later)


def _is_hopeful(fault: Fault) -> bool:
    return fault.outcome != "refused" or fault.meaning.retry in _TRIED_AGAIN


def _shown_name(file: Media) -> str:
    """The name the carrier is told. Only documents show theirs; it is told with the message."""
    ending = file.content_type.rpartition("/")[2]
    return f"{_NAMELESS}.{ending}" if ending.isalnum() and len(ending) < 6 else _NAMELESS
