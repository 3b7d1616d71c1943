"""Acts of backing up: the recovery sheet, the three sets, and the end of old ones."""

from datetime import datetime
from pathlib import Path

from jawort.domain.backup import refused
from jawort.domain.recovery import RecoverySheet, mark_of, written
from jawort.ledger.backups import backup, key_copy, noes
from jawort.ledger.backups.backup import BackedUp, Progress
from jawort.ledger.backups.data_set import check_files, data_sets, read_manifest
from jawort.ledger.backups.key_copy import KeysWritten
from jawort.ledger.keys import key_life
from jawort.ledger.keys.recovery import new_secret, public_key
from jawort.ledger.work import Ledger

__all__ = [
    "BackedUp",
    "Progress",
    "back_up",
    "check",
    "make_sheet",
    "newest",
    "prune",
    "write_keys",
    "write_noes",
]


async def make_sheet(ledger: Ledger, *, now: datetime, replace: bool = False) -> RecoverySheet:
    """Make the recovery sheet: shown once, kept nowhere. Only its public half stays here.

    Raises BackupRefused when there is one already, unless it is to be replaced: then the copies
    of keys in reach are sealed anew at once and the old sheet opens them no more.
    """
    existing = ledger.keyring.recovery_public_key()
    if existing is not None and not replace:
        raise refused("SHEET_EXISTS", mark=mark_of(existing))
    secret = new_secret()
    public = public_key(secret)
    sheet = RecoverySheet(written(secret), mark_of(public), now.date())
    async with ledger.house_work() as work:
        await key_life.note(work, "recovery_made", sheet.mark, now=now)
    ledger.keyring.set_recovery_public_key(public, now=now)
    for folder in ledger.keyring.copies():
        if folder.is_dir():
            key_copy.write_keys(ledger.keyring, folder.parent, now=now)
    return sheet


async def back_up(
    ledger: Ledger, target: Path, *, version: str, now: datetime, progress: Progress | None = None
) -> BackedUp:
    """Write the three sets. Raises BackupRefused; earlier backups stay as they are."""
    return await backup.back_up(ledger, target, version=version, now=now, progress=progress)


async def write_noes(ledger: Ledger, target: Path, *, now: datetime) -> bool:
    """Bring the set of noes and erasures up to date; True when the file was written anew."""
    return await noes.write_noes(ledger, target, now=now) is not None


def write_keys(ledger: Ledger, target: Path, *, now: datetime) -> KeysWritten:
    """Bring the key set up to date, as after a new key-encrypting key was made."""
    return key_copy.write_keys(ledger.keyring, target, now=now)


async def newest(ledger: Ledger) -> dict[str, datetime]:
    """When each set was last written by a whole backup: `data`, `keys`, `noes`."""
    return await backup.newest(ledger)


async def check(ledger: Ledger, target: Path) -> list[str]:
    """Read every data set again, from the first to the last byte; gives their names, oldest first.

    Raises BackupRefused at the first that could not be restored.
    """
    names = []
    for folder in data_sets(target):
        check_files(read_manifest(folder, ledger.keyring))
        names.append(folder.name)
    noes.read_noes(target, ledger.keyring)
    return names


async def prune(ledger: Ledger, target: Path, *, now: datetime, really: bool = False) -> list[Path]:
    """Data sets past their 35 days (RC26) and drafts of a crash. Removes them only when told."""
    due = backup.due_for_removal(target, now=now)
    if really and due:
        await backup.remove(ledger, due, now=now)
    return due
