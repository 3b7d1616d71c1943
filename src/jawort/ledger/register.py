"""The consent register: who said yes or no to what, page by page, and what is known of silence."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from jawort.domain.consent.state import CONFIRM_WITHIN, covers
from jawort.domain.ids import ZERO
from jawort.ledger import contact, identity
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_PAGE = query("register", "page")
_OF_PEOPLE = query("register", "of_people")
_HEARD_FROM = query("register", "heard_from")
_HEARD_FROM_ALL = query("register", "heard_from_all")
_NOES = query("register", "noes")
_SILENT = query("register", "silent")

_LOOKED_AT = 2_000  # rows read at once where only some are wanted

Place = tuple[UUID, UUID, UUID]
FIRST: Place = (ZERO, ZERO, ZERO)
"""Before every entry: record, purpose, sender."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to list; empty: whatever it is. Times are those of the person's act."""

    purpose_id: UUID | None = None
    states: tuple[str, ...] = ()
    road: str = ""
    language: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register. `state` is what stands today."""

    contact_id: UUID
    purpose_id: UUID
    sender_id: UUID
    code: str
    topic: str
    channel: str
    brand: str
    state: str
    act_at: datetime
    road: str
    proof_ok: bool
    scope_ok: bool
    language: str
    contact_state: str
    optout: str
    objection: str

    @property
    def place(self) -> Place:
        """Where it stands in the register."""
        return self.contact_id, self.purpose_id, self.sender_id


_NAMES = tuple(one.name for one in fields(Entry))


@dataclass(frozen=True, slots=True)
class Silent:
    """A yes of somebody of whom nothing has been heard for long."""

    contact_id: UUID
    purpose_id: UUID
    sender_id: UUID
    last_sign: datetime


async def page(
    work: Work, wanted: Wanted, *, after: Place = FIRST, count: int, now: datetime
) -> list[Entry]:
    """The next entries after a place, in a steady order; fewer than `count` at the end.

    An unconfirmed wish that is over and a yes to a withdrawn text show as what the gate sees.
    """
    found: list[Entry] = []
    size = count if wanted == Wanted() else max(count, _LOOKED_AT)
    while len(found) < count:
        rows = await work.rows(_PAGE, *after, size, now - CONFIRM_WITHIN)
        looked_at = [Entry(*(row[name] for name in _NAMES)) for row in rows]
        found += [one for one in looked_at if _is_wanted(one, wanted)]
        if len(rows) < size:
            break
        after = looked_at[-1].place
    return found[:count]


def _is_wanted(one: Entry, wanted: Wanted) -> bool:
    return (
        wanted.purpose_id in (None, one.purpose_id)
        and (not wanted.states or one.state in wanted.states)
        and wanted.road in ("", one.road)
        and one.language.startswith(wanted.language)
        and (wanted.since is None or one.act_at >= wanted.since)
        and (wanted.until is None or one.act_at < wanted.until)
    )


async def of_people(work: Work, people: Sequence[UUID], *, now: datetime) -> list[Entry]:
    """Every entry of these records."""
    rows = await work.rows(_OF_PEOPLE, list(people), now - CONFIRM_WITHIN)
    return [Entry(*(row[name] for name in _NAMES)) for row in rows]


async def silent(work: Work, *, before: datetime, limit: int) -> list[Silent]:
    """Whose last sign of life lies before a moment, though they said yes, the oldest yes first."""
    rows = await work.rows(_SILENT, before, limit)
    return [
        Silent(row["contact_id"], row["purpose_id"], row["sender_id"], row["last_sign"])
        for row in rows
    ]


async def heard_from(work: Work, contact_id: UUID, sender_id: UUID) -> UUID | None:
    """The newest message this record has sent to this number of ours, or None."""
    found = await work.value(_HEARD_FROM, contact_id, sender_id)
    return UUID(str(found)) if found else None


async def heard_from_all(work: Work, contacts: Sequence[UUID], sender_id: UUID) -> dict[UUID, UUID]:
    """The newest message of each of these records to this number of ours, where there is one."""
    rows = await work.rows(_HEARD_FROM_ALL, list(contacts), sender_id)
    return {row["contact_id"]: row["message_id"] for row in rows}


async def newest_no(
    work: Work, people: Sequence[UUID], *, code: str, topic: str
) -> datetime | None:
    """When these records of one person last said no to a purpose, by word, rows or remembered
    hashes; None: never.
    """
    noes = [
        (str(row["scope"]), row["at"]) for row in await work.rows(_NOES, list(people), code, topic)
    ]
    known = await contact.identifiers_of(work, people, await open_keys(work, people))
    current = [one.identifier for one in known if one.valid_to is None]
    for told in (await identity.noes(work, current)).values():
        noes += told
    return max((at for scope, at in noes if covers(scope, code=code, topic=topic)), default=None)
