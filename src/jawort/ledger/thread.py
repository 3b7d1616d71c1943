"""A thread as rows: its messages and what belongs to them, opened with the person's keys."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from jawort.domain.ids import ZERO
from jawort.ledger.keys.keyed_hash import wamid_lookups
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.vault import OpenKeys
from jawort.ledger.query import query
from jawort.ledger.sending.ready import content_place
from jawort.ledger.work import Work

_SIBLINGS = query("thread", "siblings")
_MESSAGES = query("thread", "messages")
_ADDITIONS = query("thread", "additions")
_QUOTED = query("thread", "quoted")
_ERRORS = query("thread", "errors")
_READY_OF = query("thread", "ready_of")
_QUEUED = query("thread", "queued")
_REFUSED = query("thread", "refused")
_KEPT = query("thread", "kept")
_BY_MARK = query("thread", "by_mark")

LAST = UUID(int=2**128 - 1)


@dataclass(frozen=True, slots=True)
class Sibling:
    """One of the conversations with a person on one of our numbers."""

    conversation_id: UUID
    contact_id: UUID
    sender_id: UUID
    opened_at: datetime
    initiated_by: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A row with its sealed content opened; `body` None: the content is gone."""

    row: Any = field(repr=False)
    body: dict[str, Any] | None = field(repr=False)

    @property
    def message_id(self) -> UUID:
        """Of a message."""
        return UUID(str(self.row["message_id"]))


async def siblings(work: Work, conversation_id: UUID) -> list[Sibling]:
    """A conversation and the others with the same person and number, the oldest first; empty when
    there is no such conversation.
    """
    rows = await work.rows(_SIBLINGS, conversation_id)
    names = tuple(Sibling.__dataclass_fields__)
    return [Sibling(*(row[name] for name in names)) for row in rows]


async def messages(
    work: Work, conversations: Sequence[UUID], keys: OpenKeys, *, before: UUID | None, count: int
) -> list[Opened]:
    """The newest messages, newest first, that came before one."""
    rows = await work.rows(_MESSAGES, list(conversations), before or LAST, count)
    return [opened(row, keys) for row in rows]


async def additions(
    work: Work, conversations: Sequence[UUID], keys: OpenKeys, *, since: UUID | None
) -> list[Opened]:
    """Reactions, new versions and what was taken back, since a message, the oldest first."""
    rows = await work.rows(_ADDITIONS, list(conversations), since or ZERO)
    return [opened(row, keys) for row in reversed(rows)]


async def quoted(
    work: Work, wanted: Sequence[UUID], people: Sequence[UUID], keys: OpenKeys
) -> dict[UUID, Opened]:
    """Messages that others quote."""
    rows = await work.rows(_QUOTED, list(wanted), list(people)) if wanted else []
    return {row["message_id"]: opened(row, keys) for row in rows}


async def errors(work: Work, messages_: Sequence[UUID]) -> dict[UUID, int]:
    """The carrier's code for each of these that failed."""
    rows = await work.rows(_ERRORS, list(messages_)) if messages_ else []
    return {row["message_id"]: row["error_code"] for row in rows}


async def ready_of(
    work: Work, people: Sequence[UUID], messages_: Sequence[UUID]
) -> dict[UUID, UUID]:
    """The entry on the ready list from which each message left."""
    rows = await work.rows(_READY_OF, list(people), list(messages_)) if messages_ else []
    return {row["message_id"]: row["ready_id"] for row in rows}


@dataclass(frozen=True, slots=True)
class Span:
    """Whose thread, on which number, and from when to when."""

    people: Sequence[UUID]
    sender_id: UUID
    since: datetime
    until: datetime


async def queued(work: Work, span: Span, keys: OpenKeys) -> list[Opened]:
    """What was to be sent and is no message: it waits, failed, or was given up."""
    rows = await work.rows(_QUEUED, list(span.people), span.sender_id, span.since, span.until)
    found = []
    for row in rows:
        body = _open(keys, row["content_sealed"], content_place(row["ready_id"]))
        content = body.get("content") if body else None
        inner = content.get("content") if isinstance(content, dict) else None
        found.append(Opened(row, inner if isinstance(inner, dict) else None))
    return found


async def refused(work: Work, span: Span) -> list[Any]:
    """What somebody wanted to send and the gate did not let through."""
    return await work.rows(_REFUSED, list(span.people), span.since, span.until)


async def kept(work: Work, conversations: Sequence[UUID], keys: OpenKeys) -> list[Opened]:
    """Answers that wait until the person writes."""
    return [
        Opened(
            row,
            _open(keys, row["content_sealed"], f"kept_answer.content_sealed:{row['kept_id']}"),
        )
        for row in await work.rows(_KEPT, list(conversations))
    ]


async def by_wamid(work: Work, wamids: Sequence[str]) -> dict[str, UUID]:
    """Which of our messages the carrier means by its ids."""
    marks: dict[bytes, str] = {}
    for wamid in set(wamids):
        for mark in wamid_lookups(work.keyring, work.controller_id, wamid).values():
            marks[mark] = wamid
    rows = await work.rows(_BY_MARK, list(marks)) if marks else []
    return {marks[bytes(row["wamid_lookup"])]: row["message_id"] for row in rows}


def opened(row: Mapping[str, Any], keys: OpenKeys) -> Opened:
    """A message with its content, as far as a key for it is left."""
    return Opened(row, _open(keys, row["body_sealed"], f"message.body_sealed:{row['message_id']}"))


def name_opener(keys: OpenKeys) -> Callable[[bytes | None, str], str]:
    """Opens names and numbers; empty where there is none or its key is gone."""

    def open_(sealed: bytes | None, place: str) -> str:
        try:
            return keys.text(sealed, place=place)
        except KeyDestroyed:
            return ""

    return open_


def _open(keys: OpenKeys, sealed: bytes | None, place: str) -> dict[str, Any] | None:
    if sealed is None:
        return None
    try:
        found = msgspec.json.decode(keys.open(sealed, place=place))
    except KeyDestroyed:
        return None
    return found if isinstance(found, dict) else None
