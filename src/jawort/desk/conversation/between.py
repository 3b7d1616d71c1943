"""What stands between the messages of a thread: what waits or never left, refusals, notes, changes
of who is there, and where another conversation began.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from jawort import gate
from jawort.desk.answer.retry import tried
from jawort.desk.conversation.shown import Beside, shown
from jawort.domain.conversation import thread as view
from jawort.domain.fact import FactKind
from jawort.domain.failure import reason as failure
from jawort.domain.ids import first_id_of
from jawort.domain.media import Media
from jawort.domain.sending import outgoing as out
from jawort.domain.sending.attached import file_of
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.sentence import Sentence
from jawort.ledger import fact, media, note
from jawort.ledger import thread as rows
from jawort.ledger.fact import Fact
from jawort.ledger.keys.vault import OpenKeys
from jawort.ledger.thread import Opened, Sibling, Span
from jawort.ledger.work import Work

AUTOMATIC: Final = frozenset({"bot_rule", "bot_ai", "auto_ack", "automation", "campaign"})
_UNDER_ANOTHER_POLICY: Final = Sentence(
    "Eine frühere Fassung der Regeln hat das nicht erlaubt.",
    "An earlier version of the rules did not allow it.",
)
_READY: Final[Mapping[str, str]] = {
    "waiting": "waiting",
    "leaving": "waiting",
    "accepted": "sent",
    "unknown": "unclear",
    "failed": "failed",
    "refused": "refused",
    "cancelled": "cancelled",
}
_MOST_CHANGES: Final = 50
"""So many of the newest changes of who is there are looked at; nobody changes number so often."""

_MADE_SURE: Final = frozenset({"verified"})


@dataclass(frozen=True, slots=True)
class Around:
    """What the entries between stand in: whose thread and span, and what opens and names them.

    in_doubt: it is not certain at the moment who is there.
    """

    span: Span
    siblings: Sequence[Sibling]
    keys: OpenKeys
    templates: Mapping[tuple[str, str], KnownTemplate]
    in_doubt: bool


async def between(work: Work, around: Around) -> list[view.Entry]:
    """Everything in this span that is no message, in no order. A constant number of queries."""
    span = around.span
    entries: list[view.Entry] = [*await _queued_all(work, around)]
    entries += [_refused(row) for row in await rows.refused(work, span)]
    entries += await _notes(work, around)
    entries += await _changes(work, around)
    for sibling in around.siblings[1:]:
        if span.since <= sibling.opened_at < span.until:
            entries.append(
                view.Border(
                    key=first_id_of(sibling.opened_at),
                    at=sibling.opened_at,
                    conversation_id=sibling.conversation_id,
                    initiated_by=sibling.initiated_by,
                )
            )
    return entries


def failure_of(code: int, *, ready_id: UUID | None = None, is_tried: bool = False) -> view.Failure:
    """Why it did not arrive, by the code that was kept with it. ready_id: of what a human wrote."""
    sentence, can_retry = failure.told(code)
    return view.Failure(code, sentence, can_retry, ready_id, is_tried)


async def kept(work: Work, siblings: Sequence[Sibling], keys: OpenKeys) -> list[view.Entry]:
    """Answers that wait until the person writes."""
    found = await rows.kept(work, [one.conversation_id for one in siblings], keys)
    return [
        view.KeptAnswer(
            key=one.row["kept_id"],
            at=one.row["kept_at"],
            kept_id=one.row["kept_id"],
            written_by=one.row["account_id"],
            text=str((one.body or {}).get("text") or ""),
            keep_until=one.row["keep_until"],
        )
        for one in found
    ]


# -- what waits or never left ------------------------------------------------------------------


async def _queued_all(work: Work, around: Around) -> list[view.Queued]:
    found = await rows.queued(work, around.span, around.keys)
    carried = {one.row["ready_id"]: _file_id(one) for one in found}
    named = sorted({one for one in carried.values() if one is not None})
    files = await media.of_ids(work, named) if named else {}
    again = await tried(work, [one.row["ready_id"] for one in found if _may_be_tried(one.row)])
    made = []
    for one in found:
        named_file = carried[one.row["ready_id"]]
        file = files.get(named_file) if named_file else None
        made.append(_queued(one, around, file, is_tried=one.row["ready_id"] in again))
    return made


def _may_be_tried(row: Any) -> bool:
    """Whether somebody may try it again: written by hand, and certainly arrived nowhere."""
    return row["origin"] == "human" and row["state"] in ("failed", "refused")


def _file_id(one: Opened) -> UUID | None:
    """The file of ours that an entry carries, as far as its content can be read."""
    try:
        return file_of(msgspec.convert(one.body, out.Content))
    except msgspec.ValidationError:
        return None


def _queued(one: Opened, around: Around, file: Media | None, *, is_tried: bool) -> view.Queued:
    row = one.row
    failed = row["state"] in ("failed", "unknown")
    ready_id = row["ready_id"] if _may_be_tried(row) else None
    told = failure_of(row["error_code"] or 0, ready_id=ready_id, is_tried=is_tried)
    return view.Queued(
        key=row["ready_id"],
        at=row["queued_at"],
        ready_id=row["ready_id"],
        shown=shown(one.body, "", Beside(file, around.templates)),
        origin=row["origin"],
        delivery=_READY.get(row["state"], "unclear"),  # type: ignore[arg-type]  # the table's words
        not_before=row["not_before"],
        failure=told if failed else None,
        decision_id=row["decision_id"],
        written_by=row["written_by"],
        is_automatic=row["origin"] in AUTOMATIC,
        retry_id=None if failed or is_tried else ready_id,
    )


def _refused(row: Any) -> view.Refused:
    reason = gate.REASON.get(row["rule"])
    if row["rule"] == gate.OBLIGATION_UNMET.rule:
        reason = gate.OBLIGATION_UNMET
    return view.Refused(
        key=row["decision_id"],
        at=row["decided_at"],
        decision_id=row["decision_id"],
        origin=row["origin"],
        purpose=row["purpose"],
        rule=row["rule"],
        code=row["code"],
        sentence=reason.sentence if reason else _UNDER_ANOTHER_POLICY,
    )


async def _notes(work: Work, around: Around) -> list[view.Entry]:
    conversations = [one.conversation_id for one in around.siblings]
    span = around.span
    return [
        view.Note(
            key=one.note_id,
            at=one.at,
            note_id=one.note_id,
            written_by=one.written_by,
            text=one.body,
            mentions=one.mentions,
        )
        for one in await note.of(
            work, conversations, around.keys, since=span.since, until=span.until
        )
    ]


# -- who is there ------------------------------------------------------------------------------


async def _changes(work: Work, around: Around) -> list[view.Entry]:
    """News that the person may be another, and that somebody has made sure. Of these facts the
    record keeps no numbers, so the thread shows none (house.md §4).
    """
    told = await fact.newest_of(
        work,
        around.span.people,
        around.keys,
        [FactKind.IDENTITY_CHANGED],
        count=_MOST_CHANGES,
    )
    found = [one for each in told if (one := _change(each, around)) is not None]
    made = {(one.at, one.what): one for one in found}.values()  # linked records change together
    newest = max(made, key=lambda one: one.at, default=None)
    return [
        one if one is newest else _settled(one)
        for one in made
        if around.span.since <= one.at < around.span.until
    ]


def _change(one: Fact, around: Around) -> view.Change | None:
    personal = dict(one.personal or {})
    what = str(one.public.get("change") or "names_of_several")
    if one.contact_id is None or "at" not in personal:
        return None
    return view.Change(
        key=one.fact_id,
        at=datetime.fromisoformat(str(personal["at"])),
        what=what,
        contact_id=one.contact_id,
        is_settled=what in _MADE_SURE or not around.in_doubt,
    )


def _settled(one: view.Change) -> view.Change:
    """Only the newest change says what is held back: what follows is said once."""
    return view.Change(
        key=one.key, at=one.at, what=one.what, contact_id=one.contact_id, is_settled=True
    )
