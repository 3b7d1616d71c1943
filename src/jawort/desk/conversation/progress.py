"""Moving conversations on: read, close, snooze, set apart, for one or for many, and take it back.

What the team has read is kept for the team, not for each account: a shared inbox asks whether
somebody has seen it, and a list of who read what when would watch the staff (§ 87(1) Nr. 6 BetrVG).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.desk.conversation import inbox as desk_inbox
from jawort.desk.conversation.thread import unknown
from jawort.desk.staff.permit import require
from jawort.domain.conversation.inbox import LONGEST_SNOOZE, MOST_AT_ONCE, UNDO_FOR, Acted, Done
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import inbox, label, note, standing
from jawort.ledger.inbox import Undo
from jawort.ledger.standing import Standing
from jawort.ledger.work import Work

Move = Callable[[Standing], Standing]

UNKNOWN: Final = "CONVERSATION_UNKNOWN"
UNCHANGED: Final = "UNCHANGED"
CHANGED: Final = "CHANGED"  # somebody or something has moved it since: it stays as it is

_MOVED: Final = (
    "state",
    "queue",
    "assigned_to",
    "snoozed_until",
    "read_count",
    "failed_at",
    "closed_at",
    "private_since",
)


async def read(
    work: Work, actor: Actor, conversation_id: UUID, *, heard_count: int, now: datetime
) -> None:
    """Somebody has the conversation before their eyes. What came after the page was drawn stays
    unread: `heard_count` is that of the row shown. Who does not answer reads for themselves only.

    Raises Refusal FORBIDDEN and CONVERSATION_UNKNOWN.
    """
    require(actor, Permission.READ_INBOX)
    if not await standing.lock(work, [conversation_id]):
        raise unknown()
    if actor.may(Permission.ANSWER):
        await standing.read(work, conversation_id, heard_count)
    await note.see(work, conversation_id, actor.account_id, now=now)


async def unread(
    work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime
) -> Acted:
    """The newest message of the person counts as unread again."""

    def move(one: Standing) -> Standing:
        return replace(one, read_count=min(one.read_count, max(0, one.heard_count - 1)))

    return await act(work, actor, conversations, move, word="unread", now=now)


async def close(work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime) -> Acted:
    """Nothing is left to do. What the person writes next opens a new conversation."""

    def move(one: Standing) -> Standing:
        if one.state == "closed":
            return one
        return replace(
            one,
            state="closed",
            closed_at=now,
            snoozed_until=None,
            failed_at=None,
            read_count=one.heard_count,
        )

    return await act(work, actor, conversations, move, word="close", now=now)


async def reopen(
    work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime
) -> Acted:
    """There is something left to do after all. A private chat stays set apart."""

    def move(one: Standing) -> Standing:
        if one.private_since is not None:
            return one
        return replace(one, state="open", closed_at=None, snoozed_until=None)

    return await act(work, actor, conversations, move, word="reopen", now=now)


async def snooze(
    work: Work, actor: Actor, conversations: Sequence[UUID], until: datetime, *, now: datetime
) -> Acted:
    """Put off until a moment, or until the person writes. A closed one is opened for it.

    Raises Refusal FORBIDDEN, and SNOOZE_TIME for a moment that is over or more than a year away.
    """
    require(actor, Permission.ANSWER)
    if not now < until <= now + LONGEST_SNOOZE:
        raise Refusal(
            "SNOOZE_TIME",
            Sentence("Dieser Zeitpunkt geht nicht.", "This moment does not work."),
            Sentence(
                "Wählen Sie einen Zeitpunkt in der Zukunft, höchstens ein Jahr voraus.",
                "Choose a moment in the future, at most a year ahead.",
            ),
        )

    def move(one: Standing) -> Standing:
        if one.private_since is not None:
            return one
        return replace(one, state="snoozed", snoozed_until=until, closed_at=None)

    return await act(work, actor, conversations, move, word="snooze", now=now)


async def set_queue(
    work: Work, actor: Actor, conversations: Sequence[UUID], queue: str, *, now: datetime
) -> Acted:
    """Move to another queue. Raises Refusal FORBIDDEN and QUEUE_UNKNOWN."""
    require(actor, Permission.ANSWER)
    if queue not in {one.name for one in await desk_inbox.queues(work, actor)}:
        raise Refusal(
            "QUEUE_UNKNOWN",
            Sentence("Diese Warteschlange gibt es nicht.", "There is no such queue."),
            Sentence("Wählen Sie eine aus der Liste.", "Choose one from the list."),
        )

    def move(one: Standing) -> Standing:
        return replace(one, queue=queue)

    return await act(work, actor, conversations, move, word="queue", now=now)


async def take(work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime) -> Acted:
    """Somebody takes conversations for themselves."""

    def move(one: Standing) -> Standing:
        return replace(one, assigned_to=actor.account_id)

    return await act(work, actor, conversations, move, word="take", now=now)


async def see_to_failures(
    work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime
) -> Acted:
    """Somebody has seen to what did not arrive: it leaves the list of failures."""

    def move(one: Standing) -> Standing:
        return replace(one, failed_at=None)

    return await act(work, actor, conversations, move, word="failures", now=now)


async def set_private(
    work: Work, actor: Actor, conversations: Sequence[UUID], *, now: datetime
) -> Acted:
    """These chats are none of the business: misdirected or private (requirement S4.11).

    They are set apart and hidden at once, and answers that wait in them do not leave any more; ten
    minutes later their texts, files, notes and drafts are deleted (`runners.wake`). Until then it
    can be taken back; the answers stay ended.
    """
    require(actor, Permission.MARK_PERSON)
    wanted = within_bounds(conversations)
    await standing.call_back(work, wanted, now=now)

    def move(one: Standing) -> Standing:
        if one.private_since is not None:
            return one
        return replace(
            one,
            state="closed",
            closed_at=one.closed_at or now,
            private_since=now,
            snoozed_until=None,
            failed_at=None,
            read_count=one.heard_count,
        )

    acted = await act(
        work, actor, wanted, move, word="private", needs=Permission.MARK_PERSON, now=now
    )
    # What was written while we waited for the conversation: nobody hands it over yet, or it leaves.
    await standing.call_back_late(work, wanted, now=now)
    await standing.withdraw_kept(work, wanted, now=now)
    return acted


# -- acting and taking back ----------------------------------------------------------------------


async def act(
    work: Work,
    actor: Actor,
    conversations: Sequence[UUID],
    move: Move,
    *,
    word: str,
    needs: Permission = Permission.ANSWER,
    now: datetime,
) -> Acted:
    """Move conversations, row by row; each says what became of it, and all can be taken back.

    Raises Refusal FORBIDDEN, and TOO_MANY for more than two hundred at once.
    """
    require(actor, needs)
    wanted = within_bounds(conversations)
    found = await standing.lock(work, wanted)
    moved = {one: move(stands) for one, stands in found.items()}
    changed = {one for one in moved if moved[one] != found[one]}
    await standing.set_all(work, [moved[one] for one in sorted(changed)])
    rows = [Done(one, _code(one, found, changed)) for one in wanted]
    before = {str(one): told(found[one], moved[one]) for one in changed}
    after = {str(one): told(moved[one], found[one]) for one in changed}
    return await with_undo(work, actor, rows, Undo(word, before, after), now=now)


def within_bounds(conversations: Sequence[UUID]) -> list[UUID]:
    """Each conversation once, in the order named. Raises Refusal TOO_MANY."""
    wanted = list(dict.fromkeys(conversations))
    if len(wanted) > MOST_AT_ONCE:
        raise Refusal(
            "TOO_MANY",
            Sentence(
                f"Mehr als {MOST_AT_ONCE} Gespräche auf einmal gehen nicht.",
                f"No more than {MOST_AT_ONCE} conversations at once.",
            ),
            Sentence("Wählen Sie weniger aus.", "Choose fewer."),
        )
    return wanted


def _code(one: UUID, found: Mapping[UUID, Standing], changed: set[UUID]) -> str:
    if one not in found:
        return UNKNOWN
    return "" if one in changed else UNCHANGED


def told(stands: Standing, other: Standing) -> dict[str, Any]:
    """Of a standing what another one has different, as JSON values."""
    return {
        name: _plain(getattr(stands, name))
        for name in _MOVED
        if getattr(stands, name) != getattr(other, name)
    }


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


async def with_undo(
    work: Work, actor: Actor, rows: Sequence[Done], undo: Undo, *, now: datetime
) -> Acted:
    """What was done, and where something was, how to take it back."""
    if not undo.before:
        return Acted(tuple(rows))
    until = now + UNDO_FOR
    undo_id = await inbox.add_undo(work, actor.account_id, undo, until=until, now=now)
    return Acted(tuple(rows), undo_id, until)


async def take_back(work: Work, actor: Actor, undo_id: UUID, *, now: datetime) -> Acted:
    """Take an act of one's own back. What has been moved since stays, with the code CHANGED.

    Raises Refusal FORBIDDEN, and UNDO_GONE after ten minutes, a second time, or for another.
    """
    require(actor, Permission.READ_INBOX)
    undo = await inbox.take_undo(work, actor.account_id, undo_id, now=now)
    if undo is None:
        raise Refusal(
            "UNDO_GONE",
            Sentence("Das lässt sich nicht mehr zurücknehmen.", "This can no longer be undone."),
            Sentence("Ändern Sie es von Hand.", "Change it by hand."),
        )
    wanted = [UUID(one) for one in undo.before]
    if undo.act in ("label_put", "label_off"):
        return await _take_back_label(work, undo, wanted)
    found = await standing.lock(work, wanted)
    rows, back = [], []
    for one in wanted:
        stands = found.get(one)
        if stands is None:
            rows.append(Done(one, UNKNOWN))
        elif _has_moved(stands, undo.after[str(one)]) or stands.private_cleared_at:
            rows.append(Done(one, CHANGED))
        else:
            rows.append(Done(one))
            back.append(replace(stands, **_values(undo.before[str(one)])))
    await standing.set_all(work, back)
    return Acted(tuple(rows))


def _has_moved(stands: Standing, after: Mapping[str, Any]) -> bool:
    return any(_plain(getattr(stands, name)) != value for name, value in after.items())


def _values(before: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _READ.get(name, _same)(value) for name, value in before.items()}


def _same(value: Any) -> Any:
    return value


def _time(value: Any) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _id(value: Any) -> UUID | None:
    return UUID(value) if value else None


_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "assigned_to": _id,
    "snoozed_until": _time,
    "failed_at": _time,
    "closed_at": _time,
    "private_since": _time,
}


async def _take_back_label(work: Work, undo: Undo, wanted: Sequence[UUID]) -> Acted:
    label_id = UUID(next(iter(undo.before.values()))["label"])
    change = label.take_off if undo.act == "label_put" else label.put
    done = await change(work, wanted, label_id)
    return Acted(tuple(Done(one, "" if one in done else CHANGED) for one in wanted))
