"""Showing the text that asks for consent, to people who have written START or sent a code.

One text for one purpose at a time: where several can be asked, the person chooses first, and
nothing is bundled (Art. 7(2) GDPR; law.md W-08, §6.1). Showing a text gives nothing.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from jawort.desk.arrival.heard import Heard, House
from jawort.desk.company.purpose import subject_of
from jawort.desk.company.wording import labels_of
from jawort.desk.sending import legal
from jawort.desk.sending.message import send
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import LONGEST
from jawort.domain.wording.lint import LONGEST_BODY
from jawort.ledger import consent, conversation, fact, stop
from jawort.ledger.consent import NewAsk, TakenDown
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.wording import Wording, in_language, languages, opt_in_wordings
from jawort.ledger.wording import wordings as published
from jawort.ledger.work import Work

_ZONE: Final = {"DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich"}


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that may be shown to somebody who has written. origin: what led them here, such as a
    poster; it becomes part of the proof.
    """

    heard: Heard
    purpose: Purpose
    wording: Wording
    origin: Mapping[str, object] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class _Known:
    """What can be asked in chats, and what these people are asked or have agreed to already."""

    purposes: Sequence[Purpose]
    wordings: Sequence[Wording]
    asked: frozenset[tuple[UUID, UUID]]
    agreed: Mapping[tuple[UUID, UUID], datetime]
    spoken: Mapping[UUID, str]

    def offered(self) -> list[Purpose]:
        """What can be asked for in a chat, the oldest first: what has a text in force there."""
        written = {one.purpose_id for one in self.wordings}
        return [
            one
            for one in self.purposes
            if one.channel == "wa" and not one.is_retired and one.purpose_id in written
        ]

    def offer(self, one: Heard, purpose: Purpose) -> Offer:
        """The published text in the language the person writes; the record speaks first only where
        it names one that our answers do not know.
        """
        texts = [text for text in self.wordings if text.purpose_id == purpose.purpose_id]
        spoken = self.spoken.get(one.contact_id, "")
        is_ours = spoken[:2].lower() in ("", "de", "en")
        wanted = (one.language, spoken) if is_ours else (spoken, one.language)
        found = in_language(texts, *wanted)
        assert found is not None  # only what has a text in force is offered
        return Offer(one, purpose, found)


async def begin(work: Work, starts: Sequence[Heard], house: House, *, now: datetime) -> list[Draft]:
    """Answer everybody who wrote START, or chose from what we offered: with the text of the one
    purpose that can be asked, or with a choice of several; gives the other replies.

    Who is being asked has that before them, and who has said yes to everything is told so. Whom no
    text can be shown is told that, and a human answers. Only a text that the gate let through
    counts as asked.
    """
    people = [one.contact_id for one in starts]
    if not people:
        return []
    waiting = await consent.taken_down(work, people, now=now)
    noted = await _in_force(work) if waiting else {}
    known = await _known(work, people, now=now)
    busy = {contact_id for contact_id, _ in known.asked}
    offers: list[Offer] = []
    replies: list[Draft] = []
    in_vain: list[UUID] = []
    for one in starts:
        chosen = legal.chosen(one.tapped)
        if one.contact_id in busy and chosen is None:
            continue
        busy.add(one.contact_id)
        told = _told(one, waiting, known, noted) if chosen is None else []
        if told:
            offers += told
            continue
        more, reply = _begun(one, chosen, known, house)
        offers += more
        if not more and reply is None and chosen is None:
            # As information: an answer of a machine would give way to the human who is wanted.
            text = legal.nothing_to_ask(house.company, one.language)
            reply = one.draft("L_INFO", text, word="nothing_to_ask")
            in_vain.append(one.conversation_id)
        replies += [reply] if reply else []
    if in_vain:
        await conversation.want_human(work, in_vain)
    return replies + await offer(work, offers, house, now=now)


def _begun(
    one: Heard, chosen: UUID | None, known: _Known, house: House
) -> tuple[list[Offer], Draft | None]:
    """What one START leads to: a text, a choice, or the word that everything is agreed to."""
    wanted = [it for it in known.offered() if chosen in (None, it.purpose_id)]
    left = [it for it in wanted if (one.contact_id, it.purpose_id) not in known.agreed]
    if not left:
        return [], _agreed_already(one, wanted, known.agreed, house)
    if len(left) == 1:
        return [known.offer(one, left[0])], None
    subjects = [(it.purpose_id, subject_of(it, one.language)) for it in left]
    menu = legal.choice(house.company, subjects[: legal.CHOICES_MOST], one.language)
    return [], one.draft("L_DOI", menu, word="choice")


async def offer(work: Work, offers: Sequence[Offer], house: House, *, now: datetime) -> list[Draft]:
    """Show these texts, each purpose to each person once. Who is being asked the same already has
    that before them; who has said yes to all of it is told so, in the replies given.
    """
    people = [one.heard.contact_id for one in offers]
    if not people:
        return []
    busy, agreed = await _being_asked(work, people, now=now), await _agreed(work, people)
    fresh: list[Offer] = []
    held: dict[UUID, tuple[Heard, list[Purpose]]] = {}
    for one in offers:
        place = (one.heard.contact_id, one.purpose.purpose_id)
        if place in agreed:
            held.setdefault(one.heard.message_id, (one.heard, []))[1].append(one.purpose)
        elif place not in busy:
            busy.add(place)
            fresh.append(one)
    await _show(work, fresh, now=now)
    asked = {one.heard.message_id for one in fresh}
    replies = [
        _agreed_already(heard, several, agreed, house)
        for heard, several in held.values()
        if heard.message_id not in asked
    ]
    return [one for one in replies if one is not None]


def _agreed_already(
    one: Heard,
    wanted: Sequence[Purpose],
    agreed: Mapping[tuple[UUID, UUID], datetime],
    house: House,
) -> Draft | None:
    """That everything they could be asked stands already, since when, and how to leave."""
    since = [at for it in wanted if (at := agreed.get((one.contact_id, it.purpose_id)))]
    if not since:
        return None
    what = "; ".join(subject_of(it, one.language) for it in wanted)
    day = max(since).astimezone(zone_of(house)).date()
    text = legal.agreed_already(house.company, one.language, what=what, day=day)
    return one.draft("REPLY", text, word="agreed")


def zone_of(house: House) -> ZoneInfo:
    """In which zone a day is told to the customers of a company."""
    return ZoneInfo(_ZONE.get(house.country, "UTC"))


async def _known(work: Work, people: Sequence[UUID], *, now: datetime) -> _Known:
    return _Known(
        purposes=await purposes(work),
        wordings=await opt_in_wordings(work, now=now),
        asked=frozenset(await _being_asked(work, people, now=now)),
        agreed=await _agreed(work, people),
        spoken=await languages(work, people),
    )


async def _being_asked(
    work: Work, people: Sequence[UUID], *, now: datetime
) -> set[tuple[UUID, UUID]]:
    """Who is being asked for which purpose, and can still answer."""
    asks = await consent.open_asks(work, people)
    return {(one.contact_id, one.purpose_id) for one in asks if one.expires_at > now}


async def _agreed(work: Work, people: Sequence[UUID]) -> dict[tuple[UUID, UUID], datetime]:
    """Who has said yes to which purpose, and when. Who paused it may say yes anew."""
    stood = await stop.stood(work, people)
    return {
        (row["contact_id"], row["purpose_id"]): row["act_at"]
        for row in await consent.standing(work, people)
        if row["state"] == "granted" and stood[row["contact_id"]].optout == "none"
    }


async def _show(work: Work, offers: Sequence[Offer], *, now: datetime) -> None:
    asks: list[tuple[NewAsk, Purpose]] = []
    drafts: list[Draft] = []
    asked: set[UUID] = set()
    for made in offers:
        one, wording = made.heard, made.wording
        ask = _ask(made)
        asks.append((ask, made.purpose))
        text = legal.opt_in(wording.body, ask.request_id, one.language, labels_of(wording))
        word = f"opt_in:{made.purpose.purpose_id}" if one.message_id in asked else "opt_in"
        asked.add(one.message_id)
        drafts.append(one.draft("L_DOI", text, word=word, case_id=ask.request_id))
    if not drafts:
        return
    outcomes = await send(work, drafts, now=now)
    shown = [
        told
        for told, outcome in zip(asks, outcomes, strict=True)
        if outcome.what in ("queued", "deferred")
    ]
    if shown:
        await consent.ask(work, [ask for ask, _ in shown])
        await fact.append(work, [ask_fact(ask, purpose) for ask, purpose in shown], now=now)
        await consent.refold(work, [ask.contact_id for ask, _ in shown])


async def _in_force(work: Work) -> dict[UUID, Wording | None]:
    """Every text somebody may have agreed to elsewhere and can confirm in a chat: also of paper or
    a page, and not only the newest, but not withdrawn. None: it is too long to have buttons.
    """
    everything = [one for one in await published(work) if one.kind == "opt_in"]
    return {
        one.wording_id: one if fits_chat(one, everything) else None
        for one in everything
        if one.withdrawn_at is None
    }


def fits_chat(text: Wording, texts: Sequence[Wording]) -> bool:
    """Whether a text that was written for elsewhere can be shown with two buttons: also with the
    privacy notice it may have to carry, which only a text for chats has room for by its lint.
    Where there is none for this purpose, what the platform takes at all (law.md T-06).
    """
    if len(text.body) <= LONGEST_BODY["thread"]:
        return True
    has_own = any(
        one.purpose_id == text.purpose_id and one.withdrawn_at is None and one.surface == "thread"
        for one in texts
    )
    return not has_own and len(text.body) <= LONGEST["interactive.body"]


def _told(
    one: Heard, waiting: Sequence[TakenDown], known: _Known, texts: Mapping[UUID, Wording | None]
) -> list[Offer]:
    """What the person has agreed to on paper or by phone and can confirm now: exactly that text, or
    the one for chats where that is too long for them.
    """
    purposes = {it.purpose_id: it for it in known.purposes}
    written = {it.purpose_id for it in known.wordings}
    offers = []
    for it in waiting:
        if it.contact_id != one.contact_id or it.wording_id not in texts:
            continue
        purpose, text = purposes[it.purpose_id], texts[it.wording_id]
        if text is None and it.purpose_id in written:
            text = known.offer(one, purpose).wording
        if text is not None:
            offers.append(Offer(one, purpose, text, {"taken_down": it.road}))
    return offers


def _ask(made: Offer) -> NewAsk:
    one = made.heard
    origin = {"origin": dict(made.origin)} if made.origin else {}
    return NewAsk(
        request_id=timeless_id(secrets.token_bytes(16)),
        contact_id=one.contact_id,
        purpose_id=made.purpose.purpose_id,
        wording_id=made.wording.wording_id,
        asked_at=one.yes_at,
        evidence={
            "sender_id": str(one.sender_id),
            "start_message_id": str(one.message_id),
            "start_said": one.words,
            "wording_sha256": made.wording.body_sha256.hex(),
            **origin,
        },
    )


def ask_fact(ask: NewAsk, purpose: Purpose) -> NewFact:
    return NewFact(
        FactKind.CONSENT_ASKED,
        RetentionClass.OPT_IN_UNCONFIRMED,
        ask.contact_id,
        public={"purpose": purpose.code, "channel": purpose.channel},
        personal={
            "purpose_id": str(ask.purpose_id),
            "sender_id": str(ask.evidence["sender_id"]),
            "act_at": ask.asked_at.isoformat(),
            "request_id": str(ask.request_id),
            "wording_id": str(ask.wording_id),
            **{key: ask.evidence[key] for key in ("wording_sha256", "start_message_id")},
        },
    )
