"""The numbers of the house: how much is remembered, what waits, and how old keys and backups are.

Counts and ages only; nothing here concerns a single person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ANSWERS = query("tally", "answers")
_CONTACTS = query("tally", "contacts")
_WAITING = query("tally", "waiting")
_DELIVERIES = query("tally", "deliveries")
_READY = query("tally", "ready")
_BACKUPS = query("backup", "newest")


@dataclass(frozen=True, slots=True)
class Tally:
    """How much one controller's memory holds, and what in it still waits."""

    contacts: Mapping[str, int]  # by state
    log_size: int  # numbered facts
    waiting_facts: int
    unread_deliveries: Mapping[str, int]  # by lane
    ready: Mapping[str, int]  # what has not ended, by state

    @property
    def facts(self) -> int:
        """All facts: those with a number and those that wait for one."""
        return self.log_size + self.waiting_facts


@dataclass(frozen=True, slots=True)
class Ages:
    """How old the keys are, and the newest backup of each set; a set never written is missing."""

    newest_key: timedelta
    oldest_key: timedelta
    backups: Mapping[str, timedelta]


async def answers(work: HouseWork) -> bool:
    """Does the database answer, and are the keys there? Raises whatever keeps it from it."""
    found = await work.value(_ANSWERS)
    work.keyring.current_kek()
    return bool(found == 1)


async def tally(work: Work) -> Tally:
    """The numbers of one controller, as they stand."""
    waiting = await work.row(_WAITING)
    return Tally(
        contacts={row["state"]: row["count"] for row in await work.rows(_CONTACTS)},
        log_size=waiting["log_size"],
        waiting_facts=waiting["facts"],
        unread_deliveries={row["lane"]: row["count"] for row in await work.rows(_DELIVERIES)},
        ready={row["state"]: row["count"] for row in await work.rows(_READY)},
    )


async def ages(work: HouseWork, *, now: datetime) -> Ages:
    """How old keys and backups are now."""
    made = [kek.made_at for kek in work.keyring.keks()]
    backups = {row["data_set"]: now - row["made_at"] for row in await work.rows(_BACKUPS)}
    return Ages(newest_key=now - max(made), oldest_key=now - min(made), backups=backups)
