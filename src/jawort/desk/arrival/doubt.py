"""Who is there now? Where a number, a user id or a device has changed, the person is asked once.

Until they confirm from where they write now, or staff say how they made sure, nothing is sent on
our own account and no answer carries history (law.md §8.1 `identity_ok`, G-05; GDPR Art. 5(1)(d)).
A number that changed hands looks the same as a person who changed numbers: nobody is taken at
Meta's word (platform.md §3.5).
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.arrival.heard import Heard, House, records_of
from jawort.desk.sending import legal
from jawort.domain.contact import IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.ledger import contact, doubt, fact
from jawort.ledger.doubt import Doubt
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.work import Work

_NAMES_OF_CHATS: Final = frozenset(
    {
        IdentifierKind.WA_ID,
        IdentifierKind.PHONE,
        IdentifierKind.BSUID,
        IdentifierKind.PARENT_BSUID,
    }
)

Members = Mapping[UUID, frozenset[UUID]]


@dataclass(frozen=True, slots=True)
class _Case:
    """The doubts about one person as they stand now. Its id is another one as soon as they are."""

    case_id: UUID
    doubts: tuple[Doubt, ...]

    @property
    def records(self) -> list[UUID]:
        """The records in doubt."""
        return [one.contact_id for one in self.doubts]


async def listed(work: Work, *, count: int) -> list[Doubt]:
    """Records whose person is uncertain, the longest first."""
    return await doubt.listed(work, count=count)


async def settle(
    work: Work, heard: Sequence[Heard], members: Members, house: House, *, now: datetime
) -> list[Draft]:
    """Take answers to our question, and ask whoever writes and was not asked yet.

    A yes settles the doubts it was asked about and no later one. A no leaves them, and ends what
    the record is known by here: who writes next is somebody new, with a record of their own.
    In a constant number of queries where nobody is in doubt.
    """
    people = records_of(heard, members)
    doubts = {one.contact_id: one for one in await doubt.of(work, people)}
    if not doubts:
        return []
    drafts: dict[UUID, Draft] = {}
    for one in sorted(heard, key=lambda one: one.yes_at):
        case = _case(members[one.contact_id], doubts)
        if case is None:
            continue
        if one.tapped == f"{legal.SAME}{case.case_id}":
            if settled := await _confirm(work, case, one, now=now):
                doubts = {key: kept for key, kept in doubts.items() if key not in settled}
                drafts[case.case_id] = one.draft(
                    "REPLY", legal.recognised(house.company, one.language), word="recognised"
                )
        elif one.tapped == f"{legal.OTHER}{case.case_id}":
            await _separate(work, members[one.contact_id], one, now=now)
            drafts.pop(case.case_id, None)
            doubts = {key: kept for key, kept in doubts.items() if key not in case.records}
        elif one.wish.intent != "opt_out":
            drafts.setdefault(case.case_id, _question(one, case, house))
    return list(drafts.values())


def _case(person: frozenset[UUID], doubts: Mapping[UUID, Doubt]) -> _Case | None:
    mine = tuple(doubts[one] for one in sorted(person) if one in doubts)
    if not mine:
        return None
    told = "|".join(f"{one.contact_id} {one.since and one.since.isoformat()}" for one in mine)
    return _Case(timeless_id(hashlib.sha256(told.encode()).digest()[:16]), mine)


def _question(one: Heard, case: _Case, house: House) -> Draft:
    """Asked once for each doubt: the key names it."""
    return Draft(
        question=one.question("REPLY", case.case_id),
        content=legal.same_person(house.company, case.case_id, one.language),
        idempotency_key=f"same:{case.case_id}",
    )


async def _confirm(work: Work, case: _Case, one: Heard, *, now: datetime) -> frozenset[UUID]:
    """The person says from where they write now that it is them; gives the records settled."""
    settled = await doubt.settle(work, case.records, at=one.yes_at)
    facts = [_fact(record, "verified", one) for record in sorted(settled)]
    if facts:
        await fact.append(work, facts, now=now)
    return frozenset(settled)


async def _separate(work: Work, person: frozenset[UUID], one: Heard, *, now: datetime) -> None:
    """Somebody else is there: the record loses what it is known by in chats. Its noes are
    remembered by those names and go on holding (house.md §4).
    """
    records = sorted(person)
    for known in await contact.identifiers_of(work, records, await open_keys(work, records)):
        if known.valid_to is None and known.identifier.kind in _NAMES_OF_CHATS:
            ends_at = max(one.received_at, known.valid_from)
            await contact.end_identifier(work, known.identifier_id, now=ends_at)
    await fact.append(work, [_fact(record, "other_person", one) for record in records], now=now)


def _fact(record: UUID, change: str, one: Heard) -> NewFact:
    return NewFact(
        FactKind.IDENTITY_CHANGED,
        RetentionClass.LOG_PERSONAL,
        record,
        public={"change": change},
        personal={
            "by": "person",
            "how": "in_thread_button",
            "message": str(one.message_id),
            "said_at": one.at.isoformat(),
        },
    )
