"""The key set of a backup: one sealed copy for each key file, and the keyring made from them.

One folder, always up to date: a destroyed key loses its copy with it (promise 5). `keys.json`
lists what was there when it was last written, signed by the log key.
"""

import contextlib
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from jawort.domain.backup import refused
from jawort.domain.recovery import RecoverySecret, mark_of
from jawort.ledger.backups.signed_file import (
    FileDamaged,
    read_signed,
    read_unproven,
    sync_folder,
    write_signed,
    write_whole,
)
from jawort.ledger.keys.keyring import Keyring, refuse_existing
from jawort.ledger.keys.recovery import CopyDamaged, open_copy, public_key, recipient_of, seal_copy

FOLDER: Final = "keys"
INDEX: Final = "keys.json"
PURPOSE: Final = "jawort backup keys v1"
_FORMAT = 1
_GENERATION = re.compile(r"(lookup|suppression|search|log)-([1-9]\d*)\.sealed")
_NEVER_DESTROYED = ("suppression-", "log-")
_KINDS = ("kek", "lookup", "suppression", "search", "log")


@dataclass(frozen=True, slots=True)
class KeysWritten:
    """What the key set holds now."""

    folder: Path
    byte_count: int
    sealed: int  # copies made now
    removed: int  # copies of keys that no longer exist, destroyed now


def write_keys(ring: Keyring, target: Path, *, now: datetime) -> KeysWritten:
    """Bring the key set in `target` up to date. Raises BackupRefused when there is no recovery
    sheet, or when the folder belongs to another installation.
    """
    recipient = ring.recovery_public_key()
    if recipient is None:
        raise refused("NO_SHEET")
    folder = target / FOLDER
    _refuse_another(folder, ring)
    folder.mkdir(mode=0o700, exist_ok=True)
    ring.remember_copy(folder)  # before the first copy lies there: no copy may be unknown
    sealed = sum(_seal(path, folder, recipient) for path in ring.files())
    living = {copy_name(path) for path in ring.files()}
    # A copy of a key that should never end is kept, whatever became of the key.
    living |= {p.name for p in folder.glob("*.sealed") if p.name.startswith(_NEVER_DESTROYED)}
    removed = [copy for copy in folder.glob("*.sealed") if copy.name not in living]
    for copy in removed:
        _destroy(ring, copy.name)
    body = {
        "format": _FORMAT,
        "made_at": now.astimezone(UTC).isoformat(),
        "log_key": ring.log_public_key().hex(),
        "sheet": mark_of(recipient),
        "copies": sorted(living),
    }
    write_signed(folder / INDEX, PURPOSE, body, ring.log_key())
    size = sum(path.stat().st_size for path in folder.iterdir())
    return KeysWritten(folder, size, sealed, len(removed))


def copy_name(key_file: Path) -> str:
    """How the copy of a key file is called; the keyring destroys copies by these names."""
    kind = key_file.parent.name
    return f"{key_file.stem}.sealed" if kind == "kek" else f"{kind}-{key_file.stem}.sealed"


def restore_keys(
    target: Path, secret: RecoverySecret, directory: Path, *, now: datetime
) -> Keyring:
    """Make the keyring again from the key set and the sheet, whole or not at all.

    Raises BackupRefused for a wrong sheet or a damaged set, KeyringRefused when the folder already
    holds a keyring.
    """
    refuse_existing(directory)
    folder = target / FOLDER
    _refuse_other_sheet(folder, secret)
    plain = {path.name: _open(path, secret) for path in sorted(folder.glob("*.sealed"))}
    draft = directory.with_name(f".{directory.name}.restoring")
    shutil.rmtree(draft, ignore_errors=True)  # keys of a restore that broke off
    try:
        _fill(draft, plain)
        _refuse_incomplete(folder, draft, set(plain))
        ring = Keyring.open(draft)
        ring.set_recovery_public_key(public_key(secret), now=now)
        ring.remember_copy(folder)
        with contextlib.suppress(FileNotFoundError):
            directory.rmdir()  # an empty folder made by set-up may stand there, nothing else
        draft.replace(directory)
    finally:
        shutil.rmtree(draft, ignore_errors=True)  # no open key stays behind
    sync_folder(directory.parent)
    return Keyring.open(directory)


def _fill(draft: Path, plain: dict[str, bytes]) -> None:
    for kind in _KINDS:
        (draft / kind).mkdir(parents=True, mode=0o700)
    draft.chmod(0o700)
    for name, data in plain.items():
        write_whole(_place(draft, name), data)


def _seal(key_file: Path, folder: Path, recipient: bytes) -> bool:
    copy = folder / copy_name(key_file)
    if copy.exists() and recipient_of(copy.read_bytes()) == recipient:
        return False
    with contextlib.suppress(FileNotFoundError):  # destroyed by another process meanwhile
        write_whole(copy, seal_copy(recipient, copy.name, key_file.read_bytes()))
    return True


def _destroy(ring: Keyring, name: str) -> None:
    """Destroy copies of a key that is gone: its destruction did not reach this folder then."""
    if match := _GENERATION.fullmatch(name):
        ring.destroy_generation(match[1], int(match[2]))
    else:
        ring.destroy_kek(UUID(name.removesuffix(".sealed")))


def _refuse_another(folder: Path, ring: Keyring) -> None:
    """Stale copies are destroyed: never those of somebody else."""
    try:
        read_signed(folder / INDEX, PURPOSE, ring.log_public_key())
    except FileNotFoundError:
        if any(folder.glob("*.sealed")):
            raise refused("FOLDER_OF_ANOTHER", folder=folder.parent) from None
    except FileDamaged:
        raise refused("FOLDER_OF_ANOTHER", folder=folder.parent) from None


def _refuse_other_sheet(folder: Path, secret: RecoverySecret) -> None:
    try:
        needed = str(read_unproven(folder / INDEX).get("sheet"))
    except FileNotFoundError:
        raise refused("NO_BACKUP", folder=folder.parent) from None
    except FileDamaged as damaged:
        raise refused("SET_DAMAGED", file=damaged) from None
    given = mark_of(public_key(secret))
    if given != needed:
        raise refused("SHEET_WRONG", given=given, needed=needed)


def _refuse_incomplete(folder: Path, draft: Path, found: set[str]) -> None:
    """A key-encrypting key may have been destroyed since the list was written, the keys that never
    end may not be missing.
    """
    log_file = draft / "log" / "1.json"
    if not log_file.exists():
        raise refused("KEYS_MISSING", names="log-1.sealed")
    try:
        index = read_signed(folder / INDEX, PURPOSE, Keyring(draft).log_public_key())
    except FileDamaged as damaged:
        raise refused("SET_DAMAGED", file=damaged) from None
    _refuse_format(index)
    listed = {str(name) for name in index["copies"]}
    missing = sorted(name for name in listed - found if name.startswith(_NEVER_DESTROYED))
    missing += [f"{kind}-…" for kind in _KINDS[1:4] if not any((draft / kind).iterdir())]
    missing += [] if any((draft / "kek").iterdir()) else ["kek"]
    if missing:
        raise refused("KEYS_MISSING", names=", ".join(missing))


def _refuse_format(index: dict[str, Any]) -> None:
    if index["format"] != _FORMAT:
        raise refused("FORMAT_NEWER", format=index["format"])


def _open(path: Path, secret: RecoverySecret) -> bytes:
    try:
        return open_copy(secret, path.name, path.read_bytes())
    except CopyDamaged:
        raise refused("SET_DAMAGED", file=path.name) from None


def _place(directory: Path, name: str) -> Path:
    """Where in a keyring the key of a copy belongs. Raises BackupRefused for a foreign name."""
    if match := _GENERATION.fullmatch(name):
        return directory / match[1] / f"{match[2]}.json"
    try:
        return directory / "kek" / f"{UUID(name.removesuffix('.sealed'))}.json"
    except ValueError:
        raise refused("SET_DAMAGED", file=name) from None
