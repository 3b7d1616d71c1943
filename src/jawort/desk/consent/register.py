"""The consent register, usable with no other system: browse, find a person, look back (S1.41).

Refusals stand in it like yeses, and a no is found by its number also when the record is erased.
"""

from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.desk.contact.record import Record, find, records
from jawort.desk.staff.permit import require
from jawort.domain.contact import Identifier, IdentifierKind, best_known
from jawort.domain.fact import FactKind
from jawort.domain.person import masked
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.domain.right.refused import unknown_contact
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import contact, fact, register, suppression
from jawort.ledger.conversation import routes
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.register import FIRST, Entry, Place, Wanted
from jawort.ledger.situation import situations
from jawort.ledger.work import Work

PAGE: Final = 500
"""Entries read at once: memory stays flat however long the register is."""

LONG_PAGE: Final = 5_000
"""The same where nothing but counting is done with them."""

_BAD_PLACE: Final = (
    Sentence("Das ist keine Stelle im Register.", "This is no place in the register."),
    Sentence(
        "Nehmen Sie die, mit der die letzte Seite endet.",
        "Take the one with which the last page ends.",
    ),
)
_TOLD: Final = (
    FactKind.CONSENT_ASKED,
    FactKind.CONSENT_GIVEN,
    FactKind.CONSENT_REFUSED,
    FactKind.CONSENT_EXPIRED,
    FactKind.CONSENT_WITHDRAWN,
    FactKind.OBJECTION_RAISED,
    FactKind.OBJECTION_SETTLED,
    FactKind.CONTACT_LINKED,
    FactKind.CONTACT_UNLINKED,
    FactKind.IDENTITY_CHANGED,
    FactKind.NOTICE_SERVED,
)


@dataclass(frozen=True, slots=True)
class Holds:
    """What holds for one purpose and one of our numbers, over all records of the person: what the
    gate is told.
    """

    code: str
    topic: str
    channel: str
    brand: str
    sender_id: UUID
    state: str
    proof_ok: bool
    scope_ok: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry with the person's name and what they are known by, masked; each empty when nothing
    is known any more. Personal data, never prints.
    """

    entry: Entry
    name: str = field(repr=False)
    known_by: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Known:
    """Everything known about a person's yes and no. `remembered`: noes that outlive the record.
    `people`: the records, none where there is only a remembered no.
    """

    people: tuple[UUID, ...]
    entries: tuple[Entry, ...]
    holds: tuple[Holds, ...]
    remembered: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True)
class PreCheck:
    """What the register says of everybody who was ever asked about a purpose, before a campaign:
    how many the yes stands for, and how many not, by what stands against it. The gate still judges
    each message by itself.
    """

    reachable: int
    held_back: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a history: when it happened, in which record, what it was, and by which road."""

    at: datetime
    contact_id: UUID
    kind: FactKind
    about: str
    road: str
    fact_id: UUID
    log_index: int | None
    detail: dict[str, Any] = field(repr=False)


async def entries(
    work: Work, wanted: Wanted, *, after: Place = FIRST, count: int, now: datetime
) -> list[Entry]:
    """One page of the register; the place of its last entry is where the next page goes on."""
    return await register.page(work, wanted, after=after, count=count, now=now)


async def browse(
    work: Work, actor: Actor, wanted: Wanted, *, after: Place = FIRST, count: int, now: datetime
) -> list[Shown]:
    """One page of the register as staff see it: with the person's name and, masked, what they are
    known by. Raises Refusal for who may not read proofs.
    """
    require(actor, Permission.READ_PROOF)
    page = await register.page(work, wanted, after=after, count=count, now=now)
    people = await named(work, page)
    return [_shown(one, people.get(one.contact_id)) for one in page]


def _shown(entry: Entry, known: Record | None) -> Shown:
    if known is None:
        return Shown(entry, "", "")
    held = best_known(one.identifier for one in known.identifiers if one.valid_to is None)
    name = known.contact.name or known.contact.username
    return Shown(entry, name, masked(held.kind, held.value) if held else "")


async def every(work: Work, wanted: Wanted, *, now: datetime) -> AsyncIterator[list[Entry]]:
    """The whole register, page by page."""
    after = FIRST
    while page := await register.page(work, wanted, after=after, count=PAGE, now=now):
        yield page
        after = page[-1].place


async def pre_check(work: Work, purpose_id: UUID, *, now: datetime) -> PreCheck:
    """Read all standing consent for a purpose, page by page: memory stays flat."""
    held: Counter[str] = Counter()
    after = FIRST
    wanted = Wanted(purpose_id=purpose_id)
    while page := await register.page(work, wanted, after=after, count=LONG_PAGE, now=now):
        held.update(map(_what_holds, page))
        after = page[-1].place
    reachable = held.pop("", 0)
    return PreCheck(reachable, dict(sorted(held.items())))


def _what_holds(one: Entry) -> str:
    """The first thing that stands against a yes in this record; empty: nothing does."""
    if one.contact_state != "active":
        return "record"
    if one.state != "granted":
        return one.state
    if one.objection != "none":
        return "objection"
    if one.optout != "none":
        return "stopped"
    if not one.proof_ok:
        return "no_proof"
    return "" if one.scope_ok else "not_verified"


async def named(work: Work, page: Sequence[Entry]) -> dict[UUID, Record]:
    """The records on a page with what the people are known by, of those that still live."""
    ids = list(dict.fromkeys(one.contact_id for one in page))
    return {one.contact.contact_id: one for one in await records(work, ids)}


async def known_of(work: Work, candidates: Sequence[Identifier], *, now: datetime) -> Known:
    """What is known about whoever has one of these identifiers, and about a no to them that is
    remembered though nobody has them any more.
    """
    found = await find(work, candidates)
    people = sorted({one for who in found for one in await contact.person_of(work, who)})
    noes = await suppression.scopes(work, candidates)
    return await _known(work, people, dict(noes), now=now)


async def user_ids(work: Work, line: str) -> list[Identifier]:
    """The line as a user id of Meta's, in each portfolio of ours it may hold in; none, when it has
    not the form of one.
    """
    text, found = line.strip(), []
    for portfolio_id in sorted({one.portfolio_id for one in await routes(work)}):
        for kind in (IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID):
            try:
                found.append(Identifier(kind, text, portfolio_id))
            except ValueError:
                continue  # not of this kind
    return found


async def shown(work: Work, contact_id: UUID, *, now: datetime) -> Known:
    """What is known about one person, over all linked records. Raises Refusal when there is no such
    record.
    """
    people = await _people(work, contact_id)
    names = await contact.identifiers_of(work, people, await open_keys(work, people))
    noes = await suppression.scopes(work, [one.identifier for one in names])
    return await _known(work, people, noes, now=now)


async def history(work: Work, contact_id: UUID) -> list[Told]:
    """All that was asked, said and found out about a person's consent, the oldest first."""
    people = await _people(work, contact_id)
    facts = await fact.facts_of(work, people, await open_keys(work, people), list(_TOLD))
    told = [
        Told(
            at=_when(one.personal),
            contact_id=one.contact_id,
            kind=one.kind,
            about=str(one.public.get("purpose") or one.personal.get("scope") or ""),
            road=str(one.personal.get("capture") or one.personal.get("cause") or ""),
            fact_id=one.fact_id,
            log_index=one.leaf_index,
            detail=one.personal,
        )
        for one in facts
        if one.personal is not None and one.contact_id is not None
    ]
    return sorted(told, key=lambda one: (one.at, one.fact_id))


async def _people(work: Work, contact_id: UUID) -> list[UUID]:
    people = await contact.person_of(work, contact_id)
    if not await contact.contacts(work, [contact_id], await open_keys(work, [contact_id])):
        raise unknown_contact()
    return people


async def _known(
    work: Work, people: Sequence[UUID], noes: dict[str, datetime], *, now: datetime
) -> Known:
    lines = await register.of_people(work, people, now=now)
    holds: list[Holds] = []
    seen = list(dict.fromkeys((one.code, one.topic, one.channel, one.sender_id) for one in lines))
    brands = {one.sender_id: one.brand for one in lines}
    asked = [_question(people[0], *what) for what in seen]
    for what, found in zip(seen, await situations(work, asked, now=now), strict=True):
        code, topic, channel, sender_id = what
        said = (found.consent, found.proof_ok, found.scope_ok)
        holds.append(Holds(code, topic, channel, brands[sender_id], sender_id, *said))
    return Known(tuple(people), tuple(lines), tuple(holds), tuple(sorted(noes.items())))


def _question(contact_id: UUID, code: Any, topic: str, channel: Any, sender_id: UUID) -> Question:
    return Question(
        contact_id=contact_id,
        channel=channel,
        origin="campaign",
        form="template",
        purpose=code,
        topic=topic,
        sender_id=sender_id,
    )


def _when(told: dict[str, Any]) -> datetime:
    """When it happened, as the person's time; else when it was written down."""
    at = told.get("act_at") or told.get("changed_at") or told["at"]
    return datetime.fromisoformat(str(at))


def place_of(text: str) -> Place:
    """A place in the register as it was told. Raises Refusal when it is none."""
    try:
        contact_id, purpose_id, sender_id = (UUID(part) for part in text.split("/"))
    except ValueError:
        raise Refusal("BAD_PLACE", *_BAD_PLACE) from None
    return contact_id, purpose_id, sender_id


def told_place(place: Place) -> str:
    """A place in the register, to go on from there."""
    return "/".join(str(part) for part in place)
