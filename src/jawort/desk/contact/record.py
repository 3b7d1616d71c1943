"""Records of people: made, found and shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.domain.contact import ContactState, Identifier
from jawort.domain.refusal import Refusal
from jawort.domain.right.refused import erased_contact, unknown_contact
from jawort.domain.sentence import Sentence
from jawort.ledger import contact
from jawort.ledger.contact import Contact, KnownIdentifier, NewContact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.person import lock_person
from jawort.ledger.work import Work

_LIVING: Final = (ContactState.ACTIVE, ContactState.BLOCKED)

_NO_IDENTIFIER = (
    Sentence(
        "Es fehlt, woran die Person erkannt wird.", "It is missing what the person is known by."
    ),
    Sentence("Geben Sie mindestens eine Kennung an.", "Give at least one identifier."),
)
_EXISTS = Sentence(
    "Unter dieser Kennung gibt es schon einen Kontakt: {contact}.",
    "There is a contact known by this already: {contact}.",
)
_EXISTS_CURE = Sentence(
    "Arbeiten Sie mit diesem weiter: jawort contact show {contact}",
    "Go on with that one: jawort contact show {contact}",
)


@dataclass(frozen=True, slots=True)
class Record:
    """A record with what the person is or was known by. Personal data: prints its id only."""

    contact: Contact
    identifiers: tuple[KnownIdentifier, ...]

    def __repr__(self) -> str:
        return f"Record({self.contact.contact_id})"


async def add(work: Work, new: NewContact, *, now: datetime) -> UUID:
    """Make a record. Raises Refusal when nothing is known of the person, or when one of the
    identifiers belongs to somebody already: two records of one person would halve a later no.
    """
    if not new.identifiers:
        raise Refusal("NO_IDENTIFIER", *_NO_IDENTIFIER)
    for identifier in new.identifiers:
        if owner := await contact.find(work, identifier):
            raise Refusal(
                "CONTACT_EXISTS", _EXISTS.about(contact=owner), _EXISTS_CURE.about(contact=owner)
            )
    return await contact.add(work, new, now=now)


async def find(work: Work, candidates: Sequence[Identifier]) -> list[UUID]:
    """Whose identifiers these are now: every record found, each once."""
    found = [await contact.find(work, identifier) for identifier in candidates]
    return sorted({contact_id for contact_id in found if contact_id})


async def newest(work: Work, *, before: UUID | None, count: int) -> list[Record]:
    """The newest records, newest first; `before` goes on where the last page ended."""
    contacts = await contact.newest(work, open_keys, before=before, count=count)
    return await _records(work, contacts)


async def record(work: Work, contact_id: UUID) -> Record:
    """One record as it stands. Raises Refusal when there is none."""
    found = await contact.contacts(work, [contact_id], await open_keys(work, [contact_id]))
    if not found:
        raise unknown_contact()
    return (await _records(work, found))[0]


async def records(work: Work, ids: Sequence[UUID]) -> list[Record]:
    """Some records as they stand, in a constant number of queries; who is unknown is left out."""
    found = await contact.contacts(work, ids, await open_keys(work, ids))
    return await _records(work, found)


async def living_person(work: Work, contact_id: UUID) -> list[Contact]:
    """Every living record of the person, held until the transaction ends.

    Raises Refusal when this record is unknown or erased.
    """
    states = await lock_person(work, contact_id)
    if contact_id not in states:
        raise unknown_contact()
    if states[contact_id] not in _LIVING:
        raise erased_contact()
    ids = sorted(one for one, state in states.items() if state in _LIVING)
    return await contact.contacts(work, ids, await open_keys(work, ids))


async def identifiers(work: Work, people: Sequence[Contact]) -> list[Identifier]:
    """Everything these records are or were known by."""
    ids = [one.contact_id for one in people]
    known = await contact.identifiers_of(work, ids, await open_keys(work, ids))
    return [one.identifier for one in known]


async def _records(work: Work, contacts: Sequence[Contact]) -> list[Record]:
    living = [one.contact_id for one in contacts if one.state in _LIVING]
    keys = await open_keys(work, living)
    known: dict[UUID, list[KnownIdentifier]] = {}
    for one in await contact.identifiers_of(work, living, keys):
        known.setdefault(one.contact_id, []).append(one)
    return [Record(one, tuple(known.get(one.contact_id, ()))) for one in contacts]
