"""The keyring: what is made, what is refused, and that destroyed keys are gone everywhere."""

import json
import stat
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from jawort.ledger.keys.keyring import KeyDestroyed, Keyring, KeyringRefused
from tests.shop import NOON, Shop


def test_nobody_but_the_owner_can_read_a_key(keyring: Keyring) -> None:
    for path in keyring.directory.rglob("*"):
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path.name


def test_a_second_process_sees_new_keys_and_forgets_destroyed_ones(keyring: Keyring) -> None:
    elsewhere = Keyring.open(keyring.directory)
    first = elsewhere.current_kek()

    newer = keyring.add_kek(now=NOON + timedelta(days=7))
    elsewhere.refresh()  # as every unit of work does when it begins
    assert elsewhere.current_kek() == newer

    keyring.destroy_kek(first.kek_id)
    elsewhere.refresh()
    with pytest.raises(KeyDestroyed):
        elsewhere.kek(first.kek_id)


async def test_every_unit_of_work_begins_by_looking_at_the_keyring(shop: Shop) -> None:
    elsewhere = Keyring.open(shop.ledger.keyring.directory)
    ledger, mine = shop.ledger, shop.controller.controller_id
    units = (ledger.house_work, lambda: ledger.work(mine), lambda: ledger.reading(mine))
    for days, unit in enumerate(units, 1):
        newer = elsewhere.add_kek(now=NOON + timedelta(days=days))
        async with unit() as work:
            assert work.keyring.current_kek() == newer


def test_destroying_a_key_destroys_its_copies_and_names_those_out_of_reach(
    keyring: Keyring, tmp_path: Path
) -> None:
    kek = keyring.current_kek()
    here, away = tmp_path / "here", tmp_path / "away"
    for folder in (here, away):
        folder.mkdir()
        (folder / f"{kek.kek_id}.sealed").write_bytes(b"copy")
        keyring.remember_copy(folder)
    away.rename(tmp_path / "unplugged")

    unreached = keyring.destroy_kek(kek.kek_id)

    assert not (here / f"{kek.kek_id}.sealed").exists()
    assert unreached == [away]


def test_suppression_keys_never_end(keyring: Keyring) -> None:
    with pytest.raises(ValueError, match="never end"):
        keyring.destroy_generation("suppression", 1)


def test_a_key_in_use_is_never_overwritten(keyring: Keyring) -> None:
    with pytest.raises(KeyringRefused) as refused:
        Keyring.create(keyring.directory, now=NOON)

    assert refused.value.code == "KEYRING_EXISTS"


@pytest.mark.parametrize("damage", ["missing", "empty", "not json", "other format", "cut"])
def test_a_keyring_that_cannot_be_used_says_so_without_a_key(keyring: Keyring, damage: str) -> None:
    secret = next((keyring.directory / "kek").glob("*.json"))
    text = secret.read_text("utf-8")
    key = json.loads(text)["key"]
    if damage == "missing":
        keyring.directory.rename(keyring.directory.with_name("moved"))
    elif damage == "empty":
        secret.unlink()
    elif damage == "not json":
        secret.write_text("{" + text, "utf-8")
    elif damage == "other format":
        secret.write_text(text.replace('"format": 1', '"format": 2'), "utf-8")
    else:
        secret.write_text(text[:20], "utf-8")

    with pytest.raises(KeyringRefused) as refused:
        Keyring.open(keyring.directory)

    said = str(refused.value) + refused.value.say("de") + refused.value.say("en")
    assert key not in said


def test_keys_do_not_print_themselves(keyring: Keyring) -> None:
    kek = keyring.current_kek()

    printed = f"{kek!r} {kek} {keyring!r} {[kek]} {uuid4()}"

    assert str(kek.secret) not in printed
    assert kek.secret.hex() not in printed
