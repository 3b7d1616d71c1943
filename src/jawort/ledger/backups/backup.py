"""Making a backup: one picture of the whole database, sealed keys beside it, noes last."""

import asyncio
import hashlib
import secrets
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from jawort.domain.backup import refused
from jawort.domain.ids import timed_id
from jawort.domain.retention import RULES, RetentionClass
from jawort.ledger.backups import data_set
from jawort.ledger.backups.data_set import NAME, Table, TableFile, data_sets
from jawort.ledger.backups.key_copy import KeysWritten, write_keys
from jawort.ledger.backups.noes import write_noes
from jawort.ledger.backups.signed_file import sync_folder, write_signed
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Ledger

Progress = Callable[[str, int, int], None]
"""Called with the table that is being written, how many are done, and how many there are."""

_TABLES = query("backup", "tables")
_PARTS = query("backup", "parts")
_SEQUENCES = query("backup", "sequences")
_SIZE = query("backup", "size")
_STEPS = query("backup", "schema_steps")
_KEKS = query("backup", "keks_in_use")
_NOTE = query("backup", "note")
_NEWEST = query("backup", "newest")
_NOTE_REMOVED = query("backup", "note_removed")

_DRAFT: Final = ".draft-"
_RESERVE: Final = 64 * 1024 * 1024  # bytes that must stay free beside the backup
_DRAFT_LIFE: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup left behind."""

    folder: Path
    made_at: datetime
    table_count: int
    row_count: int
    byte_count: int
    keys: KeysWritten


async def back_up(
    ledger: Ledger, target: Path, *, version: str, now: datetime, progress: Progress | None = None
) -> BackedUp:
    """Write all three sets into `target`. Raises BackupRefused and leaves no half backup under a
    real name; earlier backups are never touched.

    Order: the picture is fixed first, then keys, so that every key it needs is in the key set;
    noes last, so that they are never older than the data.
    """
    if ledger.keyring.recovery_public_key() is None:
        raise refused("NO_SHEET")
    _refuse_unusable(target)
    name = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}"
    draft = target / data_set.FOLDER / f"{_DRAFT}{name}"
    try:
        draft.mkdir(mode=0o700, parents=True)
        async with (
            ledger.bare_connection() as connection,
            connection.transaction(isolation="repeatable_read", readonly=True),
        ):
            house = HouseWork(connection, ledger.keyring)
            _refuse_small(target, await house.value(_SIZE))
            header = await _header(house, version, now=now)
            keys = write_keys(ledger.keyring, target, now=now)
            tables = await _write_tables(house, draft, progress)
        body = {**header, "tables": [{**asdict(t), "columns": [*t.columns]} for t in tables]}
        path = draft / data_set.MANIFEST
        manifest = write_signed(path, data_set.PURPOSE, body, ledger.keyring.log_key())
        noes = await write_noes(ledger, target, now=now, always=True)
        folder = draft.rename(draft.with_name(name))
        sync_folder(folder.parent)
    except OSError as fault:
        raise refused("WRITE_FAILED", fault=type(fault).__name__) from fault
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    size = len(manifest) + sum(table.byte_count for table in tables)
    rows = sum(table.row_count for table in tables)
    made = BackedUp(folder, now, len(tables), rows, size, keys)
    await _remember(ledger, made, manifest, noes or b"", now=now)
    return made


async def newest(ledger: Ledger) -> dict[str, datetime]:
    """When each of the three sets was last written: `data`, `keys`, `noes`; for doctor."""
    async with ledger.house_work() as work:
        return {row["data_set"]: row["made_at"] for row in await work.rows(_NEWEST)}


def due_for_removal(target: Path, *, now: datetime) -> list[Path]:
    """Data sets past their 35 days (RC26), and drafts that a crash left behind."""
    span = RULES[RetentionClass.BACKUP].span
    assert span is not None
    old = [
        path for path in data_sets(target) if now - _made_at(path.name) > timedelta(days=span.days)
    ]
    drafts = [
        path
        for path in (target / data_set.FOLDER).glob(f"{_DRAFT}*")
        if NAME.fullmatch(path.name.removeprefix(_DRAFT))
        and now - _made_at(path.name.removeprefix(_DRAFT)) > _DRAFT_LIFE
    ]
    return old + sorted(drafts)


async def remove(ledger: Ledger, folders: list[Path], *, now: datetime) -> None:
    """Remove what `due_for_removal` named, and note it."""
    for folder in folders:
        await asyncio.to_thread(shutil.rmtree, folder)
    async with ledger.house_work() as work:
        for folder in folders:
            await work.run(_NOTE_REMOVED, str(folder), now)


def _made_at(name: str) -> datetime:
    return datetime.strptime(name[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _refuse_unusable(target: Path) -> None:
    try:
        (target / data_set.FOLDER).mkdir(mode=0o700, exist_ok=True)
        probe = target / f".probe-{secrets.token_hex(4)}"
        probe.touch(0o600)
        probe.unlink()
    except OSError as fault:
        raise refused("FOLDER_UNUSABLE", folder=target, fault=type(fault).__name__) from None


def _refuse_small(target: Path, needed: int) -> None:
    """Sealed values do not compress: what the tables take is what the backup may take."""
    free = shutil.disk_usage(target).free
    if free < needed + _RESERVE:
        raise refused("DISK_FULL", free=free >> 20, needed=(needed + _RESERVE) >> 20)


async def _header(house: HouseWork, version: str, *, now: datetime) -> dict[str, Any]:
    keks = await house.rows(_KEKS)
    return {
        "format": data_set.FORMAT,
        "made_at": now.astimezone(UTC).isoformat(),
        "version": version,
        "log_key": house.keyring.log_public_key().hex(),
        "schema": [[row["number"], row["sha256"].hex()] for row in await house.rows(_STEPS)],
        "parts": [dict(row) for row in await house.rows(_PARTS)],
        "sequences": {row["name"]: row["last_value"] for row in await house.rows(_SEQUENCES)},
        "keks": {str(row["kek_id"]): row["count"] for row in keks},
    }


async def _write_tables(house: HouseWork, draft: Path, progress: Progress | None) -> list[Table]:
    rows = await house.rows(_TABLES)
    tables = []
    for done, row in enumerate(rows):
        if progress:
            progress(row["name"], done, len(rows))
        tables.append(await _write_table(house, draft, row["name"], tuple(row["columns"])))
    return tables


async def _write_table(house: HouseWork, draft: Path, name: str, columns: tuple[str, ...]) -> Table:
    # Names come from the database's own catalogue, and are quoted.
    chosen = ", ".join(f'"{column}"' for column in columns)
    with TableFile(draft / f"{name}.copy.gz") as file:
        done = await house.connection.copy_from_query(
            f'SELECT {chosen} FROM "{name}"',  # noqa: S608
            output=file.take,
            format="text",
        )
    count = int(done.rsplit(" ", 1)[-1])
    return Table(name, columns, count, f"{name}.copy.gz", file.byte_count, file.sha256)


async def _remember(
    ledger: Ledger, made: BackedUp, manifest: bytes, noes: bytes, *, now: datetime
) -> None:
    """Note where copies lie, so that doctor can tell how old they are (law.md RC26)."""
    target = made.folder.parent.parent
    index = (made.keys.folder / "keys.json").read_bytes()
    sets = (
        ("data", made.folder, made.byte_count, manifest),
        ("keys", made.keys.folder, made.keys.byte_count, index),
        ("noes", target / "noes.json", len(noes), noes),
    )
    async with ledger.house_work() as work:
        for kind, place, size, content in sets:
            digest = hashlib.sha256(content).digest()
            backup_id = timed_id(now, secrets.token_bytes(10))
            await work.run(_NOTE, backup_id, now, kind, str(place), size, digest)
