"""Answering a person: a reply in a conversation, in words or, late, by template."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.answer.weighed import PRIVATE, hold
from jawort.desk.sending.message import Judged, judge, send
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.domain.sending.draft import Draft, Outcome
from jawort.domain.sending.outgoing import Outgoing, Template
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Channel, Origin
from jawort.ledger import contact, conversation, standing
from jawort.ledger.sending import ready
from jawort.ledger.sending.ready import Request
from jawort.ledger.work import Work

_NO_CONVERSATION: Final = (
    Sentence("Dieses Gespräch gibt es nicht.", "There is no such conversation."),
    Sentence("Prüfen Sie die Kennung des Gesprächs.", "Check the id of the conversation."),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody wants to answer.

    origin: who writes, by the identity of the caller. answers: the message that is answered; the
    newest of the person where none is named. template_id: for a late answer. advertises: the words
    promote something; in doubt they do. covered: a bot's answer that an approved entry covers.
    """

    content: Outgoing
    idempotency_key: str
    origin: Origin = "human"
    answers: UUID | None = None
    template_id: UUID | None = None
    advertises: bool = True
    covered: bool = False


async def reply(work: Work, conversation_id: UUID, answer: Answer, *, now: datetime) -> Outcome:
    """Queue an answer in a conversation, or say why not.

    Raises Refusal when there is no such conversation, or it is set apart as private.
    """
    draft = await _draft(work, conversation_id, answer)
    await hold(work, conversation_id)
    held = await standing.lock(work, [conversation_id])
    if any(one.private_since is not None for one in held.values()):
        raise Refusal("CONVERSATION_PRIVATE", *PRIVATE)
    (outcome,) = await send(work, [draft], now=now)
    return outcome


async def consider(work: Work, conversation_id: UUID, answer: Answer, *, now: datetime) -> Judged:
    """What would become of an answer, with the words it would have. Remembers and sends nothing.

    Raises Refusal when there is no such conversation.
    """
    draft = await _draft(work, conversation_id, answer)
    (judged,) = await judge(work, [draft], now=now)
    return judged


async def thread(work: Work, wanted: UUID) -> UUID:
    """The conversation of this id, or the newest one with the person of this record: on whichever
    of their records they wrote last. Raises Refusal when there is neither.
    """
    if await ready.request(work, wanted) is not None:
        return wanted
    people = await contact.person_of(work, wanted)
    found = await conversation.newest_with(work, people)
    if found is None:
        raise Refusal("CONVERSATION_UNKNOWN", *_NO_CONVERSATION)
    return found


async def _draft(work: Work, conversation_id: UUID, answer: Answer) -> Draft:
    request = await ready.request(work, conversation_id)
    if request is None:
        raise Refusal("CONVERSATION_UNKNOWN", *_NO_CONVERSATION)
    question = _question(conversation_id, request, answer)
    return Draft(question=question, content=answer.content, idempotency_key=answer.idempotency_key)


def _question(conversation_id: UUID, request: Request, answer: Answer) -> Question:
    channel: Channel = request.channel  # type: ignore[assignment]  # the table checks it
    return Question(
        contact_id=request.contact_id,
        sender_id=request.sender_id,
        conversation_id=conversation_id,
        channel=channel,
        origin=answer.origin,
        form="template" if isinstance(answer.content.content, Template) else "freeform",
        purpose="REPLY",
        template_id=answer.template_id,
        ads_content=answer.advertises,
        requested_by=answer.answers or request.inbound_id,
        covered=answer.covered,
    )
