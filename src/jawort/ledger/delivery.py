"""Raw deliveries: kept as they came before anybody answers 200, and what still waits to be read."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.domain.arrival.update import Lane, Mention
from jawort.domain.ids import timed_id
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyed_hash import person_hashes, update_keys
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import day_key
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_KEEP = query("delivery", "keep")
_WAITING = query("delivery", "controllers_waiting")
_UNREAD_SPEAKERS = query("delivery", "unread_speakers")
_ANYBODY = query("delivery", "anybody_may_speak")
_SEEN = query("delivery", "seen")
_SEE = query("delivery", "see")
_COUNT_SINCE = query("delivery", "count_since")
_READ_AGAIN = query("delivery", "read_again")
_STANDING = query("delivery", "standing")
_COUNTS = query("delivery", "counts")
_STRANGE = query("delivery", "strange")

CHANNEL: Final = "jawort_delivery"
"""Where PostgreSQL tells that something arrived; the payload is the controller and nothing else."""

EVERYBODY_WAITS_FOR: Final = timedelta(seconds=60)
"""How long a body of nobody knows whom holds back every message (house.md §4)."""


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A body to be kept, with those who may be speaking in it. Prints none of its content.

    `persons_known` False: there may be others, so that it counts for everybody. `refused_count`:
    pieces of the Business app's data that were counted and cut out (house.md §6). An empty body is
    kept as read: there was nothing else in it.
    """

    controller_id: UUID
    endpoint_id: UUID
    received_at: datetime
    lane: Lane
    body: bytes = field(repr=False)
    persons: tuple[Mention, ...] = ()
    persons_known: bool = True
    refused_count: int = 0


class DayKeys:
    """Today's key, remembered until midnight UTC, so that a group costs no look-up."""

    def __init__(self) -> None:
        self._day = date.min
        self._key: DataKey | None = None

    async def of(self, work: HouseWork, day: date) -> DataKey:
        """The key of a day. Only the newest day asked for is remembered."""
        if day == self._day and self._key is not None:
            return self._key
        key = await day_key(work, day)
        if day > self._day:
            self._day, self._key = day, key
        return key


async def keep(
    work: HouseWork, items: Sequence[NewDelivery], *, days: DayKeys | None = None
) -> None:
    """Keep a group of deliveries in one statement and wake who reads them.

    They are durable when the transaction of `work` has ended, or at once outside of one.
    """
    days = days or DayKeys()
    columns: list[list[object]] = [[] for _ in range(12)]
    for item in items:
        day = item.received_at.astimezone(UTC).date()
        key = await days.of(work, day)
        delivery_id = timed_id(item.received_at, secrets.token_bytes(10))
        row = (
            item.controller_id,
            day,
            delivery_id,
            item.endpoint_id,
            item.received_at,
            item.lane,
            seal.seal(key, item.body, place=place(delivery_id)),
            len(item.body),
            _array(marks(work, item.controller_id, item.persons)),
            item.persons_known,
            not item.body,
            item.refused_count,
        )
        for column, value in zip(columns, row, strict=True):
            column.append(value)
    await work.value(_KEEP, *columns)


def marks(
    work: HouseWork | Work, controller_id: UUID, persons: Iterable[Mention]
) -> frozenset[bytes]:
    """The keyed hashes of some mentions, under every living look-up key."""
    return frozenset(
        mark
        for one in persons
        for mark in person_hashes(work.keyring, controller_id, one.kind, one.value)
    )


def place(delivery_id: UUID) -> str:
    """Where the sealed body stands: it opens nowhere else."""
    return f"delivery.body_sealed:{delivery_id}"


@dataclass(frozen=True, slots=True)
class Unheard:
    """Who may have said something that nobody has read yet."""

    persons: frozenset[bytes]
    everybody: bool

    def concerns(self, hashes: Iterable[bytes]) -> bool:
        """Whether a message to the person of these hashes has to wait."""
        return self.everybody or not self.persons.isdisjoint(hashes)


async def unread_speakers(work: Work, hashes: Sequence[bytes], *, now: datetime) -> Unheard:
    """Which of these persons have said something that is not read yet, in two queries. What was put
    aside unread counts as well, until a replay succeeds or it ends after seven days.

    For the final check (promise 2). Ask this *before* the situation is gathered: what is read in
    between is then in the situation, and what is not read is seen here. The other way round a
    withdrawal read in between would be seen by neither.
    """
    rows = await work.rows(_UNREAD_SPEAKERS, list(hashes))
    everybody = await work.value(_ANYBODY, now - EVERYBODY_WAITS_FOR)
    return Unheard(frozenset(row["person"] for row in rows), bool(everybody))


async def controllers_waiting(work: HouseWork) -> list[UUID]:
    """For whom there is something to read."""
    return [row["controller_id"] for row in await work.rows(_WAITING)]


async def first_sight(work: Work, ids: Sequence[str], *, now: datetime) -> set[str]:
    """Which of these update ids were never taken in before; from now on they are.

    What makes a repeated, concurrent or replayed delivery harmless for as long as deliveries are
    kept. Two readers with the same id at once: the second waits for the first to end.
    """
    by_key: dict[bytes, str] = {}
    older: dict[bytes, bytes] = {}
    for update_id in ids:
        keys = update_keys(work.keyring, work.controller_id, update_id)
        newest = keys.pop(max(keys))
        by_key[newest] = update_id
        older |= dict.fromkeys(keys.values(), newest)
    if older:
        for row in await work.rows(_SEEN, list(older)):
            by_key.pop(older[row["update_key"]], None)
    fresh = await work.rows(_SEE, sorted(by_key), now.astimezone(UTC).date())
    return {by_key[row["update_key"]] for row in fresh}


async def count_since(work: Work, *, since: datetime) -> int:
    """How many deliveries kept since a moment a replay would read again."""
    return int(await work.value(_COUNT_SINCE, since, since.astimezone(UTC).date()))


async def read_again(work: Work, *, since: datetime) -> int:
    """Let everything kept since a moment be read again. Sending to its persons waits meanwhile."""
    return await work.run(_READ_AGAIN, since, since.astimezone(UTC).date())


@dataclass(frozen=True, slots=True)
class Depth:
    """How much waits at the door. Counts and times, no personal data.

    speaks, reports: deliveries that wait to be read. overdue: waiting bodies of nobody knows whom
    that no longer hold messages back: an alarm. damaged: deliveries that could not be read whole.
    set_aside: not read at all, because they felled their reader: an alarm too.
    """

    speaks: int
    reports: int
    oldest_at: datetime | None
    overdue: int
    damaged: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class Standing(Depth):
    """How it stands at the door, with what is strange about all that is kept.

    unknown: updates nobody understood. refused_unread: pieces of the Business app's data.
    """

    unknown: int
    refused_unread: int


async def depth(work: Work, *, now: datetime) -> Depth:
    """How much waits. Cheap, however much is kept."""
    return Depth(**dict(await work.row(_STANDING, now - EVERYBODY_WAITS_FOR)))


async def standing(work: Work, *, now: datetime) -> Standing:
    """How many deliveries wait, and what is strange about the kept ones."""
    waiting = await work.row(_STANDING, now - EVERYBODY_WAITS_FOR)
    counts = await work.row(_COUNTS)
    return Standing(**dict(waiting), **dict(counts))


@dataclass(frozen=True, slots=True)
class Strange:
    """A delivery that could not be read whole, or an update in one that nobody understood."""

    day: date
    delivery_id: UUID
    received_at: datetime
    what: str
    field: str
    position: int


async def strange(work: Work, *, count: int = 50) -> list[Strange]:
    """What a person should look at, the newest first. Positions and field names, no content."""
    return [Strange(**dict(row)) for row in await work.rows(_STRANGE, count)]


def _array(hashes: Iterable[bytes]) -> str:
    """Hashes as PostgreSQL writes an array: a list of lists has no other way into one statement."""
    return "{" + ",".join(f'"\\\\x{one.hex()}"' for one in hashes) + "}"
