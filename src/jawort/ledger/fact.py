"""Appending facts: the leaf that stays, and the personal part that can be erased."""

import base64
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import ZERO, timeless_id
from jawort.domain.retention import RetentionClass
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys, keys_to_seal
from jawort.ledger.proof.format import canonical, commitment
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ADD = query("fact", "add")
_ADD_PERSONAL = query("fact", "add_personal")
_ADD_WAITING = query("fact", "add_waiting")
_OF_CONTACTS = query("fact", "of_contacts")
_OF_CONTACTS_AND_KINDS = query("fact", "of_contacts_and_kinds")
_NEWEST_OF_CONTACTS = query("fact", "newest_of_contacts")
_OF_KINDS = query("fact", "of_kinds")
_BY_ID = query("fact", "by_id")


@dataclass(frozen=True, slots=True)
class Fact:
    """A remembered fact. Once erased or locked, `personal` and `r` are None; the leaf stays."""

    fact_id: UUID
    kind: FactKind
    day: date
    leaf: bytes
    leaf_index: int | None  # None: committed, not numbered yet
    contact_id: UUID | None
    personal: dict[str, Any] | None = field(repr=False)
    r: bytes | None = field(repr=False)

    @property
    def public(self) -> dict[str, Any]:
        """The non-personal part, as it stands in the leaf."""
        about: dict[str, Any] = msgspec.json.decode(self.leaf)["about"]
        return about


async def append(work: Work, facts: Sequence[NewFact], *, now: datetime) -> list[UUID]:
    """Remember facts within the caller's transaction; they get their numbers once committed.

    The exact time goes into the personal part; the leaf knows the day only. Raises ContactGone
    when a fact concerns an erased contact.
    """
    if now.tzinfo is None:
        raise ValueError("a fact needs an aware time")
    day = now.astimezone(UTC).date()
    keys = await _keys(work, facts)
    ids = [timeless_id(secrets.token_bytes(16)) for _ in facts]
    leaves, sealed = [], []
    for fact_id, fact in zip(ids, facts, strict=True):
        r = secrets.token_bytes(32)
        personal = {"at": _text(now), "fact": str(fact_id), **fact.personal}
        if fact.contact_id is not None:
            personal["contact"] = str(fact.contact_id)
        leaves.append(leaf_of(fact, day, commitment(r, canonical(personal))))
        opening = {"personal": personal, "r": base64.b64encode(r).decode()}
        key = keys[fact.contact_id or ZERO, fact.retention_class]
        sealed.append(seal.seal(key, canonical(opening), place=_place(fact_id)))
    await work.run(_ADD, ids, [fact.kind.value for fact in facts], [day] * len(facts))
    await work.run(
        _ADD_PERSONAL,
        ids,
        [fact.contact_id for fact in facts],
        [fact.retention_class.value for fact in facts],
        sealed,
    )
    await work.run(_ADD_WAITING, ids, leaves)
    return ids


def leaf_of(fact: NewFact, day: date, commitment_: bytes) -> bytes:
    """The canonical bytes of a fact's leaf: public part, day, and the commitment to the rest."""
    return canonical(
        {
            "about": dict(fact.public),
            "commitment": commitment_.hex(),
            "day": day.isoformat(),
            "kind": fact.kind.value,
            "v": 1,
        }
    )


async def facts_of(
    work: Work,
    contacts: Sequence[UUID],
    keys: OpenKeys,
    kinds: Sequence[FactKind] | None = None,
) -> list[Fact]:
    """All facts about some contacts in the order of the log, opened as far as `keys` can; only
    those of some kinds, if any are named.
    """
    if kinds is None:
        rows = await work.rows(_OF_CONTACTS, list(contacts))
    else:
        named = [kind.value for kind in kinds]
        rows = await work.rows(_OF_CONTACTS_AND_KINDS, list(contacts), named)
    return [_fact(row, keys) for row in rows]


async def newest_of(
    work: Work,
    contacts: Sequence[UUID],
    keys: OpenKeys,
    kinds: Sequence[FactKind],
    *,
    count: int,
) -> list[Fact]:
    """At most `count` facts of some kinds about some contacts, those written down last, the newest
    first: a long life costs no more than a short one. Opened as far as `keys` can.
    """
    named = [kind.value for kind in kinds]
    rows = await work.rows(_NEWEST_OF_CONTACTS, list(contacts), named, count)
    return [_fact(row, keys) for row in rows]


async def facts_of_kinds(work: Work, kinds: Sequence[FactKind], keys: OpenKeys) -> list[Fact]:
    """All facts of some kinds in the order of the log, for rebuilding what is folded from them.
    Of erased ones the leaf is left.
    """
    rows = await work.rows(_OF_KINDS, [kind.value for kind in kinds])
    return [_fact(row, keys) for row in rows]


async def fact(work: Work, fact_id: UUID, keys: OpenKeys) -> Fact | None:
    """One fact, or None when this controller has none of that id."""
    row = await work.row(_BY_ID, fact_id)
    return _fact(row, keys) if row else None


def _fact(row: Any, keys: OpenKeys) -> Fact:
    personal = r = None
    if row["personal_sealed"] is not None:
        try:
            opened = keys.open(row["personal_sealed"], place=_place(row["fact_id"]))
            opening = msgspec.json.decode(opened)
            personal, r = opening["personal"], base64.b64decode(opening["r"])
        except KeyDestroyed:
            pass  # erased or locked: the leaf is all that may be seen
    return Fact(
        fact_id=row["fact_id"],
        kind=FactKind(row["kind"]),
        day=row["day"],
        leaf=row["leaf"],
        leaf_index=row["leaf_index"],
        contact_id=row["contact_id"],
        personal=personal,
        r=r,
    )


async def _keys(
    work: Work, facts: Sequence[NewFact]
) -> dict[tuple[UUID, RetentionClass], seal.DataKey]:
    """The data key for each contact and class that occurs, one look-up for each class."""
    contacts_of: dict[RetentionClass, set[UUID]] = {}
    for one in facts:
        contacts_of.setdefault(one.retention_class, set()).add(one.contact_id or ZERO)
    keys: dict[tuple[UUID, RetentionClass], seal.DataKey] = {}
    for retention_class in sorted(contacts_of):
        found = await keys_to_seal(work, sorted(contacts_of[retention_class]), retention_class)
        keys |= {(contact, retention_class): key for contact, key in found.items()}
    return keys


def _place(fact_id: UUID) -> str:
    return f"fact_person.personal_sealed:{fact_id}"


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
