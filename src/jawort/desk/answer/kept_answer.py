"""Answers that wait: kept when the window is closed, judged again when the person writes."""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort import gate
from jawort.desk.answer.weighed import thread, weigh
from jawort.desk.decision.composer_verdict import plain
from jawort.desk.sending import message
from jawort.desk.staff.permit import require
from jawort.domain.conversation.composer import KeptAnswer, Writing
from jawort.domain.decision import Refused
from jawort.domain.refusal import Refusal
from jawort.domain.sending.draft import Outcome
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import composer, kept_answer
from jawort.ledger.composer import Thread
from jawort.ledger.kept_answer import End, Kept
from jawort.ledger.work import Work

_NOT_WAITING: Final = (
    Sentence("Diese Antwort wartet nicht mehr.", "This answer waits no more."),
    Sentence("Sehen Sie im Verlauf nach.", "Look in the thread."),
)
_UNFIT: Final = "E_FORM"


async def keep(
    work: Work, actor: Actor, where: Thread, writing: Writing, key: str, *, now: datetime
) -> bool:
    """Keep an answer until the person writes or taps. False when it is kept already.

    Raises ContactGone when the person is erased.
    """
    require(actor, Permission.ANSWER)
    return await kept_answer.keep(work, where, actor.account_id, writing, key, now=now)


async def of(work: Work, conversation_id: UUID) -> tuple[KeptAnswer, ...]:
    """What waits in a conversation, and what the gate held when its time came."""
    return tuple(_shown(one) for one in await kept_answer.of(work, conversation_id))


async def withdraw(
    work: Work, actor: Actor, conversation_id: UUID, kept_id: UUID, *, now: datetime
) -> Writing:
    """Take a waiting answer back, to change it or to drop it; gives its words.

    Raises Refusal when it waits no more.
    """
    require(actor, Permission.ANSWER)
    writing = await kept_answer.withdraw(work, conversation_id, kept_id, now=now)
    if writing is None:
        raise Refusal("NOT_WAITING", *_NOT_WAITING)
    return writing


async def release(work: Work, conversations: Collection[UUID], *, now: datetime) -> int:
    """The persons of these conversations have written: what waits for them is judged again and,
    if it may, put on the ready list. Gives how many were.

    Within the transaction that took their news in, after every no in them was obeyed. What is
    refused for good stays visible with its reason; what is only not possible now goes on waiting.
    It is sent under the key of the press it was kept by, so that the same press is never two
    messages.
    """
    waiting = await kept_answer.due(work, sorted(set(conversations)), now=now)
    drafts, unfit = {}, []
    for one in waiting:
        where = await thread(work, one.conversation_id)
        weighed = await weigh(work, where, one.writing, one.idempotency_key, now=now)
        if weighed.draft is None:
            unfit.append(one.kept_id)
        else:
            drafts[one.kept_id] = weighed.draft
    outcomes = await message.send(work, list(drafts.values()), now=now) if drafts else []
    ends = {one: End("held", _UNFIT, None) for one in unfit}
    writers = {one.kept_id: one.account_id for one in waiting}
    signed = {}
    for kept_id, outcome in zip(drafts, outcomes, strict=True):
        if (end := _end(outcome)) is not None:
            ends[kept_id] = end
        if outcome.ready_id is not None and outcome.what != "repeated":
            signed[outcome.ready_id] = writers[kept_id]
    await composer.sign(work, signed, not_before=now)
    await kept_answer.end(work, ends, now=now)
    return sum(one.state == "left" for one in ends.values())


def _end(outcome: Outcome) -> End | None:
    decision = outcome.decision
    if outcome.ready_id is not None:
        return End("left", decision.code if decision else "", outcome.ready_id)
    if isinstance(decision, Refused) and not decision.may_be_asked_again:
        return End("held", decision.code, None)
    return None


_SENTENCE_OF: Final = {one.code: one.sentence for one in gate.REASON.values()}


def _shown(one: Kept) -> KeptAnswer:
    why = _SENTENCE_OF.get(one.code)
    return KeptAnswer(
        kept_id=one.kept_id,
        account_id=one.account_id,
        writing=one.writing,
        state=one.state,  # type: ignore[arg-type]  # the table checks it
        kept_at=one.kept_at,
        keep_until=one.keep_until,
        code=one.code,
        why=plain(why) if why else None,
    )
