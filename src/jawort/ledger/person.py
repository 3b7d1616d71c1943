"""All rows of one person, read or erased by walking the declaration (house.md §4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.declared.declaration import tables_of_person
from jawort.domain.declared.field import Eraser, Left, Protection, Table
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys
from jawort.ledger.query import Query, query
from jawort.ledger.work import Work

_LOCK = query("contact", "lock")
_PERSON_OF = query("contact", "person_of")
_MOST_LINKS = 100  # rounds of "somebody was linked meanwhile" before we give up


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row of a person with its sealed values opened; a locked or destroyed one is None."""

    table: str
    values: dict[str, Any] = field(repr=False)


async def lock_person(work: Work, contact_id: UUID) -> dict[UUID, str]:
    """Every contact of a person with its state, held until the transaction ends.

    Writers hold FOR KEY SHARE (vault.keys_to_seal) and a new link does too, so nobody can write
    for the person or add to the set meanwhile. Empty when there is no such contact.
    """
    for _ in range(_MOST_LINKS):
        wanted = {row["contact_id"] for row in await work.rows(_PERSON_OF, contact_id)}
        rows = await work.rows(_LOCK, sorted(wanted))
        still = {row["contact_id"] for row in await work.rows(_PERSON_OF, contact_id)}
        if still <= wanted:
            return {row["contact_id"]: row["state"] for row in rows}
    raise RuntimeError("the links of a person do not come to rest")


async def read(work: Work, table: Table, people: Sequence[UUID], keys: OpenKeys) -> list[PersonRow]:
    """All rows of some contacts in one table, with what `keys` open."""
    rows = await work.rows(_reading(table.name), list(people))
    return [PersonRow(table.name, _opened(table, row, keys)) for row in rows]


async def count(work: Work, table: Table, people: Sequence[UUID], kept: Sequence[str]) -> int:
    """How many rows an erasure would remove or empty, when these retention classes are kept."""
    if table.eraser is Eraser.LOCK:
        return 0  # keys are counted by what they open
    return int(await work.value(_counting(table.name), *_values(table, people, kept)))


async def erase(
    work: Work, table: Table, people: Sequence[UUID], kept: Sequence[str], *, day: date
) -> int:
    """Remove or empty the rows of some contacts in one table; `kept` classes stay, without the
    hashes by which they could be found. Gives the number of rows.
    """
    values = _values(table, people, kept)
    if table.eraser is Eraser.DELETE:
        removed = await work.run(_deleting(table.name), *values)
        if (hiding := _hiding(table.name)) is not None:
            await work.run(hiding, list(people))
        return removed
    if table.eraser is Eraser.EMPTY:
        return await work.run(_emptying(table.name), list(people), *_emptied(table, day))
    return 0  # keys are destroyed by themselves; what belongs to nobody yet goes by age


async def end_class(work: Work, table: Table, contact_id: UUID, kept_class: str) -> int:
    """Remove what was locked for one contact in one class, because its last day is over."""
    return await work.run(_ending(table.name), [contact_id], kept_class)


def _opened(table: Table, row: Any, keys: OpenKeys) -> dict[str, Any]:
    values = dict(row)
    for one in table.sealed:
        sealed = values[one.column]
        if sealed is None or not one.exported:
            values[one.column] = None
            continue
        place = f"{table.name}.{one.column}:{values[table.row_id]}"
        try:
            plain = keys.open(sealed, place=place)
        except KeyDestroyed:
            values[one.column] = None
            continue
        values[one.column] = msgspec.json.decode(plain) if one.holds == "json" else plain.decode()
    return values


# -- statements, made from the declaration: names are quoted, values are parameters --------------


def _name(text: str) -> str:
    if not text.replace("_", "").isalnum() or not text.isascii():
        raise ValueError("a declared name is letters, digits and underscores")
    return f'"{text}"'


def _theirs(table: Table, alias: str = "mine") -> str:
    links = " OR ".join(f"{alias}.{_name(one)} = ANY($2::uuid[])" for one in table.links)
    return f"{alias}.controller_id = $1 AND ({links})"


def _not_kept(table: Table) -> str:
    """The condition that spares the classes in $3."""
    if table.follows:
        parent, key = _name(table.follows), _name(table.row_id)
        return (
            f" AND NOT EXISTS (SELECT FROM {parent} AS parent WHERE parent.controller_id = $1"
            f" AND parent.{key} = mine.{key} AND parent.retention_class = ANY($3::text[]))"
        )
    return " AND mine.retention_class <> ALL($3::text[])" if table.classed else ""


def _values(table: Table, people: Sequence[UUID], kept: Sequence[str]) -> list[object]:
    spares = table.eraser is Eraser.DELETE and (table.classed or table.follows)
    return [list(people), list(kept)] if spares else [list(people)]


@cache
def _table(name: str) -> Table:
    return next(table for table in tables_of_person() if table.name == name)


@cache
def _reading(name: str) -> Query:
    table = _table(name)
    columns = ", ".join(_name(column) for column in sorted(table.columns - {"controller_id"}))
    sql = (
        f"SELECT {columns} FROM {_name(name)} AS mine WHERE {_theirs(table)}"  # noqa: S608
        f" ORDER BY mine.{_name(table.row_id)}"
    )
    return Query("person", f"read_{name}", sql, whole_house=False)


@cache
def _counting(name: str) -> Query:
    table = _table(name)
    spared = _not_kept(table) if table.eraser is Eraser.DELETE else ""
    sql = f"SELECT count(*) FROM {_name(name)} AS mine WHERE {_theirs(table)}{spared}"  # noqa: S608
    return Query("person", f"count_{name}", sql, whole_house=False)


@cache
def _deleting(name: str) -> Query:
    table = _table(name)
    sql = f"DELETE FROM {_name(name)} AS mine WHERE {_theirs(table)}{_not_kept(table)}"  # noqa: S608
    return Query("person", f"erase_{name}", sql, whole_house=False)


@cache
def _ending(name: str) -> Query:
    table = _table(name)
    sql = (
        f"DELETE FROM {_name(name)} AS mine"  # noqa: S608
        f" WHERE {_theirs(table)} AND mine.retention_class = $3"
    )
    return Query("person", f"end_{name}", sql, whole_house=False)


@cache
def _hiding(name: str) -> Query | None:
    """Takes the keyed hashes from rows that stay: what is locked is found by nobody's search."""
    table = _table(name)
    hashes = [one.column for one in table.fields if one.protection is Protection.KEYED_HASH]
    if not table.classed or not hashes:
        return None
    emptied = ", ".join(f"{_name(column)} = NULL" for column in hashes)
    sql = f"UPDATE {_name(name)} AS mine SET {emptied} WHERE {_theirs(table)}"  # noqa: S608
    return Query("person", f"hide_{name}", sql, whole_house=False)


@cache
def _emptying(name: str) -> Query:
    table = _table(name)
    changes = ", ".join(
        f"{_name(column)} = ${number}" for number, (column, _) in enumerate(_to_empty(table), 3)
    )
    sql = f"UPDATE {_name(name)} AS mine SET {changes} WHERE {_theirs(table)}"  # noqa: S608
    return Query("person", f"empty_{name}", sql, whole_house=False)


def _to_empty(table: Table) -> Iterator[tuple[str, str | bool | Left | None]]:
    for one in table.fields:
        if one.column != table.row_id and one.emptied is not Left.AS_IT_IS:
            yield one.column, one.emptied


def _emptied(table: Table, day: date) -> list[object]:
    """What the emptied columns take. Columns of time get the day's first moment, others the day."""
    moment = datetime.combine(day, time(), UTC)
    values: list[object] = []
    for column, left in _to_empty(table):
        if left is Left.DAY:
            values.append(moment if column.endswith("_at") else day)
        else:
            values.append(left)
    return values
