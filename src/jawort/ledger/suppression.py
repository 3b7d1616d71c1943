"""The remembered no: keyed hashes of identifiers that outlive the person's record (law.md T-07)."""

import base64
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from jawort.domain.contact import Identifier
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import ZERO
from jawort.domain.retention import RetentionClass
from jawort.ledger import fact
from jawort.ledger.keys.keyed_hash import remembered
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ADD = query("suppression", "add")
_LIFT = query("suppression", "lift")
_SCOPES = query("suppression", "scopes")
_CLEAR = query("suppression", "clear")
_MARK = query("suppression", "mark_erasure")
_ERASED_AT = query("suppression", "erased_at")
_COUNT_FORGOTTEN = query("suppression", "count_forgotten")


class No(NamedTuple):
    """A remembered no: what it covers, under which generation of key, and since when."""

    scope: str
    generation: int
    since: datetime


async def add(
    work: Work, identifiers: Iterable[Identifier], scope: str, *, since: datetime, now: datetime
) -> UUID | None:
    """Remember a no for every identifier of a person. `since` is the time of the person's act.

    The fact names no person: it holds the keyed hashes, under the controller's own key.
    """
    hashes = _newest_hashes(work, identifiers)
    if not hashes:
        return None
    no = No(scope, max(work.keyring.generations("suppression")), since)
    return await add_hashes(work, hashes, no, now=now)


async def add_all(
    work: Work, noes: Sequence[tuple[Sequence[Identifier], str, datetime]], *, now: datetime
) -> None:
    """Remember some noes, each of all identifiers of a person, with its scope and time."""
    generation = max(work.keyring.generations("suppression"))
    told = []
    for identifiers, scope, since in noes:
        if hashes := _newest_hashes(work, identifiers):
            told.append((hashes, No(scope, generation, since)))
    if not told:
        return
    ids = await fact.append(work, [_added(hashes, no) for hashes, no in told], now=now)
    rows: dict[tuple[bytes, str], tuple[object, ...]] = {}
    for fact_id, (hashes, no) in zip(ids, told, strict=True):
        for hash_ in hashes:
            earlier = rows.get((hash_, no.scope))
            if earlier is None or no.since >= earlier[3]:  # type: ignore[operator]
                rows[hash_, no.scope] = (hash_, no.scope, no.generation, no.since, fact_id)
    await work.run(_ADD, *map(list, zip(*rows.values(), strict=True)))


async def add_hashes(work: Work, hashes: Sequence[bytes], no: No, *, now: datetime) -> UUID:
    """Remember a no for keyed hashes, from an identifier or from the set of noes of a backup."""
    (fact_id,) = await fact.append(work, [_added(hashes, no)], now=now)
    await _keep(work, list(hashes), no.scope, no.generation, no.since, fact_id)
    return fact_id


def _added(hashes: Sequence[bytes], no: No) -> NewFact:
    scope, generation, since = no
    return NewFact(
        FactKind.SUPPRESSION_ADDED,
        RetentionClass.SUPPRESSION,
        public={"scope": scope.partition(":")[0]},
        personal={
            "hashes": [base64.b64encode(hash_).decode() for hash_ in hashes],
            "generation": generation,
            "scope": scope,
            "since": since.astimezone(UTC).isoformat(),
        },
    )


async def lift(
    work: Work,
    identifiers: Iterable[Identifier],
    scopes: Sequence[str],
    *,
    at: datetime,
    now: datetime,
) -> int:
    """Forget a no because the person confirmed a newer yes at `at`. An older or equal time lifts
    nothing: in doubt the no stands.
    """
    hashes = _all_hashes(work, identifiers)
    lifted = await work.run(_LIFT, hashes, list(scopes), at)
    if lifted:
        new = NewFact(
            FactKind.SUPPRESSION_LIFTED,
            RetentionClass.SUPPRESSION,
            personal={
                "hashes": [base64.b64encode(hash_).decode() for hash_ in hashes],
                "scopes": list(scopes),
                "lifted_at": at.astimezone(UTC).isoformat(),
            },
        )
        await fact.append(work, [new], now=now)
    return lifted


async def scopes(work: Work, identifiers: Iterable[Identifier]) -> dict[str, datetime]:
    """Which noes stand for any of these identifiers, under any suppression key there ever was."""
    rows = await work.rows(_SCOPES, _all_hashes(work, identifiers))
    return {row["scope"]: row["since"] for row in rows}


async def rebuild(work: Work) -> int:
    """Throw the list away and fold it again from facts alone; gives the number of facts read."""
    keys = await open_keys(work, [ZERO])
    kinds = (FactKind.SUPPRESSION_ADDED, FactKind.SUPPRESSION_LIFTED)
    facts = await fact.facts_of_kinds(work, kinds, keys)
    await work.run(_CLEAR)
    for one in facts:
        told = one.personal
        if told is None:
            raise ValueError("a suppression fact does not open: the controller's key is missing")
        hashes = [base64.b64decode(text) for text in told["hashes"]]
        if one.kind is FactKind.SUPPRESSION_ADDED:
            since = datetime.fromisoformat(told["since"])
            await _keep(work, hashes, told["scope"], told["generation"], since, one.fact_id)
        else:
            at = datetime.fromisoformat(told["lifted_at"])
            await work.run(_LIFT, hashes, told["scopes"], at)
    return len(facts)


async def mark_erased(work: Work, identifiers: Iterable[Identifier], *, at: datetime) -> None:
    """Note when a person was erased, so that what is dated earlier is forgotten on arrival."""
    hashes = _newest_hashes(work, identifiers)
    generation = max(work.keyring.generations("suppression"))
    await work.run(_MARK, hashes, [generation] * len(hashes), [at] * len(hashes))


async def erased_at(work: Work, identifiers: Iterable[Identifier]) -> datetime | None:
    """When a person known by one of these identifiers was last erased, or None."""
    found = await work.value(_ERASED_AT, _all_hashes(work, identifiers))
    assert found is None or isinstance(found, datetime)
    return found


async def must_forget(work: Work, identifiers: Sequence[Identifier], *, dated: datetime) -> bool:
    """Whether an update belongs to a time before its sender's erasure; if so it is counted and
    must not be kept (house.md §4, identity). The very moment of erasure counts as before.
    """
    erased = await erased_at(work, identifiers)
    if erased is None or dated > erased:
        return False
    await work.run(_COUNT_FORGOTTEN, _all_hashes(work, identifiers))
    return True


async def _keep(
    work: Work, hashes: list[bytes], scope: str, generation: int, since: datetime, fact_id: UUID
) -> None:
    count = len(hashes)
    await work.run(
        _ADD, hashes, [scope] * count, [generation] * count, [since] * count, [fact_id] * count
    )


def _newest_hashes(work: Work, identifiers: Iterable[Identifier]) -> list[bytes]:
    """One hash for each identifier, under the newest suppression key."""
    found = set()
    for identifier in identifiers:
        hashes = remembered(work.keyring, work.controller_id, identifier)
        found.add(hashes[max(hashes)])
    return sorted(found)


def _all_hashes(work: Work, identifiers: Iterable[Identifier]) -> list[bytes]:
    """The hashes of each identifier under every generation: all are tried."""
    found: set[bytes] = set()
    for identifier in identifiers:
        found |= set(remembered(work.keyring, work.controller_id, identifier).values())
    return sorted(found)
