"""What the inbox knows: lists and their counts, single rows, and what changed."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.desk.conversation.shown import line, shown
from jawort.desk.staff.permit import require
from jawort.domain.conversation.inbox import (
    PAGE,
    Changes,
    Counts,
    Label,
    Newest,
    Page,
    Row,
    View,
    delivery_of,
    masked_number,
)
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Channel
from jawort.domain.staff.account import Actor, Permission
from jawort.domain.window import closes_at
from jawort.ledger import inbox, label, thread
from jawort.ledger.contact import value_place
from jawort.ledger.inbox import Asked, Queue, border_of, place_of
from jawort.ledger.keys.vault import OpenKeys, open_keys
from jawort.ledger.work import Work

QUEUES: Final = (
    Queue("service", "Service", "Service"),
    Queue("sales", "Verkauf", "Sales"),
    Queue("workshop", "Werkstatt", "Workshop"),
    Queue("applicants", "Bewerbungen", "Applicants"),
)
"""The queues of a company that has chosen none."""

_QUEUE_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LONGEST_TITLE: Final = 40
_MOST_QUEUES: Final = 20
_AUTOMATIC: Final = frozenset({"bot_rule", "bot_ai", "auto_ack", "automation", "campaign"})


async def page(
    work: Work,
    actor: Actor,
    view: View,
    *,
    queue: str = "",
    label: UUID | None = None,
    after: str = "",
    now: datetime,
) -> Page:
    """One page of a list. `after` is the `next` of the page before; a spoilt one begins anew.

    queue, label: narrow the lists of open conversations; the view `queue` needs one.
    Raises Refusal FORBIDDEN.
    """
    require(actor, Permission.READ_INBOX)
    asked = Asked(view, actor.account_id, queue, label, place_of(after), PAGE + 1)
    found = await inbox.places(work, asked, now=now)
    shown_ = found[:PAGE]
    made = await _rows(work, actor, [one.conversation_id for one in shown_], now=now)
    return Page(tuple(made), border_of(shown_[-1]) if len(found) > PAGE else "")


async def rows(
    work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime
) -> list[Row]:
    """Some conversations as a list shows them; those of nobody we know are left out."""
    require(actor, Permission.READ_INBOX)
    return await _rows(work, actor, conversations, now=now)


async def waits(work: Work, actor: Actor, row: Row) -> bool:
    """Does the person wait for somebody here? Not after a wish that was obeyed and confirmed."""
    require(actor, Permission.READ_INBOX)
    if row.unanswered_since is None or row.last_inbound_at is None:
        return False
    if row.channel in ("sms", "rcs"):  # no window closes there, and nothing is settled by itself
        return True
    return await inbox.waits(work, row.conversation_id, row.last_inbound_at)


async def counts(work: Work, actor: Actor, *, now: datetime) -> Counts:
    """How many conversations stand in each view and each queue, as this account sees them."""
    require(actor, Permission.READ_INBOX)
    return await inbox.counts(work, actor.account_id, now=now)


async def cursor(work: Work, actor: Actor) -> str:
    """From here on `changes` tells what is new: ask for it before the page is drawn."""
    require(actor, Permission.READ_INBOX)
    return await inbox.cursor(work)


async def changes(work: Work, actor: Actor, since: str) -> Changes:
    """Which conversations changed since a cursor, none missed and none told twice."""
    require(actor, Permission.READ_INBOX)
    return await inbox.changes(work, since)


async def queues(work: Work, actor: Actor) -> list[Queue]:
    """The company's queues: its own, else the house's four."""
    require(actor, Permission.READ_INBOX)
    return await inbox.queues(work) or list(QUEUES)


async def set_queues(work: Work, actor: Actor, chosen: Sequence[Queue]) -> None:
    """Choose the company's queues, in this order. A conversation in a queue that goes stays in it
    until somebody moves it. Raises Refusal FORBIDDEN and QUEUE_NAME.
    """
    require(actor, Permission.QUICK_REPLY)
    names = [one.name for one in chosen]
    fits = all(
        _QUEUE_NAME.fullmatch(one.name)
        and 0 < len(one.title_de.strip()) <= _LONGEST_TITLE
        and 0 < len(one.title_en.strip()) <= _LONGEST_TITLE
        for one in chosen
    )
    if not fits or not 0 < len(names) == len(set(names)) <= _MOST_QUEUES:
        raise Refusal(
            "QUEUE_NAME",
            Sentence("Diese Warteschlangen gehen so nicht.", "These queues do not work."),
            Sentence(
                "Geben Sie 1 bis 20 verschiedene an, jede mit kurzem Namen in beiden Sprachen.",
                "Name 1 to 20 different ones, each with a short title in both languages.",
            ),
        )
    await inbox.set_queues(work, chosen)


# -- rows ----------------------------------------------------------------------------------------


async def _rows(
    work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime
) -> list[Row]:
    found = await inbox.rows(work, conversations, actor.account_id)
    keys = await open_keys(work, [row["contact_id"] for row in found])
    known = {one.label_id: one for one in await label.labels(work)} if found else {}
    return [row_of(row, keys, known, now=now) for row in found]


def row_of(row: Any, keys: OpenKeys, labels: Mapping[UUID, Label], *, now: datetime) -> Row:
    """One conversation as a list shows it, opened as far as a key is left."""
    name, named_by = _name(row, keys)
    newest, wish_pending = _newest(row, keys)
    return Row(
        **{column: row[column] for column in _PLAIN},
        name=name,
        named_by=named_by,
        has_number=row["identifier_id"] is not None,
        unread_count=max(0, row["heard_count"] - row["read_count"]),
        newest=newest,
        window_ends_at=_window(row, now=now),
        labels=tuple(labels[one] for one in row["labels"] if one in labels),
        has_failed=row["failed_at"] is not None,
        wish_pending=wish_pending,
        right=row["open_right"] or "",
        is_restricted=row["restricted"],
        wants_human=row["handover"],
    )


_PLAIN: Final = (
    "conversation_id",
    "contact_id",
    "sender_id",
    "channel",
    "state",
    "queue",
    "assigned_to",
    "heard_count",
    "active_at",
    "last_inbound_at",
    "unanswered_since",
    "snoozed_until",
    "is_drafted",
    "is_mentioned",
    "answer_waits",
    "ads_ended",
    "in_doubt",
    "is_minor",
    "private_since",
)


def _name(row: Any, keys: OpenKeys) -> tuple[str, Any]:
    open_, who = thread.name_opener(keys), row["contact_id"]
    if name := open_(row["name_sealed"], f"contact.name_sealed:{who}"):
        return name, "name"
    if username := open_(row["username_sealed"], f"contact.username_sealed:{who}"):
        return f"@{username}", "username"
    if row["identifier_id"] is not None:
        number = open_(row["value_sealed"], value_place(row["identifier_id"]))
        if number:
            return masked_number(number), "number"
    return "", "none"


def _newest(row: Any, keys: OpenKeys) -> tuple[Newest | None, bool]:
    """The newest message in a line, and whether it may be a wish nobody has looked at."""
    if row["message_id"] is None:
        return None, False
    body = thread.opened(row, keys).body
    is_private = row["private_since"] is not None
    content = shown(None if is_private else body, row["kind"], is_private=is_private)
    understood = (body or {}).get("understood") or {}
    pending = understood.get("tier") == "B" and not understood.get("corrected")
    is_ours = row["direction"] == "out"
    newest = Newest(
        row["message_id"],
        row["direction"],
        row["kind"],
        line(content),
        row["at"],
        delivery_of(row["status"]) if is_ours else None,
        is_ours and row["origin"] in _AUTOMATIC,
        row["written_by"],
    )
    return newest, pending


def _window(row: Any, *, now: datetime) -> datetime | None:
    """Until when free text may leave; None where nobody has written, or it is over."""
    if row["last_inbound_at"] is None:
        return None
    channel: Channel = row["channel"]
    ends = closes_at(row["last_inbound_at"], channel)
    return ends if now < ends else None
