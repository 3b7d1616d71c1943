"""Labels: words of the company, put on conversations by whoever works with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.conversation.progress import UNCHANGED, UNKNOWN, with_undo, within_bounds
from jawort.desk.conversation.thread import unknown
from jawort.desk.staff.permit import require
from jawort.domain.conversation.inbox import COLOURS, Acted, Done, Label
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import label, standing
from jawort.ledger.inbox import Undo
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.work import Work

LONGEST_NAME: Final = 40

_NO_LABEL: Final = (
    Sentence("Dieses Etikett gibt es nicht.", "There is no such label."),
    Sentence("Wählen Sie eines aus der Liste.", "Choose one from the list."),
)


async def labels(work: Work, actor: Actor) -> list[Label]:
    """All labels of the company, by name."""
    require(actor, Permission.READ_INBOX)
    return await label.labels(work)


@dataclass(frozen=True, slots=True)
class Worn:
    """A label, and on how many conversations it is put."""

    label: Label
    count: int


async def worn(work: Work, actor: Actor) -> list[Worn]:
    """All labels of the company by name, each with how often it is put."""
    require(actor, Permission.READ_INBOX)
    counts = await label.counts(work)
    return [Worn(one, counts.get(one.label_id, 0)) for one in await label.labels(work)]


async def plan_removal(work: Work, actor: Actor, label_id: UUID) -> Worn:
    """What removing a label would come to. Changes nothing. Raises Refusal as `remove_label`."""
    require(actor, Permission.QUICK_REPLY)
    for one in await worn(work, actor):
        if one.label.label_id == label_id:
            return one
    raise Refusal("LABEL_UNKNOWN", *_NO_LABEL)


async def add_label(
    work: Work, actor: Actor, name: str, colour: str = "", *, now: datetime
) -> Label:
    """A new label. Raises Refusal FORBIDDEN and LABEL_NAME."""
    require(actor, Permission.QUICK_REPLY)
    word = _fitting(name, colour)
    made = await label.add(work, word, colour, now=now)
    if made is None:
        raise _taken()
    return Label(made, word, colour)


async def rename_label(
    work: Work, actor: Actor, label_id: UUID, name: str, colour: str = ""
) -> Label:
    """Call a label otherwise, wherever it is put. Raises Refusal FORBIDDEN, LABEL_NAME and
    LABEL_UNKNOWN.
    """
    require(actor, Permission.QUICK_REPLY)
    word = _fitting(name, colour)
    if label_id not in {one.label_id for one in await label.labels(work)}:
        raise Refusal("LABEL_UNKNOWN", *_NO_LABEL)
    if not await label.change(work, label_id, word, colour):
        raise _taken()
    return Label(label_id, word, colour)


async def remove_label(work: Work, actor: Actor, label_id: UUID) -> None:
    """Remove a label, also from every conversation. Raises Refusal FORBIDDEN, LABEL_UNKNOWN."""
    require(actor, Permission.QUICK_REPLY)
    if not await label.remove(work, label_id):
        raise Refusal("LABEL_UNKNOWN", *_NO_LABEL)


async def put(
    work: Work, actor: Actor, conversations: Sequence[UUID], label_id: UUID, *, now: datetime
) -> Acted:
    """Put a label on conversations. Raises Refusal FORBIDDEN, TOO_MANY and LABEL_UNKNOWN."""
    return await _move(work, actor, conversations, label_id, on=True, now=now)


async def take_off(
    work: Work, actor: Actor, conversations: Sequence[UUID], label_id: UUID, *, now: datetime
) -> Acted:
    """Take a label off conversations. Raises Refusal FORBIDDEN, TOO_MANY and LABEL_UNKNOWN."""
    return await _move(work, actor, conversations, label_id, on=False, now=now)


async def _move(
    work: Work,
    actor: Actor,
    conversations: Sequence[UUID],
    label_id: UUID,
    *,
    on: bool,
    now: datetime,
) -> Acted:
    require(actor, Permission.NOTE)
    wanted = within_bounds(conversations)
    if label_id not in {one.label_id for one in await label.labels(work)}:
        raise Refusal("LABEL_UNKNOWN", *_NO_LABEL)
    try:
        found = await standing.whose(work, wanted)
    except ContactGone:
        raise unknown() from None
    change = label.put if on else label.take_off
    done = await change(work, sorted(found), label_id)
    rows = [
        Done(one, "" if one in done else UNCHANGED if one in found else UNKNOWN) for one in wanted
    ]
    told = {str(one): {"label": str(label_id)} for one in sorted(done)}
    undo = Undo("label_put" if on else "label_off", told, told)
    return await with_undo(work, actor, rows, undo, now=now)


def _fitting(name: str, colour: str) -> str:
    word = " ".join(name.split())
    if 0 < len(word) <= LONGEST_NAME and word.isprintable() and colour in COLOURS:
        return word
    raise Refusal(
        "LABEL_NAME",
        Sentence("So kann ein Etikett nicht heißen.", "A label cannot be called that."),
        Sentence(
            f"Ein Etikett hat 1 bis {LONGEST_NAME} Zeichen und eine Farbe aus der Liste.",
            f"A label has 1 to {LONGEST_NAME} characters and a colour from the list.",
        ),
    )


def _taken() -> Refusal:
    return Refusal(
        "LABEL_NAME",
        Sentence("Ein Etikett mit diesem Namen gibt es schon.", "There is such a label already."),
        Sentence("Nehmen Sie das vorhandene oder einen anderen Namen.", "Use it or another name."),
    )
