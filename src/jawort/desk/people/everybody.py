"""The list of people, newest first, for staff: by name, with what they are known by masked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.contact import record
from jawort.desk.contact.record import Record
from jawort.desk.conversation import search
from jawort.desk.staff.permit import require
from jawort.domain.contact import ContactState, best_known
from jawort.domain.person import masked
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work

PAGE: Final = 40


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list. Name and identifier are personal data and never print."""

    contact_id: UUID
    name: str = field(repr=False)
    known_by: str = field(repr=False)
    state: str
    kind: str
    since: datetime


async def newest(work: Work, actor: Actor, *, before: UUID | None = None) -> list[Listed]:
    """The newest records that are not erased, up to PAGE of them; `before` goes on from a page."""
    require(actor, Permission.READ_PROOF)
    found = await record.newest(work, before=before, count=PAGE)
    return [_listed(one) for one in found if one.contact.state is not ContactState.ERASED]


async def find(work: Work, actor: Actor, asked: str, *, now: datetime) -> list[Listed]:
    """Whose name, number or message this is about; who is erased is left out. Raises Refusal for
    who may not read messages.
    """
    require(actor, Permission.READ_INBOX)
    hits = await search.find(work, actor, asked, now=now) if asked.strip() else []
    ids = list(dict.fromkeys(hit.contact_id for hit in hits))
    found = {one.contact.contact_id: one for one in await record.records(work, ids)}
    living = [found[one] for one in ids if one in found]
    return [_listed(one) for one in living if one.contact.state is not ContactState.ERASED]


async def named(work: Work, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, Listed]:
    """These records as a list shows them; who is erased is left out."""
    require(actor, Permission.READ_PROOF)
    found = await record.records(work, list(ids))
    return {
        one.contact.contact_id: _listed(one)
        for one in found
        if one.contact.state is not ContactState.ERASED
    }


def _listed(one: Record) -> Listed:
    held = best_known(known.identifier for known in one.identifiers if known.valid_to is None)
    shown = masked(held.kind.value, held.value) if held else ""
    return Listed(
        one.contact.contact_id,
        one.contact.name or one.contact.username,
        shown,
        one.contact.state.value,
        one.contact.kind,
        one.contact.created_at,
    )
