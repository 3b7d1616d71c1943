"""The clock of backups: all three sets once a day, the noes whenever one was added."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from jawort.desk.house import backup
from jawort.ledger.backups.data_set import data_sets
from jawort.ledger.work import Ledger

EVERY: Final = timedelta(days=1)


async def run_once(ledger: Ledger, target: Path, *, version: str, now: datetime) -> int:
    """Do what is due; the answer is the number of sets written. Safe to call every minute.

    Old data sets end with their 35 days (RC26): whoever configured the folder has asked for that.
    Raises BackupRefused when the folder is full, gone or of another house: doctor shows it.
    """
    newest = max((path.name for path in data_sets(target)), default="")
    if newest < f"{now - EVERY:%Y%m%dT%H%M%SZ}~":
        await backup.back_up(ledger, target, version=version, now=now)
        await backup.prune(ledger, target, now=now, really=True)
        return 3
    return int(await backup.write_noes(ledger, target, now=now))
