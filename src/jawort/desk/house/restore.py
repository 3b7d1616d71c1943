"""Acts of restoring: keys from the sheet, data from the newest set, noes and erasures on top."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from jawort.desk.right.erasure import erase_marked
from jawort.domain.backup import Gap, refused
from jawort.domain.recovery import read
from jawort.ledger.backups import key_copy, restore
from jawort.ledger.backups.restore import Chosen
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, Work

__all__ = [
    "Chosen",
    "confirm",
    "finish",
    "newest_gap",
    "plan",
    "refuse_unfinished",
    "restore_data",
    "restore_keyring",
]


def restore_keyring(
    target: Path, directory: Path, typed: Sequence[str], *, now: datetime
) -> Keyring:
    """Make the keyring again from the key set and the typed lines of the sheet.

    Raises SheetMisread with the wrong line, BackupRefused for another sheet or a damaged set,
    KeyringRefused when the folder already holds keys.
    """
    return key_copy.restore_keys(target, read(typed), directory, now=now)


def plan(keyring: Keyring, target: Path, *, name: str = "", without_noes: bool = False) -> Chosen:
    """What a restore would use, fully checked; touches nothing. Raises BackupRefused."""
    return restore.choose(target, keyring, name=name, without_noes=without_noes)


async def restore_data(
    ledger: Ledger, target: Path, *, now: datetime, name: str = "", without_noes: bool = False
) -> Gap:
    """Restore the newest data set, or the one called `name`, into an empty database, and go on
    with a restore that broke off. Gives the gap that a person has to confirm.

    Raises BackupRefused before anything is touched.
    """
    if not await restore.is_unfinished(ledger):
        chosen = plan(ledger.keyring, target, name=name, without_noes=without_noes)
        await restore.load(ledger, chosen, now=now)
    await finish(ledger, now=now)
    gap = await restore.newest_gap(ledger)
    assert gap is not None
    return gap


async def finish(ledger: Ledger, *, now: datetime) -> int:
    """Replay the erasures of a restore that broke off; gives the number of persons erased."""

    async def erase_again(controller_id: UUID, marks: dict[bytes, datetime]) -> int:
        return await erase_marked(ledger, controller_id, marks, by="jawort", now=now)

    return await restore.finish(ledger, erase_again, now=now)


async def refuse_unfinished(ledger: Ledger) -> None:
    """Raise BackupRefused while a restore is unfinished: doors and runners ask before they open."""
    if await restore.is_unfinished(ledger):
        raise refused("RESTORE_UNFINISHED")


async def newest_gap(ledger: Ledger) -> Gap | None:
    """The last restore with what it lost; `confirmed_at` None asks for a person's decision."""
    return await restore.newest_gap(ledger)


async def confirm(work: Work, *, by: str, now: datetime) -> None:
    """A person has read the gap and lets this controller's business start messages again.

    Raises BackupRefused when nothing waits to be confirmed.
    """
    if not await restore.confirm(work, by=by, now=now):
        raise refused("NOTHING_TO_CONFIRM")
