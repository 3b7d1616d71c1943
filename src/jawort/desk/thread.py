"""Keeping what people say: their messages in their threads, found again by their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from jawort.desk.heard import Heard, House, body_of, wish_of, words_of
from jawort.desk.identity import People, Told
from jawort.desk.taken import Count
from jawort.domain.moment import heard_at, no_at, yes_at
from jawort.domain.sentence import Language
from jawort.domain.update import Call, Message
from jawort.ledger import conversation, message
from jawort.ledger.message import NewMessage
from jawort.ledger.search import Indexed, index
from jawort.ledger.work import Work


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch is about."""

    told: Sequence[Told]
    people: People
    house: House
    topics: Sequence[str]


async def keep_messages(work: Work, batch: Batch, count: Count, *, now: datetime) -> list[Heard]:
    """Keep messages, let them be found by their words, open their windows; what is new is heard."""
    pairs = [
        (one, whose)
        for one, whose in zip(batch.told, batch.people.whose, strict=True)
        if whose is not None and isinstance(one.arrived.update, Message)
    ]
    if not pairs:
        return []
    pairs.sort(key=lambda pair: pair[0].at)
    threads = await conversation.running(
        work, [(whose, one.route.sender_id) for one, whose in pairs], initiated_by="user", now=now
    )
    news = [_new_message(one, whose, threads[whose, one.route.sender_id]) for one, whose in pairs]
    kept = await message.add_all(work, news, now=now)
    heard, found = [], []
    for (one, whose), new, known in zip(pairs, news, kept, strict=True):
        if known is None:
            count("repeated")
            continue
        count("messages")
        found.append(Indexed(known.message_id, whose, str(new.body["text"])))
        language = _language(batch.people.languages.get(whose, ""), batch.house)
        heard.append(_heard(one, new, known, language, batch.topics))
    await index(work, found)
    return heard


def _new_message(one: Told, whose: UUID, conversation_id: UUID) -> NewMessage:
    update, received_at = one.arrived.update, one.arrived.received_at
    assert isinstance(update, Message)
    quoted = (update.context.message_id if update.context else None) or ""
    extra: dict[str, object] = {}
    if update.context and update.context.is_forwarded:
        extra["forwarded"] = True
    if update.referral:
        extra["came_from"] = update.referral.source_url or ""
    if update.mended:
        extra["mended"] = True
    return NewMessage(
        conversation_id,
        whose,
        "in",
        update.type,
        one.at,
        body_of(update.content, update.type, extra),
        wamid=update.message_id,
        heard_at=heard_at(update.at, received_at),
        answers_wamid=quoted,
    )


def _heard(
    one: Told,
    new: NewMessage,
    kept: message.KeptMessage,
    language: Language,
    topics: Sequence[str],
) -> Heard:
    update, received_at = one.arrived.update, one.arrived.received_at
    assert isinstance(update, Message)
    wish, answer, tapped = wish_of(update.content, topics)
    return Heard(
        contact_id=new.contact_id,
        sender_id=one.route.sender_id,
        channel="wa",
        conversation_id=new.conversation_id,
        message_id=kept.message_id,
        reply_to=kept.reply_to,
        at=one.at,
        received_at=received_at,
        no_at=no_at(update.at, received_at),
        yes_at=yes_at(update.at, received_at),
        language=language,
        wish=wish,
        tapped=tapped,
        answer=answer,
        name=one.names[0],
        words=words_of(update.content)[:200],
        wamid=update.message_id,
    )


async def note_calls(
    work: Work, told: Sequence[Told], people: People, count: Count, *, now: datetime
) -> None:
    """A call of a person opens the window like a message (law.md §8.1 `window_open`)."""
    calls = [
        (one, whose)
        for one, whose in zip(told, people.whose, strict=True)
        if whose is not None and isinstance(one.arrived.update, Call)
    ]
    if not calls:
        return
    threads = await conversation.running(
        work, [(whose, one.route.sender_id) for one, whose in calls], initiated_by="user", now=now
    )
    count("calls", len(calls))
    await message.hear(
        work,
        [
            (
                threads[whose, one.route.sender_id],
                heard_at(one.arrived.update.at, one.arrived.received_at),
            )
            for one, whose in calls
        ],
    )


def _language(spoken: str, company: House) -> Language:
    """The person's language, else that of the company's country."""
    word = spoken or ("de" if company.country in ("DE", "AT", "CH", "LI", "LU") else "en")
    return "de" if word.startswith("de") else "en"
