"""How conversations stand: held, moved, read, woken, given away, and cleared of private texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from jawort.domain.conversation.inbox import Rule
from jawort.ledger.keys.vault import keys_to_seal
from jawort.ledger.query import query
from jawort.ledger.work import Work

_LOCK = query("conversation", "lock")
_WHOSE = query("conversation", "whose")
_SET = query("conversation", "set")
_READ = query("conversation", "read")
_DUE = query("conversation", "due")
_WAKE = query("conversation", "wake")
_CALL_BACK = query("conversation", "call_back")
_CALL_BACK_LATE = query("conversation", "call_back_late")
_WITHDRAW_KEPT = query("conversation", "withdraw_kept")
_PRIVATE_DUE = query("conversation", "private_due")
_CLEAR_TEXTS = query("conversation", "clear_texts")
_CLEAR_NOTES = query("conversation", "clear_notes")
_CLEAR_DRAFTS = query("conversation", "clear_drafts")
_CLEAR_KEPT = query("conversation", "clear_kept")
_CLEARED = query("conversation", "cleared")
_JUST_OPENED = query("conversation", "just_opened")
_LABELS_OF = query("conversation", "labels_of")
_RULES = query("conversation", "rules")
_SET_RULES = query("conversation", "set_rules")
_TURNS = query("conversation", "turns")
_ACCOUNTS_LIVING = query("conversation", "accounts_living")
_ASSIGN = query("conversation", "assign")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a conversation stands, as far as acts of the inbox move it."""

    conversation_id: UUID
    contact_id: UUID
    state: str
    queue: str
    assigned_to: UUID | None
    snoozed_until: datetime | None
    heard_count: int
    read_count: int
    failed_at: datetime | None
    closed_at: datetime | None
    private_since: datetime | None
    private_cleared_at: datetime | None


_COLUMNS = tuple(Standing.__dataclass_fields__)


class Opened(NamedTuple):
    """A conversation that has just begun and is given to nobody."""

    conversation_id: UUID
    contact_id: UUID
    sender_id: UUID
    queue: str


async def lock(work: Work, conversations: Sequence[UUID]) -> dict[UUID, Standing]:
    """How some conversations stand, held until the transaction ends; unknown ones are left out."""
    rows = await work.rows(_LOCK, sorted(set(conversations)))
    return {row["conversation_id"]: Standing(*(row[name] for name in _COLUMNS)) for row in rows}


async def whose(work: Work, conversations: Sequence[UUID]) -> dict[UUID, UUID]:
    """Whose conversations these are, their persons held against erasure until the transaction ends;
    unknown ones and those set apart are left out.

    For whoever writes rows beside a conversation: persons are always held before conversations, as
    erasure does it. Raises ContactGone when one of them is being erased.
    """
    rows = await work.rows(_WHOSE, sorted(set(conversations)))
    found = {row["conversation_id"]: row["contact_id"] for row in rows if not row["is_private"]}
    await keys_to_seal(work, sorted(set(found.values())))
    return found


async def set_all(work: Work, moved: Sequence[Standing]) -> None:
    """Let conversations stand like this; hold them first."""
    if not moved:
        return
    await work.run(
        _SET,
        [one.conversation_id for one in moved],
        [one.state for one in moved],
        [one.queue for one in moved],
        [one.assigned_to for one in moved],
        [one.snoozed_until for one in moved],
        [one.read_count for one in moved],
        [one.failed_at for one in moved],
        [one.closed_at for one in moved],
        [one.private_since for one in moved],
    )


async def read(work: Work, conversation_id: UUID, heard_count: int) -> bool:
    """The team has read so many messages of the person. False: it had before."""
    return await work.run(_READ, conversation_id, heard_count) == 1


async def wake_due(work: Work, *, limit: int, now: datetime) -> int:
    """Wake conversations whose snooze is over; gives how many."""
    due = [row["conversation_id"] for row in await work.rows(_DUE, now, limit)]
    return await work.run(_WAKE, due, now) if due else 0


async def call_back(work: Work, conversations: Sequence[UUID], *, now: datetime) -> int:
    """End what people wrote in these and what has not begun to leave; gives how many.

    Before the conversations are held: who hands over holds the entry first, too.
    """
    return await work.run(_CALL_BACK, list(conversations), now)


async def call_back_late(work: Work, conversations: Sequence[UUID], *, now: datetime) -> int:
    """The same once the conversations are held, for what was written meanwhile; gives how many.

    It waits for nobody: what somebody holds is being handed over, and who hands over may be waiting
    for the conversation.
    """
    return await work.run(_CALL_BACK_LATE, list(conversations), now)


async def withdraw_kept(work: Work, conversations: Sequence[UUID], *, now: datetime) -> int:
    """Withdraw what is kept in these until the person writes; gives how many.

    While the conversations are held, as whoever takes in a message holds them before.
    """
    return await work.run(_WITHDRAW_KEPT, list(conversations), now)


async def clear_private(work: Work, *, before: datetime, limit: int, now: datetime) -> int:
    """Delete texts, files, notes and drafts of chats set apart before a moment (S4.11); gives the
    number of messages emptied.
    """
    due = [row["conversation_id"] for row in await work.rows(_PRIVATE_DUE, before, limit)]
    if not due:
        return 0
    emptied = int(await work.value(_CLEAR_TEXTS, due))
    await work.run(_CLEAR_NOTES, due)
    await work.run(_CLEAR_DRAFTS, due)
    await work.run(_CLEAR_KEPT, due)
    await work.run(_CLEARED, due, now)
    return emptied


# -- giving away ---------------------------------------------------------------------------------


async def just_opened(work: Work, conversations: Sequence[UUID], *, now: datetime) -> list[Opened]:
    """Which of these began at this very moment and are given to nobody."""
    rows = await work.rows(_JUST_OPENED, list(conversations), now)
    return [Opened(*(row[name] for name in Opened._fields)) for row in rows]


async def labels_of(work: Work, conversations: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    """The labels on some conversations and on earlier ones with the same person."""
    found: dict[UUID, set[UUID]] = {}
    for row in await work.rows(_LABELS_OF, list(conversations)):
        found.setdefault(row["conversation_id"], set()).add(row["label_id"])
    return found


async def rules(work: Work) -> list[Rule]:
    """The rules of assignment, in the order in which they are asked."""
    return [
        Rule(
            rule_id=row["rule_id"],
            name=row["name"],
            when=row["applies_when"],
            value=row["value"],
            queue=row["queue"],
            accounts=tuple(row["accounts"]),
            place=row["place"],
        )
        for row in await work.rows(_RULES)
    ]


async def set_rules(work: Work, chosen: Sequence[Rule]) -> None:
    """Take over all rules, in this order. Whose turn it is stays with a rule that stays."""
    await work.run(
        _SET_RULES,
        [one.rule_id for one in chosen],
        list(range(len(chosen))),
        [one.name for one in chosen],
        [one.when for one in chosen],
        [one.value for one in chosen],
        [one.queue for one in chosen],
        [" ".join(map(str, one.accounts)) for one in chosen],
    )


async def turns(work: Work, rule_id: UUID, count: int) -> int:
    """Take so many turns of a rule; gives the number of the first."""
    return int(await work.value(_TURNS, rule_id, count) or 0)


async def living_accounts(work: Work, accounts: Sequence[UUID]) -> set[UUID]:
    """Which of these work here and may answer."""
    rows = await work.rows(_ACCOUNTS_LIVING, list(accounts)) if accounts else []
    return {row["account_id"] for row in rows}


async def assign(work: Work, given: Sequence[tuple[UUID, str, UUID | None]]) -> None:
    """Send new conversations to a queue, or to an account, or both; empty leaves it as it is."""
    if given:
        columns = [list(one) for one in zip(*sorted(given, key=lambda one: one[0]), strict=True)]
        await work.run(_ASSIGN, *columns)
