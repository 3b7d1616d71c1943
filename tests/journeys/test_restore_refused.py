"""What a restore refuses, before anything is touched."""

import json
from pathlib import Path

import pytest

from jawort.desk.house import backup, restore
from jawort.domain.backup import BackupRefused
from jawort.domain.recovery import RecoverySheet
from jawort.ledger import controller
from jawort.ledger.backups.noes import FILE as NOES
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.migration import migrate, migrations
from tests.journeys.backup_house import (
    HOUR,
    VERSION,
    Two,
    make_backup,
    new_house,
    rows_of,
)
from tests.shop import NOON


async def test_every_bent_file_of_a_data_set_is_found_before_anything_is_touched(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    folder = await make_backup(two, target)
    files = [*sorted(folder.iterdir()), target / NOES]

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        for path in files:
            whole = path.read_bytes()
            middle = len(whole) // 2
            flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
            for bent in (flipped, whole[:-1], whole + b" ", b""):
                path.write_bytes(bent)
                with pytest.raises(BackupRefused) as refusal:
                    await restore.restore_data(ledger, target, now=NOON)
                assert refusal.value.code == "SET_DAMAGED", path.name
            path.unlink()
            with pytest.raises(BackupRefused):
                await restore.restore_data(ledger, target, now=NOON)
            path.write_bytes(whole)
        assert await rows_of(ledger) == {}
        assert len(files) > 20
        await restore.restore_data(ledger, target, now=NOON)


async def test_a_set_that_was_edited_is_damaged_even_if_its_checksums_fit(
    two: Two, sheet: RecoverySheet, target: Path
) -> None:
    await make_backup(two, target)
    said = json.loads((target / NOES).read_bytes())
    said["body"]["controllers"][str(two.first)]["noes"] = []
    text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    (target / NOES).write_text(text, "utf-8")

    with pytest.raises(BackupRefused) as refusal:
        restore.plan(two.ledger.keyring, target)

    assert refusal.value.code == "SET_DAMAGED"


async def test_without_the_noes_a_restore_must_be_asked_for_expressly_and_says_so(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    await make_backup(two, target)
    (target / NOES).unlink()

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        with pytest.raises(BackupRefused) as refusal:
            await restore.restore_data(ledger, target, now=NOON + HOUR)
        assert refusal.value.code == "NOES_MISSING"
        gap = await restore.restore_data(ledger, target, now=NOON + HOUR, without_noes=True)

    assert gap.noes_made_at is None
    assert any("was missing" in sentence.en for sentence in gap.sentences())


async def test_a_house_with_somebody_in_it_is_never_overwritten(
    two: Two, sheet: RecoverySheet, target: Path
) -> None:
    await make_backup(two, target)
    before = await rows_of(two.ledger)

    with pytest.raises(BackupRefused) as refusal:
        await restore.restore_data(two.ledger, target, now=NOON + HOUR)

    assert refusal.value.code == "DATABASE_NOT_EMPTY"
    assert "contact" in refusal.value.problem.en
    assert await rows_of(two.ledger) == before


async def test_a_fresh_house_with_nobody_in_it_counts_as_empty(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str, template_database: str
) -> None:
    await make_backup(two, target)

    async with new_house(server_dsn, two.ledger.keyring, template=template_database) as ledger:
        await restore.restore_data(ledger, target, now=NOON + HOUR)

        assert len((await rows_of(ledger))["contact"]) == 4


async def test_a_backup_of_an_older_program_is_restored_and_brought_forward(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str, template_database: str
) -> None:
    steps = migrations()
    async with new_house(server_dsn, two.ledger.keyring) as older:
        async with older.bare_connection() as connection:
            await migrate(connection, now=NOON, known=steps[:-1])
        async with older.house_work() as work:
            await controller.add(work, "Altbau GmbH, Trier", country="DE", now=NOON)
        await backup.back_up(older, target, version="0.0.9", now=NOON)

    async with new_house(server_dsn, two.ledger.keyring, template=template_database) as ledger:
        await restore.restore_data(ledger, target, now=NOON + HOUR)

        async with ledger.bare_connection() as connection:
            assert await connection.fetchval("SELECT count(*) FROM schema_version") == len(steps)
            assert await connection.fetchval("SELECT name FROM controller") == "Altbau GmbH, Trier"


async def test_a_backup_of_a_newer_or_a_changed_program_is_refused(
    two: Two, sheet: RecoverySheet, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make_backup(two, target)
    steps = migrations()
    known = "jawort.ledger.backups.data_set.migrations"

    monkeypatch.setattr(known, lambda: steps[:-1])
    with pytest.raises(BackupRefused) as newer:
        restore.plan(two.ledger.keyring, target)
    other = type(steps[2])(steps[2].number, steps[2].name, steps[2].sql + "--")
    monkeypatch.setattr(known, lambda: [*steps[:2], other, *steps[3:]])
    with pytest.raises(BackupRefused) as changed:
        restore.plan(two.ledger.keyring, target)

    assert newer.value.code == "BACKUP_NEWER"
    assert VERSION in newer.value.cure.en
    assert changed.value.code == "BACKUP_OTHER_SCHEMA"


async def test_a_keyring_of_another_house_is_told_apart_from_damage(
    two: Two, sheet: RecoverySheet, target: Path, tmp_path: Path
) -> None:
    await make_backup(two, target)
    stranger = Keyring.create(tmp_path / "stranger", now=NOON)

    with pytest.raises(BackupRefused) as refusal:
        restore.plan(stranger, target)

    assert refusal.value.code == "KEYRING_OF_ANOTHER"


async def test_an_empty_folder_holds_no_backup(two: Two, target: Path) -> None:
    with pytest.raises(BackupRefused) as refusal:
        restore.plan(two.ledger.keyring, target)

    assert refusal.value.code == "NO_BACKUP"
