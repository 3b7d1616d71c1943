"""The recovery sheet and the sealed copies of keys."""

import random
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.domain.backup import BackupRefused
from jawort.domain.recovery import (
    ALPHABET,
    LINES,
    RecoverySecret,
    SheetMisread,
    mark_of,
    read,
    written,
)
from jawort.ledger.backups.key_copy import FOLDER, INDEX, copy_name, restore_keys, write_keys
from jawort.ledger.keys.keyring import Keyring, KeyringRefused
from jawort.ledger.keys.recovery import (
    CopyDamaged,
    new_secret,
    open_copy,
    public_key,
    recipient_of,
    seal_copy,
)
from tests.shop import NOON

SECRETS = st.binary(min_size=32, max_size=32).map(RecoverySecret)


@pytest.fixture
def secret(keyring: Keyring) -> RecoverySecret:
    """A sheet that the keyring knows."""
    made = new_secret()
    keyring.set_recovery_public_key(public_key(made), now=NOON)
    return made


# -- the sheet ------------------------------------------------------------------------------


@given(SECRETS)
def test_what_is_written_is_read_back_however_it_is_typed(secret: RecoverySecret) -> None:
    lines = written(secret)

    sloppy = [
        f" {number}. {line.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')}"
        for number, line in enumerate(lines, 1)
    ]

    assert read(lines) == secret
    assert read(["", *sloppy, ""]) == secret
    assert [len(line) for line in lines] == [19] * LINES


@given(SECRETS, st.integers(0, LINES - 1), st.integers(0, 15), st.sampled_from(ALPHABET))
def test_one_wrong_letter_is_named_with_its_line(
    secret: RecoverySecret, line: int, place: int, letter: str
) -> None:
    lines = list(written(secret))
    letters = list(lines[line].replace("-", ""))
    if letters[place] == letter:
        return
    letters[place] = letter
    lines[line] = "".join(letters)

    with pytest.raises(SheetMisread) as misread:
        read(lines)

    assert misread.value.code == "SHEET_LINE"
    assert misread.value.problem.en == f"Line {line + 1} is not right."
    assert lines[line] not in str(misread.value)


def test_two_neighbours_in_the_wrong_order_are_noticed() -> None:
    chance = random.Random(11)
    for _ in range(300):
        lines = list(written(RecoverySecret(chance.randbytes(32))))
        letters = list(lines[0].replace("-", ""))
        place = chance.randrange(15)
        if letters[place] == letters[place + 1]:
            continue
        letters[place], letters[place + 1] = letters[place + 1], letters[place]

        with pytest.raises(SheetMisread):
            read(["".join(letters), *lines[1:]])


@pytest.mark.parametrize("cut", [0, 1, 3, 5])
def test_a_sheet_has_four_lines_no_more_no_less(cut: int) -> None:
    lines = (written(new_secret()) * 2)[:cut]

    with pytest.raises(SheetMisread) as misread:
        read(lines)

    assert misread.value.code == "SHEET_LENGTH"


def test_lines_in_another_order_are_wrong_lines() -> None:
    first, second, third, fourth = written(new_secret())

    with pytest.raises(SheetMisread, match="Line 2"):
        read([first, third, second, fourth])


@pytest.mark.parametrize("typed", ["", "ÄÖÜ", "U" * 16, "Z" * 16, "0" * 15, "0" * 17, "²" * 16])
def test_nonsense_is_a_wrong_line_and_never_a_crash(typed: str) -> None:
    lines = written(new_secret())

    with pytest.raises(SheetMisread):
        read([*lines[:3], typed])


def test_a_secret_never_prints_itself(keyring: Keyring) -> None:
    secret = RecoverySecret(bytes(range(32)))

    assert repr(secret) == "RecoverySecret(…)"
    assert f"{secret}" == "RecoverySecret(…)"
    assert mark_of(public_key(secret)) == mark_of(public_key(secret))
    assert mark_of(public_key(new_secret())) != mark_of(public_key(secret))


# -- one copy -------------------------------------------------------------------------------


def test_a_copy_opens_with_its_sheet_and_under_its_name_only() -> None:
    secret, other = new_secret(), new_secret()
    sealed = seal_copy(public_key(secret), "lookup-1.sealed", b"a key")

    assert open_copy(secret, "lookup-1.sealed", sealed) == b"a key"
    assert recipient_of(sealed) == public_key(secret)
    assert b"a key" not in sealed
    for wrong, name in ((other, "lookup-1.sealed"), (secret, "lookup-2.sealed")):
        with pytest.raises(CopyDamaged):
            open_copy(wrong, name, sealed)


def test_every_flipped_bit_and_every_cut_of_a_copy_is_noticed() -> None:
    secret = new_secret()
    sealed = seal_copy(public_key(secret), "log-1.sealed", b"a key")

    for place in range(len(sealed)):
        bent = bytearray(sealed)
        bent[place] ^= 1 << place % 8
        with pytest.raises(CopyDamaged):
            open_copy(secret, "log-1.sealed", bytes(bent))
        with pytest.raises(CopyDamaged):
            open_copy(secret, "log-1.sealed", sealed[:place])


# -- the key set ----------------------------------------------------------------------------


def test_the_keyring_comes_back_from_copies_and_sheet(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    keyring.add_kek(now=NOON + timedelta(days=7))
    keyring.add_generation("suppression", now=NOON)
    write_keys(keyring, tmp_path, now=NOON)

    again = restore_keys(tmp_path, secret, tmp_path / "again", now=NOON)

    assert again.keks() == keyring.keks()
    for kind in ("lookup", "suppression", "search"):
        assert again.generations(kind) == keyring.generations(kind)
    assert again.log_public_key() == keyring.log_public_key()
    assert again.recovery_public_key() == public_key(secret)
    assert again.copies() == [tmp_path / FOLDER]
    modes = {path.stat().st_mode & 0o077 for path in (tmp_path / "again").rglob("*")}
    assert modes == {0}


def test_no_key_lies_open_in_the_key_set(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    write_keys(keyring, tmp_path, now=NOON)

    files = b"".join(path.read_bytes() for path in (tmp_path / FOLDER).iterdir())

    assert keyring.current_kek().secret not in files
    for path in keyring.files():
        assert path.read_bytes() not in files
    assert secret.value not in b"".join(p.read_bytes() for p in keyring.directory.rglob("*.json"))


def test_without_a_sheet_no_copy_is_made(keyring: Keyring, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused) as refusal:
        write_keys(keyring, tmp_path, now=NOON)

    assert refusal.value.code == "NO_SHEET"
    assert not (tmp_path / FOLDER).exists()


def test_destroying_a_key_destroys_its_copy(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    old = keyring.current_kek()
    keyring.add_kek(now=NOON + timedelta(days=7))
    keyring.add_generation("lookup", now=NOON)
    write_keys(keyring, tmp_path, now=NOON)
    copies = {path.name for path in (tmp_path / FOLDER).glob("*.sealed")}

    unreached = keyring.destroy_kek(old.kek_id)
    keyring.destroy_generation("lookup", 1)

    left = {path.name for path in (tmp_path / FOLDER).glob("*.sealed")}
    assert unreached == []
    assert copies - left == {f"{old.kek_id}.sealed", "lookup-1.sealed"}
    again = restore_keys(tmp_path, secret, tmp_path / "again", now=NOON)
    assert [kek.kek_id for kek in again.keks()] == [keyring.current_kek().kek_id]


def test_a_copy_that_was_out_of_reach_goes_with_the_next_backup(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    old = keyring.current_kek()
    keyring.add_kek(now=NOON + timedelta(days=7))
    write_keys(keyring, tmp_path, now=NOON)
    away = (tmp_path / FOLDER).rename(tmp_path / "unplugged")
    assert keyring.destroy_kek(old.kek_id) == [tmp_path / FOLDER]
    away.rename(tmp_path / FOLDER)

    written_again = write_keys(keyring, tmp_path, now=NOON)

    assert written_again.removed == 1
    assert not (tmp_path / FOLDER / f"{old.kek_id}.sealed").exists()


def test_a_new_sheet_opens_the_copies_and_the_old_one_does_not(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    write_keys(keyring, tmp_path, now=NOON)
    newer = new_secret()
    keyring.set_recovery_public_key(public_key(newer), now=NOON)

    assert write_keys(keyring, tmp_path, now=NOON).sealed == len(keyring.files())
    assert write_keys(keyring, tmp_path, now=NOON).sealed == 0
    with pytest.raises(BackupRefused) as refusal:
        restore_keys(tmp_path, secret, tmp_path / "again", now=NOON)
    assert refusal.value.code == "SHEET_WRONG"
    assert mark_of(public_key(newer)) in refusal.value.problem.en
    assert restore_keys(tmp_path, newer, tmp_path / "again", now=NOON).keks() == keyring.keks()


def test_copies_of_another_installation_are_left_alone(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    write_keys(keyring, tmp_path, now=NOON)
    before = sorted((tmp_path / FOLDER).iterdir())
    stranger = Keyring.create(tmp_path / "stranger", now=NOON)
    stranger.set_recovery_public_key(public_key(secret), now=NOON)

    with pytest.raises(BackupRefused) as refusal:
        write_keys(stranger, tmp_path, now=NOON)

    assert refusal.value.code == "FOLDER_OF_ANOTHER"
    assert sorted((tmp_path / FOLDER).iterdir()) == before


def test_a_bent_key_set_restores_nothing(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    write_keys(keyring, tmp_path, now=NOON)
    for path in sorted((tmp_path / FOLDER).iterdir()):
        whole = path.read_bytes()
        for bent in (whole[:-1], whole[: len(whole) // 2], _flipped(whole), b""):
            path.write_bytes(bent)

            with pytest.raises(BackupRefused) as refusal:
                restore_keys(tmp_path, secret, tmp_path / "again", now=NOON)

            assert refusal.value.code in ("SET_DAMAGED", "SHEET_WRONG", "KEYS_MISSING")
            assert not (tmp_path / "again").exists()
            assert not list(tmp_path.glob(".again*"))  # no open key was left behind
        path.write_bytes(whole)


@pytest.mark.parametrize("kind", ["suppression", "log"])
def test_a_key_that_never_ends_may_not_be_missing(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path, kind: str
) -> None:
    keyring.add_generation("suppression", now=NOON)
    write_keys(keyring, tmp_path, now=NOON)
    (tmp_path / FOLDER / f"{kind}-1.sealed").unlink()

    with pytest.raises(BackupRefused) as refusal:
        restore_keys(tmp_path, secret, tmp_path / "again", now=NOON)

    assert refusal.value.code == "KEYS_MISSING"
    assert f"{kind}-1" in refusal.value.problem.de


def test_keys_in_place_are_never_overwritten(
    keyring: Keyring, secret: RecoverySecret, tmp_path: Path
) -> None:
    write_keys(keyring, tmp_path, now=NOON)

    with pytest.raises(KeyringRefused) as refusal:
        restore_keys(tmp_path, secret, keyring.directory, now=NOON)

    assert refusal.value.code == "KEYRING_EXISTS"


def test_no_key_set_is_said_plainly(secret: RecoverySecret, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused) as refusal:
        restore_keys(tmp_path, secret, tmp_path / "again", now=NOON)

    assert refusal.value.code == "NO_BACKUP"


def test_copies_have_the_names_the_keyring_destroys(keyring: Keyring) -> None:
    names = {copy_name(path) for path in keyring.files()}

    assert names == {
        f"{keyring.current_kek().kek_id}.sealed",
        "lookup-1.sealed",
        "suppression-1.sealed",
        "search-1.sealed",
        "log-1.sealed",
    }
    assert INDEX not in names


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :]
