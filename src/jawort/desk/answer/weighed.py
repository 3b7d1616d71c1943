"""Weighing an answer while it is written: what the gate would say to it as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.answer.caution import cautions
from jawort.desk.answer.writing import choice_of, content_of, fault_of, sample_of, words_of
from jawort.desk.decision.composer_verdict import Told, faulty, verdict_of
from jawort.desk.sending import message
from jawort.domain.conversation.composer import TemplateChoice, Verdict, Writing
from jawort.domain.question import Question
from jawort.domain.refusal import Refusal
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Content, Outgoing, Text
from jawort.domain.sending.price import price_of
from jawort.domain.sending.template import KnownTemplate
from jawort.domain.sentence import Sentence
from jawort.ledger import composer, standing, template
from jawort.ledger.composer import Thread
from jawort.ledger.keys.vault import ContactGone
from jawort.ledger.work import Work
from jawort.reading.advertising import Found, advertising

_UNKNOWN: Final = (
    Sentence("Dieses Gespräch gibt es nicht.", "There is no such conversation."),
    Sentence("Gehen Sie zurück zur Liste.", "Go back to the list."),
)

GONE: Final = (
    Sentence("Diese Person wird gerade gelöscht.", "This person is being erased right now."),
    Sentence("Es kann nichts mehr geschrieben werden.", "Nothing more can be written."),
)

PRIVATE: Final = (
    Sentence("Dieser Chat ist als privat abgelegt.", "This chat is set apart as private."),
    Sentence("Von hier geht nichts hinaus.", "Nothing leaves from here."),
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An answer as it stands, with what was found out about it. draft: None if it cannot be sent
    as it is, whatever the gate says. judged: what the gate said; None where it was not asked.
    fault: what keeps something written from being sent as it is, before any rule.
    """

    where: Thread
    verdict: Verdict
    draft: Draft | None
    judged: message.Judged | None = None
    fault: Sentence | None = None


async def thread(work: Work, conversation_id: UUID) -> Thread:
    """Where somebody writes. Raises Refusal when this company has no such conversation."""
    where = await composer.thread(work, conversation_id)
    if where is None:
        raise Refusal("CONVERSATION_UNKNOWN", *_UNKNOWN)
    return where


async def hold(work: Work, conversation_id: UUID) -> None:
    """Hold a conversation until what is written in it is on its list: who sets it apart as private
    in this very moment comes before, and nothing is written; or after, and finds what was.

    Persons are held before conversations, as everywhere. Raises Refusal when the person is being
    erased.
    """
    try:
        await standing.whose(work, [conversation_id])
    except ContactGone:
        raise Refusal("CONTACT_GONE", *GONE) from None
    await standing.lock(work, [conversation_id])


async def weigh(work: Work, where: Thread, writing: Writing, key: str, *, now: datetime) -> Weighed:
    """What would become of an answer as it stands. Remembers nothing."""
    if where.is_private:
        return Weighed(where, faulty(PRIVATE[0], instead=PRIVATE[1]), None)
    known = await _template(work, where, writing)
    words = words_of(writing, known)
    warned = cautions(words)
    fault = fault_of(writing, known)
    found = finds(words, known)
    named = [one for one in (writing.quotes, writing.asked) if one is not None]
    quoted = await composer.messages(work, where, named)
    asked = quoted.get(writing.asked) if writing.asked else None
    if asked is not None and asked.quote.direction != "in":
        asked = None
    draft = draft_of(
        where,
        _asked_with(writing, known, is_fit=fault is None),
        key,
        template=known,
        asked=asked.quote.message_id if asked else None,
        advertises=bool(found),
        answers_to=quoted[writing.quotes].wamid if writing.quotes in quoted else "",
    )
    (judged,) = await message.judge(work, [draft], now=now)
    if fault is not None and not writing.is_empty:
        return Weighed(where, faulty(fault, warned), None, judged, fault)
    answered_at = asked.quote.at if asked else where.inbound_at
    told = Told(where.name, answered_at, found, warned)
    verdict = verdict_of(judged, told, now=now)
    if fault is None:
        return Weighed(where, verdict, draft, judged)
    # Nothing is written yet: what is shown is whether an answer could leave at all.
    if writing != Writing():
        return Weighed(where, faulty(fault), None, judged, fault)
    ways = tuple(one for one in verdict.ways if one != "keep")
    return Weighed(where, replace(verdict, ways=ways), None, judged)


def draft_of(
    where: Thread,
    content: Content,
    key: str,
    *,
    template: KnownTemplate | None,
    asked: UUID | None,
    advertises: bool,
    answers_to: str = "",
) -> Draft:
    """The question to the gate. An offer answers a message only where somebody has said that the
    person asked for it; any other answer answers the newest (law.md §8.1 `requested`).
    """
    question = Question(
        contact_id=where.contact_id,
        sender_id=where.sender_id,
        conversation_id=where.conversation_id,
        channel=where.channel,
        origin="human",
        form="template" if template else "freeform",
        purpose=(template.purpose or "REPLY") if template else "REPLY",  # type: ignore[arg-type]
        template_id=template.template_id if template else None,
        ads_content=advertises,
        requested_by=asked or (None if advertises else where.inbound_id),
    )
    outgoing = Outgoing(content=content, answers_to=answers_to or None)
    return Draft(question=question, content=outgoing, idempotency_key=key)


def _asked_with(writing: Writing, known: KnownTemplate | None, *, is_fit: bool) -> Content:
    """What the gate is asked about: a template even with empty gaps, because a question about free
    words has another answer; anything where nothing that could be sent is written.
    """
    return content_of(writing, known) if is_fit or known is not None else Text("…")


def finds(words: str, known: KnownTemplate | None) -> Sequence[Found]:
    """What advertises in these words. Somebody has read a bound template, so it need not be in one
    of our languages.
    """
    found = advertising(words)
    if known is not None:
        return [one for one in found if one.idea != "unread" or not known.purpose]
    return found


async def _template(work: Work, where: Thread, writing: Writing) -> KnownTemplate | None:
    if writing.template_id is None:
        return None
    known = (await template.of_ids(work, [writing.template_id])).get(writing.template_id)
    return known if known is not None and known.sender_id == where.sender_id else None


async def choices(work: Work, where: Thread, *, now: datetime) -> tuple[TemplateChoice, ...]:
    """The approved templates of this number, each with what the gate says to it."""
    known = [
        one
        for one in await template.every(work)
        if one.sender_id == where.sender_id and one.is_approved
    ]
    drafts = []
    for one in known:
        sample = sample_of(one)
        advertises = bool(finds(words_of(sample, one), one))
        drafts.append(
            draft_of(
                where,
                content_of(sample, one),
                "-",
                template=one,
                asked=None,
                advertises=advertises,
            )
        )
    country = await composer.country(work, where) if known else ""
    found = []
    for one, judged in zip(known, await message.judge(work, drafts, now=now), strict=True):
        verdict = verdict_of(judged, Told(where.name, where.inbound_at), now=now)
        unfit = fault_of(sample_of(one), one)
        found.append(
            replace(
                choice_of(one),
                may_go=verdict.may_go and unfit is None,
                rule=verdict.rule,
                why=unfit or (None if verdict.may_go else verdict.sentence),
                price=price_of(one.category, country, now=now),
            )
        )
    return tuple(sorted(found, key=lambda one: (not one.may_go, one.name, one.language)))
