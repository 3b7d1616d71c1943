"""Contacts and what they are known by: a person is a set of identifiers, found by keyed hashes."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.ids import timed_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyed_hash import lookups
from jawort.ledger.keys.vault import Fate, OpenKeys, add_keys, keys_to_seal
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ADD_CONTACTS = query("contact", "add_contacts")
_ADD_IDENTIFIERS = query("contact", "add_identifiers")
_FIND = query("contact", "find")
_BY_IDS = query("contact", "by_ids")
_NEWEST = query("contact", "newest")
_IDENTIFIERS_OF = query("contact", "identifiers_of")
_END_IDENTIFIER = query("contact", "end_identifier")
_PERSON_OF = query("contact", "person_of")
_SET_RESTRICTED = query("contact", "set_restricted")
_SET_OBJECTION = query("contact", "set_objection")
_SET_OPTOUT = query("contact", "set_optout")
_SET_MINOR = query("contact", "set_minor")
_SET_NAMES = query("contact", "set_names")
_SET_STATE = query("contact", "set_state")
_SET_KIND = query("contact", "set_kind")
_SET_IDENTITY = query("contact", "set_identity")
_LINK = query("contact", "link")
_UNLINK = query("contact", "unlink")

_LAST = UUID(int=2**128 - 1)


@dataclass(frozen=True, slots=True)
class NewContact:
    """A record to be made: where it came from, what is known. `contact_id` None: one is made.

    `optout` is a no remembered from before this record; `identity_ok` False a doubt it begins with.
    """

    origin: str
    identifiers: tuple[Identifier, ...]
    name: str = field(default="", repr=False)
    username: str = field(default="", repr=False)
    language: str = ""
    kind: str = "consumer"
    contact_id: UUID | None = None
    optout: str = "none"
    optout_at: datetime | None = None
    identity_ok: bool = True


@dataclass(frozen=True, slots=True)
class NewIdentifier:
    """Something a person is known by from a moment on, until another one if it has ended."""

    contact_id: UUID
    identifier: Identifier
    valid_from: datetime
    valid_to: datetime | None = None


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
    (contact_id,) = await add_all(work, [new], now=now)
    return contact_id


async def add_all(work: Work, news: Sequence[NewContact], *, now: datetime) -> list[UUID]:
    """Make some records, each with its own data key, in a constant number of queries."""
    ids = [new.contact_id or timed_id(now, secrets.token_bytes(10)) for new in news]
    keys = {one: seal.new_data_key() for one in ids}
    await work.run(
        _ADD_CONTACTS,
        ids,
        now,
        [new.kind for new in news],
        [new.origin for new in news],
        _names(keys, "name_sealed", zip(ids, (new.name for new in news), strict=True)),
        _names(keys, "username_sealed", zip(ids, (new.username for new in news), strict=True)),
        [new.language for new in news],
        [new.optout for new in news],
        [new.optout_at for new in news],
        [new.identity_ok for new in news],
    )
    await add_keys(work, ids, Fate.ERASABLE, fresh=keys)
    known = [
        NewIdentifier(one, identifier, now)
        for one, new in zip(ids, news, strict=True)
        for identifier in new.identifiers
    ]
    if known:
        await _add_identifiers(work, known, keys, now=now)
    return ids


async def set_names(work: Work, contact_id: UUID, *, name: str, username: str) -> None:
    """Keep the name and the username a person shows at the moment."""
    await set_all_names(work, {contact_id: (name, username)})


async def set_all_names(work: Work, names: Mapping[UUID, tuple[str, str]]) -> None:
    """Keep the names and usernames that some people show at the moment."""
    keys = await keys_to_seal(work, list(names))
    await work.run(
        _SET_NAMES,
        list(names),
        _names(keys, "name_sealed", ((one, name) for one, (name, _) in names.items())),
        _names(keys, "username_sealed", ((one, name) for one, (_, name) in names.items())),
    )


async def add_identifier(
    work: Work, contact_id: UUID, identifier: Identifier, *, now: datetime
) -> UUID:
    """Note that a person is known by one more identifier from now on."""
    (made,) = await add_identifiers(work, [NewIdentifier(contact_id, identifier, now)], now=now)
    return made


async def add_identifiers(
    work: Work, news: Sequence[NewIdentifier], *, now: datetime
) -> list[UUID]:
    """Note what some people are or were known by."""
    keys = await keys_to_seal(work, [new.contact_id for new in news])
    return await _add_identifiers(work, news, keys, now=now)


async def _add_identifiers(
    work: Work, news: Sequence[NewIdentifier], keys: Mapping[UUID, seal.DataKey], *, now: datetime
) -> list[UUID]:
    ids = [timed_id(now, secrets.token_bytes(10)) for _ in news]
    rows = []
    for made, new in zip(ids, news, strict=True):
        hashes = lookups(work.keyring, work.controller_id, new.identifier)
        newest = max(hashes)
        plain = new.identifier.value.encode()
        value = seal.seal(keys[new.contact_id], plain, place=value_place(made))
        known = new.identifier
        place = (made, new.contact_id, known.portfolio_id, known.kind.value)
        rows.append((*place, value, hashes[newest], newest, new.valid_from, new.valid_to))
    rows.sort(key=lambda row: row[5])  # two writers of the same identifiers meet in one order
    await work.run(_ADD_IDENTIFIERS, *map(list, zip(*rows, strict=True)))
    return ids


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


async def set_minor(work: Work, ids: Iterable[UUID], minor: str) -> None:
    """Note whether a person is a child, as far as it is known (Art. 8 GDPR)."""
    await work.run(_SET_MINOR, list(ids), minor)


async def set_state(work: Work, ids: Iterable[UUID], state: ContactState) -> None:
    """Move records to another state."""
    await work.run(_SET_STATE, list(ids), state.value)


async def set_kind(work: Work, ids: Iterable[UUID], kind: str) -> None:
    """Note what somebody is to the company: consumer, business, employee or applicant."""
    await work.run(_SET_KIND, list(ids), kind)


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


def names_of(row: Any, keys: OpenKeys) -> tuple[str, str]:
    """The name and the username in a row of `contact`."""
    contact_id = row["contact_id"]
    return (
        keys.text(row["name_sealed"], place=_place("name_sealed", contact_id)),
        keys.text(row["username_sealed"], place=_place("username_sealed", contact_id)),
    )


def _contact(row: Any, keys: OpenKeys) -> Contact:
    contact_id = row["contact_id"]
    gone = row["state"] == ContactState.ERASED
    name, username = ("", "") if gone else names_of(row, keys)
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


def _names(
    keys: Mapping[UUID, seal.DataKey], column: str, names: Iterable[tuple[UUID, str]]
) -> list[bytes | None]:
    return [
        seal.seal(keys[one], name.encode(), place=_place(column, one)) if name else None
        for one, name in names
    ]


def _place(column: str, contact_id: UUID) -> str:
    return f"contact.{column}:{contact_id}"


def value_place(identifier_id: UUID) -> str:
    """Where the sealed value of an identifier stands: it opens nowhere else."""
    return f"identifier.value_sealed:{identifier_id}"
