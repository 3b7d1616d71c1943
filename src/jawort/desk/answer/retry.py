"""Trying again what did not arrive: a new message with its own decision, once for each failure.

Nothing is repeated by the machine here: a person asks, and the gate is asked like for any answer
(promise 3). What may have arrived is never tried again.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

import msgspec

from jawort.desk.answer.enclosure import with_file
from jawort.desk.answer.weighed import GONE, PRIVATE, hold, thread, weigh
from jawort.desk.answer.writing import writing_of
from jawort.desk.decision.composer_verdict import faulty
from jawort.desk.sending import message
from jawort.desk.staff.permit import require
from jawort.domain.conversation.composer import Sent, Writing
from jawort.domain.decision import Obligation
from jawort.domain.failure import reason
from jawort.domain.refusal import Refusal
from jawort.domain.sending.outgoing import Template
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import composer, template
from jawort.ledger.composer import Ended
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.sending import ready
from jawort.ledger.work import Work

_NOTHING: Final = (
    Sentence(
        "Das lässt sich nicht noch einmal senden: Es ist unterwegs, angekommen, unklar, oder nicht "
        "von Hand geschrieben.",
        "This cannot be sent again: it is on its way, has arrived, is unclear, or nobody wrote it "
        "by hand.",
    ),
    Sentence("Schreiben Sie eine neue Antwort.", "Write a new answer."),
)
_WRITTEN_IN: Final = frozenset(
    {Obligation.AI, Obligation.SENDER, Obligation.NO_HISTORY, Obligation.NOTICE}
)
"""What is always written into free words where it is owed. A template is never changed; a hint at
STOP is not repeated.
"""


def key_of(ready_id: UUID) -> str:
    """What names the second attempt at an entry: pressed twice, it is the same one."""
    return f"again:{ready_id.hex}"


async def again(
    work: Work, actor: Actor, conversation_id: UUID, ready_id: UUID, *, now: datetime
) -> Sent:
    """Send once more what somebody wrote and what arrived nowhere: free words, a file, a template.

    A new message, a new decision, a new attempt; the failed one stays as it is. Refused, its
    decision is stored and it stays where it was. Raises Refusal: no such conversation, a private
    one, nothing that can be tried again, or the person is being erased.
    """
    require(actor, Permission.ANSWER)
    await hold(work, conversation_id)
    where = await thread(work, conversation_id)
    if where.is_private:
        raise Refusal("CONVERSATION_PRIVATE", *PRIVATE)
    ended = await composer.ended(work, where, ready_id)
    writing = await _writing(work, ended) if ended is not None else None
    if ended is None or writing is None:
        raise Refusal("NOT_RETRIABLE", *_NOTHING)
    told = reason.told(ended.error_code or 0)
    if not told.can_retry:
        return Sent("held", faulty(told.sentence))
    writing = await with_file(work, actor, where, writing)
    weighed = await weigh(work, where, writing, key_of(ready_id), now=now)
    if weighed.draft is None:
        return Sent("held", weighed.verdict)
    try:
        (outcome,) = await message.send(work, [weighed.draft], now=now)
    except ContactGone:
        raise Refusal("CONTACT_GONE", *GONE) from None
    if outcome.what == "refused":
        return Sent("held", replace(weighed.verdict, decision_id=outcome.decision_id))
    assert outcome.ready_id is not None
    if outcome.what != "repeated":
        await composer.sign(work, {outcome.ready_id: actor.account_id}, not_before=now)
    return Sent(
        "deferred" if outcome.what == "deferred" else "queued", weighed.verdict, outcome.ready_id
    )


async def tried(work: Work, entries: Sequence[UUID]) -> set[UUID]:
    """Which of these entries have been tried again, and left that to a new message."""
    keys = {("human", key_of(one)): one for one in entries}
    found = await ready.earlier(work, list(keys)) if keys else {}
    return {keys[one] for one in found}


async def _writing(work: Work, ended: Ended) -> Writing | None:
    """What was written, without what Jawort added because it was owed: that is decided anew. None
    where nobody can tell the two apart: entries of an earlier release do not say.
    """
    content = ended.message.plain or ended.message.content.content
    is_mixed = bool(_WRITTEN_IN.intersection(ended.message.carries))
    if ended.message.plain is None and is_mixed and not isinstance(content, Template):
        return None
    question = ended.message.question
    known = None
    if question.template_id is not None:
        found = await template.of_ids(work, [question.template_id])
        known = found.get(question.template_id)
    written = writing_of(content, known)
    if written is None:
        return None
    asked = ended.asked if question.ads_content else None
    return msgspec.structs.replace(written, quotes=ended.quotes, asked=asked)
