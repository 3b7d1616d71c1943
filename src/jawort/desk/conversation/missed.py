"""Missed windows: who waited when theirs closed, and what can still be done; and who is next.

The report is by queue and by conversation, never by colleague: it is to help those who wait, not
to watch those who answer (§ 87(1) Nr. 6 BetrVG). Requirement S0.42.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.desk.answer.weighed import draft_of, finds
from jawort.desk.answer.writing import content_of, fault_of, sample_of, words_of
from jawort.desk.conversation import inbox as inbox_desk
from jawort.desk.decision.composer_verdict import plain
from jawort.desk.sending import message
from jawort.desk.sending.message import Judged
from jawort.desk.staff.permit import require
from jawort.domain.conversation.missed import LAST_FOR, MOST, SPANS, Missed, Reminder
from jawort.domain.decision import Refused
from jawort.domain.refusal import Refusal
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import template, window
from jawort.ledger.composer import Thread
from jawort.ledger.window import MissedRow, TooMuch
from jawort.ledger.work import Work

_PATIENCE: Final = timedelta(seconds=10)
_TOO_MUCH: Final = (
    Sentence(
        "In diesen Tagen ist zu viel geschrieben worden, um es auf einmal durchzusehen.",
        "Too much was written in these days to look through it in one go.",
    ),
    Sentence(
        "Wählen Sie die kürzere Zeit, oder versuchen Sie es später, wenn weniger los ist.",
        "Choose the shorter time, or try later when less is going on.",
    ),
)
_TEMPLATES: Final = 3  # of one number, that may say an answer waits: more need not be asked
_REMINDERS: Final = 20
_Way = tuple[KnownTemplate | None, Judged | None]
_NO_TEMPLATE: Final = Sentence(
    "Für diese Nummer ist keine Vorlage der Art „Vorgang“ freigegeben.",
    "No template of the category “utility” is approved for this number.",
)


async def report(work: Work, actor: Actor, *, days: int, now: datetime) -> list[Missed]:
    """Windows that closed unanswered in the last days, the newest first, at most `MOST`. What can
    be done now is asked of the gate, as for any message; nothing is remembered.

    Raises Refusal FORBIDDEN for who neither reads conversations nor gives out work, and
    MISSED_TOO_MUCH when the database has looked for too long.
    """
    require(actor, Permission.READ_INBOX)
    require(actor, Permission.ASSIGN)
    span = timedelta(days=days if days in SPANS else SPANS[0])
    try:
        found = await window.missed(work, since=now - span, until=now, count=MOST, within=_PATIENCE)
    except TooMuch:
        raise Refusal("MISSED_TOO_MUCH", *_TOO_MUCH) from None
    ids = sorted({one.conversation_id for one in found})
    rows = {one.conversation_id: one for one in await inbox_desk.rows(work, actor, ids, now=now)}
    open_ = [one for one in found if _needs_asking(one)]
    said = await _ways(work, open_, now=now)
    return [
        _missed(one, rows[one.conversation_id].name, said.get(one))
        for one in found
        if one.conversation_id in rows
    ]


async def reminders(work: Work, actor: Actor, *, now: datetime) -> list[Reminder]:
    """Windows that end within four hours on somebody who waits for this account, or for nobody yet;
    the first first. Empty for those who do not answer.
    """
    require(actor, Permission.READ_INBOX)
    if not actor.may(Permission.ANSWER):
        return []
    found = await window.closing_for(work, actor.account_id, count=_REMINDERS, now=now)
    return [Reminder(one, ends_at, ends_at - now < LAST_FOR) for one, ends_at in found]


# -- what can be done --------------------------------------------------------------------------


def _needs_asking(one: MissedRow) -> bool:
    return not (one.answered_at or one.wrote_again_at or one.answer_waits)


async def _ways(work: Work, found: Sequence[MissedRow], *, now: datetime) -> dict[MissedRow, _Way]:
    """For each the first template that may go, else the judgement on the first; None: there is no
    template. A constant number of queries.
    """
    usable: dict[UUID, list[KnownTemplate]] = {}
    for known in await template.every(work) if found else ():
        several = usable.setdefault(known.sender_id, [])
        if len(several) < _TEMPLATES and _says_so(known):
            several.append(known)
    asked = [(one, known) for one in found for known in usable.get(one.sender_id, ())]
    drafts = [
        draft_of(
            _thread(one),
            content_of(sample_of(known), known),
            "-",
            template=known,
            asked=None,
            advertises=False,
        )
        for one, known in asked
    ]
    judged = await message.judge(work, drafts, now=now) if drafts else []
    ways: dict[MissedRow, _Way] = dict.fromkeys(found, (None, None))
    for (one, known), said in zip(asked, judged, strict=True):
        before, first = ways[one]
        if before is None:
            is_refused = isinstance(said.decision, Refused)
            ways[one] = (None if is_refused else known, first or said)
    return ways


def _says_so(known: KnownTemplate) -> bool:
    """Whether a template can say that an answer waits: approved, of a transaction, no offer."""
    if not known.is_approved or known.category != "utility":
        return False
    sample = sample_of(known)
    return fault_of(sample, known) is None and not finds(words_of(sample, known), known)


def _thread(one: MissedRow) -> Thread:
    return Thread(
        conversation_id=one.conversation_id,
        contact_id=one.contact_id,
        sender_id=one.sender_id,
        channel="wa",
        brand="",
        last_inbound_at=one.asked_at,
        inbound_id=one.asked_id,
        inbound_at=one.asked_at,
        is_private=False,
        name="",
    )


def _missed(one: MissedRow, name: str, said: _Way | None) -> Missed:
    told: Mapping[str, object]
    if one.answered_at is not None:
        told = {"way": "answered", "at": one.answered_at}
    elif one.wrote_again_at is not None:
        told = {"way": "wrote_again", "at": one.wrote_again_at}
    elif one.answer_waits:
        told = {"way": "kept"}
    else:
        known, judged = said or (None, None)
        told = _way(known, judged)
    return Missed(
        conversation_id=one.conversation_id,
        contact_id=one.contact_id,
        name=name,
        queue=one.queue,
        asked_at=one.asked_at,
        ends_at=one.ends_at,
        **told,  # type: ignore[arg-type]  # one of the shapes above
    )


def _way(known: KnownTemplate | None, judged: Judged | None) -> dict[str, object]:
    if known is not None:
        return {"way": "template", "template": known.name}
    if judged is None:
        return {"way": "none", "why": _NO_TEMPLATE}
    reason = message.reason_of(judged.decision)
    return {"way": "none", "why": plain(reason.sentence), "rule": judged.decision.rule}
