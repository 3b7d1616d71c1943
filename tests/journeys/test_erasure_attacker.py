"""Promise 5 against somebody who has every file and every key that still exists."""

import base64
import json
import shutil
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest

from jawort.desk.right import erasure
from jawort.domain.right.erasure import Ground
from jawort.ledger import controller
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.migration import migrate
from jawort.ledger.postgres.server import PrivateServer
from jawort.ledger.proof.verify import verify
from jawort.ledger.work import Ledger, open_pool
from jawort.runners import retain, sequence, turn_keys
from tests.ledger.attacker import Attacker, Finding, dump, pages_of, spelled
from tests.ledger.full_person import FullPerson, Telling, add_full_person
from tests.shop import NOON

TOLD = Telling()
SPELLED_NUMBERS = ("+491713920011", "01713920011", "0171 3920011", "+49 171 3920011")
WORDS = (*TOLD.erasable, TOLD.letter, TOLD.wish, *SPELLED_NUMBERS)
OTHER = Telling(
    name="Bruno Gegenüber",
    second_name="Bruno nebenan",
    username="bruno.nebenan",
    digits="491713920044",
    second_digits="493023125044",
    bsuid="DE.GegenueberNebenan",
    text_in="Mein Auspuff klappert",
    text_out="Bringen Sie ihn am Freitag",
    note="Stammkunde seit Jahren",
    file="auspuff.jpg",
    letter="Ich bestelle einen Auspuff",
    wish="Ja, gern auch Werbung",
)


@dataclass(frozen=True)
class House:
    """A server of its own, because its files are read; two controllers know the same person."""

    folder: Path
    ledger: Ledger
    mine: UUID
    theirs: UUID
    pristine: frozenset[bytes]

    async def dump(self) -> bytes:
        async with self.ledger.bare_connection() as connection:
            return await dump(connection)

    async def attack(self, words: tuple[str, ...] = WORDS, *backups: Path) -> list[Finding]:
        """All traces in the living files, the write-ahead log and a dump; or in backups."""
        attacker = Attacker(words, [self.ledger.keyring.directory])
        attacker.know(self.pristine)
        if not backups:
            attacker.take_folder(self.folder / "database", "live")
            attacker.take("live.dump", await self.dump())
        for backup in backups:
            attacker.take_folder(backup, "backup")
        return attacker.findings()

    async def back_up(self) -> Path:
        """An old backup: the folder as it lay, and a dump beside it."""
        async with self.ledger.bare_connection() as connection:
            await connection.execute("CHECKPOINT")
        target = self.folder / "backup"
        shutil.copytree(self.folder / "database", target, ignore=_sockets)
        (target / "whole.dump").write_bytes(await self.dump())
        return target

    async def kept_keys(self) -> set[UUID]:
        """The ids of all keys that erasure locked."""
        async with self.ledger.bare_connection() as connection:
            rows = await connection.fetch(
                "SELECT data_key_id FROM data_key WHERE locked_on IS NOT NULL"
            )
        return {row["data_key_id"] for row in rows}


def _pages(folder: Path) -> frozenset[bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return frozenset(page for path in files for page in pages_of(path.read_bytes()))


def _sockets(folder: str, names: list[str]) -> set[str]:
    return {name for name in names if (Path(folder) / name).is_socket()}


def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="jawort-attack-"))
    folder.chmod(0o711)  # run by root, the server is another account and must get through
    return folder


@pytest.fixture
async def house() -> AsyncIterator[House]:
    folder = _folder()
    try:
        with PrivateServer.start(folder / "database") as server:
            connection = await asyncpg.connect(server.dsn)
            await migrate(connection, now=NOON)
            await connection.execute("CHECKPOINT")
            await connection.close()
            ring = Keyring.create(folder / "keyring", now=NOON - timedelta(days=3))
            ledger = Ledger(await open_pool(server.dsn, size=3), ring)
            async with ledger.house_work() as work:
                mine = await controller.add(work, "Autohaus A", country="DE", now=NOON)
                theirs = await controller.add(work, "Autohaus B", country="DE", now=NOON)
            pages = _pages(folder / "database")
            yield House(folder, ledger, mine.controller_id, theirs.controller_id, pages)
            await ledger.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _fill(house: House) -> FullPerson:
    async with house.ledger.work(house.theirs) as work:
        await add_full_person(work, OTHER)
    async with house.ledger.work(house.mine) as work:
        full = await add_full_person(work, TOLD)
    await sequence.run_once(house.ledger, now=NOON)
    return full


async def _erase(house: House, full: FullPerson, now: datetime) -> None:
    done = await erasure.erase(
        house.ledger, house.mine, full.second_id, ground=Ground.REQUEST, by="x", now=now
    )
    assert done.live_files_clean


async def _weeks_pass(house: House, start: datetime, days: int) -> None:
    """The clocks run every day; here it takes a second."""
    for day in range(days + 1):
        await turn_keys.run_once(house.ledger, now=start + timedelta(days=day))


def _words_found(findings: list[Finding]) -> set[str]:
    return {WORDS[one.word] for one in findings}


async def test_who_holds_everything_finds_the_person_before_and_nothing_after(
    house: House,
) -> None:
    full = await _fill(house)
    backup = await house.back_up()

    before = await house.attack()
    in_backup = await house.attack(WORDS, backup)

    wanted = {*TOLD.erasable, TOLD.letter, TOLD.wish, "+491713920011"}
    assert wanted <= _words_found(before)
    assert wanted <= _words_found(in_backup)
    assert all(one.key_id for one in before), "nothing may lie open even before the erasure"

    erased_at = NOON + timedelta(days=2, hours=5)
    await _erase(house, full, erased_at)

    after = await house.attack()
    kept = await house.kept_keys()
    # What Meta must be told, to delete the person there, lies in an envelope till then.
    assert {WORDS[one.word] for one in after if one.key_id not in kept} == {TOLD.bsuid}
    assert TOLD.letter in _words_found(after), "the attacker still works: what is kept is there"
    assert not {TOLD.name, TOLD.text_in, TOLD.text_out, TOLD.note} & _words_found(after)
    async with house.ledger.reading(house.mine) as work:
        assert (await verify(work)).whole

    assert wanted <= _words_found(await house.attack(WORDS, backup)), "the old keys still live"
    await _weeks_pass(house, NOON, 37)
    assert erased_at + timedelta(days=35) <= NOON + timedelta(days=38)
    assert await house.attack(WORDS, backup) == []
    assert {one.key_id for one in await house.attack()} <= kept
    others = await house.attack((OTHER.name, OTHER.text_in, OTHER.note))
    assert {one.word for one in others} == {0, 1, 2}, "the other controller is untouched"


async def test_what_the_law_kept_is_gone_after_its_last_day(house: House) -> None:
    full = await _fill(house)
    await _erase(house, full, NOON)
    the_end = datetime(2032, 12, 31, 12, tzinfo=UTC)

    await retain.run_once(house.ledger, now=the_end)
    last_day = _words_found(await house.attack())
    await retain.run_once(house.ledger, now=the_end + timedelta(days=1))
    day_after = await house.attack()

    assert TOLD.letter in last_day
    assert TOLD.wish not in last_day  # consent proof ended three years earlier
    # What Meta was to be told ends with its envelope's key, and no key has turned in this test.
    assert _words_found(day_after) <= {TOLD.bsuid}
    async with house.ledger.reading(house.mine) as work:
        assert (await verify(work)).whole


async def test_without_scrubbing_the_attacker_would_find_the_destroyed_keys(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = await _fill(house)

    async def no_scrub(*_: object) -> bool:
        return False

    monkeypatch.setattr(erasure, "scrub", no_scrub)
    done = await erasure.erase(
        house.ledger, house.mine, full.contact_id, ground=Ground.REQUEST, by="x", now=NOON
    )

    assert not done.live_files_clean
    assert TOLD.text_in in _words_found(await house.attack())
    await retain.run_once(house.ledger, now=NOON + timedelta(days=1))
    assert TOLD.text_in not in _words_found(await house.attack())


def test_the_attacker_sees_every_spelling() -> None:
    word = "Örtrud Kästner"

    for shift in range(3):
        text = base64.b64encode(b"x" * shift + word.encode() + b" und mehr")
        assert any(pattern in text for pattern in spelled(word).values()), shift
    for text in (
        word.encode(),
        word.encode("utf-16-le"),
        word.encode("utf-16-be"),
        word.encode().hex().encode(),
        json.dumps({"name": word}).encode(),
    ):
        attacker = Attacker([word], [])
        attacker.take("somewhere", b"\x00" * 9000 + text + b"\x00" * 9000)
        assert attacker.findings()
