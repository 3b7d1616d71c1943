"""The restore drill: a house is backed up, lost, and comes back without forgetting a single no."""

import asyncio
import shutil
from itertools import count
from pathlib import Path

import pytest

from jawort.desk.house import backup, restore
from jawort.desk.right import erasure
from jawort.domain.backup import BackupRefused
from jawort.domain.contact import ContactState, Identifier, IdentifierKind
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import ZERO
from jawort.domain.recovery import RecoverySheet
from jawort.domain.retention import RetentionClass
from jawort.domain.right.erasure import Ground
from jawort.ledger import contact, fact, suppression
from jawort.ledger.backups import restore as ledger_restore
from jawort.ledger.backups.data_set import read_manifest
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.proof.verify import verify
from jawort.ledger.query import query
from tests.journeys.backup_house import (
    ERIKA,
    HOUR,
    JULE,
    MEHMET,
    Two,
    freezes_of,
    make_backup,
    new_house,
    number_facts,
    record_of,
    rows_of,
    say_no,
    scopes_of,
)
from tests.ledger.full_person import add_full_person
from tests.shop import NOON


async def test_after_a_disaster_the_no_stands_the_erased_stay_erased_and_nothing_starts(
    two: Two, sheet: RecoverySheet, target: Path, tmp_path: Path, server_dsn: str
) -> None:
    await make_backup(two, target)
    # After the backup: Erika says no, Jule is erased, a proof leaves the house. Then it burns.
    await say_no(two.ledger, two.first, ERIKA, "ads", at=NOON + HOUR)
    await erasure.erase(
        two.ledger,
        two.first,
        two.people[JULE],
        ground=Ground.WITHDRAWN,
        by="Frau Muster",
        now=NOON + HOUR,
    )
    await number_facts(two.ledger, now=NOON + HOUR)
    assert await backup.write_noes(two.ledger, target, now=NOON + 2 * HOUR)
    shutil.rmtree(two.ledger.keyring.directory)

    found = tmp_path / "found"
    keyring = restore.restore_keyring(target, found, sheet.lines, now=NOON + 5 * HOUR)
    async with new_house(server_dsn, keyring) as ledger:
        gap = await restore.restore_data(ledger, target, now=NOON + 5 * HOUR)

        # The erased person is erased, with no key left in the living database.
        async with ledger.work(two.first) as work:
            jule = await record_of(work, two.people[JULE])
            assert jule.state is ContactState.ERASED
            assert jule.name == ""
            assert await contact.find(work, JULE) is None
            assert await suppression.must_forget(work, [JULE], dated=NOON + HOUR / 2)
        # The later no stands, on the list and on the record; the earlier one too.
        assert await scopes_of(ledger, two.first, ERIKA) == {"ads"}
        assert await scopes_of(ledger, two.first, MEHMET) == {"ads"}
        async with ledger.reading(two.first) as work:
            assert (await record_of(work, two.people[ERIKA])).optout == "ads"
            assert (await record_of(work, two.people[MEHMET])).optout == "none"
            # What was not erased is readable.
            keys = await open_keys(work, [two.people[ERIKA]])
            (yes,) = await fact.facts_of(work, [two.people[ERIKA]], keys)
            assert yes.personal is not None
            assert yes.personal["text"] == "Ja, gern"
        # The list still folds from facts alone.
        async with ledger.work(two.first) as work:
            await suppression.rebuild(work)
        assert await scopes_of(ledger, two.first, ERIKA) == {"ads"}

        assert (gap.backup_made_at, gap.noes_made_at) == (NOON, NOON + 2 * HOUR)
        assert gap.replayed_erasures == 1
        assert gap.replayed_noes >= 2  # Erika's, and the one that erasing Jule left behind
        assert gap.facts_lost > 0
        await number_facts(ledger, now=NOON + 6 * HOUR)
        for controller_id in (two.first, two.second):
            assert await freezes_of(ledger, controller_id) == ["business"]
            async with ledger.reading(controller_id) as work:
                assert (await verify(work)).whole
                keys = await open_keys(work, [ZERO])
                (told,) = await fact.facts_of_kinds(work, [FactKind.RESTORED], keys)
                assert told.public["backup_day"] == "2026-11-17"


async def test_each_controller_confirms_the_gap_and_only_then_starts_messages_again(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    await make_backup(two, target)
    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        await restore.restore_data(ledger, target, now=NOON + HOUR)

        async with ledger.work(two.first) as work:
            await restore.confirm(work, by="Frau Muster", now=NOON + 2 * HOUR)

        assert await freezes_of(ledger, two.first) == []
        assert await freezes_of(ledger, two.second) == ["business"]
        half = await restore.newest_gap(ledger)
        assert half is not None
        assert half.confirmed_at is None
        async with ledger.work(two.second) as work:
            await restore.confirm(work, by="Herr Apfel", now=NOON + 3 * HOUR)
        whole = await restore.newest_gap(ledger)
        assert whole is not None
        assert whole.confirmed_at == NOON + 3 * HOUR
        async with ledger.work(two.first) as work:
            with pytest.raises(BackupRefused) as refusal:
                await restore.confirm(work, by="Frau Muster", now=NOON + 3 * HOUR)
        assert refusal.value.code == "NOTHING_TO_CONFIRM"


async def test_every_table_comes_back_row_by_row(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    for controller_id in (two.first, two.second):
        async with two.ledger.work(controller_id) as work:
            await add_full_person(work)
    async with two.ledger.bare_connection() as connection:
        await connection.execute(
            "CREATE TABLE delivery_before PARTITION OF delivery"
            " FOR VALUES FROM ('2026-01-01') TO ('2026-11-01')"
        )
    before = await rows_of(two.ledger)
    folder = await make_backup(two, target)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        async with ledger.house_work() as house:
            manifest = read_manifest(folder, ledger.keyring)
            await ledger_restore.fill(house, manifest, now=NOON)

        assert await rows_of(ledger) == before
        async with ledger.bare_connection() as connection:
            parts = await connection.fetch(query("backup", "parts").sql)
            assert "delivery_before" in {row["name"] for row in parts}
            arrival = await connection.fetchval(
                "INSERT INTO fact_waiting (controller_id, fact_id, leaf) VALUES ($1, $1, '')"
                " RETURNING arrival",
                two.first,
            )
        async with two.ledger.bare_connection() as connection:
            last = await connection.fetchval(
                "SELECT last_value FROM pg_sequences WHERE sequencename LIKE 'fact_waiting%'"
            )
        assert arrival == last + 1


async def test_what_waited_is_not_sent_again_and_running_campaigns_pause(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    async with two.ledger.work(two.first) as work:
        full = await add_full_person(work)  # with one message on the ready list
        await work.connection.execute(
            "INSERT INTO template VALUES"
            " ($1, $1, $2, 'reifen', 'de', 'marketing', 'approved', '{}', 'ADS', '{}', $3)",
            two.first,
            full.sender_id,
            NOON,
        )
        await work.connection.execute(
            "INSERT INTO campaign VALUES ($1, $1, 'Reifen', $1, $2, 'ADS', '', 'running', $3)",
            two.first,
            full.sender_id,
            NOON,
        )
    await make_backup(two, target)

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        gap = await restore.restore_data(ledger, target, now=NOON + HOUR)

        async with ledger.bare_connection() as connection:
            states = await connection.fetch("SELECT state FROM ready")
            campaign = await connection.fetchval("SELECT state FROM campaign")
    assert [row["state"] for row in states] == ["unknown"]
    assert campaign == "paused"
    assert gap.unsettled == 1
    assert any("1 messages waited" in sentence.en for sentence in gap.sentences())


async def test_a_backup_made_during_writes_is_one_picture(
    two: Two, sheet: RecoverySheet, target: Path, server_dsn: str
) -> None:
    stop = asyncio.Event()

    async def write() -> int:
        for number in count():
            if stop.is_set():
                return number
            async with two.ledger.work(two.first) as work:
                who = Identifier(IdentifierKind.PHONE, f"+4930231251{number:04}")
                somebody = await contact.add(work, contact.NewContact("inbound", (who,)), now=NOON)
                new = NewFact(FactKind.NOTICE_SERVED, RetentionClass.CONSENT_PROOF, somebody)
                await fact.append(work, [new, new], now=NOON)
        raise AssertionError

    writer = asyncio.create_task(write())
    await asyncio.sleep(0)
    try:
        await make_backup(two, target)
    finally:
        stop.set()
        written = await writer

    async with new_house(server_dsn, two.ledger.keyring) as ledger:
        await restore.restore_data(ledger, target, now=NOON + HOUR)
        async with ledger.bare_connection() as connection:
            counts = await connection.fetchrow(
                "SELECT (SELECT count(*) FROM contact) AS contacts,"
                " (SELECT count(*) FROM identifier) AS identifiers,"
                " (SELECT count(*) FROM fact WHERE kind = 'notice_served') AS facts"
            )
    assert written > 1
    assert counts["contacts"] == counts["identifiers"]
    assert counts["facts"] == 2 * (counts["contacts"] - 4)
