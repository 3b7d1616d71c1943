"""Consent in the chat: START shows the text, a button or a plain "JA" to it is the yes, proven.

START alone gives nothing, and a yes out of context changes nothing (law.md W-08, S1.18, §4.2).
Where a code of a page or a poster leads, `desk.code` says; it shows texts with `offer`.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from jawort.desk import legal, receipt
from jawort.desk.heard import Heard, House
from jawort.desk.message import send
from jawort.desk.purpose import subject_of
from jawort.desk.receipt import Agreed
from jawort.desk.wording import labels_of
from jawort.domain.consent import is_proven
from jawort.domain.draft import Draft
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.outgoing import LONGEST
from jawort.domain.retention import RetentionClass
from jawort.ledger import consent, contact, fact, form_tally, stop
from jawort.ledger.consent import Ask, NewAsk, TakenDown
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.wording import Wording, in_language, languages, opt_in_wordings
from jawort.ledger.wording import wordings as published
from jawort.ledger.work import Work

_LIMIT: Final = 500
_ZONE: Final = {"DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich"}


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that may be shown. origin: what led here, such as a poster; the proof names it."""

    heard: Heard
    purpose: Purpose
    wording: Wording
    origin: Mapping[str, object] = field(default_factory=dict, repr=False)


async def begin(work: Work, starts: Sequence[Heard], *, now: datetime) -> int:
    """Show the opt-in text to everybody who wrote START; gives how many texts were queued.

    Who is being asked already, or has said yes, is not asked again. Only a text that the gate let
    through counts as asked.
    """
    people = [one.contact_id for one in starts]
    if not people:
        return 0
    waiting = await consent.taken_down(work, people, now=now)
    noted = await _in_force(work) if waiting else {}
    wordings = await opt_in_wordings(work, now=now)
    if not wordings and not noted:
        return 0
    known = await purposes(work)
    busy = {contact_id for contact_id, _ in await _being_asked(work, people, now=now)}
    agreed, spoken = await _agreed(work, people), await languages(work, people)
    offered = _offered(known, wordings)
    offers: list[Offer] = []
    for one in starts:
        if one.contact_id in busy:
            continue
        busy.add(one.contact_id)
        if told := _told(one, waiting, known, noted):
            offers += told
        elif offered and (one.contact_id, offered.purpose_id) not in agreed:
            wording = _in_language(wordings, offered, one, spoken.get(one.contact_id, ""))
            offers.append(Offer(one, offered, wording))
    return await _show(work, offers, now=now)


async def offer(work: Work, offers: Sequence[Offer], *, now: datetime) -> int:
    """Show these texts, each purpose to each person once; gives how many were queued. Who is being
    asked the same already, or has said yes to it, is not asked again.
    """
    people = [one.heard.contact_id for one in offers]
    if not people:
        return 0
    busy = await _being_asked(work, people, now=now) | await _agreed(work, people)
    fresh = []
    for one in offers:
        if (place := (one.heard.contact_id, one.purpose.purpose_id)) not in busy:
            busy.add(place)
            fresh.append(one)
    return await _show(work, fresh, now=now)


async def _being_asked(
    work: Work, people: Sequence[UUID], *, now: datetime
) -> set[tuple[UUID, UUID]]:
    """Who is being asked for which purpose, and can still answer."""
    asks = await consent.open_asks(work, people)
    return {(one.contact_id, one.purpose_id) for one in asks if one.expires_at > now}


async def _agreed(work: Work, people: Sequence[UUID]) -> set[tuple[UUID, UUID]]:
    """Who has said yes to which purpose. Who paused it may say yes anew."""
    stood = await stop.stood(work, people)
    return {
        (row["contact_id"], row["purpose_id"])
        for row in await consent.standing(work, people)
        if row["state"] == "granted" and stood[row["contact_id"]].optout == "none"
    }


async def _show(work: Work, offers: Sequence[Offer], *, now: datetime) -> int:
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
        return 0
    outcomes = await send(work, drafts, now=now)
    shown = [
        told
        for told, outcome in zip(asks, outcomes, strict=True)
        if outcome.what in ("queued", "deferred")
    ]
    if shown:
        await consent.ask(work, [ask for ask, _ in shown])
        await fact.append(work, [_asked(ask, purpose) for ask, purpose in shown], now=now)
        await consent.refold(work, [ask.contact_id for ask, _ in shown])
    return len(shown)


async def answer(
    work: Work, answers: Sequence[Heard], house: House, *, now: datetime
) -> tuple[list[Draft], frozenset[UUID]]:
    """Take answers to opt-in texts; gives what to reply, and the messages that were answers.

    Too late is no answer: the text can be answered for a day (law.md W-08).
    """
    asks: dict[UUID, list[Ask]] = {}
    people = sorted({one.contact_id for one in answers})
    for ask in await consent.open_asks(work, people) if people else []:
        asks.setdefault(ask.contact_id, []).append(ask)
    if not asks:
        return [], frozenset()
    known = {one.purpose_id: one for one in await purposes(work)}
    facts: list[NewFact] = []
    settled: list[Ask] = []
    done: set[UUID] = set()
    agreed: list[tuple[Heard, Ask]] = []
    heard: set[UUID] = set()
    for one in sorted(answers, key=lambda one: one.yes_at):
        for ask in asks.get(one.contact_id, []):
            said = one.answers(ask.request_id, ask.shown_in, is_last=ask.is_last)
            if said is None or ask.request_id in done or one.yes_at > ask.expires_at:
                continue
            heard.add(one.message_id)
            done.add(ask.request_id)
            settled.append(ask)
            if said == "yes":
                agreed.append((one, ask))
            facts.append(_answered(one, ask, said, known[ask.purpose_id]))
    if not facts:
        return [], frozenset()
    ids = await fact.append(work, facts, now=now)
    told = {ask.request_id: fact_id for ask, fact_id in zip(settled, ids, strict=True)}
    await consent.settle_asks(work, [ask.request_id for ask in settled], now=now)
    elsewhere = [(ask.contact_id, ask.purpose_id, one.yes_at) for one, ask in agreed]
    await consent.end_asks(work, elsewhere, now=now)  # such as one on paper
    await consent.refold(work, [ask.contact_id for ask in settled])
    await form_tally.count_led(work, [ask.evidence for _, ask in agreed], now=now)
    await _end_objections(work, agreed, known, now=now)
    yeses = [
        (one, [Agreed(one.contact_id, known[ask.purpose_id], told[ask.request_id])])
        for one, ask in agreed
    ]
    return await thank(work, yeses, house, now=now), frozenset(heard)


async def thank(
    work: Work, said: Sequence[tuple[Heard, Sequence[Agreed]]], house: House, *, now: datetime
) -> list[Draft]:
    """Thanks to everybody who has just said yes, with what they agreed to and where to read it."""
    yeses = [yes for _, agreed in said for yes in agreed]
    links = iter(await receipt.addresses(work, yeses, now=now))
    drafts = []
    for one, agreed in said:
        what = "; ".join(subject_of(yes.purpose, one.language) for yes in agreed)
        link = " ".join(filter(None, [next(links) for _ in agreed]))
        day = one.yes_at.astimezone(ZoneInfo(_ZONE.get(house.country, "UTC"))).date()
        thanks = legal.signed_up(house.company, one.language, what=what, day=day, link=link)
        drafts.append(one.draft("REPLY", thanks, word="signed_up"))
    return drafts


async def expire(work: Work, *, now: datetime, limit: int = _LIMIT) -> int:
    """End questions nobody answered within a day; gives how many. Run by a clock."""
    late = await consent.expired_asks(work, now=now, limit=limit)
    if not late:
        return 0
    facts = [
        NewFact(
            FactKind.CONSENT_EXPIRED,
            RetentionClass.OPT_IN_UNCONFIRMED,
            contact_id,
            personal={
                "purpose_id": str(purpose_id),
                "sender_id": str(evidence["sender_id"]),
                "act_at": expires_at.isoformat(),
                "request_id": str(request_id),
            },
        )
        for request_id, contact_id, purpose_id, expires_at, evidence in late
    ]
    await fact.append(work, facts, now=now)
    await consent.settle_asks(work, [one[0] for one in late], now=now)
    await consent.refold(work, [one[1] for one in late])
    return len(late)


def _offered(purposes: Sequence[Purpose], wordings: Sequence[Wording]) -> Purpose | None:
    """What a plain START asks for: the oldest advertising purpose that has a text in force."""
    written = {one.purpose_id for one in wordings}
    offered = [
        one
        for one in purposes
        if one.code == "ADS" and one.channel == "wa" and not one.is_retired
        if one.purpose_id in written
    ]
    return offered[0] if offered else None


async def _in_force(work: Work) -> dict[UUID, Wording]:
    """Every text somebody may have agreed to elsewhere and can confirm in a chat: also of paper or
    a page, and not only the newest; but not withdrawn, and not too long to have buttons.
    """
    return {
        one.wording_id: one
        for one in await published(work)
        if one.kind == "opt_in" and one.withdrawn_at is None
        if len(one.body) <= LONGEST["interactive.body"]
    }


def _told(
    one: Heard,
    waiting: Sequence[TakenDown],
    known: Sequence[Purpose],
    texts: Mapping[UUID, Wording],
) -> list[Offer]:
    """What the person has agreed to on paper or by phone and can confirm now: exactly that text."""
    purposes = {it.purpose_id: it for it in known}
    return [
        Offer(one, purposes[it.purpose_id], texts[it.wording_id], {"taken_down": it.road})
        for it in waiting
        if it.contact_id == one.contact_id and it.wording_id in texts
    ]


def _in_language(wordings: Sequence[Wording], purpose: Purpose, one: Heard, spoken: str) -> Wording:
    """The published text in the person's own language; else in that of the company's answers."""
    texts = [text for text in wordings if text.purpose_id == purpose.purpose_id]
    found = in_language(texts, spoken, one.language)
    assert found is not None  # only what has a text in force is offered
    return found


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


def _asked(ask: NewAsk, purpose: Purpose) -> NewFact:
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


def _answered(one: Heard, ask: Ask, said: str, purpose: Purpose) -> NewFact:
    """The answer with everything that proves it (law.md §4.2, in-thread): an address of the network
    does not exist in a chat, and that is said.
    """
    capture = "in_thread_button" if one.tapped else "in_thread_keyword"
    evidence: dict[str, object] = {
        "asked_message_id": str(ask.shown_in) if ask.shown_in else "",
        "wording_id": str(ask.wording_id),
        "wording_sha256": ask.wording_sha256,
        "answer_message_id": str(one.message_id),
        "answer_wamid": one.wamid,
        "identifier": {"kind": one.name.kind.value, "value": one.name.value} if one.name else {},
        "said": one.tapped or one.words,
        "said_at": one.at.isoformat(),
        "received_at": one.received_at.isoformat(),
        "ip_unavailable_reason": "in_thread",
        "workflow": f"in_thread {legal.VERSION}",
        "start_message_id": ask.evidence.get("start_message_id", ""),
        "start_said": ask.evidence.get("start_said", ""),
    }
    if origin := ask.evidence.get("origin"):
        evidence["origin"] = origin
    is_yes = said == "yes"
    return NewFact(
        FactKind.CONSENT_GIVEN if is_yes else FactKind.CONSENT_REFUSED,
        RetentionClass.CONSENT_PROOF if is_yes else RetentionClass.REFUSAL,
        one.contact_id,
        public={
            "purpose": purpose.code,
            "channel": purpose.channel,
            "capture": capture,
            "wording_sha256": ask.wording_sha256,
        },
        personal={
            "purpose_id": str(ask.purpose_id),
            "sender_id": str(ask.evidence["sender_id"]),
            "act_at": (one.yes_at if is_yes else one.no_at).isoformat(),
            "opened_at": ask.asked_at.isoformat(),
            "request_id": str(ask.request_id),
            "topic": purpose.topic,
            "capture": capture,
            "proof_ok": is_proven(capture, evidence),
            "evidence": evidence,
        },
    )


async def _end_objections(
    work: Work,
    agreed: Sequence[tuple[Heard, Ask]],
    known: Mapping[UUID, Purpose],
    *,
    now: datetime,
) -> None:
    """Who objected to advertising and later says yes to it has lifted the objection; nobody else
    can (Art. 21(3) GDPR). A general objection stays.
    """
    yes_at = {
        one.contact_id: one.yes_at for one, ask in agreed if known[ask.purpose_id].code == "ADS"
    }
    if not yes_at:
        return
    keys = await open_keys(work, list(yes_at))
    records = await contact.contacts(work, list(yes_at), keys)
    objecting = [one.contact_id for one in records if one.objection == "ads"]
    if not objecting:
        return
    raised = await fact.facts_of(work, objecting, keys, [FactKind.OBJECTION_RAISED])
    newest: dict[UUID, datetime] = {}
    for one in raised:
        if one.contact_id is not None and one.personal is not None:
            at = datetime.fromisoformat(one.personal["at"])
            newest[one.contact_id] = max(at, newest.get(one.contact_id, at))
    lifted = [one for one in objecting if one in newest and newest[one] < yes_at[one]]
    if not lifted:
        return
    await contact.set_objection(work, lifted, "none")
    settled = [
        NewFact(
            FactKind.OBJECTION_SETTLED,
            RetentionClass.REFUSAL,
            one,
            public={"scope": "ads", "left": "none"},
            personal={"by": "person", "yes_at": yes_at[one].isoformat()},
        )
        for one in lifted
    ]
    await fact.append(work, settled, now=now)
