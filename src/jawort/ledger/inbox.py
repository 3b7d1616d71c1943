"""The inbox as rows: what stands in a view, what a list shows of it, and what changed."""

import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, Final, NamedTuple
from uuid import UUID

import msgspec

from jawort.domain.conversation.inbox import CLOSING_FOR, Changes, Counts, Present, View
from jawort.domain.ids import ZERO, timed_id
from jawort.domain.window import MARGIN, SERVICE_WINDOW_FOR
from jawort.ledger.query import Query, query
from jawort.ledger.work import HouseWork, Work

_VIEWS: Final[Mapping[View, Query]] = {
    View.MINE: query("inbox", "open"),
    View.UNASSIGNED: query("inbox", "open"),
    View.OPEN: query("inbox", "open"),
    View.QUEUE: query("inbox", "open"),
    View.MENTIONED: query("inbox", "mentioned"),
    View.CLOSING: query("inbox", "closing"),
    View.WAITING: query("inbox", "waiting"),
    View.SNOOZED: query("inbox", "snoozed"),
    View.FAILED: query("inbox", "failed"),
    View.CLOSED: query("inbox", "closed"),
    View.RIGHTS: query("inbox", "rights"),
    View.PRIVATE: query("inbox", "private"),
}
_ROWS = query("inbox", "rows")
_COUNTS = query("inbox", "counts")
_COUNTS_APART = query("inbox", "counts_apart")
_CURSOR = query("inbox", "cursor")
_CHANGES = query("inbox", "changes")
_TELL = query("inbox", "tell")
_FORGET = query("inbox", "forget")
_FILL = query("inbox", "fill")
_HERE = query("inbox", "here")
_GONE = query("inbox", "gone")
_WHO = query("inbox", "who")
_LEFT_BEHIND = query("inbox", "left_behind")
_ADD_UNDO = query("inbox", "add_undo")
_TAKE_UNDO = query("inbox", "take_undo")
_OLD_UNDOS = query("inbox", "old_undos")
_QUEUES = query("inbox", "queues")
_SET_QUEUES = query("inbox", "set_queues")

_RISING: Final = frozenset({View.CLOSING, View.SNOOZED, View.RIGHTS})  # the most urgent first
_BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
_END: Final = datetime(9999, 1, 1, tzinfo=UTC)
_LAST: Final = UUID(int=2**128 - 1)
_SNAPSHOT: Final = re.compile(r"[0-9]{1,20}:[0-9]{1,20}:[0-9,]{0,4000}")

MOST_CHANGES: Final = 500
"""More than this at once is a gap: a page draws its list anew instead. Our own choice."""
CHANGES_KEPT: Final = 100_000
"""How many changes are remembered for readers that were away. Our own choice: hours."""
SETTLING: Final = ("agreed", "code", "no_stands", "recognised", "refused", "signed_up", "stays")
"""What our own replies are keyed by that leave nothing to answer: to a tap, to a code. Replies to
a wish have a legal purpose. A reply that asks back is not among them: then somebody still waits.
"""


class Place(NamedTuple):
    """A conversation in a list, and by which time it stands where it does."""

    conversation_id: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see. after: the place at which the last page ended."""

    view: View
    account_id: UUID
    queue: str = ""
    label_id: UUID | None = None
    after: Place | None = None
    count: int = 40


class Queue(NamedTuple):
    """A queue of the company."""

    name: str
    title_de: str
    title_en: str


async def places(work: Work, asked: Asked, *, now: datetime) -> list[Place]:
    """Which conversations stand in a view, in its order."""
    after = asked.after or (
        Place(ZERO, _BEGINNING) if asked.view in _RISING else Place(_LAST, _END)
    )
    border = (after.at, after.conversation_id, asked.count)
    values: dict[View, Callable[[], tuple[object, ...]]] = {
        View.MENTIONED: lambda: (asked.account_id, *border),
        View.CLOSING: lambda: (*closing_span(now), *border, SETTLING),
    }
    if asked.view in (View.MINE, View.UNASSIGNED, View.OPEN, View.QUEUE):
        mine = asked.account_id if asked.view is View.MINE else None
        free = asked.view is View.UNASSIGNED
        given: tuple[object, ...] = (mine, free, asked.queue, asked.label_id, *border)
    else:
        given = values.get(asked.view, lambda: border)()
    return [
        Place(row["conversation_id"], row["at"])
        for row in await work.rows(_VIEWS[asked.view], *given)
    ]


async def waits(work: Work, conversation_id: UUID, last_inbound_at: datetime) -> bool:
    """Does the person wait for somebody, whenever the window closes? Asked as the list asks that
    reminds of those who do; last_inbound_at: as it stands in the row.
    """
    instant, before = timedelta(microseconds=1), UUID(int=conversation_id.int - 1)
    span = (last_inbound_at - instant, last_inbound_at)
    found = await work.rows(_VIEWS[View.CLOSING], *span, last_inbound_at, before, 1, SETTLING)
    return any(row["conversation_id"] == conversation_id for row in found)


def closing_span(now: datetime) -> tuple[datetime, datetime]:
    """When those wrote whose window is open and closes within four hours."""
    ends = now - SERVICE_WINDOW_FOR + MARGIN
    return ends, ends + CLOSING_FOR


async def rows(work: Work, conversations: Sequence[UUID], account_id: UUID) -> list[Any]:
    """What a list shows of some conversations, sealed as it lies; unknown ones are left out."""
    return await work.rows(_ROWS, list(conversations), account_id) if conversations else []


async def counts(work: Work, account_id: UUID, *, now: datetime) -> Counts:
    """How many conversations stand in each view, in two readings."""
    found = await work.rows(_COUNTS, account_id, *closing_span(now), SETTLING)
    apart = await work.row(_COUNTS_APART, account_id)

    def total(column: str) -> int:
        return sum(row[column] for row in found)

    views = {
        view: total(view.value)
        for view in (View.OPEN, View.MINE, View.UNASSIGNED, View.CLOSING, View.SNOOZED)
    }
    views |= {
        view: apart[view.value]
        for view in (View.FAILED, View.PRIVATE, View.MENTIONED, View.WAITING, View.RIGHTS)
    }
    queues = {row["queue"]: row["open"] for row in found if row["open"]}
    return Counts(views, queues, total("unread"))


# -- what changed --------------------------------------------------------------------------------


async def cursor(work: Work) -> str:
    """From here on: what this reading sees is known, everything else will be told."""
    return str(await work.value(_CURSOR))


async def changes(work: Work, since: str) -> Changes:
    """What was committed since a cursor, whatever the order of commits was; nothing twice."""
    known = since if _SNAPSHOT.fullmatch(since) and _is_whole(since) else None
    row = await work.row(_CHANGES, known, MOST_CHANGES + 1)
    found = tuple(row["conversations"])
    if row["is_gap"] or len(found) > MOST_CHANGES:
        return Changes(row["cursor"], (), is_gap=True)
    return Changes(row["cursor"], found)


def _is_whole(snapshot: str) -> bool:
    """Whether PostgreSQL would take it: its numbers rise and lie between its borders."""
    low, high, between = snapshot.split(":")
    numbers = [int(one) for one in between.split(",") if one]
    inside = [one for one in numbers if int(low) <= one < int(high)]
    rising = all(one < other for one, other in pairwise(numbers))
    shaped = between == ",".join(map(str, numbers))
    numbered = int(low) % 2**32 > 0 and int(high) % 2**32 > 0  # nothing bears the number zero
    in_order = int(low) <= int(high) < 2**63
    return numbered and in_order and inside == numbers and rising and shaped


async def tell(work: Work, conversations: Sequence[UUID]) -> None:
    """Say that these changed, where no row of theirs did: a file has come, a colleague types."""
    if conversations:
        await work.value(_TELL, list(conversations))


async def forget(work: Work, *, keep: int = CHANGES_KEPT) -> None:
    """Forget all but the newest changes; who was away that long begins anew."""
    await work.run(_FORGET, keep)


async def fill_without_telling(work: Work) -> None:
    """Until the end of this transaction rows are filled in with all that follows from them: the
    triggers that keep lists and tell pages do nothing.
    """
    await work.value(_FILL)


# -- who is here ---------------------------------------------------------------------------------


async def here(
    work: Work,
    conversation_id: UUID,
    account_id: UUID,
    *,
    until: datetime,
    types_until: datetime | None,
    now: datetime,
) -> None:
    """Somebody looks at a conversation, and perhaps types. Others are told when that is new."""
    row = await work.row(_HERE, conversation_id, account_id, now, until, types_until)
    if row is not None and not row["is_known"]:
        await tell(work, [conversation_id])


async def gone(work: Work, conversation_id: UUID, account_id: UUID) -> None:
    """Somebody has left a conversation."""
    if await work.run(_GONE, conversation_id, account_id):
        await tell(work, [conversation_id])


async def who(work: Work, conversation_id: UUID, *, now: datetime) -> list[Present]:
    """Who looks at a conversation at the moment."""
    found = await work.rows(_WHO, conversation_id, now)
    return [Present(row["account_id"], row["is_typing"]) for row in found]


async def tidy(work: HouseWork, *, now: datetime) -> int:
    """Remove presences and undos that are over; gives how many."""
    return await work.run(_LEFT_BEHIND, now) + await work.run(_OLD_UNDOS, now)


# -- taking back ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Undo:
    """An act as it can be taken back: how each conversation was before, and after."""

    act: str
    before: dict[str, dict[str, Any]]
    after: dict[str, dict[str, Any]]


async def add_undo(
    work: Work, account_id: UUID, undo: Undo, *, until: datetime, now: datetime
) -> UUID:
    """Remember how to take an act back, for whoever did it."""
    undo_id = timed_id(now, secrets.token_bytes(10))
    before, after = (msgspec.json.encode(one).decode() for one in (undo.before, undo.after))
    await work.run(_ADD_UNDO, undo_id, account_id, undo.act, until, before, after)
    return undo_id


async def take_undo(work: Work, account_id: UUID, undo_id: UUID, *, now: datetime) -> Undo | None:
    """What is to be taken back, once; None when it is too late, or was somebody else's act."""
    row = await work.row(_TAKE_UNDO, undo_id, account_id, now)
    if row is None:
        return None
    return Undo(row["act"], msgspec.json.decode(row["before"]), msgspec.json.decode(row["after"]))


# -- queues --------------------------------------------------------------------------------------


async def queues(work: Work) -> list[Queue]:
    """The company's own queues; none before it has chosen any."""
    return [Queue(*(row[name] for name in Queue._fields)) for row in await work.rows(_QUEUES)]


async def set_queues(work: Work, chosen: Sequence[Queue]) -> None:
    """Take over the company's queues, in this order."""
    columns = [list(one) for one in zip(*chosen, strict=True)]
    await work.run(_SET_QUEUES, *columns, list(range(len(chosen))))


def border_of(place: Place) -> str:
    """A place as text, for the address of the next page: a time and an id, nothing personal."""
    micros = (place.at - _BEGINNING) // timedelta(microseconds=1)
    return f"{micros}.{place.conversation_id.hex}"


def place_of(border: str) -> Place | None:
    """The place in such a text; None where it is none."""
    match = re.fullmatch(r"([0-9]{1,17})\.([0-9a-f]{32})", border)
    if match is None:
        return None
    at = _BEGINNING + timedelta(microseconds=int(match[1]))
    return Place(UUID(match[2]), at)
