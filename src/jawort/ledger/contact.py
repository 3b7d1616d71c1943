"""Contacts and what they are known by: a person is a set of identifiers, found by keyed hashes."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.ids import timed_id
from jawort.ledger import seal
from jawort.ledger.keyed_hash import lookups
from jawort.ledger.query import query
from jawort.ledger.vault import Fate, OpenKeys, add_keys, keys_to_seal
from jawort.ledger.work import Work

_ADD_CONTACT = query("contact", "add_contact")
_ADD_IDENTIFIER = query("contact", "add_identifier")
_FIND = query("contact", "find")
_BY_IDS = query("contact", "by_ids")
_NEWEST = query("contact", "newest")
_IDENTIFIERS_OF = query("contact", "identifiers_of")
_END_IDENTIFIER = query("contact", "end_identifier")
_PERSON_OF = query("contact", "person_of")
_SET_RESTRICTED = query("contact", "set_restricted")
_SET_OBJECTION = query("contact", "set_objection")
_SET_OPTOUT = query("contact", "set_optout")
_SET_NAMES = query("contact", "set_names")
_SET_STATE = query("contact", "set_state")
_SET_IDENTITY = query("contact", "set_identity")
_LINK = query("contact", "link")
_UNLINK = query("contact", "unlink")

_LAST = UUID(int=2**128 - 1)


@dataclass(frozen=True, slots=True)
class NewContact:
    """A record to be made: where it came from, what is known."""

    origin: str
    identifiers: tuple[Identifier, ...]
    name: str = field(default="", repr=False)
    username: str = field(default="", repr=False)
    language: str = ""
    kind: str = "consumer"


@dataclass(frozen=True, slots=True)
class Contact:
    """A record as it stands. Name and username are empty once their key is destroyed."""

    contact_id: UUID
    state: ContactState
    kind: str
    origin: str
    name: str = field(repr=False)
    username: str = field(repr=False)
    language: str
    identity_ok: bool
    restricted: bool
    objection: str
    optout: str
    optout_at: datetime | None
    minor: str
    platform_ads_stop: bool
    created_at: datetime
    erased_on: date | None


@dataclass(frozen=True, slots=True)
class KnownIdentifier:
    """An identifier of a contact, with the time it is valid for."""

    identifier_id: UUID
    contact_id: UUID
    identifier: Identifier
    valid_from: datetime
    valid_to: datetime | None


async def add(work: Work, new: NewContact, *, now: datetime) -> UUID:
    """Make a record with its own data key. Raises asyncpg's UniqueViolationError when one of the
    identifiers already belongs to somebody: look first.
    """
    contact_id = timed_id(now, secrets.token_bytes(10))
    await work.run(_ADD_CONTACT, contact_id, new.kind, new.origin, None, None, new.language, now)
    await add_keys(work, [contact_id], Fate.ERASABLE)
    await set_names(work, contact_id, name=new.name, username=new.username)
    for identifier in new.identifiers:
        await add_identifier(work, contact_id, identifier, now=now)
    return contact_id


async def set_names(work: Work, contact_id: UUID, *, name: str, username: str) -> None:
    """Keep the name and the username a person shows at the moment."""
    key = (await keys_to_seal(work, [contact_id]))[contact_id]
    sealed = [
        seal.seal(key, text.encode(), place=_place(column, contact_id)) if text else None
        for column, text in (("name_sealed", name), ("username_sealed", username))
    ]
    await work.run(_SET_NAMES, contact_id, *sealed)


async def add_identifier(
    work: Work, contact_id: UUID, identifier: Identifier, *, now: datetime
) -> UUID:
    """Note that a person is known by one more identifier from now on."""
    key = (await keys_to_seal(work, [contact_id]))[contact_id]
    identifier_id = timed_id(now, secrets.token_bytes(10))
    hashes = lookups(work.keyring, work.controller_id, identifier)
    newest = max(hashes)
    value = seal.seal(key, identifier.value.encode(), place=value_place(identifier_id))
    await work.run(
        _ADD_IDENTIFIER,
        identifier_id,
        contact_id,
        identifier.portfolio_id,
        identifier.kind.value,
        value,
        hashes[newest],
        newest,
        now,
    )
    return identifier_id


async def end_identifier(work: Work, identifier_id: UUID, *, now: datetime) -> bool:
    """End an identifier: who writes from it later is a new contact. False when it had ended."""
    return await work.run(_END_IDENTIFIER, identifier_id, now) == 1


async def find(work: Work, identifier: Identifier) -> UUID | None:
    """Whose identifier this is now, or None. Tries every living generation of look-up keys."""
    hashes = list(lookups(work.keyring, work.controller_id, identifier).values())
    found = await work.value(_FIND, identifier.kind.value, identifier.portfolio_id, hashes)
    return UUID(str(found)) if found else None


async def person_of(work: Work, contact_id: UUID) -> list[UUID]:
    """All contacts of the same person, this one included, in a steady order."""
    rows = await work.rows(_PERSON_OF, contact_id)
    return sorted(row["contact_id"] for row in rows)


async def contacts(work: Work, ids: Sequence[UUID], keys: OpenKeys) -> list[Contact]:
    """Some records as they stand."""
    return [_contact(row, keys) for row in await work.rows(_BY_IDS, list(ids))]


async def newest(
    work: Work, keys_of: Any, *, before: UUID | None = None, count: int = 50
) -> list[Contact]:
    """The newest records, for lists; `before` goes on where the last page ended.

    `keys_of` gives the open keys for the ids on the page.
    """
    rows = await work.rows(_NEWEST, before or _LAST, count)
    keys = await keys_of(work, [row["contact_id"] for row in rows])
    return [_contact(row, keys) for row in rows]


async def identifiers_of(work: Work, ids: Sequence[UUID], keys: OpenKeys) -> list[KnownIdentifier]:
    """What some contacts are or were known by."""
    known = []
    for row in await work.rows(_IDENTIFIERS_OF, list(ids)):
        value = keys.text(row["value_sealed"], place=value_place(row["identifier_id"]))
        identifier = Identifier(IdentifierKind(row["kind"]), value, row["portfolio_id"])
        known.append(
            KnownIdentifier(
                row["identifier_id"],
                row["contact_id"],
                identifier,
                row["valid_from"],
                row["valid_to"],
            )
        )
    return known


async def set_restricted(work: Work, ids: Iterable[UUID], restricted: bool) -> None:
    """Restrict the processing of a person's records, or lift it (Art. 18 GDPR)."""
    await work.run(_SET_RESTRICTED, list(ids), restricted)


async def set_objection(work: Work, ids: Iterable[UUID], objection: str) -> None:
    """Note an objection: none, ads or general (Art. 21 GDPR)."""
    await work.run(_SET_OBJECTION, list(ids), objection)


async def set_optout(work: Work, ids: Iterable[UUID], optout: str, *, at: datetime) -> None:
    """Note an opt-out: none, ads or all."""
    await work.run(_SET_OPTOUT, list(ids), optout, at)


async def set_state(work: Work, ids: Iterable[UUID], state: ContactState) -> None:
    """Move records to another state."""
    await work.run(_SET_STATE, list(ids), state.value)


async def set_identity(work: Work, ids: Iterable[UUID], ok: bool, *, at: datetime) -> None:
    """Note that it is (un)certain who uses these identifiers (Art. 5(1)(d) GDPR)."""
    await work.run(_SET_IDENTITY, list(ids), ok, at)


async def link(
    work: Work, contact_id: UUID, linked_to: UUID, *, reason: str, now: datetime
) -> None:
    """Say that two records are one person. They keep their own keys, so it can be undone."""
    await work.run(_LINK, contact_id, linked_to, reason, now)


async def unlink(work: Work, contact_id: UUID, *, now: datetime) -> bool:
    """Undo a link. False when there was none."""
    return await work.run(_UNLINK, contact_id, now) == 1


def _contact(row: Any, keys: OpenKeys) -> Contact:
    contact_id = row["contact_id"]
    gone = row["state"] == ContactState.ERASED
    name = "" if gone else keys.text(row["name_sealed"], place=_place("name_sealed", contact_id))
    username = (
        ""
        if gone
        else keys.text(row["username_sealed"], place=_place("username_sealed", contact_id))
    )
    return Contact(
        contact_id=contact_id,
        state=ContactState(row["state"]),
        name=name,
        username=username,
        **{
            column: row[column]
            for column in (
                "kind",
                "origin",
                "language",
                "identity_ok",
                "restricted",
                "objection",
                "optout",
                "optout_at",
                "minor",
                "platform_ads_stop",
                "created_at",
                "erased_on",
            )
        },
    )


def _place(column: str, contact_id: UUID) -> str:
    return f"contact.{column}:{contact_id}"


def value_place(identifier_id: UUID) -> str:
    """Where the sealed value of an identifier stands: it opens nowhere else."""
    return f"identifier.value_sealed:{identifier_id}"
