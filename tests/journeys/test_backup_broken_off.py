"""Backups and restores that break off leave nothing half done."""

import errno
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from jawort.desk.house import backup, restore
from jawort.desk.right import erasure
from jawort.domain.backup import BackupRefused
from jawort.domain.contact import ContactState
from jawort.domain.recovery import RecoverySheet
from jawort.domain.right.erasure import Ground
from jawort.ledger.backups import restore as ledger_restore
from jawort.ledger.backups.data_set import TableFile, unpacked
from jawort.ledger.backups.noes import FILE as NOES
from tests.journeys.backup_house import (
    HOUR,
    JULE,
    Two,
    make_backup,
    names_in,
    new_house,
    record_of,
    rows_of,
)
from tests.shop import NOON


async def test_a_restore_that_breaks_off_leaves_no_half_database(
    two: Two,
    sheet: RecoverySheet,
    target: Path,
    server_dsn: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await make_backup(two, target)
    whole = unpacked

    def broken(path: Path) -> object:
        if path.name.startswith("identifier"):
            raise OSError(errno.EIO, "the disk gave up")
        return whole(path)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        monkeypatch.setattr("jawort.ledger.backups.restore.unpacked", broken)
        with pytest.raises(OSError, match="gave up"):
            await restore.restore_data(ledger, target, now=NOON + HOUR)
        monkeypatch.setattr("jawort.ledger.backups.restore.unpacked", whole)

        assert await rows_of(ledger) == {}
        await restore.restore_data(ledger, target, now=NOON + HOUR)
        assert len((await rows_of(ledger))["identifier"]) == 4


async def test_between_loading_and_erasing_nothing_opens_and_a_second_call_goes_on(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    await make_backup(two, target)
    await erasure.erase(
        two.ledger,
        two.first,
        two.people[JULE],
        ground=Ground.WITHDRAWN,
        by="Frau Muster",
        now=NOON + HOUR,
    )
    await backup.write_noes(two.ledger, target, now=NOON + HOUR)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        chosen = restore.plan(ledger.keyring, target)
        await ledger_restore.load(ledger, chosen, now=NOON + 2 * HOUR)
        with pytest.raises(BackupRefused) as refusal:
            await restore.refuse_unfinished(ledger)
        async with ledger.reading(two.first) as work:
            before = await record_of(work, two.people[JULE])

        gap = await restore.restore_data(ledger, target, now=NOON + 3 * HOUR)

        await restore.refuse_unfinished(ledger)
        async with ledger.reading(two.first) as work:
            after = await record_of(work, two.people[JULE])
        assert await restore.finish(ledger, now=NOON + 4 * HOUR) == 0
    assert refusal.value.code == "RESTORE_UNFINISHED"
    assert before.state is ContactState.ACTIVE
    assert after.state is ContactState.ERASED
    assert gap.replayed_erasures == 1
    assert gap.finished_at == NOON + 3 * HOUR


async def test_a_full_disk_leaves_the_earlier_backup_and_no_half_one(
    two: Two, sheet: RecoverySheet, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = await make_backup(two, target)
    written = 0
    write = TableFile.write

    def full(self: TableFile, packed: bytes) -> None:
        nonlocal written
        written += 1
        if written > 30:
            raise OSError(errno.ENOSPC, "no space left")
        write(self, packed)

    monkeypatch.setattr(TableFile, "write", full)
    with pytest.raises(BackupRefused) as refusal:
        await make_backup(two, target, now=NOON + HOUR)

    assert refusal.value.code == "WRITE_FAILED"
    assert written > 30
    assert list((target / "data").iterdir()) == [earlier]
    assert await backup.check(two.ledger, target) == [earlier.name]


async def test_too_little_room_is_said_before_the_first_byte(
    two: Two, sheet: RecoverySheet, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(10, 9, 1 << 20))

    with pytest.raises(BackupRefused) as refusal:
        await make_backup(two, target)

    assert refusal.value.code == "DISK_FULL"
    assert "1 MB are free" in refusal.value.problem.en
    assert list((target / "data").iterdir()) == []
    assert not (target / NOES).exists()


async def test_a_folder_that_is_not_there_is_named(
    two: Two, sheet: RecoverySheet, tmp_path: Path
) -> None:
    with pytest.raises(BackupRefused) as refusal:
        await make_backup(two, tmp_path / "unplugged")

    assert refusal.value.code == "FOLDER_UNUSABLE"
    assert not (tmp_path / "unplugged").exists()


async def test_without_a_sheet_there_is_no_backup(two: Two, target: Path) -> None:
    with pytest.raises(BackupRefused) as refusal:
        await make_backup(two, target)

    assert refusal.value.code == "NO_SHEET"
    assert names_in(target) == set()


async def test_a_sheet_is_replaced_only_when_told(
    two: Two, sheet: RecoverySheet, target: Path, tmp_path: Path
) -> None:
    await make_backup(two, target)
    with pytest.raises(BackupRefused) as refusal:
        await backup.make_sheet(two.ledger, now=NOON)
    assert refusal.value.code == "SHEET_EXISTS"
    assert sheet.mark in refusal.value.problem.en

    newer = await backup.make_sheet(two.ledger, now=NOON, replace=True)

    restored = restore.restore_keyring(target, tmp_path / "again", newer.lines, now=NOON)
    assert restored.keks() == two.ledger.keyring.keks()
    with pytest.raises(BackupRefused):
        restore.restore_keyring(target, tmp_path / "more", sheet.lines, now=NOON)
