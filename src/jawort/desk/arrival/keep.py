"""Keeping what people say: their messages in their threads, found again by their words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from jawort.desk.arrival.heard import (
    RENAMED,
    Heard,
    House,
    Said,
    body_of,
    context_of,
    is_unheard,
    wish_of,
    words_of,
)
from jawort.desk.arrival.taken import Count
from jawort.desk.contact.identity import People, Told
from jawort.desk.media.wanted import wanted_of
from jawort.domain.arrival.call import so_far
from jawort.domain.arrival.content import Reaction
from jawort.domain.arrival.moment import heard_at, no_at, yes_at
from jawort.domain.arrival.update import Call, Message
from jawort.domain.sentence import Language
from jawort.ledger import call, conversation, media, message, wish
from jawort.ledger.message import NewMessage
from jawort.ledger.search import Indexed, index
from jawort.ledger.wish import UNDERSTOOD, Understood
from jawort.ledger.work import Work


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch is about. topics, types: what the company sends (`Context`)."""

    told: Sequence[Told]
    people: People
    house: House
    topics: Sequence[str]
    types: Sequence[str]


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
    house = batch.house
    threads = await conversation.running(
        work, [(whose, one.route.sender_id) for one, whose in pairs], initiated_by="user", now=now
    )
    sent = await wish.last_outbound(work, [(whose, one.at) for one, whose in pairs])
    read = [
        _read(one, sent.get(place), batch, _language(batch.people.languages.get(whose, ""), house))
        for place, (one, whose) in enumerate(pairs)
    ]
    last = {whose: place for place, (_, whose) in enumerate(pairs)}
    named = batch.people.renamed
    news = [
        _new_message(
            one,
            whose,
            threads[whose, one.route.sender_id],
            understood,
            named.get(whose) if last[whose] == place else None,
        )
        for place, ((one, whose), understood) in enumerate(zip(pairs, read, strict=True))
    ]
    kept = await message.add_all(work, news, now=now)
    heard, found, files = [], [], []
    for (one, whose), new, known, understood in zip(pairs, news, kept, read, strict=True):
        if known is None:
            count("repeated")
            continue
        count("messages")
        found.append(Indexed(known.message_id, whose, str(new.body["text"])))
        heard.append(_heard(one, new, known, understood))
        files += wanted_of(one, whose, known.message_id)
    await index(work, found)
    await media.want(work, files, now=now)
    return heard


@dataclass(frozen=True, slots=True)
class _Read:
    """What a message says, before it is kept."""

    language: Language
    said: Said
    is_unheard: bool
    paused_since: datetime | None

    @property
    def kept(self) -> dict[str, object] | None:
        """What is kept of it with the message, for staff."""
        wish_ = self.said.wish
        if wish_.intent == "none" and wish_.tier == "none" and not self.is_unheard:
            return None
        told = Understood(
            intents=wish_.intents,
            scope="ads" if self.is_unheard else wish_.scope,
            tier="B" if self.is_unheard else wish_.tier,
            saw="voice" if self.is_unheard else wish_.saw,
            paused_since=self.paused_since,
        )
        return dict(msgspec.to_builtins(told))


def _read(one: Told, sent: tuple[str, datetime] | None, batch: Batch, language: Language) -> _Read:
    update, received_at = one.arrived.update, one.arrived.received_at
    assert isinstance(update, Message)
    context = context_of(sent, batch.topics, batch.types, language, at=one.at)
    said = wish_of(update.content, context)
    unheard = is_unheard(update.content, context)
    since = no_at(update.at, received_at) if unheard or said.is_unclear else None
    return _Read(language, said, unheard, since)


def _new_message(
    one: Told,
    whose: UUID,
    conversation_id: UUID,
    read: _Read,
    renamed: tuple[str, str] | None,
) -> NewMessage:
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
    if understood := read.kept:
        extra[UNDERSTOOD] = understood
    if renamed:
        extra[RENAMED] = list(renamed)
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


def _heard(one: Told, new: NewMessage, kept: message.KeptMessage, read: _Read) -> Heard:
    update, received_at = one.arrived.update, one.arrived.received_at
    assert isinstance(update, Message)
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
        language=read.language,
        wish=read.said.wish,
        tapped=read.said.tapped,
        answer=read.said.answer,
        name=one.names[0],
        words=words_of(update.content)[:200],
        wamid=update.message_id,
        is_reaction=isinstance(update.content, Reaction),
        is_unheard=read.is_unheard,
    )


async def note_calls(
    work: Work, told: Sequence[Told], people: People, count: Count, *, now: datetime
) -> list[UUID]:
    """Keep the calls of persons: each opens the window like a message (law.md §8.1 `window_open`)
    and stands in the thread. What was said in it nobody here knows. Gives their threads.
    """
    calls = [
        (one, whose)
        for one, whose in zip(told, people.whose, strict=True)
        if whose is not None and isinstance(one.arrived.update, Call)
    ]
    if not calls:
        return []
    threads = await conversation.running(
        work, [(whose, one.route.sender_id) for one, whose in calls], initiated_by="user", now=now
    )
    count("calls", len(calls))
    await call.note(work, [_call(one, whose, threads) for one, whose in calls], now=now)
    return [threads[whose, one.route.sender_id] for one, whose in calls]


def _call(one: Told, whose: UUID, threads: Mapping[conversation.Pair, UUID]) -> call.NewCall:
    update, received_at = one.arrived.update, one.arrived.received_at
    assert isinstance(update, Call)
    return call.NewCall(
        threads[whose, one.route.sender_id],
        whose,
        update.call_id,
        one.at,
        heard_at(update.at, received_at),
        so_far(update),
    )


def _language(spoken: str, company: House) -> Language:
    """The person's language, else that of the company's country."""
    word = spoken or ("de" if company.country in ("DE", "AT", "CH", "LI", "LU") else "en")
    return "de" if word.startswith("de") else "en"
