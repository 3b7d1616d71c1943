"""Restoring: everything is checked first, then loaded in one transaction, then nothing is open
until the noes and the erasures that came later have been brought back.
"""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any
from uuid import UUID

from jawort.domain.backup import FREEZE_SCOPE, Gap, refused
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timed_id
from jawort.domain.retention import RetentionClass
from jawort.ledger import controller, fact
from jawort.ledger.backups.data_set import (
    Manifest,
    Table,
    check_files,
    data_sets,
    read_manifest,
    unpacked,
)
from jawort.ledger.backups.noes import Noes, facts_lost, marks, read_noes, replay
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.migration import migrate
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Ledger, Work

Eraser = Callable[[UUID, dict[bytes, datetime]], Awaitable[int]]
"""Erases at one controller whom the marks name, and gives how many persons that were."""

_TABLES = query("backup", "tables")
_FUNCTIONS = query("backup", "functions")
_REFERENCES = query("backup", "references")
_PARTS = query("backup", "parts")
_SET_SEQUENCE = query("backup", "set_sequence")
_STEPS = query("backup", "schema_steps")
_UNSETTLE = query("backup", "unsettle_ready")
_PAUSE = query("backup", "pause_campaigns")
_RESTORED = query("backup", "restored")
_NEWEST = query("backup", "newest_restoration")
_FINISH = query("backup", "finish_restoration")
_CONFIRM = query("backup", "confirm_restoration")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a restore would use: a checked data set and the newest noes."""

    manifest: Manifest
    noes: Noes | None


def choose(target: Path, ring: Keyring, *, name: str = "", without_noes: bool = False) -> Chosen:
    """Find and check everything a restore needs, without touching anything: the newest data set
    or the one called `name`. Raises BackupRefused.
    """
    folders = [path for path in data_sets(target) if name in ("", path.name)]
    if not folders:
        raise refused("NO_BACKUP", folder=target)
    manifest = read_manifest(folders[-1], ring)
    manifest.steps()
    living = {kek.kek_id for kek in ring.keks()}
    if gone := sum(count for kek, count in manifest.keks.items() if kek not in living):
        raise refused("KEYS_GONE", count=gone, day=manifest.made_at.date().isoformat())
    check_files(manifest)
    noes = None if without_noes else read_noes(target, ring)
    return Chosen(manifest, noes)


async def load(ledger: Ledger, chosen: Chosen, *, now: datetime) -> None:
    """Fill an empty database: all of it or nothing, in one transaction. Afterwards the house is
    there, frozen and unfinished; `finish` comes next. Raises BackupRefused.
    """
    async with ledger.bare_connection() as connection, connection.transaction():
        house = HouseWork(connection, ledger.keyring)
        await _refuse_full(house)
        await fill(house, chosen.manifest, now=now)
        await migrate(connection, now=now)
        await _mark(house, chosen, now=now)
    await ledger.pool.expire_connections()  # they know the tables that were there before


async def fill(house: HouseWork, manifest: Manifest, *, now: datetime) -> None:
    """Make the schema of the data set and copy every table into it, parents first."""
    await _make_schema(house, manifest, now=now)
    # What triggers would write is in the data set already.
    await house.connection.execute("SET LOCAL jawort.filling = 'on'")
    there = {row["name"] for row in await house.rows(_PARTS)}
    for part in manifest.parts:
        if part.name not in there:
            await house.connection.execute(
                f'CREATE TABLE "{part.name}" PARTITION OF "{part.parent}" {part.bound}'
            )
    for table in await _in_order(house, manifest):
        done = await house.connection.copy_to_table(
            table.name,
            source=_chunks(manifest.folder / table.file),
            columns=table.columns,
            format="text",
        )
        if int(done.rsplit(" ", 1)[-1]) != table.row_count:
            raise refused("SET_DAMAGED", file=table.file)
    await house.connection.execute("SET LOCAL jawort.filling = 'off'")
    for name, value in manifest.sequences.items():
        await house.value(_SET_SEQUENCE, name, value)


async def finish(ledger: Ledger, erase_marked: Eraser, *, now: datetime) -> int:
    """Erase again whoever was erased after the backup, and open the house. Safe to repeat after a
    crash. Gives the number of persons erased.
    """
    async with ledger.house_work() as house:
        everybody = await controller.controllers(house)
    count = 0
    for one in everybody:
        async with ledger.reading(one.controller_id) as work:
            known = await marks(work)
        count += await erase_marked(one.controller_id, known)
    async with ledger.house_work() as house:
        if not await house.run(_FINISH, now, count):
            return 0
        gap = await _gap(house)
        assert gap is not None
        for one in everybody:
            work = Work(house.connection, ledger.keyring, one.controller_id)
            await fact.append(work, [_fact(gap)], now=now)
    return count


async def is_unfinished(ledger: Ledger) -> bool:
    """Whether a restore broke off before erasures were replayed: then nothing may open."""
    gap = await newest_gap(ledger)
    return gap is not None and gap.finished_at is None


async def newest_gap(ledger: Ledger) -> Gap | None:
    """What the last restore lost and brought back; None in a house that never was restored."""
    async with ledger.house_work() as house:
        return await _gap(house)


async def confirm(work: Work, *, by: str, now: datetime) -> bool:
    """Let one controller's business start messages again. False when it was not frozen by a
    restore.
    """
    if not await controller.thaw(work, scope=FREEZE_SCOPE, by=by, now=now):
        return False
    thawed = NewFact(
        FactKind.THAWED,
        RetentionClass.LOG_PERSONAL,
        public={"scope": FREEZE_SCOPE},
        personal={"by": by},
    )
    await fact.append(work, [thawed], now=now)
    await HouseWork(work.connection, work.keyring).run(_CONFIRM, now, by)
    return True


async def _mark(house: HouseWork, chosen: Chosen, *, now: datetime) -> None:
    """Replay noes, freeze what the business starts, give up what may have left already, and note
    that erasures are still to come.
    """
    await house.run(_PAUSE)
    unsettled = await house.run(_UNSETTLE)
    noes = lost = 0
    for one in await controller.controllers(house):
        work = Work(house.connection, house.keyring, one.controller_id)
        if chosen.noes:
            told = chosen.noes.of(one.controller_id)
            lost += await facts_lost(work, told)
            noes += await replay(work, told, now=now)
        await controller.freeze(
            work, scope=FREEZE_SCOPE, reason="Wiederherstellung · restore", by="jawort", now=now
        )
    await house.run(
        _RESTORED,
        timed_id(now, secrets.token_bytes(10)),
        now,
        chosen.manifest.made_at,
        chosen.noes.made_at if chosen.noes else None,
        noes,
        unsettled,
        lost,
    )


async def _refuse_full(house: HouseWork) -> None:
    full = []
    for row in await house.rows(_TABLES):
        name = row["name"]
        if await house.connection.fetchval(f'SELECT EXISTS (SELECT FROM "{name}")'):  # noqa: S608
            full.append(name)
    if full:
        raise refused("DATABASE_NOT_EMPTY", tables=", ".join(full))


async def _make_schema(house: HouseWork, manifest: Manifest, *, now: datetime) -> None:
    """The schema as it was. Empty tables of other steps, made by a first start, are replaced."""
    steps = manifest.steps()
    ours = [row["name"] for row in await house.rows(_TABLES)]
    exists = await house.connection.fetchval("SELECT to_regclass('schema_version') IS NOT NULL")
    applied = await house.rows(_STEPS) if exists else []
    if [row["sha256"] for row in applied] == [step.sha256 for step in steps]:
        return
    for name in [*ours, "schema_version"]:
        await house.connection.execute(f'DROP TABLE IF EXISTS "{name}" CASCADE')
    for row in await house.rows(_FUNCTIONS) if ours else []:
        await house.connection.execute(f"DROP FUNCTION {row['name']} CASCADE")
    await migrate(house.connection, now=now, known=steps)


async def _in_order(house: HouseWork, manifest: Manifest) -> list[Table]:
    """The tables, each after those it refers to. Raises BackupRefused when the tables are not
    those of the schema.
    """
    tables = {table.name: table for table in manifest.tables}
    there = {row["name"]: tuple(row["columns"]) for row in await house.rows(_TABLES)}
    if there != {table.name: table.columns for table in manifest.tables}:
        raise refused("SET_DAMAGED", file="manifest.json")
    order: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(sorted(there), ()))
    for row in await house.rows(_REFERENCES):
        order.add(row["child"], row["parent"])
    return [tables[name] for name in order.static_order()]


async def _chunks(path: Path) -> AsyncIterator[bytes]:
    for chunk in unpacked(path):
        yield chunk


async def _gap(house: HouseWork) -> Gap | None:
    if not await house.connection.fetchval("SELECT to_regclass('restoration') IS NOT NULL"):
        return None  # an empty database, before its first schema step
    row: Any = await house.row(_NEWEST)
    return Gap(**dict(row)) if row else None


def _fact(gap: Gap) -> NewFact:
    return NewFact(
        FactKind.RESTORED,
        RetentionClass.LOG_PERSONAL,
        public={
            "backup_day": gap.backup_made_at.date().isoformat(),
            "noes_day": gap.noes_made_at.date().isoformat() if gap.noes_made_at else "",
            "facts_lost": gap.facts_lost,
        },
    )
