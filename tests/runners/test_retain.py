"""Nothing stays longer than law.md §7 allows, and nothing goes a day earlier (G-06)."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from jawort.ledger import retention
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import day_key
from jawort.runners import retain
from tests.ledger.full_person import FullPerson, add_full_person, new_id
from tests.shop import NOON, Shop


async def _full(shop: Shop) -> FullPerson:
    async with shop.ledger.work(shop.controller.controller_id) as work:
        full = await add_full_person(work)
        await work.connection.execute(
            "INSERT INTO update_seen VALUES ($1, 'x', $2)", full.controller_id, NOON.date()
        )
        await work.connection.execute(
            "INSERT INTO unknown_update VALUES ($1, $2, $3, 0, 'x')",
            full.controller_id,
            NOON.date(),
            new_id(),
        )
    return full


async def _count(shop: Shop, table: str) -> int:
    async with shop.ledger.bare_connection() as connection:
        return int(await connection.fetchval(f'SELECT count(*) FROM "{table}"'))


def _logs(tmp_path: Path, *names: str) -> Path:
    folder = tmp_path / "log"
    folder.mkdir()
    for name in names:
        (folder / name).write_text("x")
    return folder


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("table", "retention_class", "days"),
    [
        ("opt_in_request", "RC03", 30),
        ("composer_draft", "RC07", 30),
        ("kept_answer", "RC07", 30),
        ("media", "RC12", 90),
        ("media_chunk", "RC12", 90),
        ("delivery", "RC13", 7),
        ("unknown_update", "RC13", 7),
        ("update_seen", "RC13", 7),
        ("security_event", "RC16", 90),
    ],
)
async def test_each_class_stays_to_its_last_day_and_is_gone_on_the_next(
    shop: Shop, table: str, retention_class: str, days: int
) -> None:
    await _full(shop)
    last_moment = datetime(2026, 11, 17, 23, 59, 59, tzinfo=UTC) + timedelta(days=days)

    await retain.run_once(shop.ledger, now=last_moment)
    kept = await _count(shop, table)
    await retain.run_once(shop.ledger, now=last_moment + timedelta(seconds=1))

    assert kept == 1
    assert await _count(shop, table) == 0
    async with shop.ledger.house_work() as work:
        report = await retention.purges(work, since=NOON)
    noted = "media" if table == "media_chunk" else table
    assert retention.Purged(retention_class, noted, 1) in report


async def test_media_the_law_keeps_is_not_touched_by_its_age(shop: Shop) -> None:
    await _full(shop)
    async with shop.ledger.bare_connection() as connection:
        await connection.execute("UPDATE media SET retention_class = 'RC09'")

    await retain.run_once(shop.ledger, now=NOON + timedelta(days=400))

    assert await _count(shop, "media") == 1


async def test_the_full_address_ends_with_its_day_key_and_the_short_one_stays(
    shop: Shop,
) -> None:
    event = UUID(int=99)
    async with shop.ledger.house_work() as work:
        key = await day_key(work, NOON.date())
        address = seal.seal(key, b"192.0.2.77", place=f"security_event.address_sealed:{event}")
        await work.connection.execute(
            "INSERT INTO security_event VALUES ($1, NULL, $2, 'log_in', NULL, NULL, $3, '192.0.2')",
            event,
            NOON,
            address,
        )

    async def state() -> tuple[int, int, int]:
        async with shop.ledger.bare_connection() as connection:
            row = await connection.fetchrow(
                "SELECT (SELECT count(*) FROM day_key), count(address_sealed),"
                " count(*) FILTER (WHERE address_network = '192.0.2') FROM security_event"
            )
        return tuple(row)

    await retain.run_once(shop.ledger, now=NOON + timedelta(days=7))
    assert await state() == (1, 1, 1)
    await retain.run_once(shop.ledger, now=NOON + timedelta(days=8))
    assert await state() == (0, 0, 1)


async def test_a_dry_run_counts_and_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    await _full(shop)
    folder = _logs(tmp_path, "jawort-2026-01-01.log")
    now = NOON + timedelta(days=100)

    found = await retain.dry_run(shop.ledger, now=now, log_folder=folder)

    counted = {one.table: one.count for one in found}
    assert counted["media"] == 1
    assert counted["log file"] == 1
    assert await _count(shop, "media") == 1
    assert await _count(shop, "purge") == 0
    assert _names(folder) == {"jawort-2026-01-01.log"}


async def test_a_second_run_finds_nothing_left(shop: Shop) -> None:
    await _full(shop)
    now = NOON + timedelta(days=100)

    first = await retain.run_once(shop.ledger, now=now)
    second = await retain.run_once(shop.ledger, now=now)

    assert first > 0
    assert second == 0


async def test_what_is_more_than_one_batch_goes_in_one_run(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "_BATCH", 2)
    async with shop.ledger.bare_connection() as connection:
        await connection.executemany(
            "INSERT INTO update_seen VALUES ($1, $2, $3)",
            [(UUID(int=1), bytes([number]), NOON.date()) for number in range(7)],
        )

    await retain.run_once(shop.ledger, now=NOON + timedelta(days=8))

    assert await _count(shop, "update_seen") == 0


async def test_only_log_files_with_an_old_day_in_their_name_go(shop: Shop, tmp_path: Path) -> None:
    names = {
        "jawort-2026-10-17.log": True,
        "jawort-2026-10-18.log": False,
        "jawort.log": False,
        "jawort-2026-99-99.log": False,
        "jawort-12026-01-01.log": False,
        "2026-01-02.gz": True,
    }
    folder = _logs(tmp_path, *names)
    (folder / "2025-01-01").mkdir()
    now = datetime.combine(date(2026, 11, 17), NOON.timetz())

    gone = await retain.run_once(shop.ledger, now=now, log_folder=folder)

    assert gone == 2
    assert _names(folder) == {name for name, old in names.items() if not old} | {"2025-01-01"}
