"""The clock of keeping: once a day removes what is over its time (law.md §7, G-06)."""

from datetime import datetime
from pathlib import Path

from jawort.desk.right import retention
from jawort.ledger.retention import Purged, note
from jawort.ledger.work import Ledger


async def run_once(ledger: Ledger, *, now: datetime, log_folder: Path | None = None) -> int:
    """Remove what is over; the answer counts rows, keys and files. Safe to stop and to repeat."""
    done = await retention.purge(ledger, now=now)
    done += await retention.end_kept(ledger, now=now)
    done += await retention.finish_erasures(ledger, now=now)
    if log_folder and (files := retention.remove_old_logs(log_folder, now=now)):
        async with ledger.house_work() as work:
            await note(work, Purged("RC15", "log file", files), now=now)
        done += files
    return done


async def dry_run(ledger: Ledger, *, now: datetime, log_folder: Path | None = None) -> list[Purged]:
    """What `run_once` would remove because of its age; changes nothing."""
    found = await retention.due(ledger, now=now)
    if log_folder and (files := retention.remove_old_logs(log_folder, now=now, dry=True)):
        found.append(Purged("RC15", "log file", files))
    return found
