"""Asking for one's data, or for their erasure, from the chat (Art. 12, 15, 17 GDPR; law.md W-13).

The month begins with the message, whatever is still to be found out.
"""

import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from jawort.desk.arrival.heard import Heard, House
from jawort.desk.opt_out.stop import Members, No, obey
from jawort.desk.sending import legal
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.ledger import fact, right_request, stop
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.right_request import NewRequest, Unconfirmed
from jawort.ledger.stop import Stood
from jawort.ledger.work import Work


async def take(
    work: Work, wishes: Sequence[Heard], members: Members, house: House, *, now: datetime
) -> list[Draft]:
    """Open the cases of requests from the chat and answer that they have arrived.

    An erasure is asked back once, and advertising pauses meanwhile. Who asks again while a case is
    open has one case, and no second answer.
    """
    if not wishes:
        return []
    people = sorted({one for wish in wishes for one in members[wish.contact_id]})
    busy = await right_request.with_open(work, people)
    before = await stop.stood(work, people)
    news, drafts, facts = [], [], []
    asked = [(one, kind) for one in wishes for kind in ("erasure", "access") if kind in one.intents]
    for one, kind in asked:
        if any((other, kind) in busy for other in members[one.contact_id]):
            continue
        busy.add((one.contact_id, kind))
        request_id = timeless_id(secrets.token_bytes(16))
        new = NewRequest(request_id, one.contact_id, kind, one.received_at, "chat")
        news.append(new)
        facts.append(_requested(new, one, {who: before[who] for who in members[one.contact_id]}))
        drafts.append(_receipt(new, one, house))
    if not news:
        return []
    await right_request.add_all(work, news)
    await fact.append(work, facts, now=now)
    pauses = [
        No(new.contact_id, "ads", new.received_at, new.received_at, "erasure_asked")
        for new in news
        if new.kind == "erasure"
    ]
    await obey(work, pauses, members, house, now=now)
    return drafts


async def answer(
    work: Work, answers: Sequence[Heard], *, now: datetime
) -> tuple[list[Draft], frozenset[UUID]]:
    """Take answers to "shall we erase everything?"; gives what to reply, and which they were.

    A yes confirms the case; it is carried out by a clock or a person. A no ends it, and the pause
    of advertising with it.
    """
    people = sorted({one.contact_id for one in answers})
    waiting: dict[UUID, list[Unconfirmed]] = {}
    for asked in await right_request.unconfirmed(work, people) if people else []:
        waiting.setdefault(asked.contact_id, []).append(asked)
    drafts: list[Draft] = []
    heard: set[UUID] = set()
    for one in answers if waiting else []:
        for asked in waiting.get(one.contact_id, []):
            said = one.answers(asked.request_id, asked.asked_in, is_last=asked.is_last)
            if said is None:
                continue
            heard.add(one.message_id)
            drafts += await _settle(work, one, asked, said, now=now)
    return drafts, frozenset(heard)


def number_of(request_id: UUID) -> str:
    """The number a person is told: short, and random."""
    return request_id.hex[:10].upper()


async def _settle(
    work: Work, one: Heard, asked: Unconfirmed, said: str, *, now: datetime
) -> list[Draft]:
    number = number_of(asked.request_id)
    if said == "yes":
        if not await right_request.confirm(work, [asked.request_id], at=one.yes_at):
            return []
        due = NewRequest(asked.request_id, asked.contact_id, "erasure", asked.received_at, "chat")
        text = legal.erase_noted(number, due.due_on, one.language)
    else:
        if not await right_request.take_back(work, [asked.request_id], now=now):
            return []
        before = await _before_pause(work, asked)
        await stop.end_pauses(work, before, since=[asked.received_at])
        text = legal.erase_kept(number, one.language)
    return [one.draft("L_ERASE", text, word=f"erase_{said}")]


async def _before_pause(work: Work, asked: Unconfirmed) -> dict[UUID, Stood]:
    """What stood when the erasure was asked for, as its fact tells."""
    keys = await open_keys(work, [asked.contact_id])
    for one in await fact.facts_of(work, [asked.contact_id], keys, [FactKind.RIGHT_REQUESTED]):
        told = one.personal or {}
        if told.get("request") == str(asked.request_id):
            return {
                UUID(who): Stood(optout, datetime.fromisoformat(since) if since else None)
                for who, optout, since in told["stood"]
            }
    return {}


def _requested(new: NewRequest, one: Heard, stood: Mapping[UUID, Stood]) -> NewFact:
    return NewFact(
        FactKind.RIGHT_REQUESTED,
        RetentionClass.RIGHT_REQUEST,
        new.contact_id,
        public={"kind": new.kind, "source": "chat"},
        personal={
            "request": str(new.request_id),
            "message": str(one.message_id),
            "received_at": new.received_at.isoformat(),
            "due_on": new.due_on.isoformat(),
            "stood": [
                [str(who), no.optout, no.since.isoformat() if no.since else ""]
                for who, no in sorted(stood.items())
            ],
        },
    )


def _receipt(new: NewRequest, one: Heard, house: House) -> Draft:
    number = number_of(new.request_id)
    if new.kind == "erasure":
        text = legal.erase_really(house.company, new.request_id, number, one.language)
        return one.draft("L_ERASE", text, word="erase", case_id=new.request_id)
    received = new.received_at.astimezone(UTC).date()
    text = legal.access_received(number, received, new.due_on, one.language)
    return one.draft("L_DSAR", text, word="access")
