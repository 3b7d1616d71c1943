"""A yes that staff take down: signed on paper, with its scan, or said by phone (law.md §4.2).

On paper it counts once the person has written from the identifier; by phone it is never more than
a question. Either waits for the person's own yes in the chat where it must: they write START, are
shown the text, and say yes (law.md §4.1; BGH I ZR 164/09).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from jawort.desk.contact.record import living_person
from jawort.desk.media import file
from jawort.desk.media.file import Upload
from jawort.desk.opt_out.noted import NotedYes, record_yes
from jawort.desk.staff.permit import require
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work


@dataclass(frozen=True, slots=True)
class TakenDown:
    """What was agreed to: for which purpose, on which of our numbers, which text, and when.

    place: where it was signed; of a call the occasion, such as the number of an order.
    """

    purpose_id: UUID
    sender_id: UUID
    wording_id: UUID
    said_at: datetime
    place: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """The state it has led to: `granted`, or `pending` until the person confirms it in the chat.

    media_id: the scan, of a yes on paper.
    """

    state: str
    media_id: UUID | None = None


async def record(
    work: Work, actor: Actor, contact_id: UUID, told: TakenDown, scan: Upload, *, now: datetime
) -> Recorded:
    """Note a yes on paper with its scan, which is kept as long as the proof. Raises Refusal for who
    may not, for a file that is none, and for a yes that a no outweighs; then nothing is kept.
    """
    require(actor, Permission.RECORD_CONSENT)
    await living_person(work, contact_id)
    async with work.connection.transaction():
        kept = await file.keep_upload(
            work, actor, contact_id, replace(scan, purpose="evidence"), now=now
        )
        evidence = {
            "file_sha256": await file.digest(work, kept.media_id),
            "media_id": str(kept.media_id),
            "place": told.place.strip(),
        }
        state = await record_yes(work, contact_id, _noted("paper", told, actor, evidence), now=now)
    return Recorded(state, kept.media_id)


async def note_call(
    work: Work, actor: Actor, contact_id: UUID, told: TakenDown, *, now: datetime
) -> Recorded:
    """Note that somebody agreed by phone. It waits for their own yes in the chat, a day long; START
    then shows exactly this text. Raises Refusal as `record` does.
    """
    require(actor, Permission.RECORD_CONSENT)
    state = await record_yes(work, contact_id, _noted("phone", told, actor, {}), now=now)
    return Recorded(state)


def _noted(capture: str, told: TakenDown, actor: Actor, evidence: Mapping[str, object]) -> NotedYes:
    return NotedYes(
        capture=capture,
        purpose_id=told.purpose_id,
        sender_id=told.sender_id,
        said_at=told.said_at,
        by=actor.name,
        wording_id=told.wording_id,
        evidence=evidence,
    )
