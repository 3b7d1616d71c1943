"""Keeping nothing longer than needed (Art. 5(1)(e) GDPR): say what is over, and remove it.

Source: law.md §7 and G-06. Removed by age now: RC03, RC12, RC13, RC16, and what the law made us
keep until its last day. Application logs (RC15) are files: `remove_old_logs`.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from jawort.desk.right import erasure
from jawort.domain.retention import RULES, RetentionClass
from jawort.ledger import erasure as record
from jawort.ledger import retention as memory
from jawort.ledger.keys import key_life
from jawort.ledger.retention import Purged
from jawort.ledger.scrub import is_possible, scrub
from jawort.ledger.work import Ledger

_MOST_BATCHES = 50  # in one run for each thing: what is left waits for the next run
_LATE_DAYS = 8  # how long after an erasure we look for rows that came too late
_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


async def due(ledger: Ledger, *, now: datetime) -> list[Purged]:
    """What is over its time now: a dry run of `purge`."""
    async with ledger.house_work() as work:
        return await memory.due(work, now=now)


async def purge(ledger: Ledger, *, now: datetime) -> int:
    """Remove what is over, in batches of one transaction each; gives the number of rows.

    Day keys first: from then on raw deliveries and full addresses open for nobody.
    """
    async with ledger.house_work() as work:
        days = await key_life.destroy_old_days(work, now=now)
    if days:
        await scrub(ledger, ["day_key"])
    removed = 0
    for term in memory.TERMS:
        for _ in range(_MOST_BATCHES):
            async with ledger.house_work() as work:
                count = await memory.purge(work, term, now=now)
            removed += count
            if not count:
                break
    return removed + len(days)


async def end_kept(ledger: Ledger, *, now: datetime) -> int:
    """Destroy what the law made us keep and no longer does; gives the number of keys."""
    ended, parts = 0, set[str]()
    for _ in range(_MOST_BATCHES):
        async with ledger.house_work() as work:
            count, touched = await memory.end_kept(work, now=now)
        ended += count
        parts |= touched
        if not count:
            break
    if parts:
        await scrub(ledger, parts)
    return ended


async def finish_erasures(ledger: Ledger, *, now: datetime) -> int:
    """Remove rows that came too late for an erasure, and scrub where it was not possible before.
    Gives the number of rows and certificates concerned.
    """
    today = now.astimezone(UTC).date()
    done = 0
    async with ledger.house_work() as work:
        erased = await record.erased_since(work, today - timedelta(days=_LATE_DAYS))
        pending = await record.not_scrubbed(work, today=today)
        parts = await record.scrubbed_parts(work) if pending else []
    for controller_id, contact_id in erased:
        async with ledger.work(controller_id) as mine:
            done += await erasure.sweep(mine, contact_id, today=today)
    if pending and await is_possible(ledger) and await scrub(ledger, parts):
        for controller_id, certificate in pending:
            async with ledger.work(controller_id) as mine:
                await record.note_clean(mine, certificate)
        done += len(pending)
    return done


def remove_old_logs(folder: Path, *, now: datetime, dry: bool = False) -> int:
    """Remove log files whose name holds a day more than 30 days ago (RC15); gives their number.

    A file without a day in its name is not ours and stays.
    """
    old = list(_old_logs(folder, now.astimezone(UTC).date()))
    if not dry:
        for path in old:
            path.unlink(missing_ok=True)
    return len(old)


def _old_logs(folder: Path, today: date) -> Iterator[Path]:
    span = RULES[RetentionClass.APPLICATION_LOG].span
    assert span is not None  # logs have an end
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        found = _DAY.search(path.name)
        if not found or not path.is_file():
            continue
        try:
            day = date(*(int(part) for part in found.groups()))
        except ValueError:
            continue  # digits that look like a day and are none
        if span.end(day) < today:
            yield path
