"""The vault: data keys of persons, and through them everything personal."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from jawort.domain.ids import ZERO
from jawort.domain.retention import KEPT_BY_LAW, RetentionClass
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_LOCK = query("key", "lock_contacts")
_ADD = query("key", "add")
_OF_FATE = query("key", "of_fate")
_UNLOCKED = query("key", "unlocked_of_contacts")
_LOCKED = query("key", "locked_of_contacts")
_ADD_DAY = query("key", "add_day")
_OF_DAY = query("key", "of_day")


class Fate(StrEnum):
    """What erasure does with a data key."""

    ERASABLE = "erasable"  # destroyed at once
    KEPT_BY_LAW = "kept_by_law"  # locked, and destroyed on its end date (Art. 17(3) GDPR)


class ContactGone(Exception):
    """The contact is erased or being erased, or was never there: nothing is kept for it."""


class OpenKeys:
    """The data keys of some contacts, for reading: opens what was sealed under any of them."""

    def __init__(self, keys: Iterable[DataKey]) -> None:
        self._keys = {key.key_id: key for key in keys}

    def __repr__(self) -> str:
        return f"OpenKeys({len(self._keys)})"

    def open(self, sealed: bytes, *, place: str) -> bytes:
        """The plain value. Raises KeyDestroyed when its key is gone or locked."""
        key = self._keys.get(seal.key_id_of(sealed))
        if key is None:
            raise KeyDestroyed("the data key of this value is destroyed or locked")
        return seal.unseal(key, sealed, place=place)

    def text(self, sealed: bytes | None, *, place: str) -> str:
        """The plain text, empty where there is none."""
        return "" if sealed is None else self.open(sealed, place=place).decode()


def fate_of(retention_class: RetentionClass | None) -> Fate:
    """Which fate a value of this retention class has. None is an ordinary row: erasable."""
    return Fate.KEPT_BY_LAW if retention_class in KEPT_BY_LAW else Fate.ERASABLE


async def keys_to_seal(
    work: Work, contacts: Sequence[UUID], retention_class: RetentionClass | None = None
) -> dict[UUID, DataKey]:
    """The data key of each contact for values of this class, made where it does not exist yet.

    Holds the contacts against erasure until the transaction ends. Raises ContactGone when one of
    them is erased or being erased: a late writer must not bring a person back (promise 5).
    ZERO stands for the controller's own key.
    """
    wanted = sorted(set(contacts))
    people = [contact for contact in wanted if contact != ZERO]
    if people:
        rows = await work.rows(_LOCK, people)
        standing = [row for row in rows if row["state"] in ("active", "blocked")]
        if len(standing) != len(people):
            raise ContactGone
    fate = fate_of(retention_class)
    kept_class = retention_class.value if retention_class and fate is Fate.KEPT_BY_LAW else ""
    found = await _of_fate(work, wanted, fate, kept_class)
    if missing := [contact for contact in wanted if contact not in found]:
        await add_keys(work, missing, fate, kept_class)
        found = await _of_fate(work, wanted, fate, kept_class)
    if len(found) != len(wanted):
        raise ContactGone  # the key is locked: the law keeps it, and nothing is added to it
    return found


async def add_keys(
    work: Work,
    contacts: Sequence[UUID],
    fate: Fate,
    retention_class: str = "",
    *,
    fresh: Mapping[UUID, DataKey] | None = None,
) -> None:
    """Make data keys for contacts that have none of this fate. Another maker's key wins, so keys
    of one's own (`fresh`) are for contacts that nobody else knows yet.
    """
    kek = work.keyring.current_kek()
    made = [fresh[contact] if fresh else seal.new_data_key() for contact in contacts]
    no_end: list[date | None] = [None] * len(made)
    await work.run(
        _ADD,
        list(contacts),
        [fate.value] * len(made),
        [retention_class] * len(made),
        [key.key_id for key in made],
        [kek.kek_id] * len(made),
        [seal.wrap(kek, key) for key in made],
        no_end,
    )


async def open_keys(work: Work, contacts: Sequence[UUID]) -> OpenKeys:
    """All keys of some contacts that ordinary work may use. Locked keys are not among them."""
    rows = await work.rows(_UNLOCKED, list(set(contacts)))
    return OpenKeys(_unwrap(work, row) for row in rows)


async def open_locked_keys(work: Work, contacts: Sequence[UUID]) -> OpenKeys:
    """The locked keys too: only for claims, an authority or a tax audit, each use a fact
    (law.md §7, conflict rule). The caller records that fact in the same transaction.
    """
    contacts = list(set(contacts))
    rows = [*await work.rows(_UNLOCKED, contacts), *await work.rows(_LOCKED, contacts)]
    return OpenKeys(_unwrap(work, row) for row in rows)


async def day_key(work: HouseWork, day: date) -> DataKey:
    """The key of a day, made on its first use; destroyed after seven days (RC13, RC16)."""
    row = await work.row(_OF_DAY, day)
    if row is None:
        kek, key = work.keyring.current_kek(), seal.new_data_key()
        await work.run(_ADD_DAY, day, key.key_id, kek.kek_id, seal.wrap(kek, key))
        row = await work.row(_OF_DAY, day)
    return _unwrap(work, row)


async def _of_fate(
    work: Work, contacts: Sequence[UUID], fate: Fate, retention_class: str
) -> dict[UUID, DataKey]:
    rows = await work.rows(_OF_FATE, contacts, fate.value, retention_class)
    return {row["contact_id"]: _unwrap(work, row) for row in rows}


def _unwrap(work: Work | HouseWork, row: dict[str, bytes | UUID]) -> DataKey:
    kek_id, wrapped = row["kek_id"], row["wrapped"]
    assert isinstance(kek_id, UUID) and isinstance(wrapped, bytes)
    key = work.unwrapped.get(wrapped)
    if key is None:
        key = work.unwrapped[wrapped] = seal.unwrap(work.keyring.kek(kek_id), wrapped)
    return key
