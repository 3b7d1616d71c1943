"""Noes and old backups: what is remembered after a restore, and what ends after 35 days."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jawort.desk.house import backup, restore
from jawort.domain.backup import BackupRefused
from jawort.domain.contact import Identifier
from jawort.domain.recovery import RecoverySheet
from jawort.ledger import contact, suppression
from jawort.ledger.backups.noes import FILE as NOES
from jawort.ledger.keys import key_life
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.work import Ledger
from jawort.runners import back_up as clock
from tests.journeys.backup_house import (
    ERIKA,
    HOUR,
    JULE,
    KARL,
    MEHMET,
    VERSION,
    Two,
    bytes_in,
    make_backup,
    new_house,
    record_of,
    say_no,
    scopes_of,
)
from tests.shop import NOON


async def test_the_set_of_noes_is_written_when_a_no_changed_and_names_nobody(
    two: Two, sheet: RecoverySheet, target: Path
) -> None:
    assert await backup.write_noes(two.ledger, target, now=NOON)
    assert not await backup.write_noes(two.ledger, target, now=NOON + HOUR / 2)

    await say_no(two.ledger, two.second, KARL, "all", at=NOON)

    assert await backup.write_noes(two.ledger, target, now=NOON + HOUR / 2)
    assert not await backup.write_noes(two.ledger, target, now=NOON + HOUR / 2)
    async with two.ledger.work(two.second) as work:
        later = NOON + HOUR
        assert await suppression.lift(work, [KARL], ["all"], at=later, now=later) == 1
    assert await backup.write_noes(two.ledger, target, now=NOON + HOUR)
    assert await backup.write_noes(two.ledger, target, now=NOON + 2 * HOUR)  # says it is fresh
    text = (target / NOES).read_text("utf-8")
    for number in two.people:
        assert number.value[1:] not in text


async def test_a_lost_yes_lifts_no_no_and_a_kept_one_does(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    """Every way a no and its lifting can lie around the backup; in doubt the no stands."""

    async def lift(number: Identifier, *, at: datetime) -> None:
        async with two.ledger.work(two.first) as work:
            assert await suppression.lift(work, [number], ["ads"], at=at, now=at) == 1

    before, after = NOON + HOUR, NOON + 3 * HOUR
    await say_no(two.ledger, two.first, ERIKA, "ads", at=NOON)
    await lift(ERIKA, at=before)  # no and yes before the backup: the yes is known
    await say_no(two.ledger, two.first, JULE, "ads", at=NOON)
    await lift(JULE, at=before)
    await make_backup(two, target, now=NOON + 2 * HOUR)
    await lift(MEHMET, at=after)  # the yes is lost
    await say_no(two.ledger, two.first, JULE, "ads", at=after)
    await lift(JULE, at=after + HOUR)  # a newer no had ended the older yes; the newer yes is lost
    await backup.write_noes(two.ledger, target, now=after + 2 * HOUR)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        await restore.restore_data(ledger, target, now=after + 3 * HOUR)

        assert await scopes_of(ledger, two.first, ERIKA) == set()
        assert await scopes_of(ledger, two.first, MEHMET) == {"ads"}
        assert await scopes_of(ledger, two.first, JULE) == {"ads"}
        async with ledger.reading(two.first) as work:
            assert (await record_of(work, two.people[JULE])).optout == "ads"


async def test_a_no_of_one_controller_is_none_of_the_other(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    async with two.ledger.work(two.second) as work:
        erika_there = await contact.add(work, contact.NewContact("inbound", (ERIKA,)), now=NOON)
    await make_backup(two, target)
    await say_no(two.ledger, two.first, ERIKA, "all", at=NOON + HOUR)
    await backup.write_noes(two.ledger, target, now=NOON + HOUR)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        await restore.restore_data(ledger, target, now=NOON + 2 * HOUR)

        assert await scopes_of(ledger, two.first, ERIKA) == {"all"}
        assert await scopes_of(ledger, two.second, ERIKA) == set()
        async with ledger.reading(two.second) as work:
            assert (await record_of(work, erika_there)).optout == "none"


async def _turn(ledger: Ledger, *, now: datetime) -> None:
    """What the clock of keys does, in one go."""
    async with ledger.house_work() as work:
        await key_life.make_if_due(work, now=now)
        for kek in ledger.keyring.keks():
            while await key_life.rewrap(work, kek, now=now):
                pass
            await key_life.destroy_if_due(work, kek, now=now)


async def test_after_35_days_an_old_backup_opens_for_nobody_and_is_removed(
    two: Two, sheet: RecoverySheet, target: Path, tmp_path: Path, server_dsn: str
) -> None:
    old = await make_backup(two, target)
    first_kek = two.ledger.keyring.current_kek().kek_id
    for week in range(1, 6):
        await _turn(two.ledger, now=NOON + timedelta(weeks=week))
        backup.write_keys(two.ledger, target, now=NOON + timedelta(weeks=week))
        if week == 4:
            restore.plan(two.ledger.keyring, target)  # still within reach
    end = NOON + timedelta(days=35)

    assert not (target / "keys" / f"{first_kek}.sealed").exists()
    with pytest.raises(BackupRefused) as refusal:
        restore.plan(two.ledger.keyring, target)
    assert refusal.value.code == "KEYS_GONE"
    from_the_sheet = restore.restore_keyring(target, tmp_path / "again", sheet.lines, now=end)
    with pytest.raises(KeyDestroyed):
        from_the_sheet.kek(first_kek)
    assert await backup.prune(two.ledger, target, now=end) == []
    late = end + timedelta(seconds=1)
    assert await backup.prune(two.ledger, target, now=late) == [old]
    assert old.exists()
    assert await backup.prune(two.ledger, target, now=late, really=True) == [old]
    assert not old.exists()
    newer = await make_backup(two, target, now=late)
    async with new_house(server_dsn, from_the_sheet) as ledger:
        assert newer.exists()
        with pytest.raises(BackupRefused):
            await restore.restore_data(ledger, target, now=late, name=old.name)


async def test_the_clock_backs_up_once_a_day_and_writes_noes_in_between(
    two: Two, sheet: RecoverySheet, target: Path
) -> None:
    async def tick(now: datetime) -> int:
        return await clock.run_once(two.ledger, target, version=VERSION, now=now)

    assert await tick(NOON) == 3
    assert await tick(NOON + HOUR / 2) == 0
    await say_no(two.ledger, two.first, ERIKA, "ads", at=NOON + HOUR / 2)
    assert await tick(NOON + HOUR / 2) == 1
    assert await tick(NOON + timedelta(days=1, seconds=-1)) == 1  # refreshed only
    assert await tick(NOON + timedelta(days=1)) == 3
    assert await tick(NOON + timedelta(days=35, seconds=1)) == 3
    assert len(list((target / "data").iterdir())) == 2
    async with two.ledger.house_work() as work:
        removed = await work.connection.fetchval(
            "SELECT count(*) FROM backup WHERE removed_at IS NOT NULL AND data_set = 'data'"
        )
    assert removed == 1


async def test_what_a_crash_left_behind_is_removed_after_a_day(
    two: Two, sheet: RecoverySheet, target: Path
) -> None:
    await make_backup(two, target)
    draft = target / "data" / ".draft-20261117T100000Z-0a1b2c3d"
    draft.mkdir()
    (target / "data" / "holiday pictures").mkdir()

    assert await backup.prune(two.ledger, target, now=NOON + timedelta(hours=23)) == []
    assert await backup.prune(two.ledger, target, now=NOON + timedelta(hours=25)) == [draft]


async def test_where_backups_lie_is_noted_without_a_secret(
    two: Two, sheet: RecoverySheet, target: Path
) -> None:
    await make_backup(two, target)

    async with two.ledger.house_work() as work:
        rows = await work.connection.fetch("SELECT data_set, byte_count FROM backup")
        event = await work.connection.fetchval(
            "SELECT key_id FROM key_event WHERE event = 'recovery_made'"
        )
    assert {row["data_set"] for row in rows} == {"data", "keys", "noes"}
    assert all(row["byte_count"] > 0 for row in rows)
    assert event == sheet.mark
    assert await backup.newest(two.ledger) == dict.fromkeys(("data", "keys", "noes"), NOON)
    assert sheet.lines[0] not in repr(sheet)
    everything = bytes_in(target)
    for line in sheet.lines:
        assert line.encode() not in everything
